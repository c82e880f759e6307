"""What the first picture does not need is there a moment later."""

from __future__ import annotations

import sys

from pytestqt.qtbot import QtBot

from gui.client import emoji
from gui.warming import MODULES, Warming
from tests.gui.conftest import MakeWindow


def test_all_is_there_after_the_first_picture(qtbot: QtBot, make_window: MakeWindow) -> None:
    emoji.forget()
    window = make_window("anna")
    warming = Warming(window)
    with qtbot.waitSignal(warming.done, timeout=60_000):
        window.repaint()
    assert set(MODULES) <= sys.modules.keys()
    assert emoji.is_read()


def test_nothing_is_done_before_the_first_picture(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("anna")
    warming = Warming(window)
    assert not warming.is_at_work
    window.repaint()
    qtbot.waitUntil(lambda: warming.is_at_work)
