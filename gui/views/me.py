"""Who we are, at the foot of the sidebar: disc, nick, whether we are away; a button that opens what is about us."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QWidget

from gui import theme
from gui.models.tips import as_tip
from gui.views.disc import paint_disc

DISC = 28


class Me(QAbstractButton):
    """Signals: `menu_asked(QPoint)` with the place on the screen."""

    menu_asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.nick = ""
        self.avatar = ""
        self.is_away = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._name = QLabel(self)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_type(self._name, theme.BODY, QFont.Weight.DemiBold)
        self._state = QLabel(self.tr("away"), self)
        self._state.setProperty("muted", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.L + DISC + theme.S, theme.S, theme.L, theme.M)
        row.setSpacing(theme.S)
        row.addWidget(self._name, 1)
        row.addWidget(self._state)
        for each in (self._name, self._state):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self._ask)
        self.show_nick("")

    def show_nick(self, nick: str, avatar: str = "", *, away: bool = False) -> None:
        """Shows our nick, cut where it is too long, and whether we are away; nothing while we have none."""
        self.nick, self.avatar, self.is_away = nick, avatar, away
        self.setToolTip(as_tip(nick))
        words = self.tr("You are {nick}, away") if away else self.tr("You are {nick}")
        self.setAccessibleName(words.format(nick=nick) if nick else "")
        self._state.setVisible(away)
        self.setVisible(bool(nick))
        self._cut()
        self.update()

    def sizeHint(self) -> QSize:
        height = max(DISC, self._name.sizeHint().height())
        return QSize(160, height + theme.S + theme.M)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._ask()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = theme.shown()
        box = QRectF(self.rect()).adjusted(theme.S, 1, -theme.S, -theme.XS)
        painter.setPen(QPen(QColor(colors.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.hover) if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        top = theme.S + (self.height() - theme.S - theme.M - DISC) / 2
        if self.nick:
            paint_disc(painter, QRectF(theme.L, top, DISC, DISC), self.nick, self.avatar, hollow=self.is_away)

    def _ask(self) -> None:
        self.menu_asked.emit(self.mapToGlobal(QPoint(theme.L, 0)))

    def _cut(self) -> None:
        state = self._state.sizeHint().width() + theme.S if self.is_away else 0
        space = max(40, self.width() - DISC - 2 * theme.L - theme.S - state)
        metrics = QFontMetrics(self._name.font())
        self._name.setText(metrics.elidedText(self.nick, Qt.TextElideMode.ElideRight, space))
