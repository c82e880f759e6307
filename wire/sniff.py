"""Which way of talking do the first bytes of a connection belong to? One numbered list for the one port.

Each rule says: this one, not this one, or that it needs more. The first that does not say "not this one"
decides; the last is for all the rest. A verdict other than MORE is final: bytes that follow do not change it.

0. A header of the PROXY protocol, by which a proxy tells for whom it comes. Nobody may say that here: it is refused,
   and is not a guest of that name.
1. `0x16 0x03`: a TLS hello. The caller unwraps it and classifies again inside.
2. An HTTP method in upper case and a space.
3. A line, or the beginning of one, with an IRC verb and its required parameter. Small letters will do as long
   as we have not sent `NAME`; after that a person may be answering, and only upper case is a verb.
4. Silence, which is not to be seen in bytes: after a moment without a verdict the connection's thread sends
   `NAME`, or, where it has, takes what came as the name. So a guest may be called "P", "NICK" or "PING": a
   verb alone is MORE, and the moment passes.
5. Anything else: the plain protocol, and these bytes are the name.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum


class Verdict(Enum):
    """What the bytes are, or that more are needed to tell."""

    PROXY = "proxy"
    TLS = "tls"
    HTTP = "http"
    IRC = "irc"
    PLAIN = "plain"
    MORE = "more"


HEAD_LIMIT_BYTES = 8192
"""So much without a verdict is no line of IRC: its tags would be over the limit already."""

PROXY_HEADERS = (b"PROXY TCP4 ", b"PROXY TCP6 ", b"PROXY UNKNOWN", b"\r\n\r\n\0\r\nQUIT\n")
"""Its first bytes, of version 1 and 2 (https://www.haproxy.org/download/1.8/doc/proxy-protocol.txt)."""
METHODS = tuple(
    method.encode() + b" "
    for method in "GET HEAD POST PUT PATCH DELETE OPTIONS CONNECT TRACE PRI".split()  # PRI * HTTP/2.0
)
VERBS_WITH_PARAMETER = frozenset(
    b"CAP NICK USER PASS PING PONG AUTHENTICATE WEBIRC REGISTER "
    b"JOIN PART MODE PRIVMSG NOTICE TAGMSG WHOIS ISON OPER MONITOR CHATHISTORY".split()
)
"""What IRC clients begin with, and what people and test suites try before they register. LIST, WHO, HELP and
other words that a person may begin with are not here."""
VERBS_ALONE = frozenset((b"QUIT", b"STARTTLS"))
"""Verbs whose line may end after them."""
_VERBS = VERBS_WITH_PARAMETER | VERBS_ALONE

_WORD = re.compile(rb"[^ \r\n]*")

_Rule = Callable[[bytes, bool], Verdict | None]


def classify(head: bytes, asked: bool) -> Verdict:
    """Judges all bytes received so far. `asked`: we have sent `NAME` already."""
    if not head:
        return Verdict.MORE
    for rule in _RULES:
        verdict = rule(head, asked)
        if verdict is Verdict.MORE and len(head) >= HEAD_LIMIT_BYTES:
            return Verdict.PLAIN
        if verdict is not None:
            return verdict
    return Verdict.PLAIN


def _proxy(head: bytes, asked: bool) -> Verdict | None:
    if head.startswith(PROXY_HEADERS):
        return Verdict.PROXY
    return Verdict.MORE if any(header.startswith(head) for header in PROXY_HEADERS) else None


def _tls(head: bytes, asked: bool) -> Verdict | None:
    if head[:2] == b"\x16\x03":
        return Verdict.TLS
    return Verdict.MORE if head == b"\x16" else None


def _http(head: bytes, asked: bool) -> Verdict | None:
    head = head.lstrip(b"\r\n")  # RFC 9112, 2.2: an empty line before the request is passed over
    if head.startswith(METHODS):
        return Verdict.HTTP
    return Verdict.MORE if any(method.startswith(head) for method in METHODS) else None


def _irc(head: bytes, asked: bool) -> Verdict | None:
    line = head.lstrip(b"\r\n")
    for mark in (b"@", b":"):  # tags, then the source
        if line[:1] == mark:
            word = _WORD.match(line)
            after = line[word.end() :] if word else b""
            if after[:1] in (b"\r", b"\n"):
                return None
            line = after.lstrip(b" ")
            if not line:
                return Verdict.MORE
    return _verb(line, asked)


def _verb(line: bytes, asked: bool) -> Verdict | None:
    found = _WORD.match(line)
    verb = found.group() if found else b""
    rest = line[len(verb) :]
    known = verb if asked else verb.upper()
    if not rest:
        return Verdict.MORE if any(candidate.startswith(known) for candidate in _VERBS) else None
    if known not in _VERBS:
        return None
    rest = rest.lstrip(b" ")
    if rest in (b"", b"\r"):
        return Verdict.MORE
    if rest[:1] in (b"\r", b"\n"):
        ends = rest[:1] == b"\n" or rest[:2] == b"\r\n"
        return Verdict.IRC if ends and known in VERBS_ALONE else None
    return Verdict.IRC


_RULES: tuple[_Rule, ...] = (_proxy, _tls, _http, _irc)
