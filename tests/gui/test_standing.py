"""How a session stands with its server."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gui.client.identity import Identity
from gui.net.chat import Chat
from gui.net.link import LinkState
from gui.standing import Standing


@pytest.fixture
def chat(qtbot: QtBot) -> Chat:
    """One that was never told where to go: its link is offline."""
    return Chat(Identity("anna"))


def test_an_address_that_was_never_right_is_something_to_do(chat: Chat) -> None:
    standing = Standing(chat, hosted=False)
    assert not standing.is_stuck
    standing.ended("Nobody answers there.")
    assert (standing.problem, standing.is_stuck) == ("Nobody answers there.", True)
    standing.ended("")
    assert standing.problem == "Nobody answers there.", "that we gave up is no other reason"


def test_one_is_taken_in_for_the_first_time_once(chat: Chat) -> None:
    standing = Standing(chat, hosted=False)
    standing.refused("The password is wrong.")
    assert [standing.registered(), standing.registered()] == [True, False]
    assert (standing.problem, standing.was_in) == ("", True)


def test_the_chat_that_is_hosted_here_needs_nothing_of_the_user(chat: Chat) -> None:
    standing = Standing(chat, hosted=True)
    standing.ended("It has ended.")
    assert (standing.problem, standing.is_stuck) == ("It has ended.", False)


@pytest.mark.parametrize(
    ("hosted", "shown"),
    [
        pytest.param(False, "Not encrypted", id="a chat elsewhere"),
        pytest.param(True, "", id="one's own, whose lines stay on this computer"),
    ],
)
def test_a_warning_holds_as_long_as_the_connection(chat: Chat, hosted: bool, shown: str) -> None:
    standing = Standing(chat, hosted=hosted)
    standing.connected("Not encrypted")
    assert standing.warning == shown
    standing.ended("")
    assert standing.warning == ""


def test_the_countdown_ends_with_the_waiting(chat: Chat) -> None:
    standing = Standing(chat, hosted=False)
    standing.wait_s = 4
    standing.link_changed(LinkState.WAITING)
    assert standing.wait_s == 4
    standing.link_changed(LinkState.CONNECTING)
    assert standing.wait_s == 0
