"""What every store has to keep to. A new store is one more row in STORES."""

from __future__ import annotations

import queue
import sys
import threading
from collections.abc import Callable, Iterator, Sequence

import pytest

from server.history import Entry, History, Mark, Page, Shown, Ticket, UnknownMark
from server.history.memory import MemoryHistory
from tests.server.history.late import CommitterHistory
from wire.tags import EDIT

STORES: dict[str, Callable[[], History]] = {"memory": MemoryHistory, "a late one": CommitterHistory}


@pytest.fixture(params=STORES)
def history(request: pytest.FixtureRequest) -> Iterator[History]:
    store = STORES[request.param]()
    yield store
    store.close()


def append(history: History, entries: Sequence[Entry]) -> Ticket:
    """Appends, and waits for the answer where it comes later."""
    done = threading.Event()
    ticket = history.append(entries, done.set)
    assert ticket.is_answered or done.wait(10)
    assert ticket.is_answered
    return ticket


def latest(history: History, target: str, limit: int = 10) -> list[Entry]:
    """The newest messages of a target."""
    return history.read(Page(target, limit))


def entry(number: int, target: str = "#tea") -> Entry:
    return Entry(
        target, f"id-{number}", 1000 + number, "alice!~a@x", "PRIVMSG", (target, f"{number}"), {"+reply": "x"}
    )


def test_what_is_appended_is_kept_in_order(history: History) -> None:
    assert not append(history, [entry(1), entry(2)]).error
    assert not append(history, [entry(3)]).refused
    assert latest(history, "#tea") == [entry(1), entry(2), entry(3)]


@pytest.mark.parametrize(
    ("limit", "numbers"), [(0, []), (1, [3]), (2, [2, 3]), (3, [1, 2, 3]), (4, [1, 2, 3])]
)
def test_the_latest_are_the_newest_oldest_first(history: History, limit: int, numbers: list[int]) -> None:
    append(history, [entry(number) for number in (1, 2, 3)])
    assert latest(history, "#tea", limit) == [entry(number) for number in numbers]


def test_targets_are_apart(history: History) -> None:
    append(history, [entry(1, "#tea"), entry(2, "#cake"), entry(3, "alice bob"), entry(4, "#tea")])
    assert latest(history, "#tea") == [entry(1), entry(4)]
    assert latest(history, "alice bob") == [entry(3, "alice bob")]
    assert latest(history, "#nowhere") == []


def test_nothing_is_kept_of_nothing(history: History) -> None:
    assert not append(history, []).error


def test_tickets_are_answered_in_their_order_and_each_once(history: History) -> None:
    """However many wait: the last answer comes after all others, and everything stands in the order of the calls."""
    answers: queue.SimpleQueue[int] = queue.SimpleQueue()
    tickets = [
        history.append([entry(number)], lambda number=number: answers.put(number))  # type: ignore[misc]
        for number in range(100)
    ]
    append(history, [entry(100)])
    assert all(ticket.is_answered for ticket in tickets)
    called = [answers.get_nowait() for _ in range(answers.qsize())]
    assert called in ([], list(range(100)))  # at once, or later: then in order
    assert latest(history, "#tea", 200) == [entry(number) for number in range(101)]


@pytest.fixture
def eager_threads() -> Iterator[None]:
    """A thread that waits for its turn gets it at once, not after 5 ms: a busy one leaves the others no time else."""
    usual_s = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(usual_s)


@pytest.mark.usefixtures("eager_threads")
def test_readers_may_read_while_the_hub_appends(history: History) -> None:
    """Each reading is a run of numbers without a hole."""
    torn: list[list[int]] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set() and not torn:
            numbers = [int(one.params[1]) for one in latest(history, "#tea", 50)]
            last = numbers[-1] if numbers else -1
            is_run = numbers == list(range(last + 1 - len(numbers), last + 1))
            if not is_run or last % 3 != 2:  # an append is whole
                torn.append(numbers)

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(0, 3000, 3):
        append(history, [entry(number), entry(number + 1), entry(number + 2)])
    done.set()
    reader.join()
    assert not torn


# --- pages

MARKS = {"msgid": Mark("id-3"), "time": Mark(time_ms=1003)}


@pytest.mark.parametrize("by", MARKS)
@pytest.mark.parametrize(
    ("begins", "ends", "limit", "from_newest", "numbers"),
    [
        pytest.param(False, True, 10, True, [1, 2], id="before"),
        pytest.param(False, True, 1, True, [2], id="the last before"),
        pytest.param(False, True, 1, False, [1], id="the first of those before"),
        pytest.param(True, False, 10, False, [4, 5], id="after"),
        pytest.param(True, False, 1, False, [4], id="the first after"),
        pytest.param(True, False, 1, True, [5], id="the last of those after"),
        pytest.param(True, True, 10, True, [], id="between a place and itself"),
    ],
)
def test_pages(
    history: History, by: str, begins: bool, ends: bool, limit: int, from_newest: bool, numbers: list[int]
) -> None:
    append(history, [entry(number) for number in range(1, 6)])
    page = Page("#tea", limit, MARKS[by] if begins else None, MARKS[by] if ends else None, from_newest)
    assert history.read(page) == [entry(number) for number in numbers]


