"""What of the shown page counts as read, and how often the window looks at it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gui.models.rooms import RoomsModel
from gui.window import Window
from tests.gui.conftest import MakeWindow
from tests.gui.hearing import enter, hears


def test_what_is_read_as_it_comes_is_shown_once(
    make_window: MakeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Marking it as read is a report of its own, in the middle of the one that told of it."""
    window: Window = make_window("anna")
    session = enter(window.sessions, "#tea")
    window.navigator.show_page(session, "#tea")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    looks: list[int] = []
    refresh = RoomsModel.refresh
    monkeypatch.setattr(RoomsModel, "refresh", lambda self: (looks.append(1), refresh(self)))
    hears(session, ":bob!b@h PRIVMSG #tea :hi")
    assert session.buffers["#tea"].unread == 0
    assert len(looks) == 1
