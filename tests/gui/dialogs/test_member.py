"""Somebody's card: what it shows, and what it offers to whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui import theme
from gui.dialogs.member import MemberDialog
from gui.dialogs.remove_member import RemoveMemberDialog
from gui.session import Session
from gui.window import Window
from tests.gui.hearing import become_host, hears, sent

OpenCard = Callable[[str, str], MemberDialog]


@pytest.fixture
def open_card(window: Window, session: Session) -> OpenCard:
    """Over the window, which shows #tea, where we are an operator; in #cake we are none."""

    def make(key: str, nick: str) -> MemberDialog:
        window.cards.show_member(session, key, nick)
        assert isinstance(window.cards.dialog, MemberDialog)
        return window.cards.dialog

    return make


def offered(card: MemberDialog) -> str:
    return " ".join(name for name, button in card.buttons.items() if button.isVisible())


@pytest.mark.parametrize(
    ("key", "nick", "buttons"),
    [
        pytest.param("#tea", "bob", "talk name ask operator voice ignore remove", id="an operator may all"),
        pytest.param("#cake", "bob", "talk ask ignore", id="a member may little"),
        pytest.param("#tea", "anna", "name operator voice", id="ourselves"),
        pytest.param("#tea", "gone", "talk name ask ignore", id="not in the room"),
    ],
)
def test_what_is_offered(open_card: OpenCard, key: str, nick: str, buttons: str) -> None:
    assert offered(open_card(key, nick)) == buttons


def test_on_ones_own_card_the_keyboard_is_at_close_and_not_at_a_rank(open_card: OpenCard) -> None:
    focused = open_card("#cake", "anna").focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Close"
    card = open_card("#cake", "bob")
    assert card.focusWidget() is card.buttons["talk"]


def test_what_is_said_below_the_name_stands_close_to_it(open_card: OpenCard) -> None:
    card = open_card("#tea", "anna")
    names = [label for label in card.findChildren(QLabel) if label.text() == "anna"]
    assert card.state.y() - names[0].geometry().bottom() - 1 == theme.XS


def test_the_host_is_offered_all_in_every_room(open_card: OpenCard, session: Session) -> None:
    become_host(session)
    assert offered(open_card("#cake", "bob")) == "talk ask operator voice ignore remove put_out"
    assert offered(open_card("#cake", "anna")) == "operator voice"


def test_a_half_operator_is_offered_what_the_server_does_not_refuse(
    open_card: OpenCard, session: Session
) -> None:
    hears(session, ":srv 005 anna PREFIX=(qaohv)~&@%+ :are supported", ":bob!b@h MODE #cake +h anna")
    assert offered(open_card("#cake", "dave")) == "talk ask voice ignore remove"
    assert offered(open_card("#cake", "bob")) == "talk ask voice ignore"
    hears(session, ":bob!b@h MODE #cake +v bob")
    assert offered(open_card("#cake", "bob")) == "talk ask ignore"


def test_an_operator_of_a_server_of_others_has_no_power_in_rooms_that_we_knew_of(
    open_card: OpenCard, session: Session
) -> None:
    hears(session, ":srv 381 anna :You are now an operator")
    assert offered(open_card("#cake", "bob")) == "talk ask ignore put_out"


def test_rank_presence_and_rooms_are_shown_as_they_are_now(open_card: OpenCard, session: Session) -> None:
    card = open_card("#tea", "carol")
    assert card.state.text() == "voice"
    assert card.rooms.text() == "Rooms that you share: #tea, #cake"
    hears(session, ":carol!c@h AWAY :lunch", ":bob!b@h MODE #tea +o carol", ":carol!c@h PART #cake")
    assert card.state.text() == "operator · away: lunch"
    assert card.rooms.text() == "Rooms that you share: #tea"
    hears(session, ":carol!c@h QUIT :bye")
    assert card.state.text().startswith("not here since ")
    assert open_card("#tea", "anna").state.text() == "this is you · operator"


def test_ranks_are_given_and_taken(open_card: OpenCard, session: Session) -> None:
    card = open_card("#tea", "carol")
    said = sent(session)
    card.buttons["operator"].click()
    card.buttons["voice"].click()
    assert said == ["MODE #tea +o carol", "MODE #tea -v carol"]


def test_full_name_account_and_away_words_are_shown(open_card: OpenCard, session: Session) -> None:
    hears(session, ":carol!c@h JOIN #cake carolina :Carol the Baker", ":carol!c@h AWAY :ovens")
    card = open_card("#cake", "carol")
    assert card.state.text().endswith("away: ovens")
    assert card.person.text() == "Full name: Carol the Baker\nAccount: carolina"
    assert not open_card("#cake", "bob").person.isVisible()


def test_what_somebody_tells_of_themselves_is_shown_unless_they_are_ignored(
    open_card: OpenCard, session: Session
) -> None:
    hears(
        session,
        ":srv 761 anna carol display-name * :The Baker",
        ":srv 761 anna carol status * :ovens",
        ":srv 761 anna carol pronouns * :she/her",
    )
    card = open_card("#tea", "carol")
    assert card.person.text() == "Display name: The Baker\nStatus: ovens\nPronouns: she/her"
    hears(session, ":srv 766 anna carol status :key not set")
    assert card.person.text() == "Display name: The Baker\nPronouns: she/her"
    card.buttons["ignore"].click()
    assert not card.person.isVisible()


def test_ignoring_and_hearing_again(open_card: OpenCard, session: Session) -> None:
    card = open_card("#cake", "bob")
    session.chat.ignored.add("b*")
    card.buttons["ignore"].click()
    assert session.chat.ignored.masks == ()
    card.buttons["ignore"].click()
    assert session.chat.ignored.masks == ("bob!*@*",)
    assert card.state.text() == "operator · ignored"
    assert card.buttons["ignore"].text() == "Hear bob a&gain"


def test_the_card_makes_way_for_what_the_log_shows(
    open_card: OpenCard, window: Window, session: Session
) -> None:
    said = sent(session)
    for name in ("name", "ask", "talk"):
        card = open_card("#tea", "bob")
        card.buttons[name].click()
        assert not card.isVisible()
    assert said == ["WHOIS bob"]
    assert window.conversation.key == "bob"
    assert window.remembered.drafts.get(session.place("#tea")) == "bob: "


def test_removing_is_asked_for(open_card: OpenCard, window: Window) -> None:
    open_card("#tea", "bob").buttons["remove"].click()
    assert isinstance(window.cards.dialog, RemoveMemberDialog)


@pytest.mark.parametrize(
    ("reason", "ban", "lines"),
    [
        ("", False, ["KICK #tea bob"]),
        ("be kind", False, ["KICK #tea bob :be kind"]),
        ("", True, ["MODE #tea +b bob!*@*", "KICK #tea bob"]),
    ],
    ids=["only removed", "with a reason", "kept out"],
)
def test_somebody_is_removed(
    qtbot: QtBot, session: Session, reason: str, ban: bool, lines: list[str]
) -> None:
    said = sent(session)
    dialog = RemoveMemberDialog(session, "#tea", "bob")
    qtbot.addWidget(dialog)
    dialog.show()
    assert said == []
    dialog.reason.setText(reason)
    dialog.ban.setChecked(ban)
    dialog.yes.click()
    assert said == lines
