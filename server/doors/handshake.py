"""What comes over HTTP: a WebSocket's opening handshake (RFC 6455, 4.2), or a question that gets a short answer.

This module and server.doors.web are imported when the first HTTP request comes: `websockets` takes 60 ms.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus

from websockets.datastructures import MultipleValuesError
from websockets.http11 import Request
from websockets.server import ServerProtocol
from websockets.typing import Subprotocol

from server.doors import Way
from server.doors.frames import SUBPROTOCOLS, TEXT_WAY
from server.doors.web_rules import WebRules

HEAD_LIMIT_BYTES = 16384
"""Of a request. A browser sends the cookies of all that runs on the same name, whatever their ports."""
MESSAGE_LIMIT_BYTES = 16384
"""Of a WebSocket message: more than three of the longest lines. The line's own limits hold besides."""
HERE = (
    "This is a Samovar chat. It has no page for browsers yet.\n"
    "Join from Samovar, from an IRC client, by netcat (nc ADDRESS PORT), or from a web client of IRC (ws://ADDRESS:PORT).\n"
)
_silent = logging.getLogger(__name__ + ".protocol")
_silent.setLevel(logging.CRITICAL)  # it would log what people say, at DEBUG, and each connection, at INFO


@dataclass(frozen=True, slots=True)
class Shaken:
    """The handshake is over: the bytes that answer it, and, where a WebSocket was opened, all of that."""

    answer: bytes
    way: Way | None = None
    protocol: ServerProtocol | None = None
    rest: bytes = b""
    """What came behind the request: the first frames, of a client that did not wait."""


class Handshake:
    """Reads one request. Used by the connection's reader only."""

    def __init__(self, rules: WebRules) -> None:
        self._rules = rules
        self._head = b""

    def read(self, data: bytes) -> Shaken | None:
        """Takes what was received; None as long as the head of the request is not complete."""
        self._head = (self._head + data).lstrip(b"\r\n")
        head, end, rest = self._head.partition(b"\r\n\r\n")
        if len(head) > HEAD_LIMIT_BYTES:
            return Shaken(_written(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "The request is too long."))
        if not end:
            return None
        return self._answer(head + end, rest)

    def _answer(self, head: bytes, rest: bytes) -> Shaken:
        method = head.partition(b" ")[0]
        if method not in (b"GET", b"HEAD"):
            return Shaken(
                _written(HTTPStatus.METHOD_NOT_ALLOWED, "Only GET is answered here.", Allow="GET, HEAD")
            )
        protocol = ServerProtocol(select_subprotocol=_select, max_size=MESSAGE_LIMIT_BYTES, logger=_silent)
        protocol.receive_data(head)
        request = next(iter(protocol.events_received()), None)
        if not isinstance(request, Request):
            answer = b"".join(protocol.data_to_send())
            return Shaken(
                answer
                or _written(HTTPStatus.BAD_REQUEST, "This is not a request of HTTP/1.1 without a body.")
            )
        refusal = self._refusal(request)
        if refusal is not None:
            return Shaken(_without_body(refusal) if method == b"HEAD" else refusal)
        response = protocol.accept(request)
        if response.status_code != HTTPStatus.SWITCHING_PROTOCOLS:
            response.headers["Sec-WebSocket-Version"] = "13"
        protocol.send_response(response)
        answer = b"".join(protocol.data_to_send())
        if response.status_code != HTTPStatus.SWITCHING_PROTOCOLS:
            return Shaken(answer)
        return Shaken(answer, SUBPROTOCOLS.get(protocol.subprotocol or "", TEXT_WAY), protocol, rest)

    def _refusal(self, request: Request) -> bytes | None:
        """The answer to what is no opening of a WebSocket, or comes from where it may not."""
        headers = request.headers
        try:
            host, origin = headers.get("Host", ""), headers.get("Origin")
        except MultipleValuesError:
            return _written(HTTPStatus.BAD_REQUEST, "Host and Origin can be given once only.")
        if not host:
            return _written(HTTPStatus.BAD_REQUEST, "The request does not say which Host it is for.")
        if not self._rules.knows_host(host):
            return _written(
                HTTPStatus.MISDIRECTED_REQUEST,
                "This chat does not go by that name. Use its address; or its host adds the name to `hosts` below [web] "
                "in the configuration.",
            )
        if "Upgrade" not in headers:
            if request.path.partition("?")[0] != "/":
                return _written(HTTPStatus.NOT_FOUND, f"There is nothing of this name. {HERE}")
            return _written(
                HTTPStatus.UPGRADE_REQUIRED, HERE, Upgrade="websocket", Connection="Upgrade, close"
            )
        if origin is not None and not self._rules.allows_origin(origin, host):
            return _written(
                HTTPStatus.FORBIDDEN,
                "Pages of other sites may not enter this chat. Its host can add a site to `origins` below [web] in the "
                "configuration.",
            )
        return None


def _select(protocol: ServerProtocol, offered: Sequence[Subprotocol]) -> Subprotocol | None:
    """The client's first choice of ours; none, where it names none."""
    return next((name for name in offered if name in SUBPROTOCOLS), None)


def _written(status: HTTPStatus, text: str, **more: str) -> bytes:
    """A short answer in plain text, behind which the connection ends."""
    body = text.rstrip("\n").encode() + b"\n"
    headers = {
        "Connection": "close",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Length": str(len(body)),
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
        **more,
    }
    lines = [
        f"HTTP/1.1 {status.value} {status.phrase}",
        *(f"{name}: {value}" for name, value in headers.items()),
    ]
    return "\r\n".join([*lines, "", ""]).encode() + body


def _without_body(answer: bytes) -> bytes:
    return answer.partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
