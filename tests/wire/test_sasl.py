"""AUTHENTICATE in pieces, and PLAIN."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wire.sasl import CHUNK_BYTES, BadLogin, Incoming, Plain, TooLong, pieces


@given(st.binary(max_size=3000))
def test_pieces_come_together_again(data: bytes) -> None:
    incoming = Incoming()
    *first, last = pieces(data)
    assert all(len(piece) == CHUNK_BYTES for piece in first)
    assert len(last) < CHUNK_BYTES
    assert [incoming.feed(piece) for piece in first] == [None] * len(first)
    assert incoming.feed(last) == data


@pytest.mark.parametrize(
    ("size_bytes", "lengths"),
    [
        pytest.param(0, [1], id="nothing is a plus"),
        pytest.param(299, [400, 1], id="a full piece is followed by a plus"),
        pytest.param(297, [396], id="less is one"),
        pytest.param(301, [400, 4], id="more is two"),
    ],
)
def test_the_cut(size_bytes: int, lengths: list[int]) -> None:
    assert [len(piece) for piece in pieces(b"x" * size_bytes)] == lengths


@pytest.mark.parametrize("piece", ["!!!", "YQ", "YQ==YQ==", "чай", "YWI= "])
def test_what_is_not_base64(piece: str) -> None:
    incoming = Incoming()
    with pytest.raises(BadLogin, match="not base64"):
        incoming.feed(piece)
    assert incoming.feed("YWI=") == b"ab"


def test_a_piece_that_is_too_long() -> None:
    with pytest.raises(TooLong):
        Incoming().feed("A" * 401)


def test_an_answer_that_has_no_end() -> None:
    incoming = Incoming()
    for _ in range(10):
        incoming.feed("A" * 400)
    with pytest.raises(BadLogin, match="4096"):
        incoming.feed("A" * 400)


_words = st.text(st.characters(max_codepoint=0x7F, categories=["L", "N", "P"]), min_size=1, max_size=40)


@given(_words, _words, _words)
def test_plain_comes_back(act_as: str, name: str, password: str) -> None:
    said = Plain(act_as, name, password)
    assert Plain.decode(said.encode()) == said


def test_a_password_is_prepared() -> None:
    assert Plain.decode("\0anna\0чай\u00a0".encode()).password == "чай "


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"anna",
        b"\0anna",
        b"\0anna\0",
        b"\0\0sesame",
        b"\0anna\0ses\0ame",
        b"\0anna\0\xff",
        b"\0anna\0\x07",
    ],
)
def test_what_is_not_plain(data: bytes) -> None:
    with pytest.raises(BadLogin):
        Plain.decode(data)
