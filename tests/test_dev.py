"""The pure parts of dev.py: what it decides before it calls apt, venv or pip."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import dev

MakeVenv = Callable[..., Path]
posix_only = pytest.mark.skipif(dev.WINDOWS, reason="there a venv has a copy of its Python, which stays")


# The system's libraries


def test_packages_and_what_they_provide_are_installed() -> None:
    rows = "installed\tlibglib2.0-0t64, libglib2.0-0 (= 2.80)\ninstalled\tlibgl1, \nconfig-files\ttmux, \n"
    assert dev.parse_packages(rows) == {"libglib2.0-0t64", "libglib2.0-0", "libgl1"}


@pytest.mark.parametrize(
    ("installed", "has_ensurepip", "missing"),
    [
        pytest.param({"xvfb", "tmux"}, True, [], id="nothing is missing"),
        pytest.param({"tmux"}, True, ["xvfb"], id="one library is missing"),
        pytest.param(
            {"xvfb", "tmux"}, False, [f"python3.{sys.version_info.minor}-venv"], id="Debian's python3 alone"
        ),
    ],
)
def test_missing_packages(installed: set[str], has_ensurepip: bool, missing: list[str]) -> None:
    assert dev.missing_packages(["xvfb", "tmux"], installed, has_ensurepip) == missing


@pytest.fixture
def debian(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """A Debian that lacks libgl1 and xvfb; returns the list that the calls of apt go to."""
    calls: list[tuple[str, ...]] = []
    monkeypatch.setattr(dev, "is_debian", lambda: True)
    monkeypatch.setattr(dev, "installed_packages", lambda: {"libegl1"})

    def apt(*arguments: str) -> int:
        calls.append(arguments)
        return 0

    monkeypatch.setattr(dev, "apt", apt)
    return calls


def test_somebody_else_than_root_reads_the_one_command(
    debian: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)  # Windows has none
    with pytest.raises(SystemExit) as end:
        dev.prepare_system(["libegl1", "libgl1", "xvfb"])
    assert end.value.code == 2
    commands = [line.strip() for line in capsys.readouterr().err.splitlines() if line.startswith("  ")]
    install = "apt-get install -y --no-install-recommends libgl1 xvfb"
    assert commands == [f"sudo sh -c 'apt-get update && {install}'"]
    assert not debian


def test_root_updates_and_installs_only_what_is_missing(
    debian: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    dev.prepare_system(["libegl1", "libgl1", "xvfb"])
    assert debian == [("update",), ("install", "-y", "--no-install-recommends", "libgl1", "xvfb")]


def test_apt_is_left_alone_when_nothing_is_missing(debian: list[tuple[str, ...]]) -> None:
    dev.prepare_system(["libegl1"])
    assert not debian


def test_a_system_without_apt_needs_only_ensurepip(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "is_debian", lambda: False)
    dev.prepare_system(["libgl1"])
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(SystemExit):
        dev.prepare_system(["libgl1"])
    assert "ensurepip" in capsys.readouterr().err


# The virtual environment


def borrow(lent: Path, python: Path) -> None:
    """Puts a Python into a venv as the module venv does."""
    python.parent.mkdir(parents=True)
    if dev.WINDOWS:
        shutil.copy(lent, python)
    else:
        python.symlink_to(lent)


@pytest.fixture
def make_venv(tmp_path: Path) -> MakeVenv:
    """Makes a folder that looks like a venv with the locks named, or with none."""

    def make(*locks: str) -> Path:
        venv = tmp_path / "venv"
        (tmp_path / "python3.11").touch()
        borrow(tmp_path / "python3.11", dev.venv_python(venv))
        if locks:
            lines = [*dev.identity(venv), *map(dev.lock_hash, locks)]
            (venv / "samovar.stamp").write_text("\n".join(lines), "utf-8")
        return venv

    return make


class TestVenv:
    def test_a_complete_one_is_ready(self, make_venv: MakeVenv) -> None:
        venv = make_venv(dev.PROGRAM_LOCK)
        assert dev.is_ready(venv, dev.PROGRAM_LOCK)
        assert not dev.is_ready(venv, dev.DEV_LOCK)
        assert dev.is_sound(venv)

    def test_a_half_made_one_is_not_sound(self, make_venv: MakeVenv) -> None:
        assert not dev.is_sound(make_venv())

    def test_a_missing_one_is_not_sound(self, tmp_path: Path) -> None:
        assert not dev.is_sound(tmp_path / "nothing")

    @posix_only
    def test_one_whose_python_is_gone_is_not_sound(self, make_venv: MakeVenv, tmp_path: Path) -> None:
        venv = make_venv(dev.PROGRAM_LOCK)
        (tmp_path / "python3.11").unlink()
        assert not dev.is_sound(venv)

    @posix_only
    def test_one_whose_python_was_upgraded_is_not_sound(self, make_venv: MakeVenv, tmp_path: Path) -> None:
        venv = make_venv(dev.PROGRAM_LOCK)
        (tmp_path / "python3.11").rename(tmp_path / "python3.12")
        (tmp_path / "python3.11").symlink_to(tmp_path / "python3.12")
        assert not dev.is_sound(venv)

    def test_a_moved_one_is_not_sound(self, make_venv: MakeVenv, tmp_path: Path) -> None:
        moved = make_venv(dev.PROGRAM_LOCK).rename(tmp_path / "elsewhere")
        assert not dev.is_sound(moved)

    def test_one_with_an_older_lock_is_sound_but_not_ready(self, make_venv: MakeVenv) -> None:
        venv = make_venv(dev.PROGRAM_LOCK)
        stamp = venv / "samovar.stamp"
        stamp.write_text(re.sub("[0-9a-f]{64}", "0" * 64, stamp.read_text("utf-8")), "utf-8")
        assert dev.is_sound(venv)
        assert not dev.is_ready(venv, dev.PROGRAM_LOCK)


class Calls:
    """Stands in for subprocess.call: remembers the commands, makes the venv, ends pip with `pip_code`."""

    def __init__(self, venv: Path) -> None:
        self.venv = venv
        self.pip_code = 0
        self.commands: list[str] = []

    def __call__(self, command: list[str]) -> int:
        name = command[command.index("-m") + 1]
        self.commands.append(name)
        if name == "venv":
            borrow(Path(sys.executable), dev.venv_python(self.venv))
            return 0
        return self.pip_code


class TestPreparing:
    @pytest.fixture
    def calls(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Calls:
        calls = Calls(tmp_path / "venv")
        monkeypatch.setattr(subprocess, "call", calls)
        for lock in (dev.PROGRAM_LOCK, dev.DEV_LOCK):
            shutil.copy(dev.ROOT / lock, tmp_path)
        monkeypatch.setattr(dev, "ROOT", tmp_path)
        return calls

    def test_makes_it_once(self, calls: Calls) -> None:
        dev.prepare_venv(calls.venv, dev.PROGRAM_LOCK)
        dev.prepare_venv(calls.venv, dev.PROGRAM_LOCK)
        assert calls.commands == ["venv", "pip"]

    def test_what_tests_need_comes_on_top(self, calls: Calls) -> None:
        dev.prepare_venv(calls.venv, dev.PROGRAM_LOCK)
        dev.prepare_venv(calls.venv, dev.DEV_LOCK)
        dev.prepare_venv(calls.venv, dev.PROGRAM_LOCK)
        assert calls.commands == ["venv", "pip", "pip"]

    def test_a_half_made_folder_is_made_anew(self, calls: Calls) -> None:
        leftover = calls.venv / "lib" / "leftover"
        leftover.mkdir(parents=True)
        dev.prepare_venv(calls.venv, dev.PROGRAM_LOCK)
        assert calls.commands == ["venv", "pip"]
        assert not leftover.exists()

    def test_a_failed_pip_leaves_it_half_made(self, calls: Calls, capsys: pytest.CaptureFixture[str]) -> None:
        calls.pip_code = 1
        with pytest.raises(SystemExit) as end:
            dev.prepare_venv(calls.venv, dev.PROGRAM_LOCK)
        assert end.value.code == 2
        assert "could not be installed" in capsys.readouterr().err
        assert not dev.is_sound(calls.venv)


# The commands


def test_help_names_each_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main([]) == 0
    out = capsys.readouterr().out
    assert all(f"\n  {name} " in out for name in dev.COMMANDS)


def test_an_unknown_command_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        dev.main(["brew"])
    assert end.value.code == 2
    assert "no command brew" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("typed", "handed_on"),
    [
        pytest.param(["-x", "tests/wire"], ["-x", "tests/wire"], id="options are handed on"),
        pytest.param(["--", "-h"], ["-h"], id="a double dash hides -h"),
        pytest.param([], [], id="there may be none"),
    ],
)
def test_arguments_are_handed_on(
    typed: list[str], handed_on: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    got: list[list[str]] = []
    monkeypatch.chdir(Path.cwd())  # main changes the folder: back to this one at the end
    monkeypatch.setattr(dev, "prepare_system", lambda wanted: None)
    monkeypatch.setattr(dev, "prepare_venv", lambda venv, lock: None)

    def start(arguments: list[str]) -> int:
        got.append(arguments)
        return 0

    monkeypatch.setitem(dev.COMMANDS, "test", dev.COMMANDS["test"]._replace(start=start))
    assert dev.main(["test", *typed]) == 0
    assert got == [handed_on]


def test_help_of_a_command_sets_nothing_up(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delattr(dev, "prepare_system")
    assert dev.main(["lock", "-h"]) == 0
    assert "--upgrade" in capsys.readouterr().out
