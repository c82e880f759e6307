"""What is painted around the rows: days in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.client.buffers import Entry, EntryKind
from gui.effects import Effects
from gui.models.clock import set_now
from gui.views.chat_frame import Frame
from gui.views.chat_page import Placed
from gui.views.chat_paint import Scene, day_words, paint_rows
from gui.views.chat_row import Row
from gui.views.chat_shape import Shape
from gui.views.chat_style import LogStyle, Measures
from tests.gui.conftest import MakeWindow, Server, join


@pytest.fixture
def noon() -> Iterator[None]:
    set_now(lambda: datetime(2024, 5, 3, 12))
    yield
    set_now(datetime.now)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2024, 5, 3), "Today"),
        (date(2024, 5, 2), "Yesterday"),
        (date(2024, 5, 1), "1 May"),
        (date(2023, 5, 3), "3 May 2023"),
        (date(2024, 5, 4), "4 May"),
    ],
)
def test_days_in_words(noon: None, qapp: object, day: date, words: str) -> None:
    assert day_words(day.toordinal()) == words


class Paints(QObject):
    """Counts how often a widget is painted."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_another_day_paints_the_open_log(
    noon: None, qtbot: QtBot, make_window: MakeWindow, server: Server
) -> None:
    window = make_window("anna")
    assert isinstance(window.effects, Effects)
    join(qtbot, window, server.port)
    port = window.conversation.chat.viewport()
    qtbot.waitUntil(port.isVisible)
    paints = Paints()
    port.installEventFilter(paints)
    QApplication.processEvents()
    before = paints.count
    set_now(lambda: datetime(2024, 5, 4, 0, 0, 1))
    with qtbot.waitSignal(window.effects.days.day_changed):
        window.effects.days.look()
    qtbot.waitUntil(lambda: paints.count > before)
    assert day_words(date(2024, 5, 3).toordinal()) == "Yesterday"


@pytest.mark.parametrize("text", ["short", "longer\nof\nthree lines"])
def test_a_disc_has_as_much_air_below_it_as_above(qapp: object, text: str) -> None:
    measures = Measures(LogStyle())
    row = Row(Entry(EntryKind.MESSAGE, 0, "bob", text, own=True), Shape.HEAD, Frame(500, measures), measures)
    picture = QImage(500, row.height, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    painter = QPainter(picture)
    paint_rows(painter, [Placed(0, 0, row)], measures, Scene(picture.rect()))
    painter.end()
    middle = round(row.frame.disc + measures.gutter / 2)
    own = measures.colours["own"].rgb()
    disc = [y for y in range(row.card_top, row.height) if picture.pixel(middle, y) != own]
    above, below = disc[0] - row.card_top, row.height - 1 - disc[-1]
    assert above == below if text == "short" else above < below


def test_what_the_composer_is_about_stands_out() -> None:
    entry, other = (Entry(EntryKind.MESSAGE, 0, "bob", "hi", msgid=msgid) for msgid in ("m1", ""))
    scene = Scene(QRect(), meant=frozenset(("m1", "")))
    assert scene.picks_out(entry)
    assert not scene.picks_out(other)
