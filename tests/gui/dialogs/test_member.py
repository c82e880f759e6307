"""Somebody's card: what it shows, and what it offers to whom."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui import theme
from gui.dialogs.member import MemberDialog
from gui.dialogs.remove_member import RemoveMemberDialog
from gui.session import Session
from tests.gui.hearing import become_host, enter, hears, make_sessions, sent

OpenCard = Callable[[str, str], MemberDialog]


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    """anna, who is an operator in #tea and none in #cake."""
    sessions = make_sessions()
    yield enter(sessions, "@#tea", "#cake")
    sessions.shut_down()


@pytest.fixture
def open_card(qtbot: QtBot, session: Session) -> OpenCard:
    def make(key: str, nick: str) -> MemberDialog:
        dialog = MemberDialog(session, key, nick)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def offered(card: MemberDialog) -> str:
    buttons = ("talk", "whois", "operator", "voice", "remove", "ignore")
    return " ".join(name for name in buttons if getattr(card, name).isVisible())


@pytest.mark.parametrize(
    ("key", "nick", "buttons"),
    [
        pytest.param("#tea", "bob", "talk whois operator voice remove ignore", id="an operator may all"),
        pytest.param("#cake", "bob", "talk whois ignore", id="a member may little"),
        pytest.param("#tea", "anna", "whois operator voice", id="ourselves"),
        pytest.param("#tea", "gone", "talk whois ignore", id="not in the room"),
    ],
)
def test_what_is_offered(open_card: OpenCard, key: str, nick: str, buttons: str) -> None:
    assert offered(open_card(key, nick)) == buttons


def test_what_is_said_below_the_name_stands_close_to_it(open_card: OpenCard) -> None:
    card = open_card("#tea", "anna")
    names = [label for label in card.findChildren(QLabel) if label.text() == "anna"]
    assert card.state.y() - names[0].geometry().bottom() - 1 == theme.XS


def test_the_host_is_offered_all_in_every_room(open_card: OpenCard, session: Session) -> None:
    become_host(session)
    assert offered(open_card("#cake", "bob")) == "talk whois operator voice remove ignore"
    assert offered(open_card("#cake", "anna")) == "whois operator voice"


def test_a_half_operator_is_offered_what_the_server_does_not_refuse(
    open_card: OpenCard, session: Session
) -> None:
    hears(session, ":srv 005 anna PREFIX=(qaohv)~&@%+ :are supported", ":bob!b@h MODE #cake +h anna")
    assert offered(open_card("#cake", "dave")) == "talk whois voice remove ignore"
    assert offered(open_card("#cake", "bob")) == "talk whois voice ignore"
    hears(session, ":bob!b@h MODE #cake +v bob")
    assert offered(open_card("#cake", "bob")) == "talk whois ignore"


def test_an_operator_of_a_server_of_others_has_no_power_in_rooms_that_we_knew_of(
    open_card: OpenCard, session: Session
) -> None:
    hears(session, ":srv 381 anna :You are now an operator")
    assert offered(open_card("#cake", "bob")) == "talk whois ignore"


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
    card.operator.click()
    card.voice.click()
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
    card.ignore.click()
    assert not card.person.isVisible()


def test_ignoring_and_hearing_again(open_card: OpenCard, session: Session) -> None:
    card = open_card("#cake", "bob")
    session.chat.ignored.add("b*")
    card.ignore.click()
    assert session.chat.ignored.masks == ()
    card.ignore.click()
    assert session.chat.ignored.masks == ("bob!*@*",)
    assert card.state.text() == "operator · ignored"
    assert "again" in card.ignore.text()


def test_talk_and_whois(qtbot: QtBot, open_card: OpenCard, session: Session) -> None:
    said = sent(session)
    card = open_card("#cake", "bob")
    with qtbot.waitSignal(card.talk_asked) as asked:
        card.talk.click()
    assert asked.args == ["bob"]
    assert not card.isVisible()
    open_card("#cake", "bob").whois.click()
    assert said == ["WHOIS bob"]


def test_removing_is_asked_for(qtbot: QtBot, open_card: OpenCard) -> None:
    card = open_card("#tea", "bob")
    with qtbot.waitSignal(card.remove_asked) as asked:
        card.remove.click()
    assert asked.args == ["bob"]


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
