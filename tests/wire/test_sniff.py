"""Sniffing: the first bytes tell the way of talking, and more bytes never tell another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wire.sniff import HEAD_LIMIT_BYTES, Verdict, classify

TLS, HTTP, IRC, PLAIN, MORE = Verdict.TLS, Verdict.HTTP, Verdict.IRC, Verdict.PLAIN, Verdict.MORE
PROXY = Verdict.PROXY

TABLE = [
    # head, before NAME was sent, after it, what it is
    (b"", MORE, MORE, "nothing yet"),
    (b"\x16\x03\x01\x02\x00", TLS, TLS, "a TLS hello"),
    (b"\x16", MORE, MORE, "the first byte of a TLS hello"),
    (b"\x16\x02", PLAIN, PLAIN, "no TLS after all"),
    (b"GET / HTTP/1.1\r\n", HTTP, HTTP, "a browser"),
    (b"GET ", HTTP, HTTP, "a method and its space"),
    (b"GET", MORE, MORE, "a guest may be called GET"),
    (b"G", MORE, MORE, "a guest may be called G"),
    (b"GETTY", PLAIN, PLAIN, "a name that begins like a method"),
    (b"get / http/1.1\r\n", PLAIN, PLAIN, "methods are in upper case"),
    (b"OPTIONS * HTTP/1.1\r\n", HTTP, HTTP, "a method without a path"),
    (b"PUT /x", HTTP, HTTP, "an upload"),
    (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", HTTP, HTTP, "HTTP/2 without TLS"),
    (b"\r\nGET / HTTP/1.1\r\n", HTTP, HTTP, "an empty line before a request"),
    (b"PROXY TCP4 192.0.2.1 192.0.2.2 65533 4000\r\nNICK a\r\n", PROXY, PROXY, "a proxy"),
    (b"PROXY UNKNOWN\r\n", PROXY, PROXY, "a proxy that does not say for whom"),
    (b"\r\n\r\n\0\r\nQUIT\n\x21\x11\x00\x0c", PROXY, PROXY, "a proxy, in bytes"),
    (b"\r\n\r\n\0\r\nQUIET", PLAIN, PLAIN, "no proxy after all"),
    (b"PROXY", MORE, MORE, "a guest may be called PROXY"),
    (b"PROXY TCP", MORE, MORE, "the beginning of a proxy's header"),
    (b"PROXY war", PLAIN, PLAIN, "a name that begins like a proxy's header"),
    (b"CAP LS 302\r\n", IRC, IRC, "an IRC client"),
    (b"CAP L", IRC, IRC, "the beginning of a line with its parameter"),
    (b"CAP", MORE, MORE, "a guest may be called CAP"),
    (b"P", MORE, MORE, "a guest may be called P"),
    (b"NICK", MORE, MORE, "a guest may be called NICK"),
    (b"PING", MORE, MORE, "a guest may be called PING"),
    (b"NICK ", MORE, MORE, "a verb that waits for its parameter"),
    (b"NICK alice\r\n", IRC, IRC, "a nick"),
    (b"NICK   alice", IRC, IRC, "more than one space"),
    (b"NICK\r\n", PLAIN, PLAIN, "a guest called NICK who ends lines"),
    (b"nick alice\r\n", IRC, PLAIN, "a verb in small letters"),
    (b"Nick", MORE, PLAIN, "a guest called Nick"),
    (b"Nick Cave", IRC, PLAIN, "a guest called Nick Cave"),
    (b"Pass the tea", IRC, PLAIN, "an answer that begins like a verb"),
    (b"pi", MORE, PLAIN, "the beginning of a verb in small letters"),
    (b"NICKY", PLAIN, PLAIN, "a name that begins like a verb"),
    (b"PASS secret\r\nNICK a\r\n", IRC, IRC, "a password first"),
    (b"USER a 0 * :a", IRC, IRC, "USER"),
    (b"QUIT\r\n", IRC, IRC, "QUIT needs no parameter"),
    (b"QUIT :bye\r\n", IRC, IRC, "QUIT with a reason"),
    (b"QUIT", MORE, MORE, "a guest may be called QUIT"),
    (b"QUIT\r", MORE, MORE, "QUIT before its line feed"),
    (b"JOIN :\r\n", IRC, IRC, "what irssi sends early"),
    (b"\r\nNICK alice\r\n", IRC, IRC, "an empty line before a verb"),
    (b"\r\n", MORE, MORE, "an empty line"),
    (b"@label=1 NICK alice\r\n", IRC, IRC, "tags before the verb"),
    (b"@label=1", MORE, MORE, "tags without a verb yet"),
    (b"@alice", MORE, MORE, "a guest may be called @alice"),
    (b"@alice\r\n", PLAIN, PLAIN, "a guest called @alice who ends lines"),
    (b"@alice here", PLAIN, PLAIN, "no verb after what could be tags"),
    (b":alice NICK bob\r\n", IRC, IRC, "a source before the verb"),
    (b"@a=b :alice NICK bob\r\n", IRC, IRC, "tags and a source before the verb"),
    (b":) hello", PLAIN, PLAIN, "a smile"),
    (b"alice", PLAIN, PLAIN, "a name"),
    ("Аня".encode(), PLAIN, PLAIN, "a Cyrillic name"),
    ("Аня".encode()[:1], PLAIN, PLAIN, "half a Cyrillic letter"),
    (b"\x00\x01", PLAIN, PLAIN, "anything at all"),
    (b" NICK alice", PLAIN, PLAIN, "a space first"),
]
ROWS = [pytest.param(*row[:3], id=row[3]) for row in TABLE]


@pytest.mark.parametrize(("head", "before", "after"), ROWS)
def test_verdict(head: bytes, before: Verdict, after: Verdict) -> None:
    assert (classify(head, False), classify(head, True)) == (before, after)


@pytest.mark.parametrize("asked", [False, True], ids=["before NAME", "after NAME"])
@pytest.mark.parametrize(("head", "before", "after"), ROWS)
def test_head_cut_at_every_place_is_never_judged_otherwise(
    head: bytes, before: Verdict, after: Verdict, asked: bool
) -> None:
    for cut in range(len(head)):
        assert classify(head[:cut], asked) in (MORE, after if asked else before)


@given(
    st.lists(st.sampled_from([b"NICK", b"QUIT", b"GET", b" ", b"\r", b"\n", b"@", b":", b"p", b"\x16\x03"]))
)
def test_verdict_stays_whatever_follows(parts: list[bytes]) -> None:
    for asked in (False, True):
        verdicts = [classify(b"".join(parts[:count]), asked) for count in range(len(parts) + 1)]
        decided = [verdict for verdict in verdicts if verdict is not MORE]
        assert len(set(decided)) <= 1
        assert verdicts[len(verdicts) - len(decided) :] == decided


@given(st.binary(), st.booleans())
def test_any_bytes_have_a_verdict(head: bytes, asked: bool) -> None:
    assert classify(head, asked) in Verdict


@pytest.mark.parametrize("head", [b"\n", b"@", b"NICK ", b"\r\n@a "], ids=repr)
def test_it_does_not_wait_for_ever(head: bytes) -> None:
    assert classify(head, False) is MORE
    assert classify(head + head[-1:] * HEAD_LIMIT_BYTES, False) is PLAIN
