"""The window's client core as a program without a window, for suites that test clients, such as irctest's:

python -m tests.headless_client HOST PORT NICK [--account NAME --password PASSWORD [--mechanism NAME]]

It comes in, writes to its output what a window would show, and ends with the connection.
"""

from __future__ import annotations

import argparse
import socket
import sys

from gui.client.identity import Identity
from gui.client.logins import Credential
from gui.client.state import ClientState
from wire.framing import LineBuffer


def run(sock: socket.socket, state: ClientState, mechanism: str) -> None:
    """Talks until the server closes. The hashes of a login are made here and now: nobody waits for a picture."""
    lines = LineBuffer()
    state.connected(is_private=True)
    if mechanism:
        state._core.login.mechanisms = frozenset({mechanism})
    shown = 0
    while True:
        for proof in state.take_proofs():
            proof.work()
            state.proved(proof)
        sock.sendall(state.take_outgoing())
        entries = state.buffers[""].entries
        for entry in entries[shown:]:
            print(entry.text, flush=True)
        shown = len(entries)
        received = sock.recv(65536)
        if not received:
            return
        state.feed([line for line in lines.feed(received) if isinstance(line, bytes)])


def main(arguments: list[str]) -> None:
    """Reads the command line and runs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("host")
    parser.add_argument("port", type=int)
    parser.add_argument("nick")
    parser.add_argument("--account")
    parser.add_argument("--password", default="")
    parser.add_argument("--mechanism", default="")
    options = parser.parse_args(arguments)
    state = ClientState(Identity(options.nick))
    if options.account:
        state.log_in(Credential(options.account, options.password, is_typed=True))
    with socket.create_connection((options.host, options.port)) as sock:
        run(sock, state, options.mechanism)


if __name__ == "__main__":
    main(sys.argv[1:])
