"""Message: a line read and written."""

from __future__ import annotations

import contextlib
import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wire.errors import NotUtf8, PeerError
from wire.message import Message, as_middle

LINE_CHARS = st.characters(exclude_characters="\r\n\0", exclude_categories=["Cs"])
WORD_CHARS = st.characters(exclude_characters="\r\n\0 ", exclude_categories=["Cs"])
TAG_CHARS = st.characters(exclude_characters="\0", exclude_categories=["Cs"])
WORDS = st.text(WORD_CHARS, min_size=1)
MIDDLES = WORDS.filter(lambda word: word[0] != ":")
COMMANDS = st.from_regex("[A-Z]+|[0-9]{3}", fullmatch=True)
TAG_KEYS = st.from_regex(r"\+?([a-z0-9.-]+/)?[a-zA-Z0-9-]+", fullmatch=True)


@st.composite
def messages(draw: st.DrawFn) -> Message:
    params = draw(st.lists(MIDDLES, max_size=4))
    if draw(st.booleans()):
        params.append(draw(st.text(LINE_CHARS)))
    tags = draw(st.dictionaries(TAG_KEYS, st.text(TAG_CHARS), max_size=4))
    return Message(draw(COMMANDS), tuple(params), draw(st.just("") | WORDS), tags)


@given(messages())
def test_format_and_parse_undo_each_other(message: Message) -> None:
    assert Message.parse(message.format()) == message
    assert Message.decode(message.encode().removesuffix(b"\r\n")) == message


@given(st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"])))
def test_any_line_is_refused_or_can_be_written_again(line: str) -> None:
    try:
        message = Message.parse(line)
    except PeerError:
        return
    again = Message.parse(message.format())
    assert (again.params, again.source, again.tags) == (message.params, message.source, message.tags)


@given(st.binary())
def test_any_bytes_are_refused_or_read(line: bytes) -> None:
    with contextlib.suppress(PeerError):  # any other error is our bug
        Message.decode(line)


@pytest.mark.parametrize(
    "line", ["", " ", ":alice", ":alice ", "@a=b", "@a=b :alice  ", ":alice :text", " :text", "@a @b x"]
)
def test_line_without_a_command_is_refused(line: str) -> None:
    with pytest.raises(PeerError, match="no command"):
        Message.parse(line)


def test_command_comes_in_upper_case() -> None:
    assert Message.parse("privmsg #tea :hi").command == "PRIVMSG"


def test_carriage_return_and_nul_within_a_line_are_dropped() -> None:
    assert Message.decode(b"PRIVMSG #tea :a\rQUIT\0") == Message("PRIVMSG", ("#tea", "aQUIT"))


@pytest.mark.parametrize(
    ("line", "command"),
    [
        pytest.param(b"PRIVMSG #tea :\xff", "PRIVMSG", id="a plain line"),
        pytest.param(b"@a=\xff :bob privmsg #tea :x", "PRIVMSG", id="behind tags and a source"),
        pytest.param(b"\xff\xfe", "*", id="no command to tell"),
        pytest.param(b":\xff", "*", id="a source alone"),
    ],
)
def test_line_that_is_not_utf8_names_its_command(line: bytes, command: str) -> None:
    with pytest.raises(NotUtf8) as refused:
        Message.decode(line)
    assert refused.value.command == command
    assert refused.value.code == "INVALID_UTF8"


@pytest.mark.parametrize(
    "message",
    [
        pytest.param(Message("PRIVMSG", ("two words", "x")), id="a space before the last parameter"),
        pytest.param(Message("PRIVMSG", ("", "x")), id="an empty one before the last"),
        pytest.param(Message("PRIVMSG", (":x", "y")), id="a colon before the last"),
        pytest.param(Message("PRIVMSG", ("#tea", "a\r\nQUIT")), id="a line break"),
        pytest.param(Message("PRIVMSG", ("#tea", "a\0")), id="a NUL"),
        pytest.param(Message("QUIT", source="a b"), id="a space in the source"),
        pytest.param(Message(""), id="no command"),
        pytest.param(Message("@x"), id="a command that reads as tags"),
    ],
)
def test_what_cannot_stand_on_the_wire_is_not_written(message: Message) -> None:
    with pytest.raises(ValueError):
        message.format()


def test_source_has_its_parts() -> None:
    message = Message("QUIT", source="alice!~a@host.example")
    assert (message.nick, message.user, message.host) == ("alice", "~a", "host.example")
    assert Message("QUIT").nick == ""


def test_missing_parameter_is_empty() -> None:
    message = Message("PRIVMSG", ("#tea",))
    assert message.param(0) == "#tea"
    assert message.param(1) == ""


def test_message_cannot_be_changed_but_copied_with_changes() -> None:
    message = Message("PRIVMSG", ("#tea", "hi"))
    with pytest.raises(dataclasses.FrozenInstanceError):
        message.command = "NOTICE"  # type: ignore[misc]
    assert dataclasses.replace(message, source="bob") == Message("PRIVMSG", ("#tea", "hi"), "bob")


@given(st.text(LINE_CHARS))
def test_what_a_peer_sent_fits_the_middle_of_a_reply(text: str) -> None:
    message = Message("421", ("alice", as_middle(text), "Unknown command"))
    assert len(Message.parse(message.format()).params) == 3
