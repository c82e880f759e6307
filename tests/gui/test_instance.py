"""A second start hands its link to the window that runs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDir
from pytestqt.qtbot import QtBot

from gui.instance import Instance, hand_over, name_of

ROOT = Path(__file__).parents[2]
LINK = "samovar://192.168.1.20:4000/?title=%D0%A7%D0%B0%D0%B9"


@pytest.fixture
def short_tmp() -> Iterator[Path]:
    """A folder whose sockets have short paths."""
    with tempfile.TemporaryDirectory(prefix="sam") as folder:
        yield Path(folder)


def _start(home: Path, link: str, before: str = "") -> subprocess.Popen[bytes]:
    """Another process that hands a link over and tells by its exit code whether somebody took it."""
    code = before + (
        "import sys; from pathlib import Path; from gui.instance import hand_over\n"
        f"sys.exit(0 if hand_over(Path({str(home)!r}), {link!r}) else 3)"
    )
    return subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, env=os.environ)


@pytest.mark.parametrize("link", [LINK, ""], ids=["a link", "nothing but a start"])
def test_the_running_window_gets_what_the_second_start_was_given(
    qtbot: QtBot, tmp_path: Path, link: str
) -> None:
    instance = Instance(tmp_path)
    instance.listen()
    assert instance.is_listening
    with qtbot.waitSignal(instance.asked, timeout=20_000) as asked:
        second = _start(tmp_path, link)
    assert asked.args == [link]
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0
    instance.close()


def test_a_first_start_finds_nobody(tmp_path: Path, qapp: object) -> None:
    assert not hand_over(tmp_path, LINK)


def test_what_a_killed_window_left_behind_is_taken_over(tmp_path: Path, qtbot: QtBot) -> None:
    code = (
        "import os, pathlib; from PySide6.QtCore import QCoreApplication; from gui.instance import Instance\n"
        f"app = QCoreApplication([]); i = Instance(pathlib.Path({str(tmp_path)!r})); i.listen(); os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 9
    instance = Instance(tmp_path)
    instance.listen()
    assert instance.is_listening
    instance.close()


def test_a_link_is_not_handed_to_somebody_elses_socket(tmp_path: Path, qtbot: QtBot) -> None:
    """It may hold a password; in the folder for all that passes anybody may have taken the name."""
    instance = Instance(tmp_path)
    instance.listen()
    links: list[str] = []
    instance.asked.connect(links.append)
    second = _start(tmp_path, LINK, "import os; uid = os.getuid() + 1; os.getuid = lambda: uid\n")
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert (second.returncode, links) == (3, [])
    instance.close()


def test_each_home_has_a_window_of_its_own(tmp_path: Path) -> None:
    assert name_of(tmp_path / "a") != name_of(tmp_path / "b")


def test_the_socket_lies_in_the_folder_of_the_login(
    tmp_path: Path, short_tmp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(short_tmp))
    assert Path(name_of(tmp_path)).parent == short_tmp
    for useless in (str(tmp_path / "none"), "/" + "x" * 120, ""):
        monkeypatch.setenv("XDG_RUNTIME_DIR", useless)
        assert Path(name_of(tmp_path)).parent == Path(QDir.tempPath())


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=["kill", "Ctrl+C"])
def test_a_normal_end_leaves_no_socket(tmp_path: Path, short_tmp: Path, qtbot: QtBot, number: int) -> None:
    home = tmp_path / "home"
    places = {"SAMOVAR_HOME": str(home), "XDG_RUNTIME_DIR": str(short_tmp), "QT_QPA_PLATFORM": "offscreen"}
    window = subprocess.Popen([sys.executable, "-m", "gui"], cwd=ROOT, env=os.environ | places)
    qtbot.waitUntil(lambda: list(short_tmp.glob("samovar-*")) != [], timeout=20_000)
    window.send_signal(number)
    assert window.wait(20) == 0
    assert list(short_tmp.iterdir()) == []
