"""How a log of the memory store passes to another target or author: nothing is written anew."""

from __future__ import annotations

from server.history import Entry
from server.history.log import size_bytes
from server.history.memory import MemoryHistory
from tests.server.history.test_history import append, entry, latest
from wire.tags import EDIT


def become(old: str, new: str) -> Entry:
    return Entry(old, "b", 1009, "", "BECOME", (new,), {})


def test_what_is_given_away_is_not_written_anew() -> None:
    """Ten thousand entries took 20-60 ms, in which nobody was heard."""
    history = MemoryHistory()
    talk, theirs = entry(1, "@alice ~g")._replace(author="~g"), entry(2, "@alice @bob")
    append(history, [talk, theirs, entry(3)])
    append(history, [become("~g", "@bob")])
    append(history, [Entry("#tea", "m", 1004, "", "MOVE", ("#cake",), {})])
    kept = [one for log in history._logs.values() for run in log._runs.values() for one in run.entries]
    assert list(map(id, kept)) == [id(talk), id(theirs), id(kept[2])]
    assert (kept[2].target, latest(history, "#cake")[0].target) == ("#tea", "#cake")
    assert history._size_bytes == sum(map(size_bytes, kept))


def test_whose_talks_are_given_away_is_not_remembered_for_ever() -> None:
    history = MemoryHistory(messages_a_target=4)
    for number in range(100):
        guest = f"~g{number}"
        append(history, [entry(number, f"@alice {guest}")._replace(author=guest)])
        append(history, [become(guest, "@bob")])
    assert [one.author for one in latest(history, "@alice @bob")] == ["@bob"] * 4
    assert len(history._logs["@alice @bob"]._heirs) <= 5


def test_an_identity_that_was_given_away_can_be_used_again() -> None:
    """An account that is removed leaves behind the guest who had logged in to it."""
    history, talk = MemoryHistory(), "@alice @bob"
    append(history, [entry(1, "@alice ~g")._replace(author="~g"), become("~g", "@bob")])
    append(history, [entry(2, "@alice ~g")._replace(author="~g"), become("@bob", "~x"), become("~g", "@bob")])
    append(history, [entry(3, "@alice ~x")._replace(author="~x"), become("~x", "@bob")])
    append(history, [entry(4, talk)._replace(author="@bob")])
    assert [(one.msgid, one.author) for one in latest(history, talk)] == [
        (f"id-{number}", "@bob") for number in (1, 2, 3, 4)
    ]
    append(history, [become("@alice", "~g"), become("@bob", "@alice")])
    append(history, [entry(5, "@alice ~g")._replace(author="@alice"), entry(6, talk)._replace(author="@bob")])
    authors = [one.author for one in latest(history, "@alice ~g")]
    assert authors == ["@alice"] * 5
    append(history, [become("@bob", "~g")])
    assert [one.author for one in latest(history, "@alice ~g")] == ["@alice"] * 5 + ["~g"]
    append(history, [become("@alice", "@bob"), become("~g", "@alice"), become("@bob", "~g")])
    assert [one.author for one in latest(history, "@alice ~g")] == ["~g"] * 5 + ["@alice"]


def test_one_identity_was_two_in_both_talks_that_become_one() -> None:
    history = MemoryHistory()
    append(history, [entry(1, "@alice ~g")._replace(author="~g"), become("~g", "@bob")])
    append(history, [entry(2, "~g ~h")._replace(author="~g"), become("~g", "@alice"), become("~h", "@bob")])
    assert [one.author for one in latest(history, "@alice @bob")] == ["@bob", "@alice"]


def test_edits_of_both_talks_stand_in_their_order_without_those_that_are_forgotten() -> None:
    history = MemoryHistory()
    edits = [entry(number)._replace(tags={EDIT: "id-1"}) for number in (2, 3, 4)]
    append(history, [entry(1, "@alice @bob"), edits[0]._replace(target="@alice @bob")])
    append(history, [edits[1]._replace(target="@alice ~g"), edits[2]._replace(target="@alice ~g")])
    append(history, [Entry("@alice ~g", "f", 1005, "", "FORGET", ("1004",), {}), become("~g", "@bob")])
    assert [one.msgid for one in history.edits("@alice @bob", "id-1")] == ["id-2", "id-3"]


def test_each_entry_is_counted_as_large_as_it_is_after_two_talks_have_become_one() -> None:
    history = MemoryHistory(messages_a_target=8)
    for number in range(16):
        target = ("@alice @bob", "@alice ~g")[number % 2]
        append(history, [entry(number, target)._replace(params=("bob", "x" * 100 * number))])
    append(history, [become("~g", "@bob")])
    kept = [one for log in history._logs.values() for run in log._runs.values() for one in run.entries]
    assert len(kept) == 8
    assert history._size_bytes == sum(map(size_bytes, kept))
