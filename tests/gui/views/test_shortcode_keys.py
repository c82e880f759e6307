"""Shortcodes become emoji while they are typed, and shortcodes again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from gui.options import SHORTCODES
from tests.gui.views.there import There

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_shortcode_is_offered_and_turned(there: There) -> None:
    there.type("a :t")
    assert there.offered == []
    there.type("eacup")
    assert there.current == ":teacup_without_handle:"
    there.press(Key.Key_Return)
    assert there.text == "a 🍵"
    there.type(" :tea:")
    assert there.text == "a 🍵 🍵"
    there.press(Key.Key_Backspace)
    assert there.text == "a 🍵 :tea:"
    there.type("!")
    there.press(Key.Key_Backspace)
    assert there.text == "a 🍵 :tea:"


def test_undo_takes_an_emoji_back(there: There) -> None:
    there.type(":tea:")
    there.press(Key.Key_Z, held=CTRL)
    assert there.text == ":tea:"


def test_an_input_methods_colon_turns_too(there: There) -> None:
    there.type(":tea")
    done = QInputMethodEvent()
    done.setCommitString(":")
    QApplication.sendEvent(there.composer.input, done)
    assert there.text == "🍵"


def test_times_and_code_stay(there: There) -> None:
    for text in ("at 10:30:15 or 12:tea:", "`:tea:`", "https://a.org/:tea:"):
        there.type(text)
        assert (there.text, there.offered) == (text, [])
        there.composer.input.clear()


def test_shortcodes_can_be_switched_off(there: There) -> None:
    there.window.settings.set(SHORTCODES, False)
    there.type(":teac")
    assert there.offered == []
    there.type("up_without_handle:")
    assert there.text == ":teacup_without_handle:"


def test_emoji_have_the_tone_of_the_picker(there: There) -> None:
    there.completing.codes.tone = "\U0001f3fd"
    there.type(":+1: :thumbs_up")
    there.press(Key.Key_Return)
    assert there.text == "👍🏽 👍🏽"
