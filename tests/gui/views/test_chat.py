"""The log as a widget: what the mouse and the keyboard do, what it says and when it paints."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from pytestqt.qtbot import QtBot

from gui.client.buffers import Delivery, Entry, EntryKind
from gui.models.clock import clock
from gui.models.messages import MessagesModel
from gui.views.chat import ChatView

NOON = 1_700_000_000_000
LEFT = Qt.MouseButton.LeftButton


def said(nick: str, text: str, minute: int = 0) -> Entry:
    return Entry(EntryKind.MESSAGE, NOON + minute * 60_000, nick, text)


class Log:
    """A shown log over a list of entries."""

    def __init__(self, qtbot: QtBot) -> None:
        self.entries: list[Entry] = []
        self.model = MessagesModel(self.entries)
        self.view = ChatView()
        qtbot.addWidget(self.view)
        self.view.resize(600, 400)
        self.view.setModel(self.model)
        self.view.show()
        qtbot.waitExposed(self.view)
        self._bot = qtbot

    def add(self, *entries: Entry, at: int | None = None) -> None:
        first = len(self.entries) if at is None else at
        self.entries[first:first] = entries
        self.model.added(first, len(entries))
        self.view.refresh()

    def fill(self, count: int) -> None:
        self.add(*(said("bob", f"message {number}", number) for number in range(count)))

    def point(self, number: int, position: int) -> QPoint:
        """Where a letter of a row stands in the viewport (its middle)."""
        placed = next(placed for placed in self.view.page.placed if placed.number == number)
        row = placed.row
        line = row.text.lineForTextPosition(position)
        left, right = line.cursorToX(position), line.cursorToX(position + 1)
        assert isinstance(left, tuple)
        assert isinstance(right, tuple)
        x = row.frame.text + (left[0] + right[0]) / 2
        return QPoint(round(x), round(placed.y + row.line_top(position) + row.line_height / 2))

    def drag(self, start: QPoint, end: QPoint) -> None:
        port = self.view.viewport()
        self._bot.mousePress(port, LEFT, pos=start)
        self._bot.mouseMove(port, end)
        self.view.mouse.move(_moved(end))
        self._bot.mouseRelease(port, LEFT, pos=end)


def _moved(point: QPoint, buttons: Qt.MouseButton = LEFT) -> QMouseEvent:
    """A move with the buttons that are down: qtbot's own moves never have one."""
    at, no = QPointF(point), Qt.KeyboardModifier.NoModifier
    return QMouseEvent(QEvent.Type.MouseMove, at, at, Qt.MouseButton.NoButton, buttons, no)


@pytest.fixture
def log(qtbot: QtBot) -> Log:
    return Log(qtbot)


def test_a_click_on_a_link_behind_an_emoji_tells_its_target(log: Log, qtbot: QtBot) -> None:
    text = "😀👍🏽 see https://example.org/x, yes"
    log.add(said("bob", text))
    inside = len("😀👍🏽 see htt".encode("utf-16-le")) // 2
    with qtbot.waitSignal(log.view.linkActivated) as activated:
        qtbot.mouseClick(log.view.viewport(), LEFT, pos=log.point(0, inside))
    assert activated.args == ["https://example.org/x"]
    comma = len("😀👍🏽 see https://example.org/x".encode("utf-16-le")) // 2
    with qtbot.assertNotEmitted(log.view.linkActivated):
        qtbot.mouseClick(log.view.viewport(), LEFT, pos=log.point(0, comma))


def test_a_drag_inside_one_message_copies_just_the_text(log: Log) -> None:
    log.add(said("bob", "one two three"))
    log.drag(log.point(0, 4), log.point(0, 7))
    assert log.view.selected_text() in ("two ", "two", "wo ", "wo")
    log.view.copy()
    assert QGuiApplication.clipboard().text() == log.view.selected_text()


def test_a_drag_over_several_messages_copies_times_and_names(log: Log) -> None:
    log.add(said("bob", "first"), said("bob", "привет 😀"), said("carol", "third"))
    log.view.selectAll()
    time = clock(NOON)
    assert log.view.selected_text() == f"[{time}] bob: first\n[{time}] bob: привет 😀\n[{time}] carol: third"


