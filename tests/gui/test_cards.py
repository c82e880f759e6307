"""The dialogs about rooms and people, opened from the window, against a server that the test plays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from gui.client.notify_rules import Level
from gui.context_menus import page_menu
from gui.dialogs.away import AwayDialog
from gui.dialogs.create_room import CreateRoomDialog
from gui.dialogs.member import MemberDialog
from gui.dialogs.profile import ProfileDialog
from gui.dialogs.question import Question
from gui.dialogs.remove_member import RemoveMemberDialog
from gui.dialogs.room import RoomDialog
from gui.dialogs.rooms import RoomsDialog
from gui.models.rooms import RoomRole
from gui.session import Session
from gui.views.emoji_picker import EmojiPicker
from gui.window import Window
from tests.gui.hearing import hears, sent
from tests.gui.menu import choose, words


def rooms(window: Window) -> list[str]:
    rows = [window.rooms.index(row).data(RoomRole.ROW) for row in range(window.rooms.rowCount())]
    return [row.name for row in rows if row.key.startswith("#")]


def test_a_room_is_created(qtbot: QtBot, window: Window, session: Session) -> None:
    said = sent(session)
    window.actions_by_name["create_room"].trigger()
    dialog = window.cards.dialog
    assert isinstance(dialog, CreateRoomDialog)
    qtbot.keyClicks(dialog.name, "cellar")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert said == ["JOIN #cellar"]
    hears(session, ":anna!a@h JOIN #cellar")
    assert window.conversation.key == "#cellar"


def test_the_head_of_a_page_opens_what_is_behind_it(qtbot: QtBot, window: Window, session: Session) -> None:
    qtbot.mouseClick(window.conversation.header.about, Qt.MouseButton.LeftButton)
    assert isinstance(window.cards.dialog, RoomDialog)
    window.cards.dialog.reject()
    session.chat.open_direct("bob")
    window.actions_by_name["page"].trigger()
    assert isinstance(window.cards.dialog, MemberDialog)
    window.cards.dialog.reject()
    assert window.cards.dialog is None
    window.navigator.show_page(session, "")
    assert not window.conversation.header.about.isVisible()


def test_from_a_room_over_a_member_to_their_removal(window: Window, session: Session) -> None:
    said = sent(session)
    window.cards.show_room(session, "#tea")
    room = window.cards.dialog
    assert isinstance(room, RoomDialog)
    room.member_asked.emit("bob")
    card = window.cards.dialog
    assert isinstance(card, MemberDialog)
    card.buttons["remove"].click()
    question = window.cards.dialog
    assert isinstance(question, RemoveMemberDialog)
    question.yes.click()
    assert said == ["KICK #tea bob"]


@pytest.mark.parametrize("is_page_there", [False, True])
def test_what_is_asked_about_a_room_holds_when_it_gets_another_name(
    window: Window, session: Session, is_page_there: bool
) -> None:
    hears(session, "@msgid=m1 :bob!b@h PRIVMSG #tea :hello", ":srv 005 anna CHANTYPES=# :are supported")
    if is_page_there:
        hears(session, ":anna!a@h PART #cake")
    new = "#cake" if is_page_there else "#coffee"
    said = sent(session)
    window.cards.remove_member(session, "#tea", "bob")
    removing = window.cards.dialog
    window.cards.delete_message(session, "#tea", session.buffers["#tea"].entries[-1:])
    deleting = window.cards.dialog
    window.cards.leave_room(session, "#tea")
    leaving = window.cards.dialog
    hears(session, f":dave!d@h RENAME #tea {new}")
    for question in (removing, deleting, leaving):
        assert isinstance(question, Question)
        question.yes.click()
    assert said == [f"KICK {new} bob", f"REDACT {new} m1", f"PART {new}"]


def test_a_card_goes_along_with_its_room(window: Window, session: Session) -> None:
    said = sent(session)
    window.cards.show_member(session, "#tea", "bob")
    card = window.cards.dialog
    assert isinstance(card, MemberDialog)
    hears(session, ":dave!d@h RENAME #tea #coffee")
    assert card.buttons["voice"].isVisible()
    card.buttons["ask"].click()
    assert said == ["WHOIS bob"]


def test_the_menu_of_a_room(window: Window, session: Session) -> None:
    menu = page_menu(window, session, "#cake")
    assert window.conversation.key == "#cake"
    expected = ["About this room…", "Notify me of", "Favourite", "Move up", "Move down", "Leave #cake…"]
    assert words(menu) == expected
    assert rooms(window) == ["#cake", "#tea"]
    choose(menu, "Move down")
    assert rooms(window) == ["#tea", "#cake"]
    choose(menu, "Favourite")
    assert rooms(window) == ["#cake", "#tea"]
    choose(menu.actions()[1].menu(), "Nothing")
    assert window.remembered.notify.level(session.place("#cake")) is Level.NOTHING


OF_ONESELF = ["Away", "Away, and why…", "Another name…", "Your profile…", "Account…", "Settings…"]


def test_a_click_on_oneself_opens_what_is_about_oneself(
    qtbot: QtBot, window: Window, session: Session
) -> None:
    window.navigator.show_page(session, "#tea")
    me = window.sidebar.me
    qtbot.mouseClick(me, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert words(menu) == ["How others see you…", *OF_ONESELF]
    menu.close()
    me.setFocus()
    qtbot.keyClick(me, Qt.Key.Key_Return)
    again = QApplication.activePopupWidget()
    assert isinstance(again, QMenu)
    choose(again, "Away, and why…")
    again.close()
    asked = window.cards.dialog
    assert isinstance(asked, AwayDialog)
    asked.reason.setText("lunch")
    asked.yes.click()
    assert window.outside.presence.is_away


def test_a_tone_that_is_chosen_with_ones_picture_holds_while_one_writes(
    window: Window, session: Session
) -> None:
    window.actions_by_name["profile"].trigger()
    dialog = window.cards.dialog
    assert isinstance(dialog, ProfileDialog)
    dialog.emoji_asked.emit()
    picker = dialog.findChild(EmojiPicker)
    assert picker is not None
    picker.tones.menu().actions()[5].trigger()
    assert window.conversation.composer.completing.codes.toned("👍") == "👍🏿"


def test_the_sidebar_leads_to_all_rooms(qtbot: QtBot, window: Window, session: Session) -> None:
    qtbot.mouseClick(window.sidebar.all_rooms, Qt.MouseButton.LeftButton)
    assert isinstance(window.cards.dialog, RoomsDialog)


def test_that_we_are_away_is_seen_where_our_name_is(window: Window, session: Session) -> None:
    window.navigator.show_page(session, "#tea")
    hears(session, ":srv 306 anna :You have been marked as being away")
    assert window.sidebar.me.is_away
    assert window.sidebar.me.accessibleName() == "You are anna, away"
    hears(session, ":srv 305 anna :You are back")
    assert window.sidebar.me.accessibleName() == "You are anna"


def test_the_menu_of_a_chat_offers_a_room_and_the_way_out(window: Window, session: Session) -> None:
    assert words(page_menu(window, session, "")) == ["Create a room…", "Leave this chat"]


def test_shift_f10_opens_the_menu_of_what_has_the_keyboard(
    qtbot: QtBot, window: Window, session: Session
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    hears(session, ":bob!b@h PRIVMSG #tea :hi")
    for part, first in (
        (window.conversation.chat, "Copy message"),
        (window.conversation.people.list, "Mention in the message"),
        (window.sidebar.list, "About this room…"),
        (window.conversation.composer.input, "Select All"),
    ):
        part.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if part is window.conversation.people.list:
            part.setCurrentIndex(part.model().index(0, 0))
        qtbot.keyClick(part, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert first in words(menu)
        menu.close()
