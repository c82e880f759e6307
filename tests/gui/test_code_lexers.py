"""Lexers come on a thread, since the window would stand still."""

from __future__ import annotations

import threading

import pygments.lexers
import pytest
from pytestqt.qtbot import QtBot

from gui.code_lexers import Lexers
from tests.conftest import ExpectLog


def test_a_lexer_is_fetched_once_and_on_a_thread(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    fetched: list[tuple[str, str]] = []

    def fetch(name: str) -> str:
        fetched.append((name, threading.current_thread().name))
        return name.upper()

    monkeypatch.setattr(pygments.lexers, "get_lexer_by_name", fetch)
    lexers = Lexers()
    lexers.get("python")
    qtbot.waitUntil(lambda: lexers.get("python") == "PYTHON")
    assert lexers.is_coming("python")
    assert fetched == [("python", "lexer of python")]


def test_one_that_is_not_there_is_not_waited_for(qtbot: QtBot, expect_log: ExpectLog) -> None:
    expect_log("ERROR gui.code_lexers: no colours for klingon")
    lexers = Lexers()
    lexers.get("klingon")
    qtbot.waitUntil(lambda: not lexers.is_coming("klingon"))
    assert lexers.get("klingon") is None
