"""The plain protocol: what a guest's bytes say, and what the guest reads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wire import plain
from wire.message import Message
from wire.plain import PlainReader, pieces, render


def texts_of(*chunks: bytes) -> list[str]:
    reader = PlainReader()
    texts = [text for chunk in chunks for text in reader.feed(chunk)]
    return texts + reader.end()


def test_texts_of_the_protocol_byte_for_byte() -> None:
    assert plain.ASK == b"NAME"
    assert plain.joined("Аня").encode() == "Аня has join the chat.\n".encode()
    assert plain.SUCCESS == b"Connection successful! You have joined the chat."
    assert plain.left("Аня").encode() == "Аня покинул чат.\n".encode()


def test_what_comes_at_once_is_one_text() -> None:
    assert texts_of(b"alice", "привет всем".encode(), b"how are you") == [
        "alice",
        "привет всем",
        "how are you",
    ]


def test_letter_cut_in_two_waits_for_its_rest() -> None:
    letter = "я".encode()
    assert texts_of(b"da" + letter[:1], letter[1:] + b"!") == ["da", "я!"]


def test_after_a_first_newline_texts_are_lines() -> None:
    assert texts_of(b"alice\n", b"hel", b"lo\r\nand", b" bye\n\n \n", b"rest") == [
        "alice",
        "hello",
        "and bye",
        "rest",
    ]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n")), st.data())
def test_lines_cut_anywhere_are_the_same_lines(text: str, data: st.DataObject) -> None:
    stream = b"first\n" + text.encode()
    cuts = data.draw(st.lists(st.integers(6, len(stream)), max_size=6).map(sorted))
    chunks = [stream[start:end] for start, end in zip((0, *cuts), (*cuts, len(stream)), strict=True)]
    assert texts_of(*chunks) == texts_of(stream)


def test_chunk_cut_at_every_place_loses_nothing() -> None:
    data = "Привет, 🫖 мир".encode()
    for cut in range(len(data)):
        assert "".join(texts_of(data[:cut], data[cut:])) == data.decode()


def test_control_characters_and_what_is_not_utf8() -> None:
    assert texts_of(b"a\x00b\x1b[0m\x7f", b"\xff\xfe", b"\x07", b"ok") == ["ab[0m", "\ufffd\ufffd", "ok"]


def test_line_without_an_end_is_taken_at_the_limit() -> None:
    reader = PlainReader()
    reader.feed(b"alice\n")
    taken = [text for _ in range(20) for text in reader.feed(b"x" * 1000)]
    assert [len(text) for text in taken] == [9000, 9000]


@given(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("я\n🫖")), st.integers(4, 20))
def test_pieces_fit_and_are_cut_between_letters(text: str, limit_bytes: int) -> None:
    parts = pieces(text.encode(), limit_bytes)
    assert "".join(part.decode() for part in parts) == text
    assert all(0 < len(part) <= limit_bytes for part in parts)


def test_pieces_end_with_lines_where_they_can() -> None:
    assert pieces(b"one\ntwo\nthree\n", 9) == [b"one\ntwo\n", b"three\n"]


ROWS = [
    (":alice!a@b PRIVMSG #lobby :hi", "alice: hi\n", "what somebody says"),
    (":alice!a@b NOTICE #lobby :hi", "alice: hi\n", "a notice"),
    (":alice PRIVMSG #lobby :\x01ACTION waves\x01", "* alice waves\n", "an action"),
    (":alice PRIVMSG #lobby :\x01VERSION\x01", "", "any other CTCP"),
    (":alice PRIVMSG bob :psst", "(private) alice: psst\n", "a direct message"),
    (":alice PRIVMSG BOB :\x01ACTION winks\x01", "(private) * alice winks\n", "a direct action"),
    (":alice PRIVMSG #tea :hi", "#tea alice: hi\n", "another room"),
    (":alice PRIVMSG #lobby :\x02\x0304,01b\x0f\x1b[2J\tx", "alice: b[2J x\n", "codes are taken out"),
    (":alice JOIN #Lobby", "alice has join the chat.\n", "somebody enters"),
    (":alice JOIN #tea", "", "somebody enters another room"),
    (":alice PART #lobby", "alice покинул чат.\n", "somebody leaves"),
    (":alice PART #tea", "", "somebody leaves another room"),
    (":alice QUIT :gone", "alice покинул чат.\n", "somebody disconnects"),
    (
        ":alice KICK #lobby carol :rude",
        "* carol was put out of the chat by alice: rude\n",
        "somebody is kicked",
    ),
    (":alice KICK #lobby Bob", "* You were put out of the chat by alice.\n", "the guest is kicked"),
    (":alice KICK #tea carol", "", "somebody is kicked elsewhere"),
    (":alice NICK alicia", "* alice is now called alicia.\n", "a new nick"),
    (":alice TOPIC #lobby :Tea at \x02five", "* alice set the topic: Tea at five\n", "a topic"),
    (":alice TOPIC #lobby :", "* alice cleared the topic.\n", "no topic any more"),
    (":alice TOPIC #tea :x", "", "a topic elsewhere"),
    (
        ":chat.example 433 bob alice :This nick is already in use",
        "! This nick is already in use\n",
        "an error",
    ),
    (":chat.example 001 bob :Welcome", "", "any other numeric"),
    ("ERROR :Closing", "! Closing\n", "the last line"),
    ("FAIL PRIVMSG X :No", "! No\n", "a standard reply"),
    (":alice MODE #lobby +o carol", "", "a mode"),
    (":alice TAGMSG #lobby", "", "a message of tags only"),
    ("PING x", "", "a ping"),
]


@pytest.mark.parametrize(("line", "text"), [pytest.param(*row[:2], id=row[2]) for row in ROWS])
def test_guest_reads(line: str, text: str) -> None:
    assert render(Message.parse(line), "bob", "#lobby") == text


@given(st.from_regex("[A-Z]{3,8}|[0-9]{3}", fullmatch=True), st.lists(st.text(), max_size=4))
def test_guest_reads_whole_lines_without_controls(command: str, params: list[str]) -> None:
    text = render(Message(command, tuple(params), "alice"), "bob", "#lobby")
    assert text == "" or (text.endswith("\n") and "\x1b" not in text)


def test_inner_commands_cannot_come_from_a_line() -> None:
    for command in (plain.SAY, plain.TEXT):
        assert Message.parse(f"{command} x").command != command
