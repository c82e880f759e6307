"""A line above the composer: somebody asks us into a room, and a button leads there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from gui import theme
from gui.announce import announce


class InvitationBar(QFrame):
    """Hidden while nobody asks. Signals: `accepted()` and `declined()`, about what is shown."""

    accepted = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.label = QLabel(self)
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.enter = QPushButton(self.tr("&Enter"), self)
        self.enter.setProperty("primary", True)
        self.decline = QPushButton(self.tr("&Not now"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.M, theme.S, theme.S, theme.S)
        row.setSpacing(theme.S)
        row.addWidget(self.label, 1)
        row.addWidget(self.decline)
        row.addWidget(self.enter)
        self.enter.clicked.connect(self.accepted)
        self.decline.clicked.connect(self.declined)
        self.hide()

    @property
    def first_button(self) -> QPushButton:
        """The one that the keyboard is led to."""
        return self.enter if self.enter.isEnabled() else self.decline

    def show_invitation(self, nick: str, room: str, chat: str = "", *, is_online: bool = True) -> None:
        """Says who asks us where; `chat` is named where another one is shown. No room: hides."""
        had_keyboard = self.enter.hasFocus()
        self.enter.setEnabled(is_online)
        self.enter.setToolTip("" if is_online else self.tr("There is no connection now."))
        if had_keyboard and not is_online:
            self.decline.setFocus()
        words = (
            self.tr("{nick} invites you to {room} ({chat}).")
            if chat
            else self.tr("{nick} invites you to {room}.")
        )
        said = words.format(nick=nick, room=room, chat=chat) if room else ""
        if said and said != self.label.text():
            self.label.setText(said)
            self.setAccessibleName(said)
            self.enter.setAccessibleDescription(said)
            self.decline.setAccessibleDescription(said)
            announce(self, said)
        elif not said:
            self.label.clear()
        self.setVisible(bool(said))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.declined.emit()
        else:
            super().keyPressEvent(event)
