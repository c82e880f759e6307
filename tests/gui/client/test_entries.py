"""A list of entries of which some are bare rows until somebody looks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.client.entries import Entries, Entry, EntryKind, Said, letters, said

NOON = 1_700_000_000_000


def rows(count: int) -> list[Said]:
    return [(NOON + number, "bob", f"text {number}", f"m{number}", number == 1) for number in range(count)]


def same(row: Said) -> Entry:
    time_ms, nick, text, msgid, mention = row
    return Entry(EntryKind.MESSAGE, time_ms, nick, text, mention=mention, msgid=msgid)


def test_an_entry_that_was_given_out_stays_the_same() -> None:
    entries = Entries()
    entries.extend_said(rows(3))
    first = entries[0]
    first.text = "changed"
    entries.insert(0, Entry(EntryKind.JOIN, NOON, "carol"))
    assert entries[1] is first
    assert entries[1:][0] is first
    assert entries[-3].text == "changed"
    assert entries.index(first) == 1


def test_questions_about_many_make_no_entry() -> None:
    entries = Entries([Entry(EntryKind.JOIN, NOON, "carol", "xy")])
    entries.extend_said(rows(4))
    assert entries.letters(0, 5) == letters(list(entries[:1]), 0, 1) + 4 * len("text 0")
    assert entries.all_said(1, 4)
    assert not entries.all_said(0, 5)
    assert [entries.kind(0), entries.kind(-1)] == [EntryKind.JOIN, EntryKind.MESSAGE]
    assert said(entries, 0, 5) == 4
    assert entries.own() == []
    assert entries.all_said(1, 4)
    mine = Entry(EntryKind.MESSAGE, NOON, "me", "xy", own=True)
    entries.append(mine)
    assert entries.own() == [mine]


def test_it_equals_a_list_and_is_no_key() -> None:
    entries = Entries()
    assert entries == []
    entries.extend_said(rows(2))
    assert entries == [same(row) for row in rows(2)]
    assert entries != [same(row) for row in rows(3)]
    assert entries != 5
    with pytest.raises(TypeError):
        hash(entries)


steps = st.lists(
    st.tuples(
        st.sampled_from(["append", "extend_said", "insert", "slice in", "set", "del", "del slice", "look"]),
        st.integers(-12, 12),
        st.integers(0, 4),
    ),
    max_size=15,
)


@given(steps)
def test_it_behaves_as_a_list_of_entries(steps: list[tuple[str, int, int]]) -> None:
    entries, plain = Entries(), list[Entry]()
    for number, (what, at, count) in enumerate(steps):
        fresh = Entry(EntryKind.JOIN, NOON + number, "carol")
        some = [Entry(EntryKind.PART, NOON + number, "dave") for _ in range(count)]
        for each in (entries, plain):
            if what == "append":
                each.append(fresh)
            elif what == "insert":
                each.insert(at, fresh)
            elif what == "slice in":
                each[at:at] = some
            elif what == "del slice":
                del each[at : at + count]
            elif what in ("set", "del") and -len(each) <= at < len(each):
                if what == "set":
                    each[at] = fresh
                else:
                    del each[at]
        if what == "extend_said":
            entries.extend_said(rows(count))
            plain += map(same, rows(count))
        if what == "look":
            assert entries[at : at + count] == plain[at : at + count]
        assert len(entries) == len(plain)
    assert list(entries) == plain
    assert list(reversed(entries)) == plain[::-1]
