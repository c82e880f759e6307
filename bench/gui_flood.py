"""A flood into the window: 20,000 messages a second through a real socket. Is anything lost, and does the window stall?

    python3 -m bench.gui_flood [--rate 20000] [--seconds 5] [--people 50]

Another process plays the server. The whole window of the program is shown (QT_QPA_PLATFORM=offscreen unless told
otherwise: under a virtual screen say xcb). A stall is how much later than due a timer of 5 ms comes round.
"""

from __future__ import annotations

import argparse
import os
import platform
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

TICK_MS = 5
ROOM = "#flood"
WELCOME = (
    ":bench 001 {nick} :Welcome\r\n"
    ":bench 005 {nick} CASEMAPPING=ascii CHANTYPES=# PREFIX=(ov)@+ :are supported by this server\r\n"
    ":bench 422 {nick} :no MOTD\r\n"
    ":{nick}!u@h JOIN " + ROOM + "\r\n"
    ":bench 353 {nick} = " + ROOM + " :{nick} {people}\r\n"
    ":bench 366 {nick} " + ROOM + " :End\r\n"
)


def serve(rate: int, seconds: float, people: int) -> None:
    """Lets one client in, waits for a line on standard input, then sends at the rate, 100 portions a second."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        print(listener.getsockname()[1], flush=True)
        client, _ = listener.accept()
    nicks = [f"guest{at}" for at in range(people)]
    with client, client.makefile("rb") as lines:
        for line in lines:
            words = line.split()
            if words[0] == b"CAP" and words[1] == b"LS":
                client.sendall(b":bench CAP * LS :server-time message-tags\r\n")
            elif words[0] == b"CAP" and words[1] == b"REQ":
                client.sendall(b":bench CAP * ACK " + line.split(b" ", 2)[2])
            elif words[0] == b"CAP" and words[1] == b"END":
                break
        client.sendall(WELCOME.format(nick="me", people=" ".join(nicks)).encode())
        sys.stdin.readline()
        total, portion = int(rate * seconds), rate // 100
        began, number = time.monotonic(), 0
        while number < total:
            due = began + number / rate
            time.sleep(max(0.0, due - time.monotonic()))
            batch = [
                f"@time=2026-01-01T00:00:{at // 20000 % 60:02d}.000Z :{nicks[at * 7 % people]}!u@host PRIVMSG {ROOM} "
                f":message {at} чай and {'x' * (at % 60)} https://example.org/{at % 100}\r\n"
                for at in range(number, min(total, number + portion))
            ]
            client.sendall("".join(batch).encode())
            number += portion
        print(f"{total / (time.monotonic() - began):.0f}", flush=True)
        sys.stdin.readline()


def measure(rate: int, seconds: float, people: int) -> None:
    """Shows the window, lets the flood in, and prints what came of it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEventLoop, Qt, QTimer, qVersion
    from PySide6.QtWidgets import QApplication

    from gui import theme
    from gui.options import THEME
    from gui.settings import Home, Settings
    from gui.window import Window
    from wire.invite import Invite

    server = subprocess.Popen(
        [sys.executable, "-m", "bench.gui_flood", "--serve", str(rate), str(seconds), str(people)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert server.stdin is not None
    assert server.stdout is not None
    port = int(server.stdout.readline())
    app = QApplication(sys.argv[:1])
    settings = Settings(Home.find())
    theme.choose_font(app)
    theme.apply(app, settings.get(THEME))
    window = Window(settings)
    window.show()
    session = window.entrance.join_invite(Invite("127.0.0.1", port, tls=False), "me")
    key = "#flood"
    while key not in session.buffers or len(session.buffers[key].members) <= people:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    ticks: list[float] = []
    timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=TICK_MS)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start()
    total = int(rate * seconds)
    cpu = time.process_time()
    began = time.perf_counter()
    server.stdin.write("go\n")
    server.stdin.flush()
    entries = session.buffers[key].entries
    before = len(entries)
    while len(entries) - before < total and time.perf_counter() - began < seconds * 4 + 10:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    took = time.perf_counter() - began
    cpu = time.process_time() - cpu
    sent_rate = server.stdout.readline().strip()
    server.stdin.write("end\n")
    server.stdin.flush()

    print(f"platform plugin {app.platformName()}, Qt {qVersion()}, {people} people, {total:,} messages")
    _print_table([entry.text for entry in entries[before:]], total, took, cpu, sent_rate, ticks)
    window.leaving.quit_now()
    server.wait(10)


def _print_table(
    texts: Sequence[str], total: int, took: float, cpu: float, sent_rate: str, ticks: Sequence[float]
) -> None:
    """What came, in which order, and how long the window stood still."""
    numbers = [int(text.split()[1]) for text in texts]
    lost = total - len(numbers)
    in_order = all(b == a + 1 for a, b in pairwise(numbers))
    stalls = sorted(max(0.0, (b - a) * 1000 - TICK_MS) for a, b in pairwise(ticks))
    print(f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} cores")
    print("| sent/s | shown/s | lost | in order | stall p50 ms | p99 ms | max ms | CPU s |")
    print("|---|---|---|---|---|---|---|---|")
    print(
        f"| {sent_rate} | {total / took:.0f} | {lost} | {'yes' if in_order else 'NO'} "
        f"| {statistics.median(stalls):.1f} | {stalls[int(len(stalls) * 0.99)]:.1f} | {stalls[-1]:.1f} | {cpu:.1f} |"
    )


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rate", type=int, default=20_000, help="messages a second")
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--serve", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        serve(int(options.serve[0]), float(options.serve[1]), int(options.serve[2]))
        return
    with tempfile.TemporaryDirectory() as home:
        os.environ["SAMOVAR_HOME"] = str(Path(home))
        measure(options.rate, options.seconds, options.people)


if __name__ == "__main__":
    main()
