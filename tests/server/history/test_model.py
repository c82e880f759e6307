"""Every store against a list, with made-up entries and pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.history import Entry, Mark, Page, Shown, UnknownMark
from tests.server.history.model import ListHistory
from tests.server.history.test_history import STORES, append
from wire.tags import EDIT

TALKS = ["@alice @bob", "@alice @alice", "@bob @carol", "@alice @carol", "@bob @bob"]
TARGETS = ["#tea", "#cake", *TALKS]
PAIRS = [*permutations(("@alice", "@bob", "@carol"), 2)]
COMMANDS = ["PRIVMSG", "PRIVMSG", "NOTICE", "JOIN", "TAGMSG", "REDACT", "FORGET", "MOVE", "BECOME"]
MSGIDS = st.integers(0, 12).map("id-{}".format)
DOINGS = st.lists(
    st.tuples(st.sampled_from(TARGETS), st.sampled_from(COMMANDS), MSGIDS, st.booleans(), st.integers(0, 2)),
    max_size=30,
)
PLACES = st.none() | MSGIDS.map(Mark) | st.integers(0, 40).map(lambda time_ms: Mark(time_ms=time_ms))
PAGES = st.builds(
    Page,
    st.sampled_from([*TARGETS, "#nowhere"]),
    st.integers(0, 12),
    PLACES,
    PLACES,
    st.booleans(),
    st.integers(1, 7).map(Shown),
)


def entries_of(doings: list[tuple[str, str, str, bool, int]]) -> list[Entry]:
    """Entries with msgids that are unique and times that never go back."""
    entries, time_ms = [], 0
    for number, (target, command, names, is_edit, passed_ms) in enumerate(doings):
        time_ms += passed_ms
        params: Sequence[str] = (target, names) if command == "REDACT" else (target, f"{number}")
        if command == "FORGET":
            params = (names.removeprefix("id-"),) if is_edit else ()
        if command == "BECOME":
            target, *params = PAIRS[number % len(PAIRS)]
        if command == "MOVE":
            target, *params = ("#tea", "#cake") if is_edit else ("#cake", "#tea")
        is_edit = is_edit and command == "PRIVMSG" and int(names.removeprefix("id-")) < number
        tags = {EDIT: names} if is_edit else {}
        entries.append(
            Entry(
                target, f"id-{number}", time_ms, "a!~a@x", command, tuple(params), tags, target.split(" ")[-1]
            )
        )
    return entries


def outcome(read: Callable[[Page], object], page: Page) -> object:
    try:
        return read(page)
    except UnknownMark:
        return "unknown"


@pytest.mark.parametrize("store", STORES)
@settings(max_examples=200, deadline=None)
@given(
    doings=DOINGS,
    cut=st.integers(0, 30),
    pages=st.lists(PAGES, min_size=1, max_size=8),
    after=st.integers(-1, 30),
)
def test_every_store_does_what_the_list_does(
    store: str, doings: list[tuple[str, str, str, bool, int]], cut: int, pages: list[Page], after: int
) -> None:
    model, history = ListHistory(), STORES[store]()
    try:
        entries = entries_of(doings)
        for portion in (entries[:cut], entries[cut:]):
            append(history, portion)
            model.append(portion)
        for page in pages:
            assert outcome(history.read, page) == outcome(model.read, page)
            assert outcome(history.count, page) == outcome(model.count, page)
        for one in entries:
            assert history.find(one.target, one.msgid) == model.find(one.target, one.msgid)
            assert history.edits(one.target, one.msgid) == model.edits(one.target, one.msgid)
        for party in ("@alice", "@bob", "@carol", "@zoe"):
            asked = (TARGETS[:2], party, after, after + 20)
            assert history.newest(*asked) == model.newest(*asked)
    finally:
        history.close()
