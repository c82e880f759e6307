"""The user's keys are kept, and each key does one thing."""

from __future__ import annotations

import pytest

from gui.actions import ACTIONS
from gui.memory import KEYS
from gui.settings import Home, Settings
from gui.shortcuts import Shortcuts, normal
from gui.window import Window
from tests.gui.conftest import MakeWindow

BY_NAME = {row.name: row for row in ACTIONS}
HOST, JOIN, LARGER = BY_NAME["host"], BY_NAME["join"], BY_NAME["larger"]


@pytest.fixture
def settings() -> Settings:
    return Settings(Home.find())


def test_the_table_gives_no_key_to_two() -> None:
    keys = [normal(part) for row in ACTIONS for part in row.shortcut.split("; ") if part]
    assert len(keys) == len(set(keys))
    assert "" not in keys


def test_no_key_of_the_table_is_needed_elsewhere(settings: Settings) -> None:
    shortcuts = Shortcuts(settings)
    parts = [part for row in ACTIONS for part in row.shortcut.split("; ") if part]
    assert [part for part in parts if shortcuts.is_fixed(part)] == []


def test_choices_are_kept(settings: Settings) -> None:
    Shortcuts(settings).choose(HOST, "Ctrl+Alt+H")
    again = Shortcuts(Settings(settings.home))
    assert again.of(HOST) == "Ctrl+Alt+H"
    again.reset(HOST)
    assert Settings(settings.home).get(KEYS) == []


def test_one_of_two_keys_is_lost_to_another_action(settings: Settings) -> None:
    shortcuts = Shortcuts(settings)
    shortcuts.choose(HOST, "Ctrl+=")
    assert shortcuts.of(LARGER) == "Ctrl++"
    shortcuts.reset(LARGER)
    assert shortcuts.of(HOST) == ""


def test_lines_that_make_no_sense_are_passed_over(settings: Settings) -> None:
    settings.set(KEYS, ["teapot=Ctrl+T", "host", "join=Ctrl+Alt+J"])
    shortcuts = Shortcuts(settings)
    assert shortcuts.of(HOST) == "Ctrl+H"
    assert shortcuts.of(JOIN) == "Ctrl+Alt+J"


def test_the_window_takes_them_at_once(make_window: MakeWindow) -> None:
    window: Window = make_window("anna")
    window.shortcuts.choose(HOST, "Ctrl+Alt+H")
    assert window.actions_by_name["host"].shortcut().toString() == "Ctrl+Alt+H"
