"""A message is found by its id, wherever rows come and go, without an entry being made of any other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gui.client import msgids
from gui.client.entries import Entries, Entry, EntryKind, find


def entry(msgid: str) -> Entry:
    return Entry(EntryKind.MESSAGE, 0, "bob", "hi", msgid=msgid)


steps = st.lists(
    st.tuples(
        st.sampled_from(["append", "said", "before", "insert", "fill", "remove", "name", "ask"]),
        st.integers(0, 20),
    ),
    max_size=25,
)


@given(steps)
def test_it_stands_where_a_search_finds_it(steps: list[tuple[str, int]]) -> None:
    entries = Entries()
    ids = (f"m{number}" for number in range(10_000))
    for what, amount in steps:
        if what == "append":
            entries.append(entry(next(ids)))
        elif what == "said":
            entries.extend_said((0, "eve", "ho", next(ids), False) for _ in range(amount))
        elif what == "before":
            entries[0:0] = [entry(next(ids)) for _ in range(amount)]
        elif what == "insert":
            entries.insert(min(amount, len(entries)), entry(next(ids)))
        elif what == "fill":
            place = len(entries) - len(entries) // 3
            entries[place:place] = [entry(next(ids)) for _ in range(amount)]
        elif what == "remove" and amount < len(entries):
            del entries[amount]
        elif what == "name" and entries:
            entries.append(entry(""))
            assert entries.find("") == -1
            entries[-1].msgid = next(ids)
            entries.note_msgid(len(entries) - 1)
        elif what == "ask":
            entries.find(f"m{amount}")
    told = [row[3] if isinstance(row, tuple) else row.msgid for row in entries._rows]
    assert [entries.find(msgid) for msgid in told] == list(range(len(told)))
    assert entries.find("unknown") == -1


def test_what_came_between_is_not_reason_to_read_all_anew() -> None:
    entries = Entries()
    entries.extend_said((0, "eve", "ho", f"m{number}", False) for number in range(1000))
    assert entries.find("m900") == 900
    for page in range(msgids.SHIFTS + 9):
        entries[500:500] = [entry(f"p{page}-{number}") for number in range(3)]
        if page == 5:
            assert "m900" in entries._msgids._numbers
        assert entries.find(f"p{page}-2") == 502
        assert entries.find("p0-0") == 500 + 3 * page
        assert entries.find("m900") == 903 + 3 * page
        assert entries.find("m499") == 499


def test_a_flood_stays_rows() -> None:
    entries = Entries()
    entries.extend_said((0, "eve", "ho", f"m{number}", False) for number in range(1000))
    assert entries.find("m500") == 500
    assert entries.all_said(0, 1000)


def test_a_plain_list_is_searched() -> None:
    rows = [entry("a"), entry(""), entry("b")]
    assert [find(rows, msgid) for msgid in ("b", "", "c")] == [2, -1, -1]
