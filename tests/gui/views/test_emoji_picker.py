"""The emoji picker under real keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.client.emoji import TONES, Recent
from gui.views.emoji_grid import COLUMNS, ROWS
from gui.views.emoji_picker import CATEGORIES, RECENT, EmojiPicker

Key = Qt.Key


@pytest.fixture
def anchor(qtbot: QtBot) -> QPushButton:
    made = QPushButton("😀")
    qtbot.addWidget(made)
    made.move(400, 500)
    made.show()
    return made


@pytest.fixture
def picker(qtbot: QtBot, anchor: QPushButton) -> EmojiPicker:
    made = EmojiPicker()
    qtbot.addWidget(made)
    made.open_at(anchor)
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def picked(picker: EmojiPicker) -> list[str]:
    texts: list[str] = []
    picker.picked.connect(texts.append)
    return texts


def press(widget: QWidget, *keys: Qt.Key, shift: bool = False) -> None:
    for key in keys:
        modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(widget, key, modifier)


@pytest.mark.parametrize("words", ["tea", "teacup wit", "чашка"])
def test_search_and_enter_pick(picker: EmojiPicker, picked: list[str], words: str) -> None:
    picker.search.setText(words)
    press(picker.search, Key.Key_Return)
    assert picked == ["🍵"]
    assert not picker.isVisible()


def test_arrows_walk_through_the_grid(picker: EmojiPicker, picked: list[str]) -> None:
    press(picker.search, Key.Key_Down)
    press(picker.grid, Key.Key_Right, Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Left, Key.Key_Left)
    assert picker.grid.currentIndex().row() == COLUMNS - 1
    press(picker.grid, Key.Key_End)
    last = picker.rows.rowCount() - 1
    assert picker.grid.currentIndex().row() == last
    press(picker.grid, Key.Key_Right, Key.Key_Down)
    assert picker.grid.currentIndex().row() == last
    press(picker.grid, Key.Key_Home, Key.Key_Enter)
    assert picked == ["😀"]


def test_up_from_the_first_row_leads_to_the_search(picker: EmojiPicker) -> None:
    picker.activateWindow()
    press(picker.search, Key.Key_Down)
    assert picker.focusWidget() is picker.grid
    press(picker.grid, Key.Key_Up)
    assert picker.focusWidget() is picker.search


def test_letters_typed_in_the_grid_go_to_the_search(picker: EmojiPicker) -> None:
    press(picker.search, Key.Key_Down)
    QTest.keyClicks(picker.grid, "te")
    assert picker.search.text() == "te"
    assert picker.focusWidget() is picker.search


def test_escape_closes_without_picking(picker: EmojiPicker, picked: list[str]) -> None:
    press(picker.search, Key.Key_Escape)
    assert not picker.isVisible()
    assert picked == []


def test_shift_picks_and_stays_open(picker: EmojiPicker, picked: list[str]) -> None:
    picker.search.setText("tea")
    press(picker.search, Key.Key_Return, shift=True)
    assert picked == ["🍵"]
    assert picker.isVisible()


def test_a_click_picks(picker: EmojiPicker, picked: list[str]) -> None:
    place = picker.grid.visualRect(picker.rows.index(2)).center()
    QTest.mouseClick(picker.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert picked == [picker.rows.index(2).data()]


def test_what_was_picked_comes_first_next_time(picker: EmojiPicker, anchor: QPushButton) -> None:
    kept: list[str] = []
    picker.recent_changed.connect(kept.append)
    for words in ("tea", "heart", "tea"):
        picker.search.setText(words)
        press(picker.search, Key.Key_Return, shift=True)
    assert list(Recent(kept[-1])) == ["🍵", "❤️"]
    picker.open_at(anchor)
    assert [picker.rows.index(row).data() for row in range(picker.rows.rowCount())] == ["🍵", "❤️"]


def test_tone_of_skin_holds_for_all(qtbot: QtBot, picker: EmojiPicker) -> None:
    with qtbot.waitSignal(picker.tone_changed) as changed:
        picker.tones.menu().actions()[5].trigger()
    assert changed.args == [TONES[5]]
    picker.search.setText("thumbs up")
    assert picker.rows.index(0).data() == "👍🏿"


def test_categories_turn_by_keys_and_buttons(picker: EmojiPicker) -> None:
    shown = []
    for button in picker.findChildren(QAbstractButton):
        if button.accessibleName() in {str(words) for _, words in CATEGORIES.values()}:
            button.click()
            shown.append(picker.rows.index(0).data())
    assert shown == [None, *"😀 👋 🐵 🍇 🌍 🎃 👓 🏧 🏁".split()]
    QTest.keyClick(picker, Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert not picker.rows.rowCount(), RECENT
    QTest.keyClick(picker, Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert picker.rows.index(0).data() == "🏁"


def test_while_it_searches_no_category_is_shown(picker: EmojiPicker) -> None:
    def checked() -> list[str]:
        return [name for name, button in picker._buttons.items() if button.isChecked()]

    shown = checked()
    assert len(shown) == 1
    picker.search.setText("thumbs up")
    assert checked() == []
    picker.search.clear()
    assert checked() == shown


def test_nothing_found_is_said(picker: EmojiPicker, picked: list[str]) -> None:
    picker.search.setText("qwertz")
    assert picker.stack.currentWidget() is picker.nothing
    assert "qwertz" in picker.nothing.text()
    assert picker.name.text() == ""
    press(picker.search, Key.Key_Return)
    assert picked == []


def test_it_stands_within_the_screen(qtbot: QtBot, picker: EmojiPicker, anchor: QPushButton) -> None:
    screen = picker.screen().availableGeometry()
    for x, y in ((0, 0), (screen.right(), 0), (0, screen.bottom()), (screen.right(), screen.bottom())):
        anchor.move(x, y)
        picker.open_at(anchor)
        assert screen.left() <= picker.x()
        assert picker.geometry().right() <= screen.right()
        assert screen.top() <= picker.y()
        assert picker.y() + picker.sizeHint().height() <= screen.bottom() + 1


def test_every_control_has_a_name_and_every_emoji_too(picker: EmojiPicker) -> None:
    for widget in (*picker.findChildren(QAbstractButton), picker.search, picker.grid, picker):
        if widget.parent() is not picker.search:  # Qt's own button that clears the field
            assert widget.accessibleName(), widget
    cell = QAccessible.queryAccessibleInterface(picker.grid).child(0)
    assert cell.text(QAccessible.Text.Name) == "grinning face"


def test_who_goes_elsewhere_closes_it(qtbot: QtBot, picker: EmojiPicker, anchor: QPushButton) -> None:
    anchor.window().activateWindow()
    qtbot.waitUntil(lambda: not picker.isVisible())


def test_the_first_painting_is_in_slices_and_ends(qtbot: QtBot, picker: EmojiPicker) -> None:
    qtbot.waitUntil(lambda: picker.grid.ready > COLUMNS * ROWS)
    ready = picker.grid.ready
    picker.grid.viewport().repaint()
    assert picker.grid.ready == ready
