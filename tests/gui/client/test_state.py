"""The whole core: connections that come and go, silence, and garbage of every kind."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gui.client.buffers import EntryKind
from gui.client.identity import Identity
from tests.gui.client.conftest import Talk
from wire import numerics
from wire.numerics import Numeric

_NICKS = ("alice", "bob", "Carol", "srv", "*", "a b", ":", "щ", "#tea", "")
_ROOMS = ("#tea", "#TEA", "#", "&x", "@#tea", "#a,#b", "0", "#щ")
_COMMANDS = (
    "JOIN PART QUIT NICK KICK MODE TOPIC PRIVMSG NOTICE TAGMSG INVITE AWAY CAP BATCH ACK PING PONG ERROR "
    "FAIL WARN NOTE ACCOUNT CHGHOST WALLOPS"
).split() + [row.code for row in vars(numerics).values() if isinstance(row, Numeric)]
_SPECIAL = (
    "+x",
    "-x",
    "LS",
    "ACK",
    "NEW",
    "DEL",
    "NAK",
    "+o-v+b",
    "PREFIX=",
    "CHANTYPES=",
    "CASEMAPPING=rfc1459",
)
_TOKENS = (
    "PREFIX=(qov)~@+",
    "CHANMODES=,,,",
    "NETWORK=\\xD1",
    "samovar.chat/LOBBY=#tea",
    "\x01ACTION x\x01",
    "NICKLEN=9",
)

words = st.sampled_from((*_NICKS, *_ROOMS, *_SPECIAL, *_TOKENS)) | st.text(max_size=12)
tags = st.sampled_from(
    [
        "",
        "@label=1 ",
        "@batch=x ",
        "@batch=x;label=2 ",
        "@time=2024-02-03T04:05:06.7Z ",
        "@time=9999-99 ",
        "@;= ",
    ]
)


@st.composite
def lines(draw: st.DrawFn) -> bytes:
    """A line that is nearly right."""
    source = draw(st.sampled_from(["", ":alice!u@h ", ":bob!b@h ", ":srv ", ":: ", ":!@ ", ": "]))
    params = draw(st.lists(words, max_size=5))
    last = draw(st.sampled_from(["", " :the end", " :"]))
    text = (
        draw(tags)
        + source
        + draw(st.sampled_from(_COMMANDS))
        + "".join(f" {param}" for param in params)
        + last
    )
    return text.encode(errors="replace").replace(b"\n", b"").replace(b"\r", b"")


def mutated(line: bytes, cuts: list[int]) -> bytes:
    """The line with some bytes changed or lost."""
    data = bytearray(line)
    for cut in cuts:
        if data:
            data[cut % len(data)] = cut % 256
    return bytes(data).replace(b"\n", b"")


actions = st.sampled_from(["say", "command", "close", "direct", "lose", "connect", "tick", "retry", "nick"])


def act(talk: Talk, action: str, text: str) -> None:
    """Something that the user or the connection does in between."""
    state = talk.state
    key = next(reversed(state.buffers))
    match action:
        case "say":
            talk.do(state.say(key, text))
        case "command":
            talk.do(state.say(key, "/" + text))
        case "close":
            talk.do(state.close(key))
        case "direct":
            talk.do(state.open_direct(text))
        case "lose":
            talk.do(state.disconnected("lost"))
        case "connect":
            talk.connects()
        case "tick":
            talk.clock.now_ms += 70_000
            talk.do(state.tick())
        case "retry":
            talk.do(state.retry(key, len(state.buffers[key].entries) - 1))
        case "nick":
            talk.do(state.set_nick(text))


@given(
    st.lists(lines() | st.binary(max_size=60) | st.tuples(actions, words), max_size=25),
    st.lists(st.integers(0, 9999)),
)
def test_garbage_never_raises_and_the_pages_stay_consistent(steps, cuts):
    talk = Talk(Identity("alice", rooms=("#tea",)))
    talk.enters()
    talk.joins("#tea", "bob")
    for number, step in enumerate(steps):
        if isinstance(step, tuple):
            act(talk, *step)
        else:
            line = mutated(step, cuts) if number % 3 == 2 else step
            talk.do(talk.state.feed([line]))
    state = talk.state
    for buffer in state.buffers.values():
        assert buffer.unread >= buffer.mentions >= 0
        assert buffer.read_up_to <= len(buffer.entries)
    talk.do(state.disconnected("end"))
    assert not any(buffer.members or buffer.joined for buffer in state.buffers.values())


@given(st.lists(st.binary(max_size=80).filter(lambda line: b"\n" not in line), max_size=40))
def test_random_bytes_never_raise(garbage):
    talk = Talk(Identity("alice"))
    talk.connects()
    talk.do(talk.state.feed(garbage))


def test_disconnect_is_told_in_the_rooms_and_rooms_come_back(alice):
    alice.do(alice.state.disconnected("The server closed the connection."))
    assert alice.last("#tea").text == "Disconnected: The server closed the connection."
    assert not alice.buffer("#tea").joined
    assert alice.state.due_ms is None
    alice.connects()
    alice >> ":srv 001 alice :Welcome"
    alice.sent.clear()
    alice >> ":srv 376 alice :End"
    alice << "JOIN #tea"


def test_failed_attempts_are_not_told_again_and_again(alice):
    alice.do(alice.state.disconnected("lost"))
    before = len(alice.buffer("#tea").entries)
    for _ in range(10):
        alice.do(alice.state.disconnected("No chat answers."))
    assert len(alice.buffer("#tea").entries) == before


def test_silent_server_is_asked_and_then_lost(alice):
    assert alice.state.due_ms == 60_000
    alice.clock.now_ms += 60_000
    alice.do(alice.state.tick())
    alice << "PING samovar"
    assert not alice.state.lost
    alice.clock.now_ms += 40_000
    assert alice.state.lost
    alice >> ":srv PONG srv samovar"
    assert not alice.state.lost


def test_unknown_pages_are_passed_over(alice):
    alice.says("#gone", "hello")
    alice.do(alice.state.mark_read("#gone"))
    alice.do(alice.state.close("#gone"))
    alice.do(alice.state.retry("#gone", 0))
    assert alice.changes == []


def test_nick_chosen_offline_is_used_at_the_next_connection(talk):
    alice = talk()
    alice.do(alice.state.set_nick("rabbit"))
    alice.connects()
    alice << "CAP LS 302"
    alice << "NICK rabbit"


def test_page_that_nobody_can_be_called_fails_the_message(alice):
    alice.do(alice.state.open_direct("a b"))
    alice.says("a b", "hi")
    alice.silent()
    assert alice.last("a b").reason == "nobody can be called so"


def test_nick_that_can_not_stand_on_the_wire_is_told_now(talk):
    alice = talk()
    alice.do(alice.state.set_nick("x\0y"))
    assert alice.last("").kind is EntryKind.ERROR
    assert alice.state.nick == "alice"


def test_impossible_nicks_become_possible_ones(talk):
    someone = talk("Анна Мария")
    someone.connects()
    someone << "CAP LS 302"
    someone << "NICK Анна_Мария"


def test_control_characters_stay_out_of_nothing_but_lines(alice):
    alice.do(alice.state.feed([b":bob!b@h PRIVMSG #tea :\x02bold\x00\x0f"]))
    assert alice.last("#tea").text == "\x02bold\x0f"
    assert alice.last("#tea").kind is EntryKind.MESSAGE


YEARS_MS = 4 * 365 * 86_400_000


def test_a_clock_that_is_set_back_years_holds_nothing_up(alice):
    """Qt counts up to 24 days: more of it raised in the midst of what the user did."""
    alice >> "@+typing=active :bob!b@h TAGMSG #tea"
    alice.clock.now_ms -= YEARS_MS
    assert alice.state.due_ms <= 60_000
    alice.clock.now_ms += 6_000
    alice.do(alice.state.tick())
    assert alice.state.typing("#tea") == ()
    alice.clock.now_ms += 60_000
    alice.do(alice.state.tick())
    alice << "PING samovar"
    alice.clock.now_ms += 40_000
    assert alice.state.lost
