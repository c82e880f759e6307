"""The icon in the desktop's tray: how much is unread, and a menu for when the window is not shown."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QIcon,
    QPainter,
    QPainterPath,
    QPixmap,
)
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from gui import icons

SIZES = (16, 22, 24, 32, 48, 64)
MOST = 99
LOUD, QUIET = "#b3261e", "#4a453f"
"""Behind the number. Not the theme's: a tray has the desktop's colours, and the icon its own."""


class Tray(QObject):
    """Shows the icon where it is wanted and the desktop has a tray.

    Signals: `show_asked()` by a click or the menu, `host_asked()`, `away_asked(bool)`, `quit_asked()`.
    """

    show_asked = Signal()
    host_asked = Signal()
    away_asked = Signal(bool)
    quit_asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = (-1, False)
        self.icon = QSystemTrayIcon(self)
        self.menu = QMenu()
        self.show_action = QAction(self.menu)
        self.host_action = QAction(self.menu)
        self.away_action = QAction(self.menu)
        self.away_action.setCheckable(True)
        self.quit_action = QAction(self.menu)
        self.menu.addActions([self.show_action, self.host_action, self.away_action])
        self.menu.addSeparator()
        self.menu.addAction(self.quit_action)
        self.show_action.triggered.connect(lambda checked: self.show_asked.emit())
        self.host_action.triggered.connect(lambda checked: self.host_asked.emit())
        self.away_action.triggered.connect(self.away_asked)
        self.quit_action.triggered.connect(lambda checked: self.quit_asked.emit())
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.retranslate()
        self.show_unread(0, loud=False)

    @property
    def is_there(self) -> bool:
        """Whether the user can see the icon: only then may the window hide behind it."""
        return self.icon.isVisible() and QSystemTrayIcon.isSystemTrayAvailable()

    def set_wanted(self, wanted: bool) -> None:
        """Shows the icon, now or as soon as the desktop has a tray; or takes it away."""
        # These platforms have none, and Qt warns of it.
        self.icon.setVisible(wanted and QGuiApplication.platformName() not in ("offscreen", "minimal"))

    def show_unread(self, count: int, *, loud: bool) -> None:
        """Paints the number of unread messages on the icon. `loud`: some of them are for us."""
        if (count, loud) == self._shown:
            return
        was, was_loud = self._shown
        self._shown = (count, loud)
        # All counts above MOST look alike, and to paint one takes 4 ms.
        if (min(was, MOST + 1), was_loud) != (min(count, MOST + 1), loud):
            self.icon.setIcon(badged_icon(count, loud=loud))
        self.icon.setToolTip(self.tr("Samovar, unread: %n", "", count) if count else "Samovar")

    def show_away(self, away: bool) -> None:
        """Checks the menu's row where we are away."""
        self.away_action.setChecked(away)

    def retranslate(self) -> None:
        """Names the rows of the menu in the window's language."""
        self.show_action.setText(self.tr("&Show Samovar"))
        self.host_action.setText(self.tr("&Host a chat…"))
        self.away_action.setText(self.tr("&Away"))
        self.quit_action.setText(self.tr("&Quit"))

    def shut_down(self) -> None:
        """Takes the icon away, at the end of the program: some desktops keep a dead one."""
        self.icon.hide()
        self.menu.deleteLater()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.show_asked.emit()


def badged_icon(count: int, *, loud: bool) -> QIcon:
    """The program's icon with a number, in all sizes that trays ask for; without one for 0."""
    if not count:
        return icons.program_icon()
    made = QIcon()
    for size in SIZES:
        made.addPixmap(_badged(count, size, LOUD if loud else QUIET))
    return made


@lru_cache(maxsize=64)
def _badged(count: int, size: int, ground: str) -> QPixmap:
    made = icons.program_icon().pixmap(size, size)
    text = str(count) if count <= MOST else f"{MOST}+" if size >= 32 else "…"
    height = size * 0.62
    font = QFont()
    font.setPixelSize(max(8, round(height * (0.8 if len(text) < 3 else 0.66))))
    font.setWeight(QFont.Weight.Bold)
    letters = QPainterPath()
    letters.addText(QPointF(0, 0), font, text)
    inked = letters.boundingRect()
    width = min(float(size), max(height, QFontMetricsF(font).horizontalAdvance(text) + height * 0.36))
    box = QRectF(size - width, size - height, width, height)
    # Letters that would touch the edge are made narrower: "99+" on 32 pixels.
    factor = min(1.0, (width - height * 0.24) / max(1.0, inked.width()))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.black)
    gap = size / 16
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.drawRoundedRect(box.adjusted(-gap, -gap, gap, gap), height / 2 + gap, height / 2 + gap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, height / 2, height / 2)
    painter.setBrush(Qt.GlobalColor.white)
    painter.translate(box.center())
    painter.scale(factor, 1.0)
    painter.translate(-inked.center())
    painter.drawPath(letters)
    painter.end()
    return made
