"""The icons of the window: lines on a grid of 24, drawn here, in whatever colour is asked for."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

import resources

LINES = {
    "add": "M12 5v14M5 12h14",
    "close": "M6 6l12 12M18 6L6 18",
    "copy": (
        "M10 9h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1"
        "M15 9V5a1 1 0 0 0-1-1H5a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h4"
    ),
    "done": "M5 12.5l4.5 4.5L19 7.5",
    "host": "M12 13.5V21M8.5 21h7M9 12a3 3 0 1 1 6 0M5.8 15.5a7 7 0 1 1 12.4 0M12 11.9v.2",
    "info": "M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18M12 11v5.5M12 7.6v.2",
    "join": "M13 4h5a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-5M4 12h11M11 8l4 4l-4 4",
    "leave": "M11 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h5M10 12h10M16 8l4 4l-4 4",
    "link": (
        "M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1"
    ),
    "lock": "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
    "people": (
        "M9 11a3.5 3.5 0 1 0 0-7a3.5 3.5 0 0 0 0 7M2.5 20a6.5 6.5 0 0 1 13 0"
        "M16 4.4a3.5 3.5 0 0 1 0 6.2M18 14.2a6.5 6.5 0 0 1 3.5 5.8"
    ),
    "quit": "M12 3v8M6.5 6.5a7.8 7.8 0 1 0 11 0",
    "room": "M9.5 4L7.5 20M16.5 4l-2 16M4.5 9h16M3.5 15h16",
    "send": "M12 19V5.5M6 11l6-6l6 6",
    "server": "M4 5h16v6H4zM4 13h16v6H4zM7.5 8v.1M7.5 16v.1",
    "stop": "M7 7h10v10H7z",
    "theme": "M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18",
    "warning": "M12 4l9 16H3zM12 10v4.5M12 17.2v.1",
}
"""The path of each icon, as in the `d` of an SVG path."""

_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="{path}" fill="none"'
    ' stroke="{color}" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"/></svg>'
)
_SIZES = (16, 20, 24, 32, 40, 48, 64)


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


def icon(name: str, color: str) -> QIcon:
    """One icon in all sizes that buttons and menus ask for."""
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(pixmap(name, color, size))
    return made


def program_icon() -> QIcon:
    """The samovar."""
    return QIcon(str(resources.path("icons/samovar.svg")))
