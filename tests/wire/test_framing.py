"""LineBuffer: a stream cut into lines, wherever it was cut on its way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wire.framing import (
    BODY_LIMIT_BYTES,
    CLIENT_TAGS_LIMIT_BYTES,
    ENDLESS_BYTES,
    TAGS_LIMIT_BYTES,
    TOO_LONG,
    LineBuffer,
    Oversize,
    RunBuffer,
    pieces,
)

TAGS = b"@" + b"t" * CLIENT_TAGS_LIMIT_BYTES
BODY = b"b" * (BODY_LIMIT_BYTES - 2)


def lines_of(stream: bytes, *cuts: int) -> list[bytes | Oversize]:
    buffer = LineBuffer()
    lines: list[bytes | Oversize] = []
    for start, end in zip((0, *cuts), (*cuts, len(stream)), strict=True):
        lines += buffer.feed(stream[start:end])
    return lines


@pytest.mark.parametrize("cut", [0, 1, 4096, ENDLESS_BYTES, ENDLESS_BYTES + 1, 9000])
@pytest.mark.parametrize(
    ("size", "expected"),
    [
        pytest.param(ENDLESS_BYTES, TOO_LONG, id="as long as any line can be"),
        pytest.param(ENDLESS_BYTES + 1, Oversize.ENDLESS, id="longer"),
        pytest.param(20_000, Oversize.ENDLESS, id="much longer"),
    ],
)
def test_an_endless_line_is_told_once_and_from_a_long_one(size: int, expected: Oversize, cut: int) -> None:
    stream = b"x" * size + b"\nPING\n"
    assert lines_of(stream, min(cut, size)) == [expected, b"PING"]
    assert lines_of(b"x" * 20_000, cut) == [Oversize.ENDLESS]


def test_lines_come_without_their_ends_and_empty_ones_not_at_all() -> None:
    assert lines_of(b"NICK alice\r\nUSER a\n\r\n\n\nPING\r\nunfinished") == [
        b"NICK alice",
        b"USER a",
        b"PING",
    ]


def test_stream_cut_at_every_place_gives_the_same_lines() -> None:
    stream = b"NICK alice\r\n\r\nPRIVMSG #tea :" + "чай 🫖".encode() + b"\n" + b"x" * 600 + b"\r\nPING 1\r\n"
    whole = lines_of(stream)
    assert TOO_LONG in whole
    for cut in range(len(stream)):
        assert lines_of(stream, cut) == whole


@given(st.lists(st.sampled_from([b"a", b"\r", b"\n", b"@", b" ", b"\xff", BODY, TAGS])), st.data())
def test_stream_cut_anywhere_gives_the_same_lines(parts: list[bytes], data: st.DataObject) -> None:
    stream = b"".join(parts)
    cuts = data.draw(st.lists(st.integers(0, len(stream)), max_size=6).map(sorted))
    assert lines_of(stream, *cuts) == lines_of(stream)


@pytest.mark.parametrize(
    ("line", "fits"),
    [
        pytest.param(BODY, True, id="512 bytes with CRLF"),
        pytest.param(BODY + b"b", False, id="513 bytes with CRLF"),
        pytest.param(TAGS + b" " + BODY, True, id="all tags that a client may send and a full line"),
        pytest.param(TAGS + b"t x", False, id="one byte of tags too many"),
        pytest.param(b"@t " + BODY + b"b", False, id="few tags do not make the line longer"),
        pytest.param(b"x" * 8000, False, id="much too long"),
    ],
)
def test_limits(line: bytes, fits: bool) -> None:
    expected = [line if fits else TOO_LONG, b"PING"]
    stream = line + b"\r\nPING\r\n"
    assert lines_of(stream) == expected
    assert lines_of(stream, len(line)) == expected
    assert lines_of(stream, len(line) + 1) == expected


def test_server_sends_longer_tags() -> None:
    line = b"@" + b"t" * (TAGS_LIMIT_BYTES - 2) + b" PING"
    assert LineBuffer(TAGS_LIMIT_BYTES).feed(line + b"\r\n") == [line]


def test_line_without_an_end_is_not_kept() -> None:
    buffer = LineBuffer()
    found = [line for _ in range(1000) for line in buffer.feed(b"x" * 1000)]
    assert found == [Oversize.ENDLESS]
    assert len(buffer._rest) < 10_000
    assert buffer.feed(b"\nPING\n") == [b"PING"]


def run_lines_of(stream: bytes, *cuts: int) -> list[bytes]:
    """The lines of a RunBuffer's runs, cut as a client cuts them."""
    buffer = RunBuffer(CLIENT_TAGS_LIMIT_BYTES, BODY_LIMIT_BYTES)
    runs = [
        buffer.feed(stream[start:end]) for start, end in zip((0, *cuts), (*cuts, len(stream)), strict=True)
    ]
    assert all(run == b"" or run.endswith(b"\n") for run in runs)
    lines = [line.removesuffix(b"\r") for run in runs for line in run.split(b"\n")]
    return [line for line in lines if line]


@given(
    st.lists(
        st.sampled_from([b"a", b"\r", b"\n", b"@", b" ", b"\xff", BODY, BODY[1:], BODY + b"b", TAGS, b"\r\n"])
    ),
    st.data(),
)
def test_runs_hold_the_same_lines_without_those_that_are_too_long(
    parts: list[bytes], data: st.DataObject
) -> None:
    stream = b"".join(parts)
    cuts = data.draw(st.lists(st.integers(0, len(stream)), max_size=6).map(sorted))
    assert run_lines_of(stream, *cuts) == [line for line in lines_of(stream) if isinstance(line, bytes)]


def test_run_without_an_end_is_not_kept() -> None:
    buffer = RunBuffer(TAGS_LIMIT_BYTES, BODY_LIMIT_BYTES)
    for _ in range(1000):
        assert buffer.feed(b"x" * 1000) == b""
    assert len(buffer._rest) < 20_000
    assert buffer.feed(b"\nPING\n") == b"PING\n"


@given(st.lists(st.binary(max_size=9).map(lambda line: line.replace(b"\n", b"") + b"\n")), st.integers(1, 12))
def test_pieces_of_a_run_are_whole_lines_and_all_of_it(lines: list[bytes], size: int) -> None:
    cut = list(pieces(b"".join(lines), size))
    assert b"".join(cut) == b"".join(lines)
    assert all(piece.endswith(b"\n") and (len(piece) <= size or piece.count(b"\n") == 1) for piece in cut)
