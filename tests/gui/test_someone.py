"""What can be done about somebody: the rows that fit, in menus and on the card, and what they do."""

from __future__ import annotations

import pytest

from gui.context_menus import member_menu, own_menu
from gui.dialogs.member import MemberDialog
from gui.dialogs.put_out import PutOutDialog
from gui.session import Session
from gui.someone import ROWS, Someone
from gui.window import Window
from tests.gui.hearing import become_host, hears, sent
from tests.gui.menu import choose, words

OF_A_PERSON = ["Talk directly", "Mention in the message", "Profile…", "Who is it?"]
OF_ONESELF = ["Away", "Away, and why…", "Another name…", "Your profile…", "Account…", "Settings…"]


@pytest.mark.parametrize(
    ("key", "nick", "expected"),
    [
        pytest.param(
            "#tea",
            "bob",
            [
                *OF_A_PERSON,
                "Take the operator's rank",
                "Give voice",
                "Ignore bob",
                "Remove bob from the room…",
            ],
            id="an operator may all",
        ),
        pytest.param("#cake", "bob", [*OF_A_PERSON, "Ignore bob"], id="a member may not"),
        pytest.param(
            "#cake",
            "anna",
            ["Mention in the message", "How others see you…", *OF_ONESELF],
            id="ourselves",
        ),
    ],
)
def test_the_menu_of_a_member(
    window: Window, session: Session, key: str, nick: str, expected: list[str]
) -> None:
    window.navigator.show_page(session, key)
    assert words(member_menu(window, nick)) == expected


@pytest.mark.parametrize("nick", ["bob", "carol", "anna"])
def test_menu_and_card_offer_the_same_by_the_same_words(window: Window, session: Session, nick: str) -> None:
    become_host(session)
    menu = words(member_menu(window, nick))
    window.cards.show_member(session, "#tea", nick)
    card = window.cards.dialog
    assert isinstance(card, MemberDialog)
    buttons = [button.text().replace("&", "") for button in card.buttons.values() if button.isVisible()]
    assert [text for text in menu if text not in ("Profile…", "How others see you…", *OF_ONESELF)] == buttons


def test_the_host_may_remove_in_rooms_of_others(window: Window, session: Session) -> None:
    window.navigator.show_page(session, "#cake")
    become_host(session)
    assert words(member_menu(window, "bob"))[-2:] == [
        "Remove bob from the room…",
        "Remove bob from the chat…",
    ]
    choose(member_menu(window, "bob"), "Remove bob from the chat…")
    assert isinstance(window.cards.dialog, PutOutDialog)
    session.chat._apply(session.chat.state.disconnected("gone"))
    assert "Remove bob from the room…" not in words(member_menu(window, "bob"))


def test_who_is_ignored_is_not_heard_and_survives_a_restart(window: Window, session: Session) -> None:
    choose(member_menu(window, "bob"), "Ignore bob")
    count = len(session.buffers["#tea"].entries)
    hears(session, ":bob!b@h PRIVMSG #tea :anna: hello?")
    assert len(session.buffers["#tea"].entries) == count
    window.remembering.save()
    assert window.remembered.ignored.of(session.server).masks == ("bob!*@*",)
    choose(member_menu(window, "bob"), "Hear bob again")
    hears(session, ":bob!b@h PRIVMSG #tea :anna: hello?")
    assert len(session.buffers["#tea"].entries) == count + 1


def test_ranks_and_questions_go_to_the_server(window: Window, session: Session) -> None:
    said = sent(session)
    choose(member_menu(window, "carol"), "Make an operator")
    choose(member_menu(window, "carol"), "Take the voice")
    choose(member_menu(window, "carol"), "Who is it?")
    assert said == ["MODE #tea +o carol", "MODE #tea -v carol", "WHOIS carol"]


def test_a_menu_does_not_undo_what_somebody_else_has_just_done(window: Window, session: Session) -> None:
    said = sent(session)
    menu = member_menu(window, "carol")
    hears(session, ":bob!b@h MODE #tea +o carol", ":bob!b@h MODE #tea -v carol")
    choose(menu, "Make an operator")
    choose(menu, "Take the voice")
    choose(menu, "Who is it?")
    assert said == ["WHOIS carol"]


def test_who_is_seen_from_another_page_is_not_named_in_this_one(window: Window, session: Session) -> None:
    assert Someone(window, session, "#tea", "bob").may_name()
    assert not Someone(window, session, "#cake", "bob").may_name()


def test_the_menu_of_ones_name_has_no_rank(window: Window, session: Session) -> None:
    assert words(own_menu(window)) == ["How others see you…", *OF_ONESELF]


def test_names_of_rows_are_their_own() -> None:
    assert len({row.name for row in ROWS}) == len(ROWS)
