"""Random and mutated input through all doors, while a bystander chats and checks every echo.

    python -m tests.fuzz_doors --inputs 200000 --seed 1

An input is a line of IRC, a frame with one, or a text of a person, made, mutated, or plain noise; some forty of them go
through one connection, cut anywhere into writes, and ended anyhow. The server is the real one, in this process. It has
to stay up without one traceback, and the bystander in #quiet hears exactly what they say themselves. The same seed
makes the same inputs.
"""

from __future__ import annotations

import argparse
import logging
import random
import re
import resource
import socket
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from server.app import App
from server.clock import Clock
from server.config import AccountRules, Config
from server.limits import Limits
from tests.fuzz_frames import WEB_MAKERS, a_web_opening
from tests.fuzz_inputs import (
    IRC_MAKERS,
    MSGID_PREFIX,
    PLAIN_MAKERS,
    QUIET,
    Maker,
    a_name,
    a_registration,
    an_end,
    writes,
)
from wire.numerics import NAMES

_CODE = re.compile(rb":samovar\.local (\d{3}) ")
PATIENCE_S = 30.0
GUESTS = 24
"""Connections at a time."""
INPUTS_A_CONNECTION = 40
PACE_S = 0.002
"""Between two messages of the bystander: without it the bystander takes the processor from the others."""