def test_entries_of_one_millisecond_are_apart_by_msgid_and_together_by_time(history: History) -> None:
    same = [entry(number)._replace(time_ms=1) for number in range(4)]
    append(history, same)
    assert history.read(Page("#tea", 10, after=Mark("id-1"))) == same[2:]
    assert history.read(Page("#tea", 10, after=Mark(time_ms=1))) == []
    assert history.read(Page("#tea", 10, before=Mark(time_ms=2))) == same


@pytest.mark.parametrize("mark", ["id-9", "foreign", "id-2"])
def test_a_place_that_is_not_in_the_target_is_unknown(history: History, mark: str) -> None:
    append(history, [entry(1), entry(2, "#cake")])
    with pytest.raises(UnknownMark):
        history.read(Page("#tea", 10, before=Mark(mark)))
    with pytest.raises(UnknownMark):
        history.count(Page("#nowhere", 10, after=Mark(mark)))


def test_each_sort_is_read_by_itself_or_with_others(history: History) -> None:
    commands = ["JOIN", "PRIVMSG", "TAGMSG", "REDACT", "NOTICE", "TOPIC"]
    append(history, [entry(number)._replace(command=command) for number, command in enumerate(commands)])

    def read(shown: Shown, limit: int = 10) -> list[str]:
        page = Page("#tea", limit, shown=shown)
        assert history.count(page) == len(history.read(page._replace(limit=99)))
        return [one.command for one in history.read(page)]

    assert read(Shown.MESSAGES) == ["PRIVMSG", "NOTICE"]
    assert read(Shown.MESSAGES, 1) == ["NOTICE"]
    assert read(Shown.MESSAGES | Shown.REDACTIONS) == ["PRIVMSG", "REDACT", "NOTICE"]
    assert read(Shown(7)) == commands
    assert read(Shown(7), 2) == ["NOTICE", "TOPIC"]


# --- entries that act


def redaction(number: int, of: str, target: str = "#tea") -> Entry:
    return Entry(target, f"id-{number}", 1000 + number, "olga!~o@x", "REDACT", ("#tea", of), {})


def test_what_is_redacted_is_gone_and_its_place_is_known(history: History) -> None:
    append(history, [entry(1), entry(2), entry(3), redaction(4, "id-2")])
    assert latest(history, "#tea") == [entry(1), entry(3)]
    assert history.find("#tea", "id-2") is None
    assert history.count(Page("#tea", 0)) == 2
    assert history.read(Page("#tea", 10, after=Mark("id-2"))) == [entry(3)]
    assert history.read(Page("#tea", 10, shown=Shown.REDACTIONS)) == [redaction(4, "id-2")]
    append(history, [redaction(5, "id-2"), redaction(6, "id-1", "#cake"), redaction(7, "nothing")])
    assert latest(history, "#tea") == [entry(1), entry(3)]


def test_with_a_message_go_its_edits(history: History) -> None:
    edit = entry(2)._replace(tags={EDIT: "id-1"})
    append(history, [entry(1), edit, entry(3)])
    assert history.edits("#tea", "id-1") == [edit]
    append(history, [redaction(4, "id-1")])
    assert latest(history, "#tea") == [entry(3)]
    assert history.edits("#tea", "id-1") == []


def test_the_newest_message_is_the_one_before_when_it_is_redacted(history: History) -> None:
    append(history, [entry(1), entry(2), redaction(3, "id-2")])
    assert history.newest(["#tea"], "", 0, 9999) == [entry(1)]


def test_a_target_that_is_forgotten_begins_anew(history: History) -> None:
    append(history, [entry(1), entry(2, "#cake"), Entry("#tea", "f", 1003, "", "FORGET", (), {}), entry(4)])
    assert latest(history, "#tea") == [entry(4)]
    assert history.find("#tea", "id-1") is None
    assert latest(history, "#cake") == [entry(2, "#cake")]
    append(history, [Entry("#nowhere", "f", 1005, "", "FORGET", (), {})])


