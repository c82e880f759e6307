"""Takes the pictures: a widget, or a window with the dialogs, menus and popups that are open over it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from docs.palette import in_few_colours
from gui import theme

SHADOW = 10
"""Pixels around what lies over the window: the virtual screen has no window manager that draws a border."""


def photograph(window: QWidget, widget: QWidget | None, path: Path) -> None:
    """Writes a picture of `widget`, or of the window with all that is open over it. Raises OSError."""
    picture = (widget or window).grab()
    if widget is None:
        for other in _over(window):
            _lay(picture, other.grab(), other, window)
    path.parent.mkdir(parents=True, exist_ok=True)
    # Quality 0 is Qt's word for the smallest file.
    if not in_few_colours(picture.toImage()).save(str(path), "PNG", 0):  # type: ignore[call-overload]
        raise OSError(f"{path} can't be written")


def _over(window: QWidget) -> list[QWidget]:
    """What is open over the window, the highest last."""
    others = [
        other
        for other in QApplication.topLevelWidgets()
        if other is not window and other.isVisible() and other.width() > 8
    ]
    return sorted(others, key=lambda other: (other.windowType() == Qt.WindowType.Popup, other.width() * -1))


def _lay(picture: QPixmap, part: QPixmap, other: QWidget, window: QWidget) -> None:
    size = other.size()
    places_itself = bool(other.windowFlags() & Qt.WindowType.FramelessWindowHint)
    if isinstance(other, QDialog) and not places_itself:
        # Where a window manager would put it, with no room lost to a virtual screen's edges.
        place = QPoint((window.width() - size.width()) // 2, (window.height() - size.height()) // 2)
    else:
        place = other.mapToGlobal(QPoint(0, 0)) - window.mapToGlobal(QPoint(0, 0))
    with QPainter(picture) as painter:
        painter.setPen(Qt.PenStyle.NoPen)
        for ring in range(SHADOW, 0, -1):
            painter.setBrush(QColor(0, 0, 0, 4))
            painter.drawRoundedRect(QRect(place, size).adjusted(-ring, -ring + 3, ring, ring + 3), ring, ring)
        if isinstance(other, QDialog) and not places_itself:  # all others draw their own edge
            painter.fillRect(QRect(place, size).adjusted(-1, -1, 1, 1), QColor(theme.shown().edge))
        painter.drawPixmap(place, part)
