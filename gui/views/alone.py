"""A line above the composer of a chat that we host while nobody has come: how to bring the others in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui import theme
from gui.client.buffers import Buffer

if TYPE_CHECKING:
    from gui.session import Session


class Alone(QFrame):
    """Hidden as soon as somebody is here. Signals: `invite_asked()`."""

    invite_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.label = QLabel(self.tr("Nobody else is here yet."), self)
        self.label.setWordWrap(True)
        self.how = QLabel(self.tr("Give the others the address, the link, or its code."), self)
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
        self.button.clicked.connect(self.invite_asked)
        self.hide()

    def show_page(self, session: Session, buffer: Buffer) -> None:
        """Shows itself on the first room of our own chat while we are alone there."""
        is_first = session.hosted and session.is_online and buffer.key == session.lobby
        self.setVisible(is_first and len(buffer.members) == 1)
