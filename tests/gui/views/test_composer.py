"""The composer under real keys."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.client.drafts import Drafts
from gui.client.intents import Intent, Purpose
from gui.client.places import Place
from gui.client.sent_texts import SentTexts
from gui.views.composer import Composer
from gui.views.input import LINES_LIMIT, PASTE_LINES

Key = Qt.Key
TEA, WORK = Place("own", "#tea"), Place("own", "#work")
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def composer(qtbot: QtBot) -> Composer:
    made = Composer()
    qtbot.addWidget(made)
    made.resize(400, 60)
    made.show_page(TEA, "#tea")
    made.show()
    return made


@pytest.fixture
def sent(composer: Composer) -> list[str]:
    texts: list[str] = []
    composer.submitted.connect(lambda text, intent: texts.append(text))
    return texts


def press(qtbot: QtBot, composer: Composer, *keys: Qt.Key, shift: bool = False) -> None:
    for key in keys:
        qtbot.keyClick(composer.input, key, SHIFT if shift else Qt.KeyboardModifier.NoModifier)


def say(qtbot: QtBot, composer: Composer, text: str) -> None:
    qtbot.keyClicks(composer.input, text)
    press(qtbot, composer, Key.Key_Return)


def test_a_hint_without_room_is_cut_and_still_said(qtbot: QtBot, composer: Composer) -> None:
    composer.show_page(TEA, "#the-room-with-a-very-long-name-indeed")
    full = composer.input.placeholderText()
    composer.resize(180, 60)
    qtbot.waitUntil(lambda: composer.input.placeholderText() != full)
    assert composer.input.placeholderText().endswith("…")
    assert composer.input.accessibleName() == "Message to #the-room-with-a-very-long-name-indeed"
    composer.resize(600, 60)
    qtbot.waitUntil(lambda: composer.input.placeholderText() == composer.input.accessibleName())


def test_enter_sends_and_empties(qtbot: QtBot, composer: Composer, sent: list[str]) -> None:
    say(qtbot, composer, "hello")
    assert sent == ["hello"]
    assert composer.text == ""


def test_the_number_pads_enter_sends_too(qtbot: QtBot, composer: Composer, sent: list[str]) -> None:
    qtbot.keyClicks(composer.input, "hi")
    qtbot.keyClick(composer.input, Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert sent == ["hi"]


def test_shift_enter_begins_a_line(qtbot: QtBot, composer: Composer, sent: list[str]) -> None:
    qtbot.keyClicks(composer.input, "one")
    press(qtbot, composer, Key.Key_Return, shift=True)
    qtbot.keyClicks(composer.input, "two")
    assert sent == []
    press(qtbot, composer, Key.Key_Return)
    assert sent == ["one\ntwo"]


@pytest.mark.parametrize("blank", ["", "   "], ids=["nothing", "blanks"])
def test_nothing_is_not_sent(qtbot: QtBot, composer: Composer, sent: list[str], blank: str) -> None:
    say(qtbot, composer, blank)
    assert sent == []
    assert not composer.button.isEnabled()


def test_the_button_sends(qtbot: QtBot, composer: Composer, sent: list[str]) -> None:
    qtbot.keyClicks(composer.input, "hello")
    composer.button.click()
    assert sent == ["hello"]


def test_it_grows_with_the_text_up_to_a_limit(composer: Composer) -> None:
    heights = []
    for lines in (1, 3, LINES_LIMIT, LINES_LIMIT + 20):
        composer.input.setPlainText("\n".join("x" * lines))
        heights.append(composer.input.height())
    assert heights[0] < heights[1] < heights[2] == heights[3]
    composer.input.setPlainText("")
    assert composer.input.height() == heights[0]


def test_a_long_line_is_wrapped_and_counts(composer: Composer) -> None:
    one = composer.input.height()
    composer.input.setPlainText("word " * 60)
    assert composer.input.height() > 2 * one


def test_up_and_down_walk_through_what_was_sent(qtbot: QtBot, composer: Composer) -> None:
    say(qtbot, composer, "first")
    say(qtbot, composer, "second")
    qtbot.keyClicks(composer.input, "dra")
    for key, text in (
        (Key.Key_Up, "second"),
        (Key.Key_Up, "first"),
        (Key.Key_Up, "first"),
        (Key.Key_Down, "second"),
        (Key.Key_Down, "dra"),
        (Key.Key_Down, "dra"),
    ):
        press(qtbot, composer, key)
        assert composer.text == text


def test_up_inside_a_text_of_two_lines_moves_the_cursor(qtbot: QtBot, composer: Composer) -> None:
    say(qtbot, composer, "before")
    composer.insert("one\ntwo")
    press(qtbot, composer, Key.Key_Up)
    assert composer.text == "one\ntwo"
    press(qtbot, composer, Key.Key_Up)
    assert composer.text == "before"


def test_each_page_keeps_its_draft_and_history(qtbot: QtBot, composer: Composer) -> None:
    say(qtbot, composer, "tea only")
    qtbot.keyClicks(composer.input, "half a tea")
    composer.show_page(WORK, "#work")
    assert composer.text == ""
    press(qtbot, composer, Key.Key_Up)
    assert composer.text == ""
    composer.show_page(TEA, "#tea")
    assert composer.text == "half a tea"
    press(qtbot, composer, Key.Key_Up)
    assert composer.text == "tea only"
    composer.show_page(WORK, "#work")
    composer.show_page(TEA, "#tea")
    assert composer.text == "half a tea"


def test_drafts_and_sent_texts_are_kept_where_they_belong(qtbot: QtBot, composer: Composer) -> None:
    drafts, sent = Drafts(), SentTexts()
    drafts.put(WORK, "from last time")
    sent.add(WORK, "sent last time")
    composer.keep_in(drafts, sent, {})
    composer.show_page(WORK, "#work")
    assert composer.text == "from last time"
    press(qtbot, composer, Key.Key_Up)
    assert composer.text == "sent last time"
    assert drafts.get(WORK) == "from last time"
    composer.show_page(TEA, "#tea")
    qtbot.keyClicks(composer.input, "tea?")
    assert drafts.get(TEA) == "tea?"
    press(qtbot, composer, Key.Key_Return)
    assert drafts.get(TEA) == ""
    assert sent.of(TEA) == ["tea?"]


def test_tab_in_an_empty_field_goes_to_the_next_widget(qtbot: QtBot, composer: Composer) -> None:
    press(qtbot, composer, Key.Key_Tab)
    assert composer.text == ""
    assert composer.completing.list.isHidden()


def test_pasted_text_is_plain(composer: Composer) -> None:
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("one\r\ntwo")
    composer.input.insertFromMimeData(data)
    assert composer.text == "one\ntwo"


def test_where_there_is_no_plain_text_the_rich_one_is_made_plain(composer: Composer) -> None:
    data = QMimeData()
    data.setHtml("<p>one <b>bold</b></p><p>two</p>")
    assert composer.input.canInsertFromMimeData(data)
    composer.input.insertFromMimeData(data)
    assert composer.text == "one bold\ntwo"


@pytest.mark.parametrize(
    ("html", "pasted"), [('<meta charset="utf-8"><img src="a.png">', ""), ('a<img src="a.png">b', "ab")]
)
def test_a_picture_in_rich_text_leaves_no_sign(composer: Composer, html: str, pasted: str) -> None:
    data = QMimeData()
    data.setHtml(html)
    composer.input.insertFromMimeData(data)
    assert composer.text == pasted


def test_what_is_dragged_into_the_field_is_there_without_a_question(qtbot: QtBot, composer: Composer) -> None:
    """It was moved: where somebody cancels it would be nowhere."""
    data = QMimeData()
    data.setText("line\n" * PASTE_LINES)
    place = QPointF(composer.input.cursorRect().center())
    event = QDropEvent(
        place, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.assertNotEmitted(composer.input.pasted_long):
        composer.input.dropEvent(event)
    assert composer.text == data.text()
    with qtbot.waitSignal(composer.input.pasted_long):
        composer.input.insertFromMimeData(data)


def test_a_picture_alone_is_not_pasted(composer: Composer) -> None:
    data = QMimeData()
    data.setData("image/png", b"")
    assert not composer.input.canInsertFromMimeData(data)
    composer.input.insertFromMimeData(data)
    assert composer.text == ""


def test_a_screen_reader_hears_to_whom_one_writes(composer: Composer) -> None:
    assert composer.input.accessibleName() == "Message to #tea"
    assert composer.button.accessibleName() == "Send"


def test_a_recalled_text_that_is_changed_is_a_draft(qtbot: QtBot, composer: Composer) -> None:
    drafts = Drafts()
    composer.keep_in(drafts, SentTexts(), {})
    say(qtbot, composer, "see you at five")
    press(qtbot, composer, Key.Key_Up)
    assert drafts.get(TEA) == ""
    qtbot.keyClicks(composer.input, "!")
    assert drafts.get(TEA) == "see you at five!"
    composer.show_page(WORK, "#work")
    composer.show_page(TEA, "#tea")
    assert composer.text == "see you at five!"


def test_an_input_method_writes(qtbot: QtBot, composer: Composer, sent: list[str]) -> None:
    QApplication.sendEvent(composer.input, QInputMethodEvent("ni", []))
    assert composer.text == ""
    done = QInputMethodEvent()
    done.setCommitString("你好")
    QApplication.sendEvent(composer.input, done)
    press(qtbot, composer, Key.Key_Return)
    assert sent == ["你好"]


def test_hebrew_and_arabic_run_from_the_right(composer: Composer) -> None:
    composer.insert("שלום\nhello")
    directions = [composer.input.document().findBlockByNumber(number).textDirection() for number in (0, 1)]
    assert directions == [Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight]


def test_the_buttons_stand_in_one_column(qtbot: QtBot, composer: Composer) -> None:
    composer.take_up(Intent(Purpose.REPLY, "m1", "bob", "tea?"))
    qtbot.waitUntil(composer.bar.isVisible)
    cross, arrow = composer.bar.close_button, composer.button
    middles = {each.mapTo(composer, each.rect().center()).x() for each in (cross, arrow)}
    assert len(middles) == 1
