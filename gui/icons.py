"""The icons of the window: lines on a grid of 24, drawn here, in whatever colour is asked for."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

import resources

LINES = {
    "add": "M12 5v14M5 12h14",
    "alerts": "M6 16v-5a6 6 0 0 1 12 0v5l2 2H4zM10 21h4",
    "close": "M6 6l12 12M18 6L6 18",
    "copy": (
        "M10 9h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1"
        "M15 9V5a1 1 0 0 0-1-1H5a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h4"
    ),
    "done": "M5 12.5l4.5 4.5L19 7.5",
    "down": "M7 10l5 5l5-5",
    "emoji": "M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18M8 14.5a4.6 4.6 0 0 0 8 0M9 9.5v.3M15 9.5v.3",
    "host": "M12 13.5V21M8.5 21h7M9 12a3 3 0 1 1 6 0M5.8 15.5a7 7 0 1 1 12.4 0M12 11.9v.2",
    "ignored": "M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18M6 6l12 12",
    "info": "M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18M12 11v5.5M12 7.6v.2",
    "join": "M13 4h5a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-5M4 12h11M11 8l4 4l-4 4",
    "keyboard": "M3 6h18v12H3zM7 10v.1M11 10v.1M15 10v.1M8 14h8",
    "leave": "M11 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h5M10 12h10M16 8l4 4l-4 4",
    "link": (
        "M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1"
    ),
    "lock": "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
    "look": "M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18",
    "messages": "M4 5h16v11H9l-5 4z",
    "people": (
        "M9 11a3.5 3.5 0 1 0 0-7a3.5 3.5 0 0 0 0 7M2.5 20a6.5 6.5 0 0 1 13 0"
        "M16 4.4a3.5 3.5 0 0 1 0 6.2M18 14.2a6.5 6.5 0 0 1 3.5 5.8"
    ),
    "person": "M12 11a3.5 3.5 0 1 0 0-7a3.5 3.5 0 0 0 0 7M4.5 20a7.5 7.5 0 0 1 15 0",
    "quit": "M12 3v8M6.5 6.5a7.8 7.8 0 1 0 11 0",
    "react": "M19 10a8 8 0 1 1-7-5M8 15a4 4 0 0 0 6 0M8.5 10.5v.3M13.5 10.5v.3M19 2v6M16 5h6",
    "reply": "M9 6L4 11l5 5M4 11h10a6 6 0 0 1 6 6v2",
    "reset": "M5 5v5h5M5.3 10a7.5 7.5 0 1 1-.6 5",
    "right": "M10 7l5 5l-5 5",
    "room": "M9.5 4L7.5 20M16.5 4l-2 16M4.5 9h16M3.5 15h16",
    "room_off": "M9.5 4L7.5 20M16.5 4l-1 8M15 16l-.5 4M4.5 9h16M3.5 15h11M3 3l18 18",
    "search": "M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13M15.5 15.5L20 20",
    "send": "M12 19V5.5M6 11l6-6l6 6",
    "server": "M4 5h16v6H4zM4 13h16v6H4zM7.5 8v.1M7.5 16v.1",
    "settings": (
        "M4 7h8M18 7h2M15 4.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 0 1 0-5"
        "M4 17h2M12 17h8M9 14.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 0 1 0-5"
    ),
    "theme": "M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18",
    "warning": "M12 4l9 16H3zM12 10v4.5M12 17.2v.1",
    "writing": "M4 20l1-4L16 5l3 3L8 19z",
}
"""The path of each icon, as in the `d` of an SVG path."""

FAINT = 0.65
"""The share of its colour that an icon keeps where it can't be pressed: it is still seen (3:1)."""

_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="{path}" fill="none"'
    ' stroke="{color}" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"/></svg>'
)


@lru_cache(maxsize=256)
def pixmap(name: str, color: str, size: int, ratio: float = 1.0) -> QPixmap:
    """One icon as a picture of `size` device-independent pixels."""
    from PySide6.QtSvg import QSvgRenderer

    side = round(size * ratio)
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(_SVG.format(path=LINES[name], color=color).encode()))
    painter = QPainter(made)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


class _Lines(QIconEngine):
    """Draws an icon when it is needed, at the very size: the menus' 13 icons in all sizes took 55 ms of the start."""

    def __init__(self, name: str, color: str) -> None:
        super().__init__()
        self._name = name
        self._color = color

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self._drawn(size, 1.0, mode)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        return self._drawn(size, scale, mode)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(rect, self._drawn(rect.size(), ratio, mode))

    def clone(self) -> QIconEngine:
        return _Lines(self._name, self._color)

    def _drawn(self, size: QSize, ratio: float, mode: QIcon.Mode) -> QPixmap:
        """`size` is without the screen's ratio."""
        made = pixmap(self._name, self._color, max(1, min(size.width(), size.height())), ratio)
        if mode is not QIcon.Mode.Disabled:
            return made
        faint = QPixmap(made.size())
        faint.setDevicePixelRatio(ratio)
        faint.fill(Qt.GlobalColor.transparent)
        painter = QPainter(faint)
        painter.setOpacity(FAINT)
        painter.drawPixmap(0, 0, made)
        painter.end()
        return faint


def side(letters: int, least: int = 20) -> int:
    """How large an icon is beside letters that are so high; `least`: what it is beside the usual ones."""
    return max(least, round(letters * 0.95 * least / 20))


@lru_cache(maxsize=256)
def icon(name: str, color: str) -> QIcon:
    """One icon, which draws itself in the size that a button or menu asks for."""
    return QIcon(_Lines(name, color))


def program_icon() -> QIcon:
    """The samovar."""
    return QIcon(str(resources.path("icons/samovar.svg")))
