"""The field for one's name, which takes it as a person writes it: "Мария Ивановна" becomes "Мария_Ивановна"."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from gui.client.foreign import nick_problem
from wire.names import NICKLEN, clean_nick


class NickField(QLineEdit):
    """Shows what the chat will make of the name as soon as the field is left."""

    def __init__(self, nick: str = "", parent: QWidget | None = None) -> None:
        super().__init__(nick, parent)
        self.setMaxLength(NICKLEN)
        self.setPlaceholderText(self.tr("How others will see you"))
        self.editingFinished.connect(lambda: self.setText(self.nick))

    @property
    def nick(self) -> str:
        """The name as the chat takes it; as it was typed where nothing can be made of it."""
        typed = " ".join(self.text().split())
        can_be = nick_problem(typed) is None or not typed
        return typed if can_be else clean_nick(typed) or typed
