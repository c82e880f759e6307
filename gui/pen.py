"""The window's writer of files, as the window hears of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gui.writer import FileWriter


class Pen(QObject):
    """Belongs to a window. Call `shut_down` at the end of the program.

    Signals: `noticed()` when there is something else to know of a file: the disk is full, or has space again.
    """

    noticed = Signal()
    _turned = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.writer = FileWriter()
        self.writer.on_turn = self._turned.emit
        self._turned.connect(self._tell)  # queued: it is emitted on the writer's thread

    def shut_down(self) -> None:
        """Returns when all is written; nothing is told any more."""
        self.blockSignals(True)
        self.writer.finish()

    def _tell(self) -> None:
        self.noticed.emit()
