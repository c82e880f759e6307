"""What the composer asks of the window: the emoji picker, and the question before a long paste."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.client.code_blocks import find_code
from gui.client.emoji import TONES, Recent
from gui.dialogs.paste import LINES_SHOWN, PasteDialog
from gui.memory import EMOJI_RECENT, EMOJI_TONE
from gui.views.emoji_picker import EmojiPicker
from gui.views.input import PASTE_LETTERS, PASTE_LINES
from gui.window import Window
from tests.gui.conftest import MakeWindow
from tests.gui.hearing import enter, hears


@pytest.fixture
def anna(make_window: MakeWindow) -> Window:
    window = make_window("anna")
    enter(window.sessions, "#tea")
    return window


def opened(qtbot: QtBot, window: Window) -> EmojiPicker:
    picker = asked_for(window)
    qtbot.waitUntil(picker.isVisible)
    return picker


def asked_for(window: Window) -> EmojiPicker:
    """The picker before it is shown, which it is in an event of its own."""
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
    qtbot.waitUntil(picker.isVisible)
    picker.search.setText("чашка")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert composer.text == "a🍵 cup?"
    qtbot.waitUntil(lambda: anna.writing.picker is None)
    qtbot.keyClick(composer.input, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert composer.text == "a cup?"


def test_what_was_used_and_the_tone_survive_a_restart(qtbot: QtBot, anna: Window) -> None:
    picker = opened(qtbot, anna)
    picker.tones.menu().actions()[5].trigger()
    for words in ("tea", "thumbs up"):
        picker.search.setText(words)
        QTest.keyClick(picker.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    picker.close()
    qtbot.waitUntil(lambda: anna.writing.picker is None)
    assert anna.conversation.composer.text == "🍵👍🏿"
    assert list(Recent(anna.settings.get(EMOJI_RECENT))) == ["👍🏿", "🍵"]
    assert anna.settings.get(EMOJI_TONE) == TONES[5]
    again = opened(qtbot, anna)
    assert [again.rows.index(row).data() for row in range(again.rows.rowCount())] == ["👍🏿", "🍵"]
    again.close()


def test_escape_gives_the_keyboard_back(qtbot: QtBot, anna: Window) -> None:
    anna.activateWindow()
    qtbot.waitUntil(lambda: anna.focusWidget() is anna.conversation.composer.input)
    picker = opened(qtbot, anna)
    QTest.keyClick(picker.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: anna.writing.picker is None)
    assert anna.conversation.composer.text == ""
    qtbot.waitUntil(lambda: anna.focusWidget() is anna.conversation.composer.input)


def test_escape_before_the_picker_has_the_keyboard_closes_it(qtbot: QtBot, anna: Window) -> None:
    picker = asked_for(anna)
    assert not picker.isVisible()
    handle = anna.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_Escape)
    assert anna.writing.picker is None
    picker = asked_for(anna)
    qtbot.waitUntil(picker.isVisible)
    QTest.keyClick(handle, Qt.Key.Key_Escape)
    assert anna.writing.picker is None
    assert not any(each.isVisible() for each in anna.findChildren(EmojiPicker))
    qtbot.keyClicks(anna.conversation.composer.input, "and on")
    assert anna.conversation.composer.text == "and on"


def test_what_is_typed_before_the_picker_has_the_keyboard_is_searched(qtbot: QtBot, anna: Window) -> None:
    picker = asked_for(anna)
    for key in (Qt.Key.Key_T, Qt.Key.Key_E, Qt.Key.Key_A):
        QTest.keyClick(anna.windowHandle(), key)
    qtbot.waitUntil(picker.isVisible)
    assert picker.search.text() == "tea"
    assert anna.conversation.composer.text == ""
    picker.reject()


def test_without_a_chat_there_is_nothing_to_type_into(make_window: MakeWindow) -> None:
    window = make_window("anna")
    assert not window.actions_by_name["emoji"].isEnabled()
    window.writing.emoji()
    assert window.writing.picker is None


def paste(window: Window, text: str) -> PasteDialog | None:
    """Pastes a text as Ctrl+V does; gives the question, where there is one."""
    data = QMimeData()
    data.setText(text)
    window.conversation.composer.input.insertFromMimeData(data)
    return next((each for each in window.findChildren(PasteDialog) if each.isVisible()), None)


LONG = "\n".join(f"line {number}" for number in range(PASTE_LINES))


def test_a_short_text_is_pasted_without_a_question(anna: Window) -> None:
    text = LONG.rpartition("\n")[0]
    assert paste(anna, text + "\n\n") is None
    assert anna.conversation.composer.text == text + "\n\n"


@pytest.mark.parametrize("text", [LONG, "word " * (PASTE_LETTERS // 4)], ids=["many lines", "one long line"])
def test_a_long_text_can_be_put_into_the_field(qtbot: QtBot, anna: Window, text: str) -> None:
    composer = anna.conversation.composer
    composer.insert("see: ")
    dialog = paste(anna, text.replace("\n", "\r\n"))
    assert dialog is not None
    assert composer.text == "see: "
    assert "messages to #tea" in dialog.about.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert composer.text == "see: " + text
    qtbot.waitUntil(lambda: composer.input.rect().contains(composer.input.cursorRect()))
    qtbot.keyClick(composer.input, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not composer.text.endswith(text)


def test_it_can_be_pasted_as_a_block_of_code(anna: Window) -> None:
    composer = anna.conversation.composer
    composer.insert("see:")
    text = LONG.replace("line 3", "```")
    dialog = paste(anna, text + "\n")
    assert dialog is not None
    dialog.as_code.click()
    dialog.buttons["put"].click()
    assert composer.text == f"see:\n````\n{text}\n````\n"
    [code] = find_code(composer.text)
    assert composer.text[code.first : code.last].strip() == text


def test_what_the_question_shows(anna: Window) -> None:
    dialog = paste(anna, LONG)
    assert dialog is not None
    assert dialog.preview.toPlainText() == "\n".join(LONG.split("\n")[:LINES_SHOWN])
    assert dialog.more.text() == "and 12 lines more"
    assert dialog.about.text() == (
        "Sent as it is, it makes 20 messages to #tea. They go out over about 30 seconds."
    )
    dialog.reject()
    assert anna.conversation.composer.text == ""


def test_a_long_text_can_be_sent_as_it_is(qtbot: QtBot, anna: Window) -> None:
    dialog = paste(anna, LONG)
    assert dialog is not None
    qtbot.mouseClick(dialog.buttons["send"], Qt.MouseButton.LeftButton)
    assert anna.conversation.composer.text == ""
    buffer = anna.conversation.buffer
    assert buffer is not None
    assert [entry.text for entry in buffer.entries[-PASTE_LINES:]] == LONG.split("\n")


def test_it_is_not_sent_where_another_page_has_come_up(qtbot: QtBot, anna: Window) -> None:
    dialog = paste(anna, LONG)
    assert dialog is not None
    session = anna.conversation.session
    assert session is not None
    hears(session, ":anna!a@h JOIN #other")
    anna.navigator.show_page(session, "#other")
    qtbot.mouseClick(dialog.buttons["send"], Qt.MouseButton.LeftButton)
    assert anna.conversation.composer.text == LONG
    buffer = anna.conversation.buffer
    assert buffer is not None
    assert all(not entry.text.startswith("line") for entry in buffer.entries)
