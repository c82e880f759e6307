"""A room's dialog: what it shows, what it asks of the server, and what it remembers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QTabBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.client.notify_rules import Level
from gui.session import Session
from gui.sessions import Sessions
from tests.gui.dialogs.open_room import Room
from tests.gui.hearing import become_host, enter, hears


@pytest.fixture
def session(sessions: Sessions) -> Session:
    """anna, who is an operator in #tea and none in #cake."""
    return enter(sessions, "@#tea", "#cake")


@pytest.fixture
def tea(qtbot: QtBot, session: Session) -> Room:
    return Room(qtbot, session, "#tea")


@pytest.fixture
def cake(qtbot: QtBot, session: Session) -> Room:
    return Room(qtbot, session, "#cake")


def test_saving_without_a_change_asks_nothing(tea: Room) -> None:
    tea.dialog.save.click()
    assert tea.sent == []
    assert not tea.remembered.unsaved
    assert not tea.dialog.isVisible()


def test_topic_and_rules_are_asked_of_the_server(tea: Room) -> None:
    tea.dialog.about.topic_field.setPlainText("Green\nor black")
    rules = tea.dialog.rules
    rules.flags["m"].setChecked(True)
    rules.flags["t"].setChecked(False)
    rules.key.setText("grape")
    rules.limit.setValue(19)
    _less, more = (each for each in rules.findChildren(QToolButton) if each.property("step"))
    more.click()
    assert rules.limit.accessibleName() == "Largest number of people"
    tea.dialog.save.click()
    assert tea.sent == ["TOPIC #tea :Green or black", "MODE #tea +m-t+k grape", "MODE #tea +l 20"]


def test_key_and_limit_are_taken_back(tea: Room) -> None:
    hears(tea.session, ":bob!b@h MODE #tea +kl grape 20")
    rules = tea.dialog.rules
    assert (rules.key.text(), rules.limit.value()) == ("grape", 20)
    rules.key.clear()
    rules.limit.setValue(0)
    tea.dialog.save.click()
    assert tea.sent == ["MODE #tea -kl grape"]


def test_a_key_that_can_not_be_is_said(tea: Room) -> None:
    tea.dialog.rules.key.setText("two words")
    tea.dialog.save.click()
    assert tea.dialog.isVisible()
    assert tea.dialog.notice.isVisible()
    assert tea.dialog.tabs.currentWidget() is tea.dialog.rules
    assert tea.sent == []


def test_what_the_user_writes_stays_while_the_room_changes(tea: Room) -> None:
    tea.dialog.about.topic_field.setPlainText("Mine")
    tea.dialog.rules.flags["m"].setChecked(True)
    hears(tea.session, ":bob!b@h TOPIC #tea :His", ":bob!b@h MODE #tea +i")
    assert tea.dialog.about.topic == "Mine"
    assert tea.dialog.rules.flags["i"].isChecked()
    assert tea.dialog.rules.flags["m"].isChecked()
    tea.dialog.save.click()
    assert tea.sent == ["TOPIC #tea Mine", "MODE #tea +m"]


def test_level_and_favourite_are_remembered(tea: Room) -> None:
    place = tea.session.place("#tea")
    assert tea.dialog.about.level.currentText() == "As everywhere: Mentions of you"
    tea.dialog.about.level.setCurrentIndex(tea.dialog.about.level.findData(Level.NOTHING))
    tea.dialog.about.favourite.setChecked(True)
    tea.dialog.save.click()
    assert tea.remembered.notify.own_level(place) is Level.NOTHING
    assert tea.remembered.order.is_favourite(place)


def test_the_host_changes_a_room_of_others_also_from_outside(cake: Room) -> None:
    become_host(cake.session)
    hears(cake.session, ":bob!b@h KICK #cake anna :out")
    dialog = cake.dialog
    assert not dialog.about.why_not.isVisible()
    dialog.about.topic_field.setPlainText("Be kind")
    dialog.rules.flags["m"].setChecked(True)
    dialog.save.click()
    assert cake.sent == ["TOPIC #cake :Be kind", "MODE #cake +m"]


def test_who_is_no_operator_can_only_look(cake: Room) -> None:
    dialog = cake.dialog
    assert dialog.about.topic_field.isReadOnly()
    assert dialog.about.why_not.isVisible()
    assert not any(box.isEnabled() for box in dialog.rules.flags.values())
    hears(cake.session, ":bob!b@h MODE #cake +o anna")
    assert not dialog.about.topic_field.isReadOnly()
    assert all(box.isEnabled() for box in dialog.rules.flags.values())


def test_a_half_operator_is_offered_what_our_server_lets_them_change(cake: Room) -> None:
    tokens = "PREFIX=(qaohv)~&@%+ CHANMODES=beI,k,l,CMRUimnst samovar.chat/LOBBY=#lobby"
    hears(cake.session, f":srv 005 anna {tokens} :are supported", ":bob!b@h MODE #cake +h anna")
    rules = cake.dialog.rules
    cake.dialog.tabs.setCurrentWidget(rules)
    assert "".join(letter for letter, box in rules.flags.items() if box.isEnabled()) == "m"
    assert rules.key.isReadOnly()
    assert not rules.limit.isEnabled()
    assert rules.why_not.isVisible()
    assert rules.why_not.text() == "Only operators of the room can change the rest."
    assert cake.dialog.bans.mask_field.isEnabled()
    rules.flags["m"].setChecked(True)
    cake.dialog.save.click()
    assert cake.sent == ["MODE #cake +m"]


