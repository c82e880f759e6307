"""What a store is held against: one list of everything, and loops."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from server.history import Entry, Mark, Page, UnknownMark, edits, sort_of


class ListHistory:
    """The contract of server/history/__init__.py, as plainly as it can be written down."""

    def __init__(self) -> None:
        self.all: list[Entry] = []
        self.gone: set[int] = set()
        """Indices of what was redacted."""

    def append(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            if entry.command == "FORGET":
                since_ms = int(entry.params[0]) if entry.params else 0
                redacted = [self.all[index] for index in self.gone]
                self.all = [one for one in self.all if one.target != entry.target or one.time_ms < since_ms]
                self.gone = {index for index, one in enumerate(self.all) if one in redacted}
                continue
            if entry.command == "BECOME":
                self.all = [_of_another(one, entry.target, entry.params[0]) for one in self.all]
                continue
            if entry.command == "MOVE":
                self._move(entry.target, entry.params[0])
                continue
            if entry.command == "REDACT":
                for index, one in enumerate(self.all):
                    if one.target == entry.target and entry.params[1] in (one.msgid, edits(one)):
                        self.gone.add(index)
            self.all.append(entry)

    def _move(self, target: str, to: str) -> None:
        if target == to:
            return
        kept = [(index in self.gone, one) for index, one in enumerate(self.all) if one.target != to]
        self.all = [one._replace(target=to) if one.target == target else one for _, one in kept]
        self.gone = {index for index, (is_gone, _) in enumerate(kept) if is_gone}

    def read(self, page: Page) -> list[Entry]:
        found = self._between(page)
        if page.from_newest:
            return found[max(0, len(found) - page.limit) :]
        return found[: page.limit]

    def count(self, page: Page) -> int:
        return len(self._between(page))

    def find(self, target: str, msgid: str) -> Entry | None:
        return next((one for one in self._live(target) if one.msgid == msgid), None)

    def edits(self, target: str, msgid: str) -> list[Entry]:
        return [one for one in self._live(target) if edits(one) == msgid]

    def newest(self, rooms: Collection[str], party: str, after_ms: int, before_ms: int) -> list[Entry]:
        said: dict[str, Entry] = {}
        for index, one in enumerate(self.all):
            is_theirs = one.target in rooms or (one.target[0] != "#" and party in one.target.split(" "))
            if is_theirs and index not in self.gone and one.command in ("PRIVMSG", "NOTICE"):
                said.pop(one.target, None)
                said[one.target] = one
        return [one for one in said.values() if after_ms < one.time_ms < before_ms]

    def _live(self, target: str) -> list[Entry]:
        return [one for index, one in enumerate(self.all) if one.target == target and index not in self.gone]

    def _between(self, page: Page) -> list[Entry]:
        places = [index for index, one in enumerate(self.all) if one.target == page.target]
        begin, end = -1, len(self.all)
        if page.after is not None:
            begin = self._place(page.target, page.after)
        if page.before is not None:
            end = self._place(page.target, page.before)
        return [
            self.all[index]
            for index in places
            if index not in self.gone
            and sort_of(self.all[index].command) & page.shown
            and (
                begin < index
                if page.after is None or page.after.msgid
                else page.after.time_ms < self.all[index].time_ms
            )
            and (
                index < end
                if page.before is None or page.before.msgid
                else self.all[index].time_ms < page.before.time_ms
            )
        ]

    def _place(self, target: str, mark: Mark) -> int:
        """The index of an entry; without meaning for a time."""
        if not mark.msgid:
            return 0
        for index, one in enumerate(self.all):
            if one.target == target and one.msgid == mark.msgid:
                return index
        raise UnknownMark(mark.msgid)


def _of_another(entry: Entry, old: str, new: str) -> Entry:
    parties = entry.target.split(" ")
    if old not in parties:
        return entry
    target = " ".join(sorted(new if party == old else party for party in parties))
    return entry._replace(target=target, author=new if entry.author == old else entry.author)
