"""What the composer asks of the window: the emoji picker."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.client.emoji import TONES, Recent
from gui.memory import EMOJI_RECENT, EMOJI_TONE
from gui.views.emoji_picker import EmojiPicker
from gui.window import Window
from tests.gui.conftest import MakeWindow
from tests.gui.hearing import enter


@pytest.fixture
def anna(make_window: MakeWindow) -> Window:
    window = make_window("anna")
    enter(window.sessions, "#tea")
    return window


def opened(window: Window) -> EmojiPicker:
    window.actions_by_name["emoji"].trigger()
    assert window.writing.picker is not None
    return window.writing.picker


def test_a_picked_emoji_is_typed_at_the_cursor(qtbot: QtBot, anna: Window) -> None:
    composer = anna.conversation.composer
    composer.insert("a cup?")
    for _ in range(5):
        qtbot.keyClick(composer.input, Qt.Key.Key_Left)
    QTest.mouseClick(composer.emoji, Qt.MouseButton.LeftButton)
    picker = anna.writing.picker
    assert picker is not None
    picker.search.setText("чашка")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert composer.text == "a🍵 cup?"
    qtbot.waitUntil(lambda: anna.writing.picker is None)
    qtbot.keyClick(composer.input, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert composer.text == "a cup?"


def test_what_was_used_and_the_tone_survive_a_restart(qtbot: QtBot, anna: Window) -> None:
    picker = opened(anna)
    picker.tones.menu().actions()[5].trigger()
    for words in ("tea", "thumbs up"):
        picker.search.setText(words)
        QTest.keyClick(picker.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    picker.close()
    qtbot.waitUntil(lambda: anna.writing.picker is None)
    assert anna.conversation.composer.text == "🍵👍🏿"
    assert list(Recent(anna.settings.get(EMOJI_RECENT))) == ["👍🏿", "🍵"]
    assert anna.settings.get(EMOJI_TONE) == TONES[5]
    again = opened(anna)
    assert [again.rows.index(row).data() for row in range(again.rows.rowCount())] == ["👍🏿", "🍵"]
    again.close()


def test_escape_gives_the_keyboard_back(qtbot: QtBot, anna: Window) -> None:
    anna.activateWindow()
    qtbot.waitUntil(lambda: anna.focusWidget() is anna.conversation.composer.input)
    picker = opened(anna)
    QTest.keyClick(picker.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: anna.writing.picker is None)
    assert anna.conversation.composer.text == ""
    qtbot.waitUntil(lambda: anna.focusWidget() is anna.conversation.composer.input)


def test_without_a_chat_there_is_nothing_to_type_into(make_window: MakeWindow) -> None:
    window = make_window("anna")
    assert not window.actions_by_name["emoji"].isEnabled()
    window.writing.emoji()
    assert window.writing.picker is None
