"""The field for one's name, which takes it as a person writes it: "Мария Ивановна" becomes "Мария_Ивановна"."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.client.foreign import nick_problem
from wire.names import clean_nick

LINK_LETTERS = 4_000
_LINK = re.compile(r"(?:samovar|ircs?|wss?|https?)://\S+", re.IGNORECASE)


class NickField(QLineEdit):
    """Shows what the chat will make of the name as soon as the field is left.

    Signals: `link_given(str)` where somebody pastes an invite link or an address here; the name stays as it was.
    """

    link_given = Signal(str)

    def __init__(self, nick: str = "", parent: QWidget | None = None) -> None:
        super().__init__(nick, parent)
        # Not NICKLEN: a link would be cut before it is known as one, and of a name nobody would see that it is cut.
        self.setMaxLength(LINK_LETTERS)
        self._name = nick
        self.textChanged.connect(self._look)
        self.setPlaceholderText(self.tr("How others will see you"))
        self.editingFinished.connect(lambda: self.setText(self.nick))

    def _look(self, text: str) -> None:
        if link := _LINK.search(text):
            self.setText(self._name)
            self.link_given.emit(link.group())
        else:
            self._name = text

    @property
    def nick(self) -> str:
        """The name as the chat takes it; as it was typed where nothing can be made of it."""
        typed = " ".join(self.text().split())
        can_be = nick_problem(typed) is None or not typed
        return typed if can_be else clean_nick(typed) or typed