def test_bans_are_asked_for_when_they_are_looked_at(tea: Room) -> None:
    bans = tea.dialog.bans
    assert tea.sent == []
    tea.dialog.tabs.setCurrentWidget(bans)
    assert tea.sent == ["MODE #tea +b"]
    assert bans.state.text() == "Asking the server…"
    hears(tea.session, ":srv 367 anna #tea mallory!*@* bob!b@h 1700000000", ":srv 368 anna #tea :End")
    assert bans.list.model().rowCount() == 1
    assert str(bans.list.model().index(0, 0).data()).startswith("mallory — by bob, ")
    bans.list.setCurrentIndex(bans.list.model().index(0, 0))
    bans.lift.click()
    assert tea.sent[-1] == "MODE #tea -b mallory!*@*"
    hears(tea.session, ":anna!a@h MODE #tea -b mallory!*@*")
    assert bans.state.text() == "Nobody is kept out."
    assert not bans.lift.isEnabled()


def test_after_a_break_the_bans_are_asked_for_again(tea: Room) -> None:
    """Else the dialog would be asking the server for ever."""
    dialog, chat = tea.dialog, tea.session.chat
    dialog.tabs.setCurrentWidget(dialog.bans)
    chat._apply(chat.state.disconnected("gone"))
    assert dialog.bans.state.text() == "Asking the server…"
    chat._apply(chat.state.connected())
    hears(tea.session, ":srv 001 anna :Welcome", ":srv 422 anna :none")
    tea.sent.clear()
    hears(tea.session, ":anna!a@h JOIN #tea", ":srv 353 anna = #tea :@anna", ":srv 366 anna #tea :End")
    assert tea.sent.count("MODE #tea +b") == 1
    hears(tea.session, ":bob!b@h PRIVMSG #tea :hi")
    assert tea.sent.count("MODE #tea +b") == 1
    hears(tea.session, ":srv 368 anna #tea :End")
    assert dialog.bans.state.text() == "Nobody is kept out."


BANS = [f":srv 367 anna #tea bad{number}!*@* anna 1700000000" for number in range(5)]


def test_who_is_chosen_stays_chosen_while_others_are_let_in(tea: Room) -> None:
    """Else "Let in again" is for whoever has come into that row."""
    bans = tea.dialog.bans
    tea.dialog.tabs.setCurrentWidget(bans)
    hears(tea.session, *BANS, ":srv 368 anna #tea :End")
    bans.list.setCurrentIndex(bans.list.model().index(3, 0))
    hears(tea.session, ":bob!b@h MODE #tea -b bad1!*@*")
    assert bans.list.currentIndex().row() == 2
    tea.sent.clear()
    bans.lift.click()
    assert tea.sent == ["MODE #tea -b bad3!*@*"]
    hears(tea.session, ":anna!a@h MODE #tea -b bad3!*@*")
    assert bans.list.currentIndex().data().startswith("bad4 ")


def test_a_message_elsewhere_leaves_bans_and_topic_alone(tea: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """500 bans were written anew at each message, in 40 ms, and what was marked in the topic was not any more."""
    hears(tea.session, ":srv 332 anna #tea :Green tea")
    tea.dialog.tabs.setCurrentWidget(tea.dialog.bans)
    hears(tea.session, *BANS, ":srv 368 anna #tea :End")
    tea.dialog.about.topic_field.selectAll()
    written: list[object] = []
    monkeypatch.setattr(tea.dialog.bans, "_line", lambda ban: (written.append(ban), "")[1])
    hears(tea.session, ":bob!b@h PRIVMSG #cake :hi")
    assert written == []
    assert tea.dialog.about.topic_field.textCursor().selectedText() == "Green tea"
    hears(tea.session, ":bob!b@h TOPIC #tea :Black tea")
    assert tea.dialog.about.topic_field.toPlainText() == "Black tea"


def test_somebody_is_kept_out_by_enter(qtbot: QtBot, tea: Room) -> None:
    tea.dialog.tabs.setCurrentWidget(tea.dialog.bans)
    hears(tea.session, ":srv 368 anna #tea :End")
    tea.sent.clear()
    qtbot.keyClicks(tea.dialog.bans.mask_field, "mallory")
    qtbot.keyClick(tea.dialog.bans.mask_field, Qt.Key.Key_Return)
    assert tea.sent == ["MODE #tea +b mallory!*@*"]
    assert tea.dialog.isVisible()


def test_enter_on_a_member_asks_for_the_card(qtbot: QtBot, tea: Room) -> None:
    with qtbot.waitSignal(tea.dialog.member_asked) as asked:
        people = tea.dialog.people
        people.activated.emit(people.model().index(1, 0))
    assert asked.args == ["bob"]


def test_leaving_closes_dialog_and_page(tea: Room) -> None:
    tea.dialog.leave.click()
    assert tea.sent == ["PART #tea"]
    assert "#tea" not in tea.session.buffers
    assert not tea.dialog.isVisible()


def test_a_page_that_goes_takes_the_dialog_along(tea: Room) -> None:
    tea.session.chat.close_buffer("#tea")
    assert not tea.dialog.isVisible()


def test_whatever_takes_the_keyboard_has_a_name(tea: Room) -> None:
    for part in range(tea.dialog.tabs.count()):
        tea.dialog.tabs.setCurrentIndex(part)
        for widget in tea.dialog.findChildren(QWidget):
            if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                of_qt = widget.objectName().startswith("qt_")  # a part of the number's field
                assert widget.accessibleName() or of_qt or isinstance(widget, (QAbstractButton, QTabBar)), (
                    widget
                )
