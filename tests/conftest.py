"""What holds for every test: an own folder, no stray log lines, warnings or threads, no screen."""

from __future__ import annotations

import logging
import os
import re
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ExpectLog = Callable[[str], None]


def pytest_configure(config: pytest.Config) -> None:
    """Where Python is told to keep no bytecode, the 300 programs that tests start would each compile us anew.

    It is kept in pytest's own folder then: nothing is written beside the sources. A server is there in half the time.
    """
    cache = getattr(config, "cache", None)  # `-p no:cacheprovider` takes the attribute away
    if sys.dont_write_bytecode and cache is not None:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(cache.mkdir("bytecode"))


def pytest_collection_finish(session: pytest.Session) -> None:
    """Hypothesis makes its tables (all of Unicode; the constants of our sources) while a test draws for the first time.

    In a fresh checkout that takes 1.4 s, three on a busy machine, and above one it fails that test for drawing slowly.
    """
    if any(item.get_closest_marker("hypothesis") for item in session.items):
        from hypothesis import HealthCheck, given, settings
        from hypothesis import strategies as st

        @settings(max_examples=1, database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow])
        @given(st.from_regex("[a-z]", fullmatch=True))
        def make_tables(_: str) -> None:
            pass

        make_tables()


class StrayRecords(logging.Handler):
    """Keeps the records of WARNING and above that no test has said to expect."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.stray: list[str] = []
        self.expected: dict[str, bool] = {}
        self._lock = threading.Lock()

    def emit(self, record: logging.LogRecord) -> None:
        line = f"{record.levelname} {record.name}: {record.getMessage()}"
        if record.exc_info:
            line += "\n" + logging.Formatter().formatException(record.exc_info)
        with self._lock:
            for pattern in self.expected:
                if re.search(pattern, line):
                    self.expected[pattern] = True
                    return
            self.stray.append(line)


@pytest.fixture(autouse=True)
def stray_records() -> Iterator[StrayRecords]:
    """Fails the test when something logged a warning or an error that it does not expect."""
    handler = StrayRecords()
    logging.getLogger().addHandler(handler)
    try:
        yield handler
    finally:
        logging.getLogger().removeHandler(handler)
    assert not handler.stray, "unexpected log records:\n" + "\n".join(handler.stray)
    missing = [pattern for pattern, seen in handler.expected.items() if not seen]
    assert not missing, f"log records that never came: {missing}"


@pytest.fixture
def expect_log(stray_records: StrayRecords) -> ExpectLog:
    """Call it with a pattern (for `re.search` over "LEVEL logger: message"): at least one is due."""

    def expect(pattern: str) -> None:
        stray_records.expected[pattern] = False

    return expect


@pytest.fixture(autouse=True)
def no_threads_left(stray_records: StrayRecords) -> Iterator[None]:
    """Fails the test when a thread that it started is still there at its end.

    Whoever starts a thread joins it, so there is nothing to wait for. A thread on its way out is joined for a
    moment; one that stays is named.
    """
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and not _is_of_tools(thread)]
    for thread in left:
        thread.join(1)
    alive = [thread.name for thread in left if thread.is_alive()]
    assert not alive, f"threads left over: {alive}"


def _is_of_tools(thread: threading.Thread) -> bool:
    """pytest-timeout's watchman, and QThreads that Python has merely seen once."""
    return isinstance(thread, (threading.Timer, threading._DummyThread))


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Gives each test an empty folder for settings and data, and no other."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("SAMOVAR_HOME", str(home))
    return home
