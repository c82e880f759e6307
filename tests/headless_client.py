"""The window's client core as a program without a window, for suites that test clients, such as irctest's:

python -m tests.headless_client HOST PORT NICK [--account NAME --password PASSWORD [--mechanism NAME]] [--key SHA256]

It comes in, writes to its output what a window would show, and ends with the connection. It dials as the window does:
by TLS with the certificate of that `--key` or not at all, else in the clear.
"""

from __future__ import annotations

import argparse
import socket
import sys
from contextlib import suppress

from gui.client.identity import Identity
from gui.client.logins import Credential
from gui.client.state import ClientState
from gui.net.address import Address, Hint
from gui.net.dial import RECV_BYTES, DialFailed, Dialled, Dialler
from wire.framing import LineBuffer


def dial(host: str, port: int, key: str) -> Dialled:
    """Connects as an invite would have it. Raises DialFailed."""
    wake, waker = socket.socketpair()
    with wake, waker:
        address = Address(host, port, Hint.TLS if key else Hint.IRC, key.lower())
        dialled = Dialler(address, None, wake).dial()
    dialled.sock.setblocking(True)
    return dialled


def run(dialled: Dialled, state: ClientState, mechanism: str) -> None:
    """Talks until the server closes. The hashes of a login are made here and now: nobody waits for a picture."""
    lines = LineBuffer()
    state.connected(is_private=dialled.result.is_private)
    if mechanism:
        state._core.login.mechanisms = frozenset({mechanism})
    shown = 0
    received: bytes | None = dialled.head
    while received is not None:
        state.feed([line for line in lines.feed(received) if isinstance(line, bytes)])
        for proof in state.take_proofs():
            proof.work()
            state.proved(proof)
        _send(dialled, state.take_outgoing())
        entries = state.buffers[""].entries
        for entry in entries[shown:]:
            print(entry.text, flush=True)
        shown = len(entries)
        received = _receive(dialled)


def _send(dialled: Dialled, data: bytes) -> None:
    if dialled.tls is None:
        dialled.sock.sendall(data)
    else:
        dialled.tls.write(data)
        dialled.tls.flush(dialled.sock.send)


def _receive(dialled: Dialled) -> bytes | None:
    """What comes next, perhaps b""; None at the end."""
    data = dialled.sock.recv(RECV_BYTES)
    if dialled.tls is None or not data:
        return data or None
    text = dialled.tls.receive(data)
    return None if dialled.tls.is_ended and not text else text


def main(arguments: list[str]) -> int:
    """Reads the command line and runs; gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("host")
    parser.add_argument("port", type=int)
    parser.add_argument("nick")
    parser.add_argument("--account")
    parser.add_argument("--password", default="")
    parser.add_argument("--mechanism", default="")
    parser.add_argument("--key", default="")
    options = parser.parse_args(arguments)
    state = ClientState(Identity(options.nick))
    if options.account:
        state.log_in(Credential(options.account, options.password, is_typed=True))
    try:
        dialled = dial(options.host, options.port, options.key)
    except DialFailed as failed:
        print(failed.reason, flush=True)
        return 1
    with dialled.sock, suppress(ConnectionError):  # a suite cuts the connection off when it has seen enough
        run(dialled, state, options.mechanism)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