def test_what_is_of_an_earlier_time_is_not_forgotten(history: History) -> None:
    append(history, [*map(entry, (1, 2, 3)), entry(4, "#cake"), redaction(5, "id-1")])
    append(history, [Entry("#tea", "f", 1006, "", "FORGET", ("1003",), {}), entry(7)])
    assert latest(history, "#tea") == [entry(2), entry(7)]
    assert history.find("#tea", "id-3") is None
    assert history.read(Page("#tea", 10, shown=Shown.REDACTIONS)) == []
    assert history.read(Page("#tea", 10, after=Mark("id-1"))) == [entry(2), entry(7)]
    assert latest(history, "#cake") == [entry(4, "#cake")]
    append(history, [Entry("#tea", "f", 1008, "", "FORGET", ("1001",), {})])
    assert latest(history, "#tea") == []


def test_a_target_that_moves_takes_the_place_of_the_other(history: History) -> None:
    move = Entry("#tea", "m", 1003, "", "MOVE", ("#cake",), {})
    append(history, [entry(1), entry(2, "#cake"), redaction(3, "id-9"), move])
    append(history, [entry(4, "#cake"), Entry("#tea", "m", 1005, "", "MOVE", ("#tea",), {})])
    assert latest(history, "#tea") == []
    assert latest(history, "#cake") == [entry(1)._replace(target="#cake"), entry(4, "#cake")]
    assert history.read(Page("#cake", 10, shown=Shown.REDACTIONS)) == [redaction(3, "id-9", "#cake")]
    assert history.read(Page("#cake", 10, after=Mark("id-1"))) == [entry(4, "#cake")]
    append(history, [Entry("#nowhere", "m", 1006, "", "MOVE", ("#cake",), {})])
    assert latest(history, "#cake") == []


def test_what_moves_is_no_newer_than_it_was(history: History) -> None:
    append(history, [entry(1), entry(2, "#pie"), Entry("#tea", "m", 1003, "", "MOVE", ("#cake",), {})])
    moved = entry(1)._replace(target="#cake")
    assert history.newest(["#cake", "#pie"], "", 0, 9999) == [moved, entry(2, "#pie")]
    assert history.find("#cake", "id-1") == moved


def test_a_talk_becomes_anothers(history: History) -> None:
    """With what that one had already, in the order of all."""
    append(
        history,
        [entry(1, "@alice @bob"), entry(2, "@alice ~g")._replace(author="~g"), entry(3, "@alice @bob")],
    )
    append(
        history, [entry(4, "@alice ~g")._replace(author="@alice"), entry(5, "~g ~x"), entry(6, "@carol ~x")]
    )
    append(history, [redaction(7, "id-2", "@alice ~g"), entry(8, "#tea")._replace(author="~g")])
    append(history, [Entry("~g", "b", 1009, "", "BECOME", ("@bob",), {})])
    assert latest(history, "@alice ~g") == latest(history, "~g ~x") == []
    talk = "@alice @bob"
    mine = [
        entry(number, of)._replace(target=talk) for number, of in ((1, talk), (3, talk), (4, "@alice ~g"))
    ]
    mine[2] = mine[2]._replace(author="@alice")
    assert latest(history, talk) == mine
    assert history.read(Page(talk, 9, after=Mark("id-2"))) == mine[1:]
    assert latest(history, "@bob ~x") == [entry(5, "~g ~x")._replace(target="@bob ~x")]
    assert latest(history, "@carol ~x") == [entry(6, "@carol ~x")]
    assert latest(history, "#tea")[0].author == "~g"
    found = history.newest((), "@bob", 0, 9999)
    assert [one.msgid for one in found] == ["id-4", "id-5"]
    assert history.newest((), "~g", 0, 9999) == []
    append(history, [Entry("~g", "b", 1010, "", "BECOME", ("@bob",), {})])
    assert latest(history, talk) == mine


# --- several targets


def test_an_entry_is_found_in_its_target_only(history: History) -> None:
    append(history, [entry(1, "#tea"), entry(1, "#cake")._replace(command="QUIT")])
    assert history.find("#tea", "id-1") == entry(1)
    assert history.find("#cake", "id-1") == entry(1, "#cake")._replace(command="QUIT")
    assert history.find("@alice @bob", "id-1") is None


def test_the_newest_message_of_each_room_and_talk(history: History) -> None:
    talk, other, own = entry(3, "@alice @bob"), entry(4, "@bob @carol"), entry(6, "@alice @alice")
    append(history, [entry(1, "#tea"), entry(2, "#cake"), talk, other, entry(5, "#tea"), own])
    append(history, [entry(7, "#cake")._replace(command="JOIN")])
    everything = [entry(2, "#cake"), talk, entry(5), own]
    assert history.newest(["#tea", "#cake", "#empty"], "@alice", 0, 9999) == everything
    assert history.newest(["#tea"], "@carol", 0, 9999) == [other, entry(5)]
    assert history.newest(["#tea", "#cake"], "@alice", 1002, 1006) == [talk, entry(5)]
    assert history.newest([], "@ali", 0, 9999) == []
