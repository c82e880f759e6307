"""What is written through a WebSocket: frames that a client's library reads back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from websockets.client import ClientProtocol
from websockets.frames import Frame, Opcode
from websockets.protocol import OPEN
from websockets.uri import parse_uri

from server.doors import frames
from wire.message import Message


def read_back(data: bytes) -> list[Frame]:
    """The frames as a client sees them."""
    client = ClientProtocol(parse_uri("ws://x/"), state=OPEN)
    client.receive_data(data)
    assert client.parser_exc is None
    return [event for event in client.events_received() if isinstance(event, Frame)]


@pytest.mark.parametrize("size", [0, 1, 125, 126, 127, 510, 8700, 65535, 65536])
def test_a_payload_of_any_size_comes_back(size: int) -> None:
    (frame,) = read_back(frames.frame(frames.BINARY, b"x" * size))
    assert (frame.opcode, frame.fin, bytes(frame.data)) == (Opcode.BINARY, True, b"x" * size)


@given(st.lists(st.text(st.characters(exclude_characters="\r\n\0", exclude_categories=["Cs"]), max_size=200)))
def test_joined_lines_are_as_many_frames_without_line_ends(texts: list[str]) -> None:
    messages = [Message("PRIVMSG", ("#tea", text), "anna!a@host") for text in texts]
    read = read_back(b"".join(frames.TEXT_WAY.render(message, 0) for message in messages))
    assert [bytes(frame.data).decode() for frame in read] == [message.format() for message in messages]
    assert all(frame.opcode is Opcode.TEXT for frame in read)


def test_a_line_over_the_limit_is_cut_between_letters() -> None:
    message = Message("PRIVMSG", ("#tea", "щ" * 400), "anna!a@host")
    (frame,) = read_back(frames.TEXT_WAY.render(message, 0))
    assert len(frame.data) in (509, 510)
    assert bytes(frame.data).decode().endswith("щ")


@pytest.mark.parametrize(
    ("reason", "is_end_of_all", "code", "shown"),
    [
        ("Quit", False, 1000, "Quit"),
        ("The chat has been closed by its host", True, 1001, "The chat has been closed by its host"),
        ("щ" * 100, False, 1000, "щ" * 61),
        ("", False, 1000, ""),
    ],
    ids=["a guest leaves", "the server ends", "a long reason is cut between letters", "no reason"],
)
def test_the_farewell_is_a_close_frame(reason: str, is_end_of_all: bool, code: int, shown: str) -> None:
    (frame,) = read_back(frames.farewell(reason, is_end_of_all))
    assert frame.opcode is Opcode.CLOSE
    assert (int.from_bytes(frame.data[:2]), bytes(frame.data[2:]).decode()) == (code, shown)