def test_a_selection_stays_on_its_messages_when_older_ones_come(log: Log) -> None:
    log.add(said("bob", "alpha"), said("carol", "beta"))
    log.view.selectAll()
    before = log.view.selected_text()
    log.add(said("dave", "older"), said("dave", "old"), at=0)
    assert log.view.selected_text() == before


def test_a_double_click_selects_a_word_and_a_third_click_the_message(log: Log, qtbot: QtBot) -> None:
    log.add(said("bob", "проверка связи"))
    port, point = log.view.viewport(), log.point(0, 11)
    qtbot.mousePress(port, LEFT, pos=point)
    qtbot.mouseRelease(port, LEFT, pos=point)
    qtbot.mouseDClick(port, LEFT, pos=point)
    assert log.view.selected_text() == "связи"
    qtbot.mousePress(port, LEFT, pos=point)
    assert log.view.selected_text() == "проверка связи"
    qtbot.mouseRelease(port, LEFT, pos=point)


def test_ctrl_a_and_ctrl_c_fill_the_clipboard(log: Log, qtbot: QtBot) -> None:
    log.add(said("bob", "one"), said("carol", "two"))
    qtbot.keyClick(log.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(log.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines() == [
        f"[{clock(NOON)}] bob: one",
        f"[{clock(NOON)}] carol: two",
    ]


def test_retry_is_asked_for_the_failed_row(log: Log, qtbot: QtBot) -> None:
    log.fill(3)
    failed = Entry(EntryKind.MESSAGE, NOON, "me", "x", own=True, delivery=Delivery.FAILED, reason="no voice")
    log.add(failed)
    placed = log.view.page.placed[-1]
    point = placed.row.retry.center().toPoint() + QPoint(0, placed.y)
    with qtbot.waitSignal(log.view.retryRequested) as asked:
        qtbot.mouseClick(log.view.viewport(), LEFT, pos=point)
    assert asked.args == [3]


def test_leaving_the_end_counts_what_comes_and_the_button_leads_back(log: Log, qtbot: QtBot) -> None:
    log.fill(100)
    assert log.view.at_bottom
    assert not log.view.jump.isVisible()
    with qtbot.waitSignal(log.view.atBottomChanged) as changed:
        qtbot.keyClick(log.view, Qt.Key.Key_PageUp)
    assert changed.args == [False]
    frame = log.view.page.placed[0].row.frame
    assert log.view.jump.x() >= frame.text + frame.text_width  # no word is covered
    seen = [(placed.number, placed.y) for placed in log.view.page.placed]
    log.add(said("bob", "new", 200), Entry(EntryKind.JOIN, NOON, "dave"), said("bob", "newer", 201))
    assert [(placed.number, placed.y) for placed in log.view.page.placed] == seen
    assert log.view.new_count == 2
    assert "2" in log.view.jump.accessibleName()
    with qtbot.waitSignal(log.view.atBottomChanged) as changed:
        qtbot.mouseClick(log.view.jump, LEFT)
    assert changed.args == [True]
    assert log.view.new_count == 0
    assert log.view.page.placed[-1].number == 102


@pytest.mark.parametrize(
    ("key", "first"),
    [pytest.param(Qt.Key.Key_Home, True, id="home"), pytest.param(Qt.Key.Key_End, False, id="end")],
)
def test_home_and_end_go_there(log: Log, qtbot: QtBot, key: Qt.Key, first: bool) -> None:
    log.fill(1000)
    log.view.scroll_to_row(500)
    qtbot.keyClick(log.view, key)
    bar = log.view.verticalScrollBar()
    assert bar.value() == (0 if first else bar.maximum())
    assert log.view.page.placed[0 if first else -1].number == (0 if first else 999)


def test_the_scroll_bar_at_its_ends_shows_the_first_and_the_last_row(log: Log) -> None:
    log.fill(5000)
    bar = log.view.verticalScrollBar()
    bar.setValue(0)
    assert log.view.page.placed[0].number == 0
    assert bar.value() == 0
    bar.setValue(bar.maximum())
    assert log.view.page.placed[-1].number == 4999
    assert log.view.at_bottom


def test_new_rows_paint_together_and_an_idle_log_has_no_timer(log: Log, qtbot: QtBot) -> None:
    log.fill(50)
    for number in range(30):
        log.entries.append(said("bob", f"more {number}", 60))
        log.model.added(len(log.entries) - 1, 1)
    assert log.view._clock.isActive()
    qtbot.waitUntil(lambda: not log.view._clock.isActive())
    assert log.view.page.placed[-1].number == 79
    assert not log.view.mouse._scroller.isActive()


def test_the_mouse_over_a_link_is_a_hand_and_a_rest_tells_the_target(log: Log) -> None:
    log.add(said("bob", "see www.example.org now"))
    port = log.view.viewport()
    log.view.mouse.move(_moved(log.point(0, 8), Qt.MouseButton.NoButton))
    assert port.cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert log.view.hovered == 0
    assert log.view.mouse.tip_at(log.point(0, 8)) == "https://www.example.org"
    log.view.mouse.move(_moved(log.point(0, 1), Qt.MouseButton.NoButton))
    assert port.cursor().shape() is Qt.CursorShape.IBeamCursor
    assert log.view.mouse.tip_at(log.point(0, 1)) == ""
    log.view.mouse.leave()
    assert log.view.hovered == -1


def test_a_drag_below_the_log_scrolls_on(log: Log, qtbot: QtBot) -> None:
    log.fill(200)
    log.view.scroll_to_row(20)
    port = log.view.viewport()
    first = log.view.page.placed[3].number
    qtbot.mousePress(port, LEFT, pos=log.point(first, 0))
    log.view.mouse.move(_moved(QPoint(200, port.height() + 300)))
    qtbot.waitUntil(lambda: log.view.at_bottom)
    qtbot.mouseRelease(port, LEFT, pos=QPoint(200, port.height() + 300))
    lines = log.view.selected_text().splitlines()
    assert len(lines) == 200 - first
    assert lines[-1].endswith("message 199")


CODE = "```py\nreturn 5\n```"


def test_code_gets_its_colours_after_a_moment_and_nothing_moves(log: Log, qtbot: QtBot) -> None:
    with qtbot.waitSignal(log.view.code.ready):
        log.add(said("bob", CODE))
        before = log.view.page.placed[-1]
        assert before.row.waits_for_colours
        plain = len(before.row.text.formats())
    after = log.view.page.placed[-1]
    assert not after.row.waits_for_colours
    assert len(after.row.text.formats()) == plain + 2  # the keyword and the number
    assert (after.y, after.bottom) == (before.y, before.bottom)


def test_code_is_copied_as_it_was_typed(log: Log, qtbot: QtBot) -> None:
    log.add(said("bob", "see\n```\n\tif a:\n    b **c**\n```"))
    placed = log.view.page.placed[-1]
    panel = placed.row.panels[0]
    at = panel.copy.center() + QPointF(placed.row.frame.text, placed.y + placed.row.text_top)
    qtbot.mouseClick(log.view.viewport(), LEFT, pos=at.toPoint())
    assert QGuiApplication.clipboard().text() == "\tif a:\n    b **c**"
    code = log.view.mouse.spot_at(log.point(0, 6)).code
    assert code is not None
    assert code.code == "\tif a:\n    b **c**"


def test_another_model_is_shown_from_its_end_and_the_old_one_is_let_go(log: Log) -> None:
    log.fill(10)
    log.view.setModel(MessagesModel([said("dave", "elsewhere")], log.view))
    assert [placed.number for placed in log.view.page.placed] == [0]
    log.entries.append(said("bob", "unseen"))
    log.model.added(10, 1)
    assert [placed.number for placed in log.view.page.placed] == [0]
    log.view.setModel(None)
    assert log.view.page.placed == []


def test_every_kind_and_delivery_paints_in_every_width(log: Log) -> None:
    for kind in EntryKind:
        log.add(Entry(kind, NOON, "боб", "👩‍👩‍👧 text\nשלום www.example.org " + "W" * 300, mention=True))
    for delivery in Delivery:
        log.add(
            Entry(EntryKind.MESSAGE, NOON, "n" * 60, "mine", own=True, delivery=delivery, reason="r" * 200)
        )
    log.view.selectAll()
    log.view.setUnreadRow(3)
    for width in (1, 40, 90, 300, 2000):
        log.view.resize(width, 300)
        log.view.scroll_to_start()
        assert not log.view.grab().isNull()
        log.view.scroll_to_end()
        assert not log.view.grab().isNull()
