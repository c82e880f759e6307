"""What is not on the first picture, brought in after it in moments without events: a step at a time, none over 16 ms.

What a start does before its window is there is what one waits for; what it leaves undone is what one waits for later,
at the first chat, the first `:sm`, the first menu. So modules that the first picture does not need are imported where
they are needed (a test names them: tests/gui/test_first_picture.py), and here before somebody gets there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

if TYPE_CHECKING:
    from gui.window import Window

AFTER_MS = 250
"""From the first picture on: the desktop has its own work with a new window."""
BETWEEN_MS = 15
MODULES = tuple(
    """
    PySide6.QtNetwork
    wire.confusables gui.client.changes wire.message wire.sasl wire.saslprep gui.client.login
    gui.client.pages wire.multiline gui.client.server gui.client.me gui.client.pending
    gui.client.cutting gui.client.outgoing
    gui.client.edits gui.client.merging gui.client.past gui.client.core gui.client.emoji
    gui.client.handlers.accounts gui.client.handlers.metadata gui.client.commands.rooms gui.client.slash
    gui.client.shortcodes gui.client.completion
    gui.client.commands.ordered gui.client.handlers.renaming gui.client.handlers.rooms
    gui.client.handlers.negotiation gui.client.handlers.sasl gui.client.handlers.people
    gui.client.handlers.batches gui.client.handlers.table
    gui.client.plain gui.client.incoming gui.client.state
    ssl wire.tls gui.net.dial gui.net.reader gui.net.link gui.net.chat gui.session
    html gui.views.command_line gui.views.completing
    gui.views.emoji_picker gui.context_menus gui.log_menu gui.views.code_highlight gui.bus_toasts
    gui.client.markdown gui.client.mirc gui.views.switcher gui.dialogs.join gui.dialogs.host
    gui.dialogs.option_editors gui.dialogs.settings gui.dialogs.room gui.dialogs.member
    """.split()
)
"""In this order each brings only a few others (a test counts them), and none took more than 7 ms."""


class Warming(QObject):
    """Belongs to a window, whose first painting it waits for.

    Signals: `done()` after the last step.
    """

    done = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._steps = steps(window)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
        window.installEventFilter(self)

    @property
    def is_at_work(self) -> bool:
        """Whether it has begun and is not done."""
        return self._timer.isActive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._timer.start(AFTER_MS)
        return False

    def _step(self) -> None:
        step = next(self._steps, None)
        if step is None:
            self.done.emit()
            self.deleteLater()
        else:
            step()
            self._timer.start(BETWEEN_MS)


def steps(window: Window) -> Iterator[Callable[[], object]]:
    """Each step by itself."""
    for name in MODULES:
        yield partial(import_module, name)
    from gui.client import emoji

    yield from emoji.reading()
    yield window.outside.toasts.prepare
