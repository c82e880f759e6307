"""ISUPPORT: tokens written as 005 allows, and read with the standard's defaults."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wire import isupport
from wire.isupport import TOKENS_LIMIT_BYTES, TOKENS_PER_LINE, ISupport
from wire.message import Message


def fed(*tokens: str) -> ISupport:
    support = ISupport()
    support.feed(["alice", *tokens, "are supported by this server"])
    return support


@given(
    st.dictionaries(
        st.from_regex("[A-Z]{1,12}", fullmatch=True), st.none() | st.text(max_size=15), max_size=40
    )
)
def test_client_reads_what_the_server_says(tokens: dict[str, str | None]) -> None:
    support = ISupport()
    for line in isupport.format(tokens):
        assert len(line) <= TOKENS_PER_LINE
        assert len(" ".join(line)) <= TOKENS_LIMIT_BYTES
        assert all(token.isascii() and token.count("=") <= 1 for token in line)
        message = Message("005", ("alice", *line, "are supported by this server"), "chat.example")
        support.feed(Message.decode(message.encode().rstrip(b"\r\n")).params)
    for name, value in tokens.items():
        assert name in support
        assert support.get(name) == (value or "")


def test_title_is_escaped_over_its_bytes() -> None:
    assert isupport.format({"NETWORK": "Чай =\\", "UTF8ONLY": None}) == [
        ["NETWORK=\\xD0\\xA7\\xD0\\xB0\\xD0\\xB9\\x20\\x3D\\x5C", "UTF8ONLY"]
    ]


def test_token_that_fits_no_line_is_our_bug() -> None:
    with pytest.raises(ValueError, match="NETWORK"):
        isupport.format({"NETWORK": "x" * 500})


def test_defaults_are_the_standards() -> None:
    support = ISupport()
    assert support.casemapping == "rfc1459"
    assert support.prefix == {"o": "@", "v": "+"}
    assert support.chantypes == "#&"
    assert support.network == ""
    assert support.limit("NICKLEN", 9) == support.nicklen == 9
    assert "NICKLEN" not in support


def test_tokens_are_used() -> None:
    support = fed("PREFIX=(qov)~@+", "CHANMODES=beI,k,l,imn,X", "CASEMAPPING=ascii", "NICKLEN=32", "MODES=")
    assert support.prefix == {"q": "~", "o": "@", "v": "+"}
    assert support.chanmodes == ("beI", "k", "l", "imn")
    assert (support.casemapping, support.nicklen, support.modes) == ("ascii", 32, 3)


def test_token_is_taken_back() -> None:
    support = fed("NICKLEN=32", "EXCEPTS")
    support.feed(["alice", "-NICKLEN", "-EXCEPTS", "-NEVERSAID", "are supported by this server"])
    assert support.nicklen == 9
    assert "EXCEPTS" not in support


@pytest.mark.parametrize(
    "params", [[], ["alice"], ["alice", "are supported"], ["alice", "", "=x", "x y"]], ids=repr
)
def test_strange_lines_do_no_harm(params: list[str]) -> None:
    support = ISupport()
    support.feed(params)
    assert support.nicklen == 9


@pytest.mark.parametrize(
    "token",
    ["PREFIX=", "PREFIX=(ov", "PREFIX=ov)@+", "CHANMODES=", "NICKLEN=x", "NICKLEN=٣", "NETWORK=\\xFF\\x"],
)
def test_strange_values_do_no_harm(token: str) -> None:
    support = fed(token)
    assert support.nicklen == 9
    assert len(support.chanmodes) == 4


def test_no_ranks_at_all() -> None:
    assert fed("PREFIX=").prefix == {}


def test_a_number_of_thousands_of_digits_is_a_large_one() -> None:
    """Python refuses to read more than 4,300."""
    assert fed(f"MONITOR={'9' * 5_000}").limit("MONITOR", 100) == 999_999_999