class Problems(logging.Handler):
    """Everything that the server logs from WARNING on is a problem here."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.found.append(logging.Formatter("%(levelname)s %(name)s: %(message)s").format(record))


@dataclass
class Figures:
    """What a run did."""

    seed: int
    inputs: int = 0
    connections: int = 0
    sent_bytes: int = 0
    received_bytes: int = 0
    echoes: int = 0
    slowest_echo_s: float = 0.0
    seconds: float = 0.0
    answers: dict[str, int] = field(default_factory=dict)

    def __str__(self) -> str:
        common = sorted(self.answers.items(), key=lambda row: -row[1])
        return (
            f"seed {self.seed}: {self.inputs:,} inputs through {self.connections:,} connections "
            f"in {self.seconds:.0f} s; "
            f"{self.sent_bytes:,} bytes in, {self.received_bytes:,} out; "
            f"{self.echoes:,} echoes of the bystander, the slowest after {self.slowest_echo_s * 1000:.0f} ms; "
            f"{len(common)} kinds of answers, most often "
            + ", ".join(f"{NAMES.get(code, code)} {count:,}" for code, count in common[:6])
        )


# --- who talks


class FuzzingGuest(threading.Thread):
    """Sends inputs through one connection after another."""

    def __init__(self, number: int, port: int, inputs: int, figures: Figures, lock: threading.Lock) -> None:
        super().__init__(name=f"fuzz-{number}")
        self._chance = random.Random(f"{figures.seed}/{number}")
        self._port = port
        self._left = inputs
        self._figures = figures
        self._lock = lock
        self.failure = ""

    def run(self) -> None:
        try:
            while self._left > 0:
                self._one_connection()
        except Exception as error:  # noqa: BLE001 - told to who reads the failure
            self.failure = f"{self.name}: {type(error).__name__}: {error}"

    def _one_connection(self) -> None:
        chance = self._chance
        opening, makers = an_opening(chance)
        count = min(self._left, chance.randrange(1, INPUTS_A_CONNECTION * 2))
        parts = [opening, *(chance.choice(makers)(chance) for _ in range(count)), an_end(chance)]
        sent = sent_inputs = 0
        received: list[bytes] = []
        with socket.create_connection(("127.0.0.1", self._port)) as sock:
            sock.settimeout(PATIENCE_S)
            reads = chance.random() < 0.9  # the others never read a byte
            reader = threading.Thread(target=_read_all, args=(sock, received))
            if reads:
                reader.start()
            try:
                for part in parts:
                    for write in writes(chance, part):
                        sock.sendall(write)
                        sent += len(write)
                    sent_inputs += 1
                sock.shutdown(
                    chance.choice((socket.SHUT_WR, socket.SHUT_WR, socket.SHUT_WR, socket.SHUT_RDWR))
                )
            except OSError:  # the server ended it first: QUIT, KILL, HTTP and TLS do
                pass
            if reads:
                reader.join()
        self._left -= sent_inputs
        with self._lock:
            self._figures.inputs += sent_inputs
            self._figures.connections += 1
            self._figures.sent_bytes += sent
            self._figures.received_bytes += sum(map(len, received))
            self._note(b"".join(received))

    def _note(self, data: bytes) -> None:
        for code in _CODE.findall(data):
            self._figures.answers[code.decode()] = self._figures.answers.get(code.decode(), 0) + 1


def an_opening(chance: random.Random) -> tuple[bytes, Sequence[Maker]]:
    """How a connection begins, and what makes the rest."""
    kind = chance.randrange(14)
    if kind < 6:
        return a_registration(chance), IRC_MAKERS
    if kind < 9:
        return a_name(chance), PLAIN_MAKERS
    if kind < 13:
        return a_web_opening(chance, a_registration(chance)), WEB_MAKERS
    return b"", chance.choice((IRC_MAKERS, PLAIN_MAKERS, WEB_MAKERS))


def _read_all(sock: socket.socket, received: list[bytes]) -> None:
    try:
        while data := sock.recv(65536):
            received.append(data)
    except OSError:
        pass


class Bystander:
    """Chats in a room of their own, and hears exactly that."""

    def __init__(self, port: int) -> None:
        self._sock = socket.create_connection(("127.0.0.1", port))
        self._sock.settimeout(PATIENCE_S)
        self._unread = b""
        self.echoes = 0
        self.slowest_s = 0.0
        self._says("CAP REQ :echo-message", "NICK bystander", "USER b 0 * :x", "CAP END")
        while b" 221 " not in self._line():
            pass
        self._says("MODE bystander +i", f"JOIN {QUIET}", f"MODE {QUIET} +isn-t")
        while not self._line().endswith(b"+is-t\r\n"):
            pass

    def says_and_hears(self) -> None:
        """One message and its echo; private messages of the others pass by, nothing else does."""
        text = f"message {self.echoes}"
        began = time.monotonic()
        self._says(f"PRIVMSG {QUIET} :{text}")
        wanted = f" PRIVMSG {QUIET} :{text}\r\n".encode()
        while not ((line := self._line()).startswith(b":bystander!") and line.endswith(wanted)):
            words = line.split()
            is_to_us = words[1] in (b"PRIVMSG", b"NOTICE", b"INVITE") and words[2].lower() == b"bystander"
            assert is_to_us, f"the bystander heard {line!r}"
        self.echoes += 1
        self.slowest_s = max(self.slowest_s, time.monotonic() - began)

    def close(self) -> None:
        self._sock.close()

    def _says(self, *lines: str) -> None:
        self._sock.sendall("".join(f"{line}\r\n" for line in lines).encode())

    def _line(self) -> bytes:
        while b"\r\n" not in self._unread:
            data = self._sock.recv(65536)
            assert data, "the bystander was thrown out"
            self._unread += data
        line, _, self._unread = self._unread.partition(b"\r\n")
        return line + b"\r\n"


def run(inputs: int, seed: int, guests: int = GUESTS) -> Figures:
    """Sends the inputs; raises AssertionError, with the seed, where something went wrong."""
    figures = Figures(seed)
    problems = Problems()
    logging.getLogger("server").addHandler(problems)
    rules = AccountRules(register_before_connect=True, iterations=1000)
    app = App(Config(host="127.0.0.1", port=0, limits=Limits(linger_s=0.1), accounts=rules), Clock())
    app.world._message_prefix = MSGID_PREFIX
    app.start()
    bystander = Bystander(app.port)
    began = time.monotonic()
    try:
        lock = threading.Lock()
        crowd = [
            FuzzingGuest(number, app.port, inputs // guests + 1, figures, lock) for number in range(guests)
        ]
        for guest in crowd:
            guest.start()
        for guest in crowd:
            while guest.is_alive():
                guest.join(PACE_S)
                bystander.says_and_hears()
        bystander.says_and_hears()
        failures = [guest.failure for guest in crowd if guest.failure]
        assert not failures, failures
        assert not app.has_failed, "the hub failed"
        assert not problems.found, "\n".join(problems.found[:5])
    except Exception as error:
        raise AssertionError(f"with --inputs {inputs} --seed {seed}: {error}") from error
    finally:
        figures.seconds = time.monotonic() - began
        figures.echoes, figures.slowest_echo_s = bystander.echoes, bystander.slowest_s
        for guest in crowd:
            guest.join()
        bystander.close()
        app.stop()
        logging.getLogger("server").removeHandler(problems)
    return figures


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--inputs", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000))
    options = parser.parse_args()
    try:
        print(run(options.inputs, options.seed))
    except AssertionError as error:
        print(f"FAILED {error}", file=sys.stderr)
        return 1
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB, fuzzers included")
    return 0


if __name__ == "__main__":
    sys.exit(main())
