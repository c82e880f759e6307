"""CHATHISTORY: what was said, asked for later (https://ircv3.net/specs/extensions/chathistory).

The hub checks the rights, the asker's thread reads what is kept by then, the hub checks again and answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from server.clock import read_time
from server.commands import Call, Command
from server.commands.talks import show_targets
from server.conversation import Conversation, conversation, is_still, other_name
from server.history import Entry, History, Mark, Page, Shown, UnknownMark, sort_of
from server.limits import HISTORY_PAGE
from server.shapes import for_caps
from wire.caps import Cap
from wire.casemap import fold
from wire.errors import Unavailable
from wire.message import Message, as_middle
from wire.names import CHANTYPES
from wire.numerics import ERR_UNKNOWNCOMMAND

EVERYTHING = Shown.MESSAGES | Shown.EVENTS | Shown.REDACTIONS
_MARKS = {"BEFORE": 1, "AFTER": 1, "LATEST": 1, "AROUND": 1, "BETWEEN": 2}
"""How many places each subcommand names."""
_NOT_FOUND = "Messages could not be retrieved"


class _Invalid(Exception):
    """A parameter can't be used: the code and what stands behind the subcommand in the answer."""

    def __init__(self, code: str, *context_and_text: str) -> None:
        super().__init__(code)
        self.code = code
        self.context_and_text = context_and_text


@dataclass(frozen=True, slots=True)
class _Question:
    """What is to be read, as far as the hub knows."""

    command: str
    where: Conversation
    identity: str
    """Whose talks these are."""
    marks: tuple[Mark | None, ...]
    limit: int
    shown: Shown


def _chathistory(call: Call) -> None:
    if not call.world.config.keeps_history:
        call.reply.numeric(call.session, ERR_UNKNOWNCOMMAND, "CHATHISTORY")
        return
    command = call.param(0).upper()
    try:
        if command == "TARGETS":
            _check_count(call, 4)
            show_targets(call, _time(call.param(1)), _time(call.param(2)), _limit(call.param(3)))
        elif command in _MARKS:
            _check_count(call, 3 + _MARKS[command])
            _ask(call, command)
        else:
            raise _Invalid("INVALID_PARAMS", "Unknown command" if command else "Insufficient parameters")
    except _Invalid as error:
        _fail(call, error.code, *error.context_and_text)


def _ask(call: Call, command: str) -> None:
    limit = _limit(call.params[-1])
    marks = tuple(_mark(call, text, command) for text in call.params[2:-1])
    where = conversation(call.world, call.user, call.param(1))
    if where is None:
        raise _Invalid("INVALID_TARGET", as_middle(call.param(1)), _NOT_FOUND)
    question = _Question(command, where, call.user.identity, marks, limit, _shown_to(call))
    call.reply.ask(call.session, partial(_read, call.world.history, question), partial(_answer, call, where))


def _answer(call: Call, where: Conversation, found: list[Entry] | UnknownMark | Unavailable) -> None:
    if not is_still(call.world, call.user, where):
        _fail(call, "INVALID_TARGET", as_middle(call.param(1)), _NOT_FOUND)
    elif isinstance(found, UnknownMark):
        _fail(call, "MESSAGE_ERROR", as_middle(call.param(1)), "This message is not known here any more")
    elif isinstance(found, Unavailable):
        _fail(call, "MESSAGE_ERROR", as_middle(call.param(1)), f"{_NOT_FOUND}: {found}")
    else:
        lines = [line for entry in found for line in _lines(call, where, entry)]
        name = where.name if where.room is not None else call.param(1)
        call.reply.batch(call.session, lines, "chathistory", name)


def _lines(call: Call, where: Conversation, entry: Entry) -> list[Message]:
    """The lines of an entry for the asker. A room that was renamed since is called by its name of now."""
    caps = call.session.kind.caps
    if entry.command == "TAGMSG" and not caps & Cap.MESSAGE_TAGS:
        return []
    params = entry.params
    if where.room is not None and params and params[0][:1] in CHANTYPES:
        params = (where.name, *params[1:])
    time_tag = call.world.clock.time_tag(entry.time_ms)
    tags = {"time": time_tag, "msgid": entry.msgid, **entry.tags}
    return for_caps(Message(entry.command, params, entry.source, tags), caps, call.reply.new_reference)


