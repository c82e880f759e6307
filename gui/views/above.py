"""Keeps a widget just above another one, over whatever is there: what it says must not push the log."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QWidget


class Above(QObject):
    """Places `widget` while it is shown; both belong to one window, so the keyboard stays where it is.

    A popup window of its own would take the keyboard on X11 and its place on Wayland.
    """

    def __init__(self, widget: QWidget, anchor: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._anchor = anchor
        anchor.installEventFilter(self)

    @property
    def room(self) -> int:
        """How high the widget may be; everything where the anchor fills its window."""
        parent = self._widget.parentWidget()
        return self._anchor.mapTo(parent, QPoint(0, 0)).y() if parent is not None else 0

    def place(self) -> None:
        """Puts it there, as wide as the anchor and as high as it wants to be."""
        parent = self._widget.parentWidget()
        if parent is None:
            return
        corner = self._anchor.mapTo(parent, QPoint(0, 0))
        width = self._anchor.width()
        wanted = self._widget.heightForWidth(width)
        height = min(wanted if wanted > 0 else self._widget.sizeHint().height(), max(self.room, 1))
        # Edge to edge: through a gap one would see a strip of cut letters.
        self._widget.setGeometry(corner.x(), corner.y() - height, width, height)
        self._widget.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self._widget.isVisible():
            self.place()
        return False
