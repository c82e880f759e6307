"""What is taken by the run is what the ordinary way makes of the same lines."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gui.client.buffers import EntryKind
from gui.client.entries import Entries
from gui.client.identity import Identity
from gui.client.ignored import Ignored
from gui.client.state import ClientState
from tests.gui.client.conftest import CAPS, ISUPPORT

_SOURCES = (
    ":bob!b@h",
    ":Carol!~c@10.0.0.1",
    ":alice!u@h",
    ":ALICE!u@h",
    ":mallory!m@h",
    ":bob",
    ":srv",
    "",
    ":",
)
_TARGETS = ("#tea", "#tea", "#TEA", "#milk", "@#tea", "#unknown", "alice", "bob", "#tea,#milk", "")
_TEXTS = (
    "hello",
    "",
    "Alice: tea?",
    "see you, alice",
    "malice",
    "чай :)",
    " : ",
    "\x01ACTION waves\x01",
    "\x01VERSION\x01",
    "\x02bold\x02 \x1f",
    "null\0 and \r return",
    "straße, ALI\u0107E and aliſe",
)
_TAGS = (
    "",
    "",
    "",
    "@time=2024-02-03T04:05:06.789Z ",
    "@time=nonsense;msgid=m\\:1 ",
    "@msgid=m2;account=bob ",
    "@time=2024-02-03T04:05:06.789Z;msgid=m5;account=bob ",
    "@time=2024-02-03T04:05:07.001Z;account=bob;msgid=m6 ",
    "@time=2024-02-30T04:05:06.789Z;msgid=m7 ",
    "@time=2024-02-03T04:05:06.789Z;msgid=m8;msgid=m9 ",
    "@time=2024-02-03T04:05:06.789Z;msgid=m\\:9;account ",
    "@time=2024-02-03T04:05:06.789Z;msgid=m10;label=5 ",
    "@batch=b1;msgid=m3 ",
    "@batch=b2 ",
    "@batch=b2;draft/multiline-concat ",
    "@label=4 ",
    "@+typing=done ",
    "@+typing=active ",
    "@+typing=paused ",
    "@+reply=m2;msgid=m4 ",
    "@+draft/reply=m4 ",
    "@+reply=m2;+samovar.chat/edit=m2;msgid=m5 ",
    "@+reply=m3;+samovar.chat/edit=m3;msgid=m6 ",
    "@+reply=m4;+draft/react=👍 ",
    "@+reply=m2;+draft/unreact=👍;account=bob ",
    "@time=;msgid= ",
    "@ ",
)
_COMMANDS = ("PRIVMSG",) * 12 + ("NOTICE", "privmsg", "TAGMSG", "TAGMSG", "JOIN")
_OTHER = (
    ":bob!b@h NICK bobby",
    ":alice!u@h NICK robin",
    ":alice!u@h PART #milk",
    ":alice!u@h JOIN #milk",
    ":dave!d@h JOIN #tea",
    ":dave!d@h QUIT :gone",
    ":op!o@h KICK #tea alice :no",
    ":srv BATCH +b1 chathistory #tea",
    ":srv BATCH -b1",
    "@msgid=m4 :bob!b@h BATCH +b2 draft/multiline #tea",
    "@batch=b1;msgid=m5 :bob!b@h BATCH +b2 draft/multiline #tea",
    ":bob!b@h BATCH -b2",
    ":srv MARKREAD #tea timestamp=2024-02-03T04:05:06.789Z",
    ":srv MARKREAD #tea *",
    ":srv FAIL CHATHISTORY MESSAGE_ERROR LATEST #tea :no",
    ":srv 005 alice CASEMAPPING=rfc1459 :are supported",
    "PING :x",
    ":bob!b@h REDACT #tea m2",
    ":op!o@h REDACT #tea m5 :no",
    "ERROR :Closing",
    "",
    "@only=tags",
    "@a @b :x",
    ":x",
    " :bob!b@h PRIVMSG #tea :space before",
    ":bob!b@h PRIVMSG #tea",
    ":bob!b@h PRIVMSG #tea word",
    ":bob!b@h  PRIVMSG  #tea  :spaces",
    "@time=2024-02-03T04:05:06Z   :bob!b@h PRIVMSG #tea :more spaces",
)

messages = st.builds(
    lambda tags, source, command, target, text: f"{tags}{source} {command} {target} :{text}",
    st.sampled_from(_TAGS),
    st.sampled_from(_SOURCES),
    st.sampled_from(_COMMANDS),
    st.sampled_from(_TARGETS),
    st.sampled_from(_TEXTS)
    | st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"]), max_size=9),
)
TAGGED = b"@time=2024-02-03T04:05:06.789Z;msgid=1 :bob!b@h PRIVMSG #tea :hi"
USUAL = b"@time=2024-02-03T04:05:06.789Z;msgid=1;account=bob :bob!b@h PRIVMSG #tea :alice: hi"
lines = st.one_of(messages, messages, messages, st.sampled_from(_OTHER)).map(str.encode)
odd_lines = lines | st.just(":bob!b@h PRIVMSG #tea :café".encode("latin-1"))


def entered() -> ClientState:
    """A client in #tea and #milk that does not hear mallory."""
    state = ClientState(Identity("alice"), lambda: 1_700_000_000_000, ignored=Ignored(("mallory!*@*",)))
    state.connected()
    caps = f"{CAPS} draft/message-redaction samovar.chat/edit"
    welcome = [f":srv CAP * LS :{caps}", f":srv CAP * ACK :{caps}", ":srv 001 alice :Welcome"]
    welcome += [f":srv 005 alice {ISUPPORT} :are supported", ":srv 422 alice :none"]
    for room in ("#tea", "#milk"):
        welcome += [
            f":alice!u@h JOIN {room}",
            f":srv 353 alice = {room} :alice @bob",
            f":srv 366 alice {room} :End",
        ]
    state.feed([line.encode() for line in welcome])
    state.take_outgoing()
    return state


