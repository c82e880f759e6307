"""The chats whose dialogs are opened: no connection is made, what a server says is put into their mouths."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from gui.session import Session
from gui.sessions import Sessions
from tests.gui.hearing import enter, make_sessions


@pytest.fixture
def sessions(qtbot: QtBot) -> Iterator[Sessions]:
    """None yet."""
    made = make_sessions()
    yield made
    made.shut_down()


@pytest.fixture
def session(sessions: Sessions) -> Session:
    """anna, who is an operator in #tea and none in #cake."""
    return enter(sessions, "@#tea", "#cake")
