"""What was said before: asked of the server one page at a time, and put where it belongs.

https://ircv3.net/specs/extensions/chathistory

Three things are asked for. After a room (or a direct talk) is entered, the *gap*: what was said since the last message
that we know, its newest page first, so that the end is right at once; then page by page back to what we know. When the
reader comes to the top, the *older* page. After the connection, the *targets*: who wrote meanwhile. A page is merged
at its end: messages that we have are passed over, and what we had is never moved.

One question is on its way at a time: that is the pace, and a reader who scrolls is served before gaps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.client import failures, merging
from gui.client.batches import HISTORY, Batch
from gui.client.buffers import Above, Buffer, BufferKind
from gui.client.changes import MessageFound
from gui.client.past_questions import Question, Wanted
from gui.client.words import say
from wire.message import Message

if TYPE_CHECKING:
    from gui.client.core import Core

CAPABILITY = "draft/chathistory"
PAGE = 100
"""Messages asked for at once, where the server allows so many."""
GAP_PAGES = 100
"""Pages that fill one gap; who was away for longer reads the rest of it from the top."""
SEARCH_PAGES = 100
"""Pages in which one message is looked for."""
_UNKNOWN_ID = ("MESSAGE_ERROR", "INVALID_MSGREFTYPE")
ANSWER_MS = 30_000
"""A question that is not answered for so long is forgotten."""


class Past:
    """Asks and merges for one server. Used by the core, on the UI thread."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._waiting: list[Question] = []
        self._asked: Question | None = None
        self._number = 0
        self._left_ms = 0
        """When the last connection ended; 0 before the first one."""

    @property
    def is_able(self) -> bool:
        """Whether the server keeps what was said, for us too."""
        caps = self._core.server.caps
        return CAPABILITY in caps and "batch" in caps

    @property
    def wait_ms(self) -> int | None:
        """Milliseconds until an answer is late; None while none is waited for."""
        if self._asked is None:
            return None
        return max(0, self._asked.asked_ms + ANSWER_MS - self._core.steady_ms())

    # What is asked

    def entered(self, buffer: Buffer) -> None:
        """We are in a room since its last entry, or a talk has been opened: what was said meanwhile is asked for."""
        if not self.is_able or any(
            each.buffer is buffer and each.wanted is Wanted.GAP for each in self._questions()
        ):
            return
        place = merging.gap_place(buffer)
        after = buffer.entries[place - 1] if place else None
        is_first = not any(buffer.entries.is_said(index) for index in range(place))
        self._ask(Question(Wanted.GAP, buffer, after, is_first))

    def connected(self) -> None:
        """The welcome is over: who wrote meanwhile, and what was said in the talks that are open."""
        if not self.is_able:
            return
        for buffer in list(self._core.pages.buffers.values()):
            if buffer.kind is BufferKind.DIRECT:
                self._core.markers.ask(buffer.name)
                self.entered(buffer)
        self._ask(Question(Wanted.TARGETS, self._core.pages.server))

    def want_older(self, buffer: Buffer, msgid: str = "") -> None:
        """The reader is at the top; with `msgid` all is fetched down to that message."""
        mine = [each for each in self._questions() if each.buffer is buffer and each.wanted is Wanted.OLDER]
        if mine:
            mine[0].msgid = msgid or mine[0].msgid
        elif self.is_able and buffer.kind is not BufferKind.SERVER and buffer.above is not Above.BEGINNING:
            self._set_above(buffer, Above.LOADING)
            self._ask(Question(Wanted.OLDER, buffer, msgid=msgid))
        elif msgid:
            self._core.pages.report(MessageFound(buffer.key, msgid, is_here=False))

    def disconnected(self) -> None:
        """Nothing that was asked will be answered."""
        if self._core.connection.registered or self._left_ms == 0:
            self._left_ms = self._core.clock_ms()
        for each in self._questions():
            self._give_up(each)
        self._waiting, self._asked = [], None

    def tick(self) -> None:
        """Forgets a question that is not answered."""
        if self._asked is not None and self.wait_ms == 0:
            self._give_up(self._asked)
            self._asked = None
            self._next()

    def forget(self, buffer: Buffer) -> None:
        """The page is closed."""
        self._waiting = [each for each in self._waiting if each.buffer is not buffer]

    # What comes

    def page_came(self, page: Batch) -> None:
        """A page is complete: ours, or one that the server has played by itself."""
        question = self._answered(page)
        core = self._core
        key = core.fold(page.params[0]) if page.params else ""
        buffer = question.buffer if question is not None else core.pages.buffers.get(key)
        is_open = buffer is not None and core.pages.buffers.get(buffer.key) is buffer
        if buffer is not None and is_open and buffer.kind is not BufferKind.SERVER:
            if question is None:
                merging.merge(core, buffer, page.lines)
            elif question.wanted is Wanted.OLDER:
                self._older_came(question, page)
            elif question.wanted is Wanted.GAP:
                self._gap_came(question, page)
        if question is not None:
            self._next()

    def targets_came(self, targets: Batch) -> None:
        """Who wrote meanwhile: their talks open where something is unread. Of open ones it is asked already."""
        core = self._core
        since, asked = self._left_ms, self._answered(targets)
        for line in targets.lines:
            name, time_ms = line.param(1), core.time_in(line.param(2))
            if line.command != "CHATHISTORY" or not name or core.is_room(name) or core.is_me(name):
                continue
            if core.fold(name) in core.pages.buffers:
                continue
            if core.markers.is_able:
                core.markers.ask(name, time_ms)
            elif since and time_ms > since:
                self.open_talk(name)
        if asked is not None:
            self._next()

    def open_talk(self, nick: str) -> None:
        """Opens a direct talk in which something is unread."""
        buffer = self._core.direct(nick)
        for each in self._questions():  # what is in it counts, though we had not known of the talk
            if each.buffer is buffer and each.wanted is Wanted.GAP:
                each.counts = True

    def failed(self, message: Message) -> bool:
        """FAIL CHATHISTORY: asked for in another way, or told in words. False where nothing was asked by us."""
        asked, label = self._asked, self._core.batches.label_of(message)
        if asked is None or (label and label != asked.label):
            return False
        self._asked = None
        code = message.params[1].upper()
        if asked.wanted is not Wanted.TARGETS and not asked.by_time and code in _UNKNOWN_ID:
            asked.by_time = True  # the server has begun anew, or keeps less than we do
            self._ask(asked)
        else:
            self._give_up(asked)
            if asked.wanted is not Wanted.TARGETS and code != "INVALID_TARGET":
                self._core.tell(asked.buffer.key, failures.words(message.params), error=True)
            self._next()
        return True

    # Pages

    def _gap_came(self, question: Question, page: Batch) -> None:
        core, buffer = self._core, question.buffer
        added = merging.merge(
            core,
            buffer,
            page.lines,
            after=question.after,
            is_placed=True,
            is_read=question.is_first and not question.counts,
        )
        if question.is_first:
            self._set_above(buffer, Above.MORE if page.lines else Above.BEGINNING)
            return
        question.pages += 1
        question.oldest = added[0] if added else question.oldest
        if added and len(page.lines) >= self._limit and question.pages < GAP_PAGES:
            self._ask(question)
        elif question.pages == GAP_PAGES:
            text = say("More was said here meanwhile than could be fetched.")
            merging.put(core, buffer, text, after=question.after)

    def _older_came(self, question: Question, page: Batch) -> None:
        core, buffer = self._core, question.buffer
        added = merging.merge(core, buffer, page.lines, is_placed=True, is_read=True)
        question.pages += 1
        if not page.lines or (not added and len(page.lines) < self._limit):
            self._set_above(buffer, Above.BEGINNING)
            merging.put_beginning(core, buffer)
        elif not added:
            self._set_above(buffer, Above.NOTHING)  # the same again and again: no way on
        else:
            self._set_above(buffer, Above.MORE)
        if question.msgid:
            is_here = buffer.entries.find(question.msgid) >= 0
            if not is_here and buffer.above is Above.MORE and question.pages < SEARCH_PAGES:
                self._set_above(buffer, Above.LOADING)
                self._ask(question)
            else:
                core.pages.report(MessageFound(buffer.key, question.msgid, is_here))

    def _set_above(self, buffer: Buffer, above: Above) -> None:
        if buffer.above is not above:
            buffer.above = above
            self._core.pages.touch(buffer.key)

    def _give_up(self, question: Question) -> None:
        if question.wanted is Wanted.OLDER:
            self._set_above(question.buffer, Above.MORE)
            if question.msgid:
                self._core.pages.report(MessageFound(question.buffer.key, question.msgid, is_here=False))

    # Questions

    @property
    def _limit(self) -> int:
        most = self._core.server.isupport.limit("CHATHISTORY", 0)
        return min(PAGE, most) if most else PAGE

    def _questions(self) -> list[Question]:
        return [self._asked, *self._waiting] if self._asked is not None else [*self._waiting]

    def _ask(self, question: Question) -> None:
        if question.wanted is Wanted.OLDER:
            self._waiting.insert(0, question)
        else:
            self._waiting.append(question)
        self._next()

    def _next(self) -> None:
        """Asks what waits, unless a question is on its way already."""
        while self._waiting and self._asked is None:
            question = self._waiting.pop(0)
            self._number += 1
            question.label = f"past{self._number}" if "labeled-response" in self._core.server.caps else ""
            try:
                self._core.send(
                    "CHATHISTORY",
                    *question.params(self._limit, self._core.clock_ms(), self._left_ms),
                    label=question.label,
                )
            except ValueError:  # a page whose name can't stand on the wire
                self._give_up(question)
                continue
            question.asked_ms = self._core.steady_ms()
            self._asked = question

    def _answered(self, batch: Batch) -> Question | None:
        """The question that a batch answers, which is on its way no more; None where it answers none."""
        asked = self._asked
        if asked is None or (batch.kind == HISTORY) is (asked.wanted is Wanted.TARGETS):
            return None
        fold = self._core.fold
        is_it = (
            batch.label == asked.label
            if asked.label
            else (
                asked.wanted is Wanted.TARGETS
                or (bool(batch.params) and fold(batch.params[0]) == asked.buffer.key)
            )
        )
        if not is_it:
            return None
        self._asked = None
        return asked
