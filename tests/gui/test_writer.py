"""Files are written beside the window's thread: the newest content, one after the other, and all of it in the end."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path

import pytest

from gui.client.kept import KeptFile
from gui.writer import FileWriter


class Gate:
    """A job that waits until it may go on, and tells when it has begun."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.opened = threading.Event()
        self.thread = ""

    def __call__(self) -> bool:
        self.thread = threading.current_thread().name
        self.begun.set()
        self.opened.wait()
        return False


@pytest.fixture
def writer() -> FileWriter:
    return FileWriter()


def writers() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name == "writer of kept files"]


def test_whoever_writes_does_not_wait(tmp_path: Path, writer: FileWriter) -> None:
    gate, path = Gate(), tmp_path / "some.json"
    writer.put(tmp_path / "slow", gate)
    gate.begun.wait()
    file = KeptFile(path, writer=writer)
    for number in range(100):
        file.write({"a": number})
    assert gate.thread == "writer of kept files"
    assert not path.exists()
    gate.opened.set()
    writer.finish()
    assert json.loads(path.read_text()) == {"a": 99}
    assert writers() == []


def test_of_a_file_the_newest_is_written_once_and_others_in_their_order(
    tmp_path: Path, writer: FileWriter
) -> None:
    gate, done = Gate(), []

    def job(name: str) -> None:
        writer.put(tmp_path / name[0], lambda: bool(done.append(name)))

    writer.put(tmp_path / "slow", gate)
    gate.begun.wait()
    for name in ("a1", "b1", "a2", "c1", "a3"):
        job(name)
    gate.opened.set()
    writer.finish()
    assert done == ["a3", "b1", "c1"]
    job("a4")  # by another thread: the first has ended
    writer.finish()
    assert done[-1] == "a4"


def test_the_value_may_change_while_it_is_written(tmp_path: Path, writer: FileWriter) -> None:
    gate, value = Gate(), {"a": 1}
    writer.put(tmp_path / "slow", gate)
    gate.begun.wait()
    KeptFile(tmp_path / "some.json", writer=writer).write(value)
    value["a"] = 2
    gate.opened.set()
    writer.finish()
    assert json.loads((tmp_path / "some.json").read_text()) == {"a": 1}


def test_a_failure_and_its_end_are_told_once(tmp_path: Path, writer: FileWriter) -> None:
    told: list[str] = []
    file = KeptFile(tmp_path / "some.json", writer=writer)
    writer.on_turn = lambda: told.append(file.notice)
    (tmp_path / "some.json").mkdir()
    for number in range(3):
        file.write({"a": number})
        writer.finish()
    (tmp_path / "some.json").rmdir()
    for number in range(3):
        file.write({"a": number})
        writer.finish()
    assert told == ["some.json can't be kept: Is a directory.", ""]


def test_a_full_disk_is_told_and_leaves_the_old_file(
    tmp_path: Path, writer: FileWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "data" / "some.json"
    file = KeptFile(path, writer=writer)
    file.write({"a": 1})
    writer.finish()
    opened = os.fdopen

    def full(handle: int, *args: str, **named: str) -> object:
        no_space = os.open("/dev/full", os.O_WRONLY)
        os.dup2(no_space, handle)
        os.close(no_space)
        return opened(handle, *args, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(os, "fdopen", full)
    file.write({"a": 2})
    writer.finish()
    assert file.notice == "some.json can't be kept: No space left on device."
    assert json.loads(path.read_text()) == {"a": 1}
    assert [each.name for each in path.parent.iterdir()] == ["some.json"]


def test_after_a_fault_others_are_written(
    tmp_path: Path, writer: FileWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults: list[object] = []
    monkeypatch.setattr(threading, "excepthook", lambda given: faults.append(given.exc_type))

    def fault() -> bool:
        raise ValueError

    writer.put(tmp_path / "fault", fault)
    writer.finish()
    KeptFile(tmp_path / "some.json", writer=writer).write(1)
    writer.finish()
    assert faults == [ValueError]
    assert json.loads((tmp_path / "some.json").read_text()) == 1


def test_many_threads_end_and_begin_without_a_loss(tmp_path: Path, writer: FileWriter) -> None:
    file = KeptFile(tmp_path / "some.json", writer=writer)
    for number in range(200):
        file.write(number)
        if number % 7 == 0:
            writer.finish()
    writer.finish()
    assert json.loads((tmp_path / "some.json").read_text()) == 199
    assert writers() == []


def test_another_thread_may_wait_while_files_are_put(tmp_path: Path, writer: FileWriter) -> None:
    faults: list[Exception] = []
    over = threading.Event()

    def wait() -> None:
        try:
            while not over.is_set():
                writer.finish()
        except RuntimeError as fault:
            faults.append(fault)

    waiting = threading.Thread(target=wait)
    waiting.start()
    for _ in range(2_000):
        writer.put(tmp_path / "some", bool)
    over.set()
    waiting.join()
    assert faults == []
    writer.finish()
    assert writers() == []
