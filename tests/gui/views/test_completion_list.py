"""The list above the field, as large as what it shows."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from gui import theme
from gui.models.candidates import CandidateRole
from gui.views.completion_list import ROWS_SHOWN
from tests.gui.conftest import MakeWindow
from tests.gui.hearing import enter, hears
from tests.gui.views.there import There


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
    foot = shown.mapToGlobal(QPoint(0, shown.height())).y()
    assert foot == composer.mapToGlobal(QPoint(0, 0)).y()  # no strip of cut letters between them


def test_a_row_says_which_key_takes_it(there: There) -> None:

    def keys() -> list[str]:
        return [there.completing.list.key_of(row) for row in range(3)]

    there.type("@")
    assert keys() == ["Tab", "", ""]
    there.press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert keys() == ["", "Enter", ""]
    there.press(Qt.Key.Key_Escape)
    there.composer.insert(" an")
    there.press(Qt.Key.Key_Tab)
    assert there.offered
    assert keys() == ["", "", ""]


def test_people_have_their_avatars(there: There) -> None:
    there.type("@bo")
    before = there.completing.list.grab().toImage()
    there.press(Qt.Key.Key_Escape)
    hears(there.session, ":srv 761 anna bob avatar * :data:,%F0%9F%8D%B5")
    there.press(Qt.Key.Key_Backspace, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace)
    there.type("@bo")
    assert there.completing.list.rows.index(0).data(CandidateRole.AVATAR) == "🍵"
    assert there.completing.list.grab().toImage() != before
