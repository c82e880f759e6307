"""CHATHISTORY: pages of what was said, for those who may read it."""

from __future__ import annotations

import pytest

from server.history import Entry, Page
from server.history.memory import MemoryHistory
from server.limits import HISTORY_PAGE
from tests.server.commands.paging import ALL, PAST, page, said, texts
from tests.server.conftest import Host
from tests.server.history.late import LateHistory
from tests.talk import CAPS, Talk


@pytest.mark.parametrize(
    ("question", "found"),
    [
        pytest.param("LATEST #tea * 10", "1 2 3 4 5", id="the latest"),
        pytest.param("latest #TEA * 2", "4 5", id="the latest two, in any case"),
        pytest.param("LATEST #tea * 0", "", id="none of them"),
        pytest.param("LATEST #tea {3} 10", "4 5", id="the latest after a place"),
        pytest.param("LATEST #tea {3} 1", "5", id="the latest after a place, one"),
        pytest.param("BEFORE #tea {3} 10", "1 2", id="before"),
        pytest.param("BEFORE #tea {3} 1", "2", id="one before"),
        pytest.param("AFTER #tea {3} 10", "4 5", id="after"),
        pytest.param("AFTER #tea {3} 1", "4", id="one after"),
        pytest.param("AFTER #tea {5} 1", "", id="after the last"),
        pytest.param("AROUND #tea {3} 3", "2 3 4", id="around"),
        pytest.param("AROUND #tea {3} 2", "3 4", id="around, an even number"),
        pytest.param("AROUND #tea {1} 3", "1 2 3", id="around the first"),
        pytest.param("AROUND #tea {5} 4", "2 3 4 5", id="around the last"),
        pytest.param("AROUND #tea {3} 0", "", id="nothing around"),
        pytest.param("BETWEEN #tea {1} {5} 10", "2 3 4", id="between"),
        pytest.param("BETWEEN #tea {5} {1} 10", "2 3 4", id="between, backwards"),
        pytest.param("BETWEEN #tea {1} {5} 2", "2 3", id="between, counted from the first place"),
        pytest.param("BETWEEN #tea {5} {1} 2", "3 4", id="backwards, counted from the first place"),
        pytest.param("BETWEEN #tea {2} {3} 2", "", id="nothing between neighbours"),
    ],
)
@pytest.mark.parametrize("by", ["msgid", "time"])
def test_pages(talk: Talk, question: str, found: str, by: str) -> None:
    (alice,) = talk.in_room("#tea", "alice", caps=PAST)
    echoes = said(talk, alice, 5)
    kind = "msgid" if by == "msgid" else "timestamp"
    marks = ["", *(f"{kind}={echo.tags[by]}" for echo in echoes)]
    if by == "time" and question == "AROUND #tea {3} 2":
        found = "2 3"  # a time has no message of its own
    if by == "time" and question == "AROUND #tea {3} 3":
        found = "2 3 4"
    assert texts(alice, question.format(*marks)) == found


def test_what_comes_back_is_what_was_said(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=PAST)
    alice >> "@+reply=x;+draft/react=y;+unknown=z PRIVMSG #tea :hi there"
    bob << "PRIVMSG #tea …"
    alice >> "NOTICE #tea :psst"
    bob << "NOTICE #tea psst"
    talk.clock.pass_s(60)
    first, second = page(bob, "LATEST #tea * 10")
    assert first.source.startswith("alice!~alice@")
    assert (first.command, first.params) == ("PRIVMSG", ("#tea", "hi there"))
    assert first.tags.keys() == {"time", "msgid", "batch", "+reply", "+draft/react"}
    assert first.tags["time"] == "2026-01-01T00:00:00.000Z"
    assert (second.command, second.params) == ("NOTICE", ("#tea", "psst"))


