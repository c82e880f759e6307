"""What one does about a message of the shown page: answers it, or goes to what it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.client.abilities import Ability
from gui.client.buffers import SAID, Entry
from gui.client.intents import Intent, Purpose
from gui.views.chat_reply import beginning

if TYPE_CHECKING:
    from gui.window import Window

ACTIONS = {"reply": Ability.REPLY}
"""What the actions need of a server."""


class Answering(QObject):
    """Belongs to a window.

    Signals: `around_asked(object session, str key, str msgid)`: a message is wanted that is not here. Whoever can
    load it shows it then by `lead_to`.
    """

    around_asked = Signal(object, str, str)

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    def refresh(self) -> None:
        """Offers in the menu what the shown chat has."""
        session = self._window.conversation.session
        for name, ability in ACTIONS.items():
            able = session is not None and session.chat.state.can(ability)
            self._window.actions_by_name[name].setEnabled(able)

    def may_reply(self, entry: Entry | None) -> bool:
        """Whether a message of the shown page can be answered."""
        session = self._window.conversation.session
        if session is None or entry is None or not entry.msgid or entry.kind not in SAID:
            return False
        key = self._window.conversation.key
        return session.chat.state.can_talk(key) and session.chat.state.can(Ability.REPLY)

    def reply(self) -> None:
        """Begins an answer to the message that the keyboard is at, or else to the last one that somebody else said."""
        chat = self._window.conversation.chat
        if chat.hasFocus() and chat.keys.number >= 0:
            self.reply_to(chat.entry(chat.keys.number))
            return
        model = chat.model()
        for row in range(model.rowCount() - 1, -1, -1) if model is not None else ():
            entry = chat.entry(row)
            if not entry.own and self.may_reply(entry):
                self.reply_to(entry)
                return

    def reply_to(self, entry: Entry) -> None:
        """Begins an answer to a message."""
        if self.may_reply(entry):
            intent = Intent(Purpose.REPLY, entry.msgid, entry.nick, beginning(entry))
            self._window.conversation.composer.take_up(intent)

    def lead_to(self, msgid: str) -> bool:
        """Shows a message of the shown page; False where it is not here."""
        conversation = self._window.conversation
        buffer = conversation.buffer
        row = buffer.entries.find(msgid) if buffer is not None else -1
        if row >= 0:
            conversation.chat.lead_to(row)
        return row >= 0

    def show_original(self, msgid: str) -> None:
        """Shows the message that another one answers; where it is not here it is asked for."""
        conversation = self._window.conversation
        if not self.lead_to(msgid) and conversation.session is not None:
            conversation.offer.explain(self.tr("The message that this one replies to is not here."))
            self.around_asked.emit(conversation.session, conversation.key, msgid)
