"""What the menu of a message is about, what fits it, and what its rows do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from gui.client.buffers import SAID, Delivery, Entry, EntryKind
from gui.session import Session
from gui.someone import Someone
from gui.views.body import copied, raw_part
from gui.views.chat_things import Spot
from gui.views.selection import ALL

if TYPE_CHECKING:
    from gui.window import Window

NAMED = frozenset(
    {EntryKind.JOIN, EntryKind.PART, EntryKind.QUIT, EntryKind.KICK, EntryKind.TOPIC, EntryKind.MODE}
)
"""Happenings that name who did them."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What the menu is about, as it was when it was opened; rows may have moved until something is chosen."""

    window: Window
    session: Session
    key: str
    spot: Spot
    entry: Entry | None
    author: Someone | None
    """Who said or did it, where that is somebody else."""
    parts: Sequence[Entry] = ()
    """The entries of the buffer that `entry` stands for: itself, or the lines of a block of code."""

    @property
    def raw(self) -> str:
        """The message as it was typed."""
        return raw_part(self.entry, 0, ALL) if self.entry is not None else ""

    @property
    def selected(self) -> str:
        """What is selected, as it would be copied."""
        return self.window.conversation.chat.selected_text()

    def has_selection(self) -> bool:
        """Whether anything is selected."""
        return bool(self.selected)

    def is_said(self) -> bool:
        """Whether somebody said it."""
        return self.entry is not None and self.entry.kind in SAID

    def may_write(self) -> bool:
        """Whether the page takes messages."""
        return self.session.chat.state.can_talk(self.key)

    def is_something(self) -> bool:
        """Whether it is about a message, and not about the empty place beside them."""
        return self.entry is not None

    def has_code(self) -> bool:
        """Whether a block of code is there."""
        return self.spot.code is not None

    def has_link(self) -> bool:
        """Whether a link is there."""
        return bool(self.spot.link)

    def may_quote(self) -> bool:
        """Whether it can be quoted here."""
        return self.is_said() and self.may_write()

    def may_reply(self) -> bool:
        """Whether it can be answered."""
        return self.window.writing.answering.may_reply(self.entry)

    def may_react(self) -> bool:
        """Whether one can react to it."""
        return self.window.writing.answering.may_react(self.entry)

    def may_edit(self) -> bool:
        """Whether it is ours and can get another text."""
        return len(self.parts) == 1 and self.window.writing.answering.may_edit(self.entry)

    def may_delete(self) -> bool:
        """Whether we may delete it for everybody."""
        return bool(self.parts) and all(map(self.window.writing.answering.may_delete, self.parts))

    def may_retry(self) -> bool:
        """Whether it is a message of ours that has failed, and there is a connection on which to send it again."""
        return self.session.is_online and self._is_unsent(Delivery.FAILED)

    def may_discard(self) -> bool:
        """Whether it is a message of ours that is not on its way."""
        return self._is_unsent(Delivery.FAILED, Delivery.QUEUED)

    def may_unfold(self) -> bool:
        """Whether it is a run of joining and leaving in one line."""
        return self.entry is not None and self.entry.kind is EntryKind.COMINGS

    def may_fold(self) -> bool:
        """Whether it is part of a run that was opened."""
        folding = self.window.conversation.chat.page.layouts.folding
        return self.is_something() and folding.opened(self.spot.number) is not None

    def has_messages(self) -> bool:
        """Whether there is anything to select."""
        return self.window.conversation.chat.page.placed != []

    # What the rows do

    def copy(self) -> None:
        """Copies what is selected."""
        _put(self.selected)

    def copy_message(self) -> None:
        """Copies the message as it was typed."""
        _put(self.raw)

    def copy_told(self) -> None:
        """Copies it as one line of a copy of several."""
        if self.entry is not None:
            _put(copied(self.entry, self.raw))

    def copy_code(self) -> None:
        """Copies the block of code."""
        if self.spot.code is not None:
            _put(self.spot.code.code)

    def copy_link(self) -> None:
        """Copies the whole address."""
        _put(self.spot.link)

    def open_link(self) -> None:
        """Opens the link as a click does."""
        self.window.conversation.chat.linkActivated.emit(self.spot.link)

    def quote(self) -> None:
        """Begins an answer with what is selected, or with the message."""
        self.window.conversation.composer.quote(self.selected or self.raw)

    def reply(self) -> None:
        """Begins an answer."""
        if self.entry is not None:
            self.window.writing.answering.reply_to(self.entry)

    def react(self) -> None:
        """Offers reactions."""
        if self.entry is not None:
            self.window.writing.answering.offer_reactions(self.entry)

    def edit(self) -> None:
        """Brings it back into the field."""
        if self.entry is not None:
            self.window.writing.answering.edit(self.entry)

    def delete(self) -> None:
        """Asks before it is deleted."""
        self.window.writing.answering.delete(self.parts)

    def retry(self) -> None:
        """Sends it again."""
        for entry in self.parts:
            self.session.chat.retry(self.key, self._row_of(entry))

    def discard(self) -> None:
        """Takes it back, as far as it is not on its way."""
        for entry in self.parts:
            self.session.chat.discard(self.key, self._row_of(entry))

    def toggle_run(self) -> None:
        """Opens the run, or closes it again."""
        self.window.conversation.chat.toggle_run(self.spot.number)

    def select_all(self) -> None:
        """Selects every message."""
        self.window.conversation.chat.selectAll()

    def _row_of(self, entry: Entry) -> int:
        """Where an entry stands now; -1 where it is gone."""
        buffer = self.session.buffers.get(self.key)
        return buffer.entries.place_of(entry) if buffer is not None else -1

    def _is_unsent(self, *states: Delivery) -> bool:
        return self.entry is not None and self.entry.own and self.entry.delivery in states


def _put(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def author_of(session: Session, entry: Entry | None) -> str:
    """Who said or did what an entry tells, by the name that they have now as far as it says; "" for us and servers."""
    if entry is None or entry.own:
        return ""
    nick = entry.text if entry.kind is EntryKind.NICK else entry.nick
    known = entry.kind in SAID | NAMED or entry.kind is EntryKind.NICK
    return nick if known and nick != session.nick and "." not in nick else ""
