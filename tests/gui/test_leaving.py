"""A room is left after a question, and the menu says which."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from gui.dialogs.leave_room import LeaveRoomDialog
from gui.session import Session
from gui.window import Window
from tests.gui.conftest import MakeWindow
from tests.gui.hearing import enter, hears, sent


@pytest.fixture
def window(make_window: MakeWindow) -> Window:
    made = make_window("anna")
    made.navigator.show_page(enter(made.sessions, "#tea", "#salt&pepper"), "#tea")
    return made


@pytest.fixture
def session(window: Window) -> Session:
    [only] = window.sessions
    return only


def close_page(window: Window) -> LeaveRoomDialog:
    window.actions_by_name["close_page"].trigger()
    dialog = window.cards.dialog
    assert isinstance(dialog, LeaveRoomDialog)
    return dialog


def test_yes_leaves_the_room(window: Window, session: Session) -> None:
    said = sent(session)
    dialog = close_page(window)
    assert said == []
    dialog.yes.click()
    assert [line.split()[:2] for line in said] == [["PART", "#tea"]]
    assert "#tea" not in session.buffers


def test_cancel_stays(window: Window, session: Session) -> None:
    said = sent(session)
    dialog = close_page(window)
    (cancel,) = (each for each in dialog.findChildren(QPushButton) if each is not dialog.yes)
    cancel.click()
    assert said == []
    assert window.conversation.key == "#tea"


def test_the_room_may_be_gone_before_the_answer(window: Window, session: Session) -> None:
    dialog = close_page(window)
    session.chat.close_buffer("#tea")
    dialog.yes.click()
    assert "#tea" not in session.buffers


def test_who_needs_an_invitation_to_come_back_is_told(window: Window, session: Session) -> None:
    def told() -> bool:
        dialog = close_page(window)
        texts = [each.property("text") for each in dialog.children() if each.property("text")]
        dialog.reject()
        return any("invitation" in text for text in texts)

    assert not told()
    hears(session, ":bob!b@h MODE #tea +i")
    assert told()


def test_a_room_that_is_left_and_a_direct_talk_are_closed_at_once(window: Window, session: Session) -> None:
    hears(session, ":bob!b@h KICK #tea anna :out")
    window.actions_by_name["close_page"].trigger()
    assert "#tea" not in session.buffers
    session.chat.open_direct("bob")
    window.navigator.show_page(session, "bob")
    window.actions_by_name["close_page"].trigger()
    assert "bob" not in session.buffers
    assert window.cards.dialog is None


def test_the_menu_says_what_it_closes(window: Window, session: Session) -> None:
    action = window.actions_by_name["close_page"]
    assert action.text() == "L&eave #tea…"
    window.navigator.show_page(session, "#salt&pepper")
    assert action.text() == "L&eave #salt&&pepper…"
    hears(session, ":bob!b@h KICK #salt&pepper anna :out")
    assert action.text() == "&Close this page"
    session.chat.open_direct("bob")
    window.navigator.show_page(session, "bob")
    assert action.text() == "&Close this page"
    window.navigator.show_page(session, "#tea")
    window.rebuild()
    assert window.actions_by_name["close_page"].text() == "L&eave #tea…"