def _shown_to(call: Call) -> Shown:
    shown = Shown.MESSAGES
    if call.session.has(Cap.EVENT_PLAYBACK):
        shown |= Shown.EVENTS
    if call.session.has(Cap.MESSAGE_REDACTION):
        shown |= Shown.REDACTIONS
    return shown


# --- parameters


def _check_count(call: Call, count: int) -> None:
    if len(call.params) != count:
        few = len(call.params) < count
        raise _Invalid("INVALID_PARAMS", "Insufficient parameters" if few else "Too many parameters")


def _limit(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise _Invalid("INVALID_PARAMS", as_middle(text), "Invalid limit")
    return min(int(text[:9]), HISTORY_PAGE)


def _time(text: str) -> int:
    kind, _, value = text.partition("=")
    time_ms = read_time(value) if kind == "timestamp" else None
    if time_ms is None:
        raise _Invalid("INVALID_PARAMS", as_middle(text), "Invalid timestamp")
    return time_ms


def _mark(call: Call, text: str, command: str) -> Mark | None:
    kind, equals, value = text.partition("=")
    if text == "*" and command == "LATEST":
        return None
    if kind == "msgid" and value:
        return Mark(value)
    if kind == "timestamp":
        return Mark(time_ms=_time(text))
    if equals and kind != "msgid":
        context = (as_middle(call.param(1)), as_middle(text))
        raise _Invalid("INVALID_MSGREFTYPE", *context, "Messages are found by msgid or timestamp")
    raise _Invalid("INVALID_PARAMS", as_middle(text), "Invalid message reference")


def _fail(call: Call, code: str, *context_and_text: str) -> None:
    given = as_middle(call.param(0))
    call.reply.fail(call.session, "CHATHISTORY", code, given, *context_and_text)


# --- reading: on the asker's thread


def _read(history: History, question: _Question) -> list[Entry] | UnknownMark:
    target = question.where.target
    if question.where.is_with_absent:
        target = _talk_of_old(history, question)
    page = Page(target, question.limit, shown=question.shown)
    try:
        return _READ[question.command](history, page, *question.marks)
    except UnknownMark as error:
        return error


def _talk_of_old(history: History, question: _Question) -> str:
    """The talk with somebody who is not here: their account's, else the last one with a guest of that nick."""
    target = question.where.target
    if not history.read(Page(target, 1, shown=EVERYTHING)):
        for entry in reversed(history.newest((), question.identity, -1, 1 << 62)):
            if fold(other_name(entry, question.identity)) == fold(question.where.name):
                return entry.target
    return target


def _before(history: History, page: Page, mark: Mark | None) -> list[Entry]:
    return history.read(page._replace(before=mark))


def _after(history: History, page: Page, mark: Mark | None) -> list[Entry]:
    return history.read(page._replace(after=mark, from_newest=False))


def _latest(history: History, page: Page, mark: Mark | None) -> list[Entry]:
    return history.read(page._replace(after=mark))


def _between(history: History, page: Page, first: Mark, second: Mark) -> list[Entry]:
    """Counted from the first place, whichever of them is the older one: the other way around there is nothing."""
    forwards = history.read(page._replace(after=first, before=second, from_newest=False))
    return forwards or history.read(page._replace(after=second, before=first))


def _around(history: History, page: Page, mark: Mark) -> list[Entry]:
    """Half before and half after; where one side is short the other takes its part."""
    found = history.find(page.target, mark.msgid) if mark.msgid else None
    middle = [found] if found is not None and sort_of(found.command) & page.shown and page.limit else []
    left = page.limit - len(middle)
    before = _before(history, page, mark)
    after = _after(history, page, mark if mark.msgid else Mark(time_ms=mark.time_ms - 1))
    before = before[max(0, len(before) - max(left // 2, left - len(after))) :]
    return [*before, *middle, *after[: left - len(before)]]


_READ: Mapping[str, partial[list[Entry]]] = {
    "BEFORE": partial(_before),
    "AFTER": partial(_after),
    "LATEST": partial(_latest),
    "BETWEEN": partial(_between),
    "AROUND": partial(_around),
}

ROWS = {"CHATHISTORY": Command(_chathistory, asks=True)}
