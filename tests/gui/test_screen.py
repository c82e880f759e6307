"""Whether a window can be shown, asked of the real libraries."""

import os
import subprocess
from collections.abc import Iterator

import pytest

from gui.screen import missing_screen

HERE = {"PATH": os.environ["PATH"]}


@pytest.fixture
def display() -> Iterator[str]:
    """A virtual screen."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "640x480x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL) as xvfb:
        os.close(writer)
        try:
            with os.fdopen(reader) as number:
                yield ":" + number.readline().strip()
        finally:
            xvfb.terminate()


def test_a_screen_that_answers_is_none_missing(display: str) -> None:
    assert missing_screen(HERE | {"DISPLAY": display}) is None


def test_a_screen_that_does_not_answer_is_named() -> None:
    assert missing_screen(HERE | {"DISPLAY": ":987"}) == "The display :987 does not answer."


def test_no_display_at_all() -> None:
    assert "DISPLAY" in (missing_screen(HERE) or "")


def test_a_wayland_socket_that_is_not_there_does_not_count(tmp_path: object) -> None:
    environ = HERE | {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert missing_screen(environ) is not None


def test_who_chooses_a_platform_knows_best() -> None:
    assert missing_screen(HERE | {"QT_QPA_PLATFORM": "offscreen"}) is None
