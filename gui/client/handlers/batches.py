"""What belongs together: pages of history, messages of several lines, netsplits, answers to one command."""

from __future__ import annotations

from collections.abc import Callable

from gui.client import batches, edits
from gui.client.batches import Batch
from gui.client.buffers import EntryKind
from gui.client.core import Core
from gui.client.handlers.redact import REDACT
from gui.client.handlers.row import Row
from gui.client.handlers.tagmsg import TAGMSG, page_of
from gui.client.handlers.talk import TALK
from gui.client.multiline import together
from gui.client.past_lines import entry_of
from gui.client.words import say
from wire.message import Message


def batch(core: Core, message: Message) -> None:
    """BATCH: lines that belong together begin or end (https://ircv3.net/specs/extensions/batch)."""
    if message.params[0][:1] == "+":
        core.batches.start(message)
        return
    ended = core.batches.ending(message)
    if ended is None:
        return
    end = _ENDS.get(ended.kind)
    if end is not None:
        end(core, message, ended)
    if ended.label and ended.kind == "labeled-response" and not ended.parent:
        core.outgoing.confirm(ended.label)
    core.batches.end(message)


def _page(core: Core, message: Message, page: Batch) -> None:
    core.past.page_came(page)
    for line in page.lines:
        row = _AFTERWARDS.get(line.command)
        if row is not None and len(line.params) >= row.least and not core.ignored.cover(line.source):
            row.handle(core, line)


def _targets(core: Core, message: Message, targets: Batch) -> None:
    core.past.targets_came(targets)


def _several_lines(core: Core, message: Message, lines: Batch) -> None:
    """A message of several lines is handled as one; within a page of history it is one of its lines."""
    whole = together(lines)
    if whole is None:
        return
    outer = core.batches.around(lines)
    if outer is not None and outer.kind in batches.COLLECTED:
        outer.lines.append(whole)
        return
    row = TALK[whole.command]
    if core.is_me(whole.nick) or not core.ignored.cover(whole.source):
        row.handle(core, whole)


def _tell_split(core: Core, message: Message, split: Batch) -> None:
    for key, gone in split.gone.items():
        room = core.pages.buffers.get(key)
        if room is not None:
            shown = ", ".join(gone[:12]) + (", …" if len(gone) > 12 else "")
            text = say("Two servers lost each other. Gone: {count} ({people})", count=len(gone), people=shown)
            core.write(room, EntryKind.INFO, message, text)


def _edited(core: Core, message: Message) -> None:
    page = page_of(core, message) if edits.is_edit(core, message) else None
    told = entry_of(core, page, message) if page is not None else None
    if page is not None and told is not None:
        edits.edited(core, message, page, told.text)


_AFTERWARDS: dict[str, Row] = {**TAGMSG, **REDACT, "PRIVMSG": Row(_edited, 2)}
"""Of a page of history: lines about messages, which are handled when these have been put into their places."""

_ENDS: dict[str, Callable[[Core, Message, Batch], None]] = {
    "netsplit": _tell_split,
    batches.HISTORY: _page,
    batches.TARGETS: _targets,
    batches.MULTILINE: _several_lines,
}

BATCHES: dict[str, Row] = {"BATCH": Row(batch, 1)}