def test_who_comes_late_reads_what_was_said_before(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice", caps=PAST)
    said(talk, alice, 3)
    (bob,) = talk.in_room("#tea", "bob", caps=PAST)
    assert texts(bob, "LATEST #tea * 10") == "1 2 3"


def test_a_join_and_the_question_behind_it_leave_no_hole(host: Host) -> None:
    """What is said between both is in the page or comes after it, also where the store takes its time."""
    history = LateHistory()
    talk = host(history)
    (alice,) = talk.in_room("#tea", "alice", caps=PAST)
    bob = talk("bob", caps=PAST)
    alice >> "PRIVMSG #tea :before"
    ticket, entries = history.appended.get(timeout=10)
    bob.says("JOIN #tea", "CHATHISTORY LATEST #tea * 10")
    MemoryHistory.append(history, entries, lambda: None)
    ticket.answer()
    lines = bob.until("BATCH -…")
    assert [line.params[-1] for line in lines if line.command == "PRIVMSG"] == ["before"]


def test_the_limit_has_a_limit(host: Host) -> None:
    history = MemoryHistory()
    talk = host(history)
    (alice,) = talk.in_room("#tea", "alice", caps=PAST)
    history.append(
        [
            Entry("#tea", f"m{number}", 1, "bob!~b@x", "PRIVMSG", ("#tea", f"{number}"), {})
            for number in range(HISTORY_PAGE + 10)
        ],
        lambda: None,
    )
    assert len(page(alice, "LATEST #tea * 99999999999")) == HISTORY_PAGE


def test_a_label_stands_on_the_batch(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice", caps=PAST)
    said(talk, alice, 2)
    alice.says("@label=7 CHATHISTORY LATEST #tea * 10", "PRIVMSG #tea :later")
    alice.hears("@label=7 BATCH +… chathistory #tea", "@!label PRIVMSG #tea 1", "@!label PRIVMSG #tea 2")
    alice.hears("@!label BATCH -…", "PRIVMSG #tea later")
    alice >> "@label=8 CHATHISTORY LATEST #nowhere * 10"
    alice << "@label=8 FAIL CHATHISTORY INVALID_TARGET LATEST #nowhere …"


def test_without_batches_there_are_lines_only(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice", caps="server-time draft/chathistory echo-message")
    said(talk, alice, 2)
    alice >> "CHATHISTORY LATEST #tea * 10"
    alice.hears("@time=2026-01-01T00:00:01.000Z PRIVMSG #tea 1", "PRIVMSG #tea 2")
    alice.nothing()


# --- what can not be asked


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("", "INVALID_PARAMS * :Insufficient parameters", id="nothing"),
        pytest.param("NEAR #tea * 1", "INVALID_PARAMS NEAR :Unknown command", id="an unknown word"),
        pytest.param("LATEST #tea 1", "INVALID_PARAMS LATEST :Insufficient parameters", id="too little"),
        pytest.param("LATEST #tea * 1 2", "INVALID_PARAMS LATEST :Too many parameters", id="too much"),
        pytest.param("BETWEEN #tea msgid=a 2", "INVALID_PARAMS BETWEEN …", id="one place for two"),
        pytest.param("TARGETS 1 2", "INVALID_PARAMS TARGETS …", id="too little for targets"),
        pytest.param("LATEST #tea * x", "INVALID_PARAMS LATEST x :Invalid limit", id="a limit of letters"),
        pytest.param(
            "LATEST #tea * -1", "INVALID_PARAMS LATEST -1 :Invalid limit", id="a limit below nothing"
        ),
        pytest.param("BEFORE #tea * 1", "INVALID_PARAMS BEFORE * …", id="a star where none is"),
        pytest.param("BEFORE #tea msgid= 1", "INVALID_PARAMS BEFORE msgid= …", id="an empty msgid"),
        pytest.param("BEFORE #tea abc 1", "INVALID_PARAMS BEFORE abc …", id="a place without its kind"),
        pytest.param(
            "BEFORE #tea timestamp=now 1",
            "INVALID_PARAMS BEFORE timestamp=now :Invalid timestamp",
            id="no time",
        ),
        pytest.param(
            "AFTER #tea timestamp=2026-13-01T00:00:00.000Z 1", "INVALID_PARAMS AFTER …", id="a 13th month"
        ),
        pytest.param(
            "BEFORE #tea rowid=1 1",
            "INVALID_MSGREFTYPE BEFORE #tea rowid=1 :Messages are found by msgid or timestamp",
            id="a kind that is not known",
        ),
        pytest.param("BEFORE #tea msgid=x 1", "MESSAGE_ERROR BEFORE #tea …", id="an unknown message"),
        pytest.param("AROUND #tea msgid=x 1", "MESSAGE_ERROR AROUND #tea …", id="around an unknown message"),
        pytest.param("TARGETS msgid=x msgid=y 1", "INVALID_PARAMS TARGETS msgid=x …", id="targets by msgid"),
        pytest.param("LATEST :", "INVALID_PARAMS LATEST …", id="an empty target"),
    ],
)
def test_what_can_not_be_asked(talk: Talk, question: str, answer: str) -> None:
    (alice,) = talk.in_room("#tea", "alice", caps=PAST)
    alice >> f"CHATHISTORY {question}"
    alice << f"FAIL CHATHISTORY {answer}"
    alice.nothing()


def test_without_a_history_there_is_no_such_command(host: Host) -> None:
    talk = host(keeps_history=False)
    (alice,) = talk.in_room("#tea", "alice", caps=CAPS)
    alice.says("PRIVMSG #tea :hi", "CHATHISTORY LATEST #tea * 10")
    alice.hears("PRIVMSG #tea hi", "421 alice CHATHISTORY …")
    assert talk.app.history.read(Page("#tea", 10)) == []


# --- events


def test_events_are_for_those_who_can_play_them_back(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=PAST)
    (carol,) = talk.in_room("#tea", "carol", caps=ALL)
    alice.says("MODE #tea +m", "TOPIC #tea :green", "PRIVMSG #tea :hi", "@+draft/react=x TAGMSG #tea")
    alice >> "NICK alicia"
    alice.until("NICK alicia")
    bob >> "PART #tea :tired"
    bob.until("PART …")
    bob >> "JOIN #tea"
    bob.until("366 …")
    alice >> "KICK #tea bob :rest"
    alice.until("KICK …")
    alice >> "QUIT :gone"
    told = [line for line in carol.until("QUIT …") if line.command != "JOIN" or line.nick == "bob"]
    lines = page(carol, "LATEST #tea * 10")
    assert [line.command for line in lines] == (
        "JOIN MODE TOPIC PRIVMSG TAGMSG NICK PART JOIN KICK QUIT".split()
    )
    played = [(line.source, line.command, line.params, line.tags["msgid"]) for line in lines[1:]]
    assert played == [(line.source, line.command, line.params, line.tags["msgid"]) for line in told]
    (dora,) = talk.in_room("#tea", "dora", caps=PAST)
    assert [line.command for line in page(dora, "LATEST #tea * 10")] == ["PRIVMSG"]


def test_a_tagmsg_is_not_for_who_has_no_tags(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice", caps=PAST)
    alice >> "@+draft/react=x TAGMSG #tea"
    alice << "TAGMSG #tea"
    (bob,) = talk.in_room("#tea", "bob", caps="batch draft/chathistory draft/event-playback")
    assert "TAGMSG" not in [line.command for line in page(bob, "LATEST #tea * 10")]
