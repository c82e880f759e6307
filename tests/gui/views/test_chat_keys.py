"""The log by keyboard: from message to message, over the links of one, and what is selected on the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from gui.client.buffers import Delivery, Entry, EntryKind
from gui.models.clock import clock
from tests.gui.views.test_chat import NOON, Log, said

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def log(qtbot: QtBot) -> Log:
    return Log(qtbot)


@pytest.fixture
def press(log: Log, qtbot: QtBot):
    """Presses keys in the log, into which the keyboard came by Tab."""

    def press(*keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        if not log.view.keys.shown:
            log.view.activateWindow()
            qtbot.waitUntil(log.view.isActiveWindow)
            log.view.clearFocus()
            log.view.setFocus(Qt.FocusReason.TabFocusReason)
            qtbot.waitUntil(log.view.hasFocus)
        for key in keys:
            qtbot.keyClick(log.view, key, held)

    return press


def in_sight(log: Log) -> bool:
    """Whether the current message is wholly in sight."""
    placed = log.view.keys.placed()
    return placed is not None and placed.y >= 0 and placed.bottom <= log.view.page.height


def test_it_begins_at_the_newest_message_in_sight(log: Log, press) -> None:
    log.fill(100)
    press()
    assert log.view.keys.number == 99
    assert log.view.keys.shown
    log.view.scroll_to_row(50)
    log.view.clearFocus()
    log.view.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert log.view.keys.number == log.view.page.placed[-1].number or in_sight(log)
    assert 50 <= log.view.keys.number < 70


def test_up_and_down_go_from_message_to_message_and_keep_it_in_sight(log: Log, press) -> None:
    log.fill(60)
    press(*[Key.Key_Up] * 40)
    assert log.view.keys.number == 19
    assert in_sight(log)
    press(*[Key.Key_Down] * 30)
    assert log.view.keys.number == 49
    assert in_sight(log)
    press(*[Key.Key_Down] * 30)
    assert log.view.keys.number == 59
    assert log.view.at_bottom


def test_a_message_higher_than_the_window_is_read_to_its_end(log: Log, press) -> None:
    log.fill(5)
    log.add(said("bob", "\n".join(f"line {number}" for number in range(80)), 5))
    log.fill(5)
    press(Key.Key_Home)
    seen = set()
    while log.view.keys.number < 6:
        press(Key.Key_Down)
        placed = next((each for each in log.view.page.placed if each.number == 5), None)
        if placed is not None:
            row, height = placed.row, log.view.page.height
            tops = (placed.y + row.text_top + line * row.line_height for line in range(80))
            seen |= {line for line, y in enumerate(tops) if 0 <= y <= height - row.line_height}
    assert seen == set(range(80))
    press(Key.Key_Up)
    placed = log.view.keys.placed()
    assert placed is not None
    assert placed.bottom <= log.view.page.height  # going up, its end comes first


def test_pages_scroll_by_a_page_and_take_the_keyboard_along(log: Log, press) -> None:
    log.fill(200)
    press()
    before = log.view.page.value
    press(Key.Key_PageUp)
    line = log.view.page.layouts.measures.line
    assert before - log.view.page.value == log.view.page.height - 2 * line
    assert in_sight(log)
    press(Key.Key_Home)
    assert log.view.keys.number == 0
    press(Key.Key_PageUp)
    assert log.view.keys.number == 0
    press(Key.Key_PageDown)
    assert log.view.keys.number > 3
    press(Key.Key_End)
    assert log.view.keys.number == 199
    assert log.view.at_bottom


def test_ctrl_scrolls_and_leaves_the_message(log: Log, press) -> None:
    log.fill(100)
    press(Key.Key_Up)
    press(*[Key.Key_Up] * 30, held=CTRL)
    assert log.view.keys.number == 98
    assert log.view.keys.placed() is None
    press(Key.Key_Down)  # from what is in sight, not from far below
    assert log.view.keys.number < 98
    assert in_sight(log)


@pytest.mark.parametrize(
    ("keys", "picked"),
    [
        pytest.param([Key.Key_Up, Key.Key_Up], ["three", "four", "five"], id="upwards"),
        pytest.param([Key.Key_Up, Key.Key_Up, Key.Key_Down], ["four", "five"], id="and back"),
        pytest.param([Key.Key_Home], ["one", "two", "three", "four", "five"], id="to the beginning"),
        pytest.param([Key.Key_Home, Key.Key_End], ["five"], id="round its beginning"),
        pytest.param([Key.Key_PageUp], ["one", "two", "three", "four", "five"], id="by pages"),
    ],
)
def test_with_shift_messages_are_selected(log: Log, press, keys: list[Qt.Key], picked: list[str]) -> None:
    words = ["one", "two", "three", "four", "five"]
    log.add(*(said("bob", word) for word in words))
    press()
    press(*keys, held=SHIFT)
    press(Key.Key_C, held=CTRL)
    lines = [f"[{clock(NOON)}] bob: {word}" for word in picked]
    assert QGuiApplication.clipboard().text() == ("\n".join(lines) if len(lines) > 1 else picked[0])
    press(Key.Key_Up)
    assert log.view.selection is None


def test_a_copy_of_several_keeps_what_was_typed(log: Log, press) -> None:
    log.add(said("bob", "**bold**\n```py\nx = 1\n```"), said("carol", "> quoted\nand *slanted*"))
    press(Key.Key_A, Key.Key_C, held=CTRL)
    time = clock(NOON)
    expected = f"[{time}] bob: **bold**\n```py\nx = 1\n```\n[{time}] carol: > quoted\nand *slanted*"
    assert QGuiApplication.clipboard().text() == expected


def test_a_copy_without_a_selection_is_the_current_message(log: Log, press) -> None:
    giant = "слово " * 4000
    log.add(said("bob", giant), said("bob", "after"))
    press(Key.Key_Up)
    press(Key.Key_C, held=CTRL)
    assert QGuiApplication.clipboard().text() == giant


def test_a_selection_of_the_mouse_goes_on_by_keyboard(log: Log, press, qtbot: QtBot) -> None:
    log.add(said("bob", "one"), said("bob", "two"), said("bob", "three"))
    press()
    qtbot.mouseClick(log.view.viewport(), Qt.MouseButton.LeftButton, pos=log.point(1, 1))
    qtbot.keyClick(log.view, Key.Key_Down, SHIFT)
    assert log.view.selected_text() == f"[{clock(NOON)}] bob: two\n[{clock(NOON)}] bob: three"


def test_the_keyboard_stays_at_its_message_when_rows_come(log: Log, press) -> None:
    log.add(said("bob", "one"), said("bob", "two"))
    press(Key.Key_Up)
    press(Key.Key_Down, held=SHIFT)
    log.add(*(said("bob", f"old {number}") for number in range(50)), at=0)
    log.add(said("bob", "new"))
    assert log.view.keys.number == 51
    log.add(said("bob", "between"), at=51)
    assert log.view.entry(log.view.keys.number).text == "two"
    press(Key.Key_Down, held=SHIFT)
    assert [line[-3:] for line in log.view.selected_text().split("\n")] == ["one", "een", "two", "new"]


def test_a_message_that_goes_leaves_the_keyboard_at_its_neighbour(log: Log, press) -> None:
    log.add(*(said("bob", word) for word in ("one", "two", "three")))
    press(Key.Key_Up)
    for row, number in ((0, 0), (0, 0), (0, -1)):  # the one just above, then itself twice
        del log.entries[row]
        log.model.removed(row, 1)
        assert log.view.keys.number == number
    assert log.view.keys.placed() is None


def test_links_are_walked_and_opened(log: Log, press, qtbot: QtBot) -> None:
    log.add(said("bob", "😀 https://a.example/ or www.b.example, ok?"), said("bob", "none"))
    press(Key.Key_Up)
    with qtbot.assertNotEmitted(log.view.linkActivated):
        press(Key.Key_Return)  # two: which one?
    for key, target in ((Key.Key_Right, "https://www.b.example"), (Key.Key_Left, "https://a.example/")):
        press(key)
        with qtbot.waitSignal(log.view.linkActivated) as opened:
            press(Key.Key_Return)
        assert opened.args == [target]
    thing = log.view.keys.thing
    assert thing is not None
    assert thing.words == "https://a.example/"
    press(Key.Key_Left, Key.Key_Left)
    assert log.view.keys.thing is None
    press(Key.Key_Down, Key.Key_Right)
    assert log.view.keys.thing is None


def test_where_the_link_has_gone_the_keyboard_is_at_the_message(log: Log, press, qtbot: QtBot) -> None:
    log.add(said("bob", "https://a.example/ https://b.example/"))
    press(Key.Key_Right, Key.Key_Right)
    keys = log.view.keys
    assert (keys.number, keys.at) == (0, 1)
    with qtbot.assertNotEmitted(keys.moved, wait=0):
        log.model.changed(0)
    assert keys.at == 1, "it is there still"
    log.entries[0].text = "https://a.example/"
    with qtbot.waitSignal(keys.moved):
        log.model.changed(0)
    assert (keys.number, keys.at) == (0, -1)


def test_whoever_is_led_to_a_message_by_keyboard_goes_on_from_there(log: Log, press) -> None:
    log.add(*(said("bob", word) for word in ("one", "two", "three")))
    press(Key.Key_Up)
    log.view.lead_to(0)
    assert log.view.keys.number == 0
    log.view.keys.clicked(2)
    log.view.lead_to(0)
    assert log.view.keys.number == 2, "of the mouse nobody knows a place"


def test_enter_opens_the_only_link_or_retries(log: Log, press, qtbot: QtBot) -> None:
    failed = Entry(EntryKind.MESSAGE, NOON, "me", "lost", own=True, delivery=Delivery.FAILED)
    log.add(said("bob", "see https://a.example/"), failed)
    with qtbot.waitSignal(log.view.retryRequested) as retried:
        press(Key.Key_Return)
    assert retried.args == [1]
    with qtbot.waitSignal(log.view.linkActivated):
        press(Key.Key_Up, Key.Key_Return)


def test_code_is_copied_by_keyboard(log: Log, press) -> None:
    log.add(said("bob", "https://a.example/\n```py\nx = 1\n```"))
    press(Key.Key_Right, Key.Key_Right, Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "x = 1"


def test_tab_walks_over_the_links_and_leaves(log: Log, press, qtbot: QtBot) -> None:
    log.add(said("bob", "https://a.example/ https://b.example/"))
    press()
    for at in (0, 1):
        assert log.view.focusNextPrevChild(True)
        assert log.view.keys.at == at
    assert not log.view.keys.walk(+1)  # the next Tab goes on in the window
    assert log.view.focusNextPrevChild(False)
    assert log.view.focusNextPrevChild(False)
    assert log.view.keys.at == -1
    assert not log.view.keys.walk(-1)


def test_letters_belong_to_the_composer_and_escape_leads_there(log: Log, press, qtbot: QtBot) -> None:
    log.add(said("bob", "one"))
    press(Key.Key_Up)
    for key, text in ((Key.Key_H, "h"), (Key.Key_Escape, "")):
        with qtbot.waitSignal(log.view.typed) as typed:
            press(key)
        assert typed.args == [text]
    press(Key.Key_Up, held=SHIFT)
    with qtbot.assertNotEmitted(log.view.typed):
        press(Key.Key_Escape)
    assert log.view.selection is None


def test_an_empty_log_takes_all_keys(log: Log, press) -> None:
    press(
        *(
            getattr(Key, f"Key_{name}")
            for name in "Up Down Home End PageUp PageDown Left Right Return".split()
        )
    )
    press(Key.Key_C, held=CTRL)
    press(Key.Key_Up, held=SHIFT)
    assert log.view.keys.number == -1
    log.view.grab()


def test_the_place_is_drawn_round_the_message_and_round_its_link(log: Log, press, qtbot: QtBot) -> None:
    log.add(said("bob", "see https://a.example/ there"), said("bob", "https://b.example/" + "x" * 300))
    plain = log.view.grab().toImage()
    press()
    at_message = log.view.grab().toImage()
    press(Key.Key_Right)
    at_link = log.view.grab().toImage()
    assert len({bytes(image.constBits()) for image in (plain, at_message, at_link)}) == 3
