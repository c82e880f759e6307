"""A line above the composer that says why this page does not answer, with buttons for what to do about it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui import icons, theme
from gui.announce import announce
from gui.client.buffers import Buffer
from gui.net.link_state import LinkState

if TYPE_CHECKING:
    from gui.session import Session


class Way(Enum):
    """What can be done about it."""

    CHANGE_ADDRESS = "change address"
    TRY_NOW = "try now"
    GIVE_UP = "give up"
    ENTER_AGAIN = "enter again"


class Offer(QFrame):
    """Hidden while all is well, and while a chat that we have been in comes back by itself.

    Signals: `chosen(Way)`.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.label = QLabel(self)
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons = {
            Way.CHANGE_ADDRESS: QPushButton(self.tr("&Change the address"), self),
            Way.TRY_NOW: QPushButton(self.tr("&Try again"), self),
            Way.GIVE_UP: QPushButton(self.tr("&Give up"), self),
            Way.ENTER_AGAIN: QPushButton(self.tr("&Join again"), self),
        }
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        for way, button in self.buttons.items():
            button.setProperty("small", True)
            button.clicked.connect(lambda checked=False, way=way: self.chosen.emit(way))
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.M, theme.S, theme.M, theme.S)
        column.setSpacing(theme.S)
        self._sign = QLabel(self)
        said = QHBoxLayout()
        said.setSpacing(theme.S)
        said.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.label, 1)
        column.addLayout(said)
        column.addLayout(row)
        self._page = ""
        self._said = ""
        self.hide()

    def explain(self, text: str) -> None:
        """Says also why the page has not taken what was typed; "" when that is no matter any more."""
        if text != self._said:
            self._said = text
            self._show()

    def show_page(self, session: Session, buffer: Buffer) -> None:
        """Says what there is to say of the page; hides where that is nothing."""
        if session.standing.is_stuck:
            ways = {Way.CHANGE_ADDRESS, Way.GIVE_UP}
            if session.chat.link_state in (LinkState.WAITING, LinkState.OFFLINE):
                ways.add(Way.TRY_NOW)
            self._say(session.standing.problem, ways)
        elif session.chat.state.is_outside(buffer.key):
            self._say(self.tr("You are not in {room}.").format(room=buffer.name), {Way.ENTER_AGAIN})
        else:
            self._say("", set())

    def _say(self, text: str, ways: set[Way]) -> None:
        for way, button in self.buttons.items():
            button.setVisible(way in ways)
        self._page = text
        self._show()

    def _show(self) -> None:
        text = "\n".join(filter(None, (self._page, self._said)))
        if text != self.label.text():
            self.label.setText(text)
            self.setAccessibleName(text)
            announce(self, text)
        self.restyle()
        self.setVisible(bool(text))

    def restyle(self) -> None:
        """Takes the theme's colours for what the style sheet does not reach."""
        side = icons.side(self.label.fontMetrics().height(), 16)
        color, ratio = theme.shown().on_warning, self.devicePixelRatioF()
        self._sign.setPixmap(icons.pixmap("warning", color, side, ratio))
