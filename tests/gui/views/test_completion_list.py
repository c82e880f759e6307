"""The list above the field, as large as what it shows."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from gui import theme
from gui.views.completion_list import ROWS_SHOWN
from tests.gui.conftest import MakeWindow
from tests.gui.hearing import enter


def test_it_ends_with_a_whole_row(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("anna")
    session = enter(window.sessions, "@#tea")
    window.navigator.show_page(session, "#tea")
    composer = window.conversation.composer
    qtbot.keyClicks(composer.input, "/")
    shown = composer.completing.list
    assert shown.rows.rowCount() > ROWS_SHOWN
    inside = shown.viewport().geometry()
    assert shown.visualRect(shown.rows.index(ROWS_SHOWN - 1)).bottom() == inside.height() - 1
    air = inside.top(), shown.height() - 1 - inside.bottom()
    assert air == (theme.XS + 1, theme.XS + 1)
