"""How many messages a text makes."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gui.client.plain_limits import PlainLimits
from gui.views.addressee import Page
from gui.views.message_count import AT_ONCE
from gui.window import Window
from tests.gui.conftest import MakeWindow
from tests.gui.hearing import enter, sent


@pytest.fixture
def anna(make_window: MakeWindow) -> Window:
    window = make_window("anna")
    session = enter(window.sessions, "@#tea")
    window.navigator.show_page(session, "#tea")
    return window


def test_it_tells_what_then_goes_out(anna: Window) -> None:
    composer, session = anna.conversation.composer, anna.conversation.session
    assert session is not None
    said = sent(session)
    for text, count in (("hi", 1), ("one\ntwo", 2), ("слово " * 200, 5)):
        composer.insert(text)
        assert composer.count.text() == (f"messages: {count}" if count > 1 else "")
        said.clear()
        session.chat.state._core.outgoing.pace.burst = 100  # type: ignore[union-attr]
        session.chat.state._core.outgoing.pace._tokens = 100  # type: ignore[union-attr]
        composer.submit()
        assert len(said) == count
        assert composer.count.text() == ""


def test_a_command_is_no_message(anna: Window) -> None:
    anna.conversation.composer.insert("/topic " + "word " * 400)
    assert anna.conversation.composer.count.text() == ""


def test_a_very_long_text_is_counted_when_one_pauses(qtbot: QtBot, anna: Window) -> None:
    count = anna.conversation.composer.count
    anna.conversation.composer.insert("word " * AT_ONCE)
    assert count.text() == ""
    qtbot.waitUntil(lambda: count.text().startswith("messages: "))


def test_the_seconds_that_the_pace_takes(anna: Window) -> None:
    session = anna.conversation.session
    assert session is not None
    messages, seconds = Page(session, "#tea").messages("line\n" * 105)
    assert (messages, seconds) == (105, 200)


def test_of_a_huge_text_the_rest_is_taken_to_be_alike(anna: Window) -> None:
    session = anna.conversation.session
    assert session is not None
    page = Page(session, "#tea")
    part = page.messages("line\n" * 4_000)
    assert page.messages("line\n" * 40_000) == (10 * part[0], 10 * part[1])


def test_a_plain_server_takes_longer_ones() -> None:
    assert PlainLimits().messages("", "word " * 50)[0] == 1
    assert PlainLimits().messages("", "one\ntwo\n")[0] == 2
