"""How fast the log is: first paint, a flood, re-wrap, scrolling, and idling. Prints one table.

    python3 -m bench.gui_log [--rows 100000 1000000] [--repeat 5] [--noise 30]

`--noise`: so many of a hundred entries are somebody who comes or goes, in runs, which the log folds.

Runs without a screen (QT_QPA_PLATFORM=offscreen) unless told otherwise.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import statistics
import sys
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer, qVersion
from PySide6.QtWidgets import QApplication

from bench.machine import introduce
from gui.client.buffers import Entry, EntryKind
from gui.models.messages import MessagesModel
from gui.views.chat import ChatView

WORDS = "чай the samovar is hot кипит да ok https://example.org/x пирожки tomorrow 😀 meeting printer ну вот".split()
NOISE = (EntryKind.JOIN, EntryKind.QUIT, EntryKind.JOIN, EntryKind.PART)
NICKS = ("alice", "боб", "carol", "dave", "Анна Петрова", "erin")


def entries(count: int, begin: int = 0, noise: int = 0) -> list[Entry]:
    """`count` messages of 1 to 40 words by six people, a few seconds apart; the same ones each time."""
    dice = random.Random(count + begin)
    texts = [" ".join(dice.choices(WORDS, k=min(40, 1 + int(dice.expovariate(1 / 8))))) for _ in range(2000)]
    return [
        Entry(
            EntryKind.MESSAGE if at // 4 % 25 * 4 >= noise else NOISE[at % 4],
            1_700_000_000_000 + (begin + at) * 7_000,
            dice.choice(NICKS),
            dice.choice(texts),
        )
        for at in range(count)
    ]


def shown(rows: list[Entry]) -> tuple[ChatView, MessagesModel]:
    """A log of a usual size on the screen."""
    view, model = ChatView(), MessagesModel(rows)
    view.resize(900, 700)
    view.show()
    QApplication.processEvents()
    view.setModel(model)
    view.viewport().repaint()
    return view, model


def took(work: Callable[[], object]) -> float:
    """How many milliseconds the work takes."""
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


def first_paint(rows: list[Entry]) -> float:
    """From a model that nobody has seen to its end painted."""
    view = ChatView()
    view.resize(900, 700)
    view.show()
    QApplication.processEvents()
    model = MessagesModel(rows)

    def show() -> None:
        view.setModel(model)
        view.viewport().repaint()

    return took(show)


def rewraps(view: ChatView, count: int) -> list[float]:
    """New widths, each laid out and painted, with the reader in the middle of the log."""
    view.scroll_to_row(len(view.page.layouts) // 2)
    times = []
    for step in range(count):
        width = 500 + step * 37 % 600

        def wrap(width: int = width) -> None:
            view.resize(width, 700)
            view.viewport().repaint()

        times.append(took(wrap))
    view.resize(900, 700)
    return times


def scrolls(view: ChatView, count: int) -> list[float]:
    """Wheel steps into rows that were never laid out, each painted."""
    view.scroll_to_row(len(view.page.layouts) // 3)

    def step() -> None:
        view.scroll_by(-120)
        view.viewport().repaint()

    return [took(step) for _ in range(count)]


def stalls(
    view: ChatView, model: MessagesModel, rows: list[Entry], a_second: int, seconds: int
) -> list[float]:
    """How long a 5 ms timer of the UI thread waits in vain while messages come in every 10 ms."""
    view.scroll_to_end()
    waits: list[float] = []
    fresh = entries(a_second * seconds, begin=len(rows))
    loop, clock, last = QEventLoop(), QElapsedTimer(), [0]
    clock.start()

    def tick() -> None:
        now = clock.nsecsElapsed()
        waits.append(max(0.0, (now - last[0]) / 1e6 - 5))
        last[0] = now

    def arrive() -> None:
        due = min(len(fresh), int(clock.elapsed() * a_second / 1000)) - (len(rows) - first)
        if due > 0:
            at = len(rows)
            rows.extend(fresh[at - first : at - first + due])
            model.added(at, due)
        if len(rows) - first >= len(fresh):
            loop.quit()

    first = len(rows)
    timers = [QTimer(interval=interval) for interval in (5, 10)]
    timers[0].timeout.connect(tick)
    timers[1].timeout.connect(arrive)
    for timer in timers:
        timer.start()
    loop.exec()
    for timer in timers:
        timer.stop()
    return waits


def idle(seconds: int) -> float:
    """The share of a core that a shown log takes while nothing happens, in percent."""
    for _ in range(10):
        QApplication.processEvents()
    loop = QEventLoop()
    QTimer.singleShot(seconds * 1000, loop.quit)
    before = time.process_time()
    loop.exec()
    return (time.process_time() - before) / seconds * 100


def spread(times: list[float]) -> str:
    """Median, 99th percentile and worst."""
    ordered = sorted(times)
    p99 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    return f"median {statistics.median(ordered):6.1f}   p99 {p99:6.1f}   worst {ordered[-1]:6.1f} ms"


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--rows", type=int, nargs="+", default=[100_000, 1_000_000])
    asked.add_argument("--repeat", type=int, default=5)
    asked.add_argument("--idle", type=int, default=10, help="seconds")
    asked.add_argument("--noise", type=int, default=0, help="percent")
    options = asked.parse_args()
    app = QApplication(sys.argv[:1])
    introduce(f"Qt {qVersion()} ({app.platformName()})")
    shown(entries(1000))  # fonts are loaded once a process
    for count in options.rows:
        rows = entries(count, noise=options.noise)
        print(f"\n{count:,} messages")
        print("  first paint   ", spread([first_paint(rows) for _ in range(options.repeat)]))
        view, model = shown(rows)
        print("  re-wrap       ", spread(rewraps(view, 50)))
        print("  scroll a step ", spread(scrolls(view, 500)))
        for a_second in (1_000, 20_000):
            print(f"  {a_second:6,}/s stall", spread(stalls(view, model, rows, a_second, 5)))
        print(f"  idle           {idle(options.idle):.2f} % of a core")
        view.close()
    print(f"\nlargest memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
