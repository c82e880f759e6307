"""The chats whose dialogs are opened: no connection is made, what a server says is put into their mouths."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from gui.sessions import Sessions
from tests.gui.hearing import make_sessions


@pytest.fixture
def sessions(qtbot: QtBot) -> Iterator[Sessions]:
    """None yet."""
    made = make_sessions()
    yield made
    made.shut_down()
