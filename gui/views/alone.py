"""A line above the composer of a room in which nobody else is: how to bring the others in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui import theme
from gui.client.buffers import Buffer, BufferKind

if TYPE_CHECKING:
    from gui.session import Session


class Alone(QFrame):
    """Hidden as soon as somebody is here.

    Signals: `invite_asked()` into the chat that is hosted here; `invite_here_asked()` into this room.
    """

    invite_asked = Signal()
    invite_here_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.label = QLabel(self.tr("Nobody else is here."), self)
        self.label.setWordWrap(True)
        self.how = QLabel(self)
        self.how.setWordWrap(True)
        self.how.setProperty("muted", True)
        theme.set_type(self.how, theme.SMALL)
        self.button = QPushButton(self.tr("&Invite…"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.M, theme.S, theme.S, theme.S)
        row.setSpacing(theme.M)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.label)
        words.addWidget(self.how)
        row.addLayout(words, 1)
        row.addWidget(self.button)
        self._is_chat = True
        self.button.clicked.connect(
            lambda: (self.invite_asked if self._is_chat else self.invite_here_asked).emit()
        )
        self.hide()

    def show_page(self, session: Session, buffer: Buffer) -> None:
        """Shows itself in a room while we are alone there: in the first one of our own chat the others are not in the
        chat at all, in another one they may be."""
        self._is_chat = session.hosted and buffer.key == session.lobby
        self.how.setText(
            self.tr("Give the others the address, the link, or its code.")
            if self._is_chat
            else self.tr("Who is in the chat reads of it when you invite them.")
        )
        is_room = session.is_online and buffer.kind is BufferKind.ROOM and buffer.joined
        if not (is_room and len(buffer.members) == 1):
            self.hide()  # before the question below, in a flood
            return
        can_invite = not session.chat.state.problem(buffer.key, "/invite nick")
        self.setVisible(self._is_chat or (can_invite and buffer.key != session.lobby))
