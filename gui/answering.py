"""What one does about a message of the shown page: replies, reacts, changes or deletes it, goes to what it answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from gui.announce import announce
from gui.client.abilities import Ability
from gui.client.buffers import SAID, Entry
from gui.client.intents import Intent, Purpose
from gui.client.orders import React
from gui.views.chat_reply import beginning

if TYPE_CHECKING:
    from gui.client.changes import ReactionCame
    from gui.session import Session
    from gui.views.conversation import Conversation
    from gui.views.reaction_bar import ReactionBar
    from gui.window import Window

ACTIONS = {"reply": Ability.REPLY, "react": Ability.REACT}
"""What the actions need of a server."""
LOOKED_AT = 1_000
"""So far up is looked for a message of somebody else to answer, or for ours to change."""
SPOKEN = 60
"""Letters of our message that are read aloud with a reaction to it."""
Pick = Callable[[Callable[[str], object]], None]
"""Lets the user pick any emoji."""


class Answering(QObject):
    """Belongs to a window."""

    def __init__(self, window: Window, pick: Pick) -> None:
        super().__init__(window)
        self._window = window
        self._pick = pick
        self.bar: ReactionBar | None = None
        """The reactions that are offered."""
        window.sessions.added.connect(self._session_added)

    def serve(self, conversation: Conversation) -> None:
        """Takes over what is asked of the window in this log."""
        chat = conversation.chat
        chat.originalRequested.connect(self.show_original)
        chat.reactionToggled.connect(self._toggle)
        chat.asked.connect(self._asked)
        conversation.composer.last_own = self._last_own
        conversation.composer.bar.turned.connect(lambda msgid: chat.mean(msgid, by="composer"))

    def _session_added(self, session: Session) -> None:
        session.reaction_came.connect(lambda came: self._reaction_came(session, came))
        session.message_found.connect(lambda key, msgid, is_here: self._found(session, key, msgid, is_here))

    def refresh(self) -> None:
        """Offers in the menu and in the log what the shown chat has."""
        for name, ability in ACTIONS.items():
            self._window.actions_by_name[name].setEnabled(self._able(ability))
        offers = frozenset(ability for ability in ACTIONS.values() if self._able(ability))
        self._window.conversation.chat.offers = offers

    # Replies

    def may_reply(self, entry: Entry | None) -> bool:
        """Whether a message of the shown page can be replied to."""
        return self._may(Ability.REPLY, entry)

    def reply(self) -> None:
        """Begins a reply to the message that the keyboard is at, or else to the last one that somebody else said."""
        entry = self._meant(Ability.REPLY)
        if entry is not None:
            self.reply_to(entry)

    def reply_to(self, entry: Entry) -> None:
        """Begins a reply to a message."""
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
        """Shows the message that another one replies to; where it is not here it is asked for."""
        conversation = self._window.conversation
        if not self.lead_to(msgid) and conversation.session is not None:
            conversation.offer.explain(self.tr("Looking for the message that this one replies to…"))
            conversation.session.chat.want_older(conversation.key, msgid)

    def _found(self, session: Session, key: str, msgid: str, is_here: bool) -> None:
        """The search is over: shows the message, or says that it can't be shown."""
        conversation = self._window.conversation
        if conversation.session is session and conversation.key == key:
            missing = self.tr("The message that this one replies to is not here.")
            conversation.offer.explain("" if is_here else missing)
            self.lead_to(msgid)

    # Reactions

    def may_react(self, entry: Entry | None) -> bool:
        """Whether one can react to a message of the shown page."""
        return self._may(Ability.REACT, entry)

    def react(self) -> None:
        """Offers reactions to the message that the keyboard is at, or else to the last one of somebody else."""
        entry = self._meant(Ability.REACT)
        if entry is not None:
            self.offer_reactions(entry)

    def offer_reactions(self, entry: Entry) -> None:
        """Offers reactions to a message, beside it where it is in sight."""
        from gui.views.reaction_bar import ReactionBar

        if not self.may_react(entry):
            return
        self.bar = bar = ReactionBar(self._window)
        bar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        bar.picked.connect(lambda text: self._add(entry, text))
        bar.more_asked.connect(lambda: self._pick(lambda text: self._add(entry, text)))
        bar.finished.connect(lambda: self._bar_closed(bar))
        chat = self._window.conversation.chat
        chat.mean(entry.msgid, by="reactions")
        bar.open_beside(*chat.card(entry))

    def _toggle(self, row: int, text: str) -> None:
        """Reacts with a text too, or takes our reaction back; of a block of code that of the line which has it."""
        chat = self._window.conversation.chat
        parts = chat.page.layouts.folding.parts(row)
        entry = next((part for part in parts if _is_ours(part, text)), parts[0])
        if self.may_react(entry):
            self._order(React(entry.msgid, text, not _is_ours(entry, text)))

    def _add(self, entry: Entry, text: str) -> None:
        if self.may_react(entry) and not _is_ours(entry, text):
            self._order(React(entry.msgid, text))

    def _order(self, order: React) -> None:
        conversation = self._window.conversation
        if conversation.session is not None:
            conversation.session.chat.order(conversation.key, order)

    def _reaction_came(self, session: Session, came: ReactionCame) -> None:
        conversation = self._window.conversation
        if session is conversation.session and came.key == conversation.key:
            words = self.tr("{nick} reacted with {reaction} to: {text}")
            text = came.text[:SPOKEN]
            announce(conversation.chat, words.format(nick=came.nick, reaction=came.reaction, text=text))

    def _bar_closed(self, bar: ReactionBar) -> None:
        if self.bar is bar:
            self.bar = None
            self._window.conversation.chat.mean("", by="reactions")

    # Edits and deletions

    def may_edit(self, entry: Entry | None) -> bool:
        """Whether it is a message of ours in the shown page that can get another text."""
        if entry is None or not entry.own or not self._may(Ability.EDIT, entry):
            return False
        conversation = self._window.conversation
        session = conversation.session
        return session is not None and session.chat.state.fits_edit(conversation.key, entry.msgid, entry.text)

    def edit(self, entry: Entry) -> None:
        """Brings a message of ours back into the field, to be changed."""
        if self.may_edit(entry):
            self._window.conversation.composer.take_up(_edit_of(entry))

    def may_delete(self, entry: Entry | None) -> bool:
        """Whether we may delete a message of the shown page: ours, or as an operator those of others."""
        conversation = self._window.conversation
        session, buffer = conversation.session, conversation.buffer
        if session is None or buffer is None or entry is None or not self._may(Ability.DELETE, entry):
            return False
        return entry.own or session.is_operator or session.rights(buffer, session.nick).may_rule

    def delete(self, parts: Sequence[Entry]) -> None:
        """Asks before a message is deleted; of a block of code all lines go."""
        session = self._window.conversation.session
        if session is not None and parts and all(map(self.may_delete, parts)):
            self._window.cards.delete_message(session, self._window.conversation.key, parts)

    def _last_own(self) -> Intent | None:
        """The edit of what we said last in the shown page."""
        buffer = self._window.conversation.buffer
        if buffer is None or not self._able(Ability.EDIT):
            return None
        last = buffer.entries[: -LOOKED_AT - 1 : -1]
        entry = next((entry for entry in last if entry.own and entry.kind in SAID), None)
        return _edit_of(entry) if entry is not None and self.may_edit(entry) else None

    # Which message, and whether

    def _able(self, ability: Ability) -> bool:
        session = self._window.conversation.session
        return session is not None and session.chat.state.can(ability)

    def _may(self, ability: Ability, entry: Entry | None) -> bool:
        conversation = self._window.conversation
        if entry is None or not entry.msgid or entry.kind not in SAID or entry.deletion is not None:
            return False
        session = conversation.session
        return session is not None and self._able(ability) and session.chat.state.can_talk(conversation.key)

    def _meant(self, ability: Ability) -> Entry | None:
        """The message that the keyboard is at, or else the last one that somebody else said."""
        chat = self._window.conversation.chat
        if chat.hasFocus() and chat.keys.number >= 0:
            entry = chat.entry(chat.keys.number)
            return entry if self._may(ability, entry) else None
        folding, row = chat.page.layouts.folding, len(chat.page.layouts)
        least = row - LOOKED_AT if self._able(ability) else row
        while (row := folding.before(row)) >= max(0, least):
            entry = chat.entry(row)
            if not entry.own and self._may(ability, entry):
                return entry
        return None

    def _asked(self, row: int, ability: Ability) -> None:
        chat = self._window.conversation.chat
        if row < 0:
            return
        entry = chat.entry(row)
        if ability is Ability.REPLY:
            self.reply_to(entry)
            return
        if ability is Ability.DELETE:
            self.delete(chat.page.layouts.folding.parts(row))
            return
        self.offer_reactions(entry)


def _edit_of(entry: Entry) -> Intent:
    return Intent(Purpose.EDIT, entry.msgid, entry.nick, beginning(entry), entry.text)


def _is_ours(entry: Entry, text: str) -> bool:
    """Whether we have reacted to a message with a text."""
    reaction = entry.extra.reactions.get(text) if entry.extra is not None else None
    return reaction is not None and reaction.own