@given(st.lists(odd_lines, max_size=30), st.sampled_from([b"\r\n", b"\n"]), st.booleans())
@example([b":bob!b@h PRIVMSG #tea :hi"] * 5 + [b":bob!b@h PRIVMSG #milk :alice"] * 5, b"\r\n", True)
@example([b":bob!b@h PRIVMSG #tea :hi", b":alice!u@h NICK bob"] * 4, b"\r\n", True)
@example([b"@time=2024-02-03T04:05:06.789Z;msgid=1 :bob!b@h PRIVMSG #tea :hi"] * 5, b"\n", False)
@example([USUAL] * 6, b"\r\n", True)
@example([USUAL, TAGGED, USUAL, b":bob!b@h PRIVMSG #tea :hi", USUAL, USUAL], b"\r\n", True)
@example([TAGGED, *[b":bob!b@h PRIVMSG #tea :hi"] * 5], b"\r\n", True)
@example([*[b":bob!b@h PRIVMSG #tea :hi"] * 5, TAGGED], b"\r\n", True)
def test_a_run_makes_what_its_lines_make(lines: list[bytes], end: bytes, has_end: bool) -> None:
    one_by_one, by_the_run = entered(), entered()
    run = end.join(lines) + (end if has_end else b"")
    assert by_the_run.feed([run]) == one_by_one.feed(lines)
    assert by_the_run.take_outgoing() == one_by_one.take_outgoing()
    assert by_the_run.nick == one_by_one.nick
    assert by_the_run.buffers == one_by_one.buffers


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda state: state._core.ignored.add("bob"), id="bob is ignored"),
        pytest.param(lambda state: state.close("#tea"), id="the room is left"),
        pytest.param(
            lambda state: [state.close("#tea"), state.feed([b":alice!u@h JOIN #tea"])], id="and entered again"
        ),
        pytest.param(lambda state: state.feed([b":alice!u@h NICK bob"]), id="bob is our own name"),
        pytest.param(lambda state: state.say("#tea", "/clear"), id="the page is emptied"),
    ],
)
def test_what_the_user_changes_between_two_runs_holds(change: Callable[[ClientState], object]) -> None:
    """The heads that were looked at are remembered from run to run."""
    said = [b":bob!b@h PRIVMSG #tea :hi"] * 6
    one_by_one, by_the_run = entered(), entered()
    one_by_one.feed(said)
    by_the_run.feed([b"\r\n".join(said)])
    assert change(by_the_run) == change(one_by_one)
    assert by_the_run.feed([b"\r\n".join(said)]) == one_by_one.feed(said)
    assert by_the_run.buffers == one_by_one.buffers


def test_messages_of_a_run_are_no_entries_until_somebody_looks() -> None:
    state = entered()
    first = len(state.buffers["#tea"].entries)
    state.feed([b"".join(b":bob!b@h PRIVMSG #tea :%d\r\n" % number for number in range(100))])
    entries = state.buffers["#tea"].entries
    assert isinstance(entries, Entries)
    assert entries.all_said(first, 100)
    assert [entry.text for entry in entries[first:]] == [str(number) for number in range(100)]
    assert {entry.kind for entry in entries[first:]} == {EntryKind.MESSAGE}


def test_one_mention_in_a_run_is_reported_with_its_place() -> None:
    state = entered()
    first = len(state.buffers["#tea"].entries)
    said = [
        b":bob!b@h PRIVMSG #tea :%s\r\n" % (b"Alice!" if number == 7 else b"malice") for number in range(20)
    ]
    changes = state.feed([b"".join(said)])
    assert [change.index for change in changes if type(change).__name__ == "Mentioned"] == [first + 7]
    assert [entry.mention for entry in state.buffers["#tea"].entries[first:]].index(True) == 7
    assert (state.buffers["#tea"].unread, state.buffers["#tea"].mentions) == (20, 1)
