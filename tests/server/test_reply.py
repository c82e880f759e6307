"""Labels: what a labelled command is answered, and in which form."""

from __future__ import annotations

import itertools

import pytest

from server.clock import Clock, time_text
from server.config import Config
from server.doors import irc
from server.history import Page
from server.reply import Reply
from server.session import Kind, Session
from server.user import User
from server.world import World
from tests.talk import CAPS, Talk
from wire.caps import Cap


@pytest.mark.parametrize(
    ("line", "answers"),
    [
        pytest.param("PONG x", ["@label=z :samovar.local ACK"], id="nothing to say: ACK"),
        pytest.param("AWAY", ["@label=z 305 alice …"], id="one line: its label"),
        pytest.param("PING x", ["@label=z PONG … x"], id="a pong"),
        pytest.param("NONSENSE", ["@label=z 421 alice NONSENSE …"], id="an error"),
        pytest.param("PRIVMSG #tea :hi", ["@label=z;msgid=… :alice!… PRIVMSG #tea hi"], id="an echo"),
        pytest.param(
            "ISON alice bob", ["@label=z 303 alice :alice bob"], id="an answer with all in one line"
        ),
        pytest.param(
            "TOPIC #tea",
            ["@label=z 331 alice #tea …"],
            id="no topic",
        ),
        pytest.param(
            "JOIN #cake",
            [
                "@label=z BATCH +… labeled-response",
                "@batch=…;!label :alice!… JOIN #cake",
                "@batch=… 353 alice = #cake @alice",
                "@batch=… 366 alice #cake …",
                "@batch=… MODE #cake +o alice",
                "@!batch;!label BATCH -…",
            ],
            id="several lines: a batch",
        ),
        pytest.param("NICK alicia", ["@label=z :alice!… NICK alicia"], id="a new nick"),
        pytest.param("KICK #tea bob", ["@label=z :alice!… KICK #tea bob alice"], id="a kick"),
    ],
)
def test_a_labelled_command_is_answered_once(talk: Talk, line: str, answers: list[str]) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=CAPS)
    alice >> f"@label=z {line}"
    alice.hears(*answers)
    alice.nothing()
    for message in bob.until_now():
        assert not {"label", "batch"} & message.tags.keys()


def test_the_lines_of_a_batch_carry_its_reference(talk: Talk) -> None:
    alice = talk("alice", CAPS)
    alice >> "@label=a MOTD"
    reference = (alice << "@label=a BATCH +… labeled-response").params[0][1:]
    for _ in range(4):
        alice << f"@batch={reference} …"
    alice << f"BATCH -{reference}"


def test_without_batch_only_the_first_line_carries_the_label(talk: Talk) -> None:
    alice = talk("alice", "labeled-response")
    alice >> "@label=a MOTD"
    alice.hears("@label=a 375 …", "@!label 372 …", "@!label 372 …", "@!label 376 …")
    alice.nothing()


@pytest.mark.parametrize("label", ["x" * 65, "ё" * 33, ""])
def test_a_label_that_is_too_long_or_empty_is_none(talk: Talk, label: str) -> None:
    alice = talk("alice", CAPS)
    alice >> f"@label={label} AWAY"
    alice << "@!label 305 alice …"


def test_a_label_without_the_capability_is_none(talk: Talk) -> None:
    alice = talk("alice", "message-tags echo-message")
    alice >> "@label=z PRIVMSG alice :hi"
    alice.hears("@!label PRIVMSG alice hi", "@!label PRIVMSG alice hi")


def test_a_label_is_answered_also_where_the_echo_needs_more(talk: Talk) -> None:
    """An echo of TAGMSG is for message-tags only; without it the label would go unanswered."""
    alice = talk("alice", "labeled-response echo-message")
    alice.enters("#tea")
    alice >> "@label=z;+reply=1 TAGMSG #tea"
    alice << "@label=z ACK"


def test_labels_of_several_commands_at_once(talk: Talk) -> None:
    alice = talk("alice", CAPS)
    alice.says("@label=1 PING a", "PING b", "@label=2 PONG", "@label=3 PING c")
    alice.hears("@label=1 PONG … a", "@!label PONG … b", "@label=2 ACK", "@label=3 PONG … c")


def test_what_is_kept_bears_the_time_that_was_shown(talk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also when the next millisecond begins between the two."""
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=CAPS)
    monkeypatch.setattr(talk.clock, "_read_wall_ms", itertools.count(talk.clock.wall_ms()).__next__)
    alice >> "PRIVMSG #tea :hi"
    shown = (bob << "PRIVMSG #tea hi").tags["time"]
    assert time_text(talk.app.history.read(Page("#tea", 1))[0].time_ms) == shown


def test_who_asks_for_slow_work_without_a_label_keeps_no_label_of_others() -> None:
    """Both commands come in one turn of the hub."""
    world = World(Config(), Clock())
    reply = Reply(world)
    alice, bob = (session_of(number, Cap.LABELED_RESPONSE) for number in (1, 2))
    turn = reply.begin_turn()
    reply.ask(alice, lambda: None, lambda found: None)
    reply.begin_label(bob, "7")
    reply.server(bob, "PONG", "x")
    reply.end_label()
    assert turn.asks[alice].label == ""
    assert dict(turn.outputs()) == {bob: b"@label=7 :samovar.local PONG x\r\n"}


def session_of(number: int, caps: int) -> Session:
    user = User("host", "127.0.0.1")
    session = Session(number, "127.0.0.1", True, 0.0, user, Kind.of(irc.render, int(caps)))
    user.attach(session)
    return session
