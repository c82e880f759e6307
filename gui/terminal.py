"""Hosting without a window: starts the server, prints how others join, and stops it at Ctrl+C. Without Qt's screen."""

from __future__ import annotations

import contextlib
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from gui.client.words import say

STOP_S = 5


def server_command() -> list[str]:
    """How the server is started: the program beside ours where we are packaged, else the module of the checkout."""
    if getattr(sys, "frozen", False):
        suffix = ".exe" if sys.platform == "win32" else ""
        return [str(Path(sys.executable).with_name("samovar-server" + suffix))]
    return [sys.executable, "-m", "server"]


def speak() -> None:
    """Says all in the user's language; in English where not even Qt's core can be loaded."""
    with contextlib.suppress(ImportError):
        from gui import language
        from gui.options import LANGUAGE
        from gui.settings import Home, Settings

        language.apply_to_core(Settings(Home.find()).get(LANGUAGE))


def own_addresses() -> Iterator[str]:
    """The addresses of this computer that others may use, best first; asks nobody on the network."""
    seen = set()
    # Connecting a datagram socket sends nothing; it only makes the system choose the way out.
    for family, far in ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1")):
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as probe:
                probe.connect((far, 9))
                address = probe.getsockname()[0]
        except OSError:
            continue
        if address not in seen:
            seen.add(address)
            yield address
    if not seen:
        yield "127.0.0.1"


def how_to_join(addresses: list[str], port: int) -> str:
    """What to type to come in, from each kind of program."""
    first = addresses[0]
    lines = [say("The chat is open. Others join it"), ""]
    for address in addresses:
        shown = f"[{address}]:{port}" if ":" in address else f"{address}:{port}"
        lines.append(say("  from Samovar   Join a chat, address {address}", address=shown))
    lines += [
        say("  by netcat      nc {host} {port}", host=first, port=port),
        say(
            "  by irssi       irssi --connect={host} --port={port}   then /join #lobby", host=first, port=port
        ),
        "",
        say("Ctrl+C stops it."),
    ]
    return "\n".join(lines)


def host(extra: list[str] | None = None) -> int:
    """Runs the server until it ends or Ctrl+C; gives the exit code."""
    child = subprocess.Popen(
        [*server_command(), *(extra or [])],
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    previous = signal.signal(signal.SIGTERM, _interrupt)
    try:
        assert child.stdout is not None
        for line in child.stdout:
            words = line.split()
            if words[:2] == ["listening", "on"]:
                port = int(words[2].rpartition(":")[2])
                print(how_to_join(list(own_addresses()), port), flush=True)
            else:
                print(line, end="", flush=True)
        return child.wait()
    except KeyboardInterrupt:
        print("\n" + say("The chat stops."), flush=True)
        return 0
    finally:
        signal.signal(signal.SIGTERM, previous)
        if child.poll() is None:
            child.terminate()
            try:
                child.wait(STOP_S)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
        if child.stdout is not None:
            child.stdout.close()


def _interrupt(number: int, frame: object) -> None:
    raise KeyboardInterrupt
