"""The desktop's notifications over a real session bus."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from gui.bus_toasts import BusToasts
from gui.toasts import Toast
from tests.gui.desktop_bus import Shower, session_bus

TEA = ("own", "#tea")


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with session_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


@pytest.fixture
def shower(bus: str) -> Iterator[Shower]:
    made = Shower(bus)
    yield made
    made.stop()


@pytest.fixture
def toasts(qtbot: QtBot, shower: Shower) -> BusToasts:
    made = BusToasts()
    assert made.open()
    made.show(Toast("first", "shown once the desktop has told what it can", ""))
    qtbot.waitUntil(lambda: calls(shower, "Notify") != [])
    shower.lines.clear()
    return made


def calls(shower: Shower, member: str) -> list[str]:
    return [line for line in shower.lines if line.startswith(member + "|")]


def test_a_toast_is_shown_in_the_types_of_the_specification(
    qtbot: QtBot, toasts: BusToasts, shower: Shower
) -> None:
    with qtbot.waitSignal(shower.heard):
        toasts.show(Toast(TEA, "Анна in #tea", "1 < 2 & <b>no</b>"))
    [line] = calls(shower, "Notify")
    assert line.startswith("Notify|susssasa{sv}i|Samovar|0|file://")
    assert "|Анна in #tea|1 &lt; 2 &amp; &lt;b&gt;no&lt;/b&gt;|['default', 'Open']|" in line
    assert "'urgency': ('y', 1)" in line


def test_a_click_gives_the_token_and_the_next_takes_its_place(
    qtbot: QtBot, toasts: BusToasts, shower: Shower, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    toasts.show(Toast(TEA, "one", ""))
    toasts.show(Toast(TEA, "two", ""))
    toasts.show(Toast(TEA, "three", ""))
    qtbot.waitUntil(lambda: len(calls(shower, "Notify")) == 2)
    first, last = calls(shower, "Notify")
    assert "|one|" in first
    assert "|Samovar|2|" in last
    assert "|three|" in last
    toasts.show(Toast("other", "four", ""))
    qtbot.waitUntil(lambda: len(calls(shower, "Notify")) == 3)
    shower.does("ActivationToken", "2", "wayland-7")
    with qtbot.waitSignal(toasts.clicked) as clicked:
        shower.does("ActionInvoked", "2", "default")
    assert clicked.args == [TEA]
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "wayland-7"


def test_what_has_been_read_is_taken_back(qtbot: QtBot, toasts: BusToasts, shower: Shower) -> None:
    toasts.withdraw(TEA)
    toasts.show(Toast(TEA, "one", ""))
    toasts.show(Toast("other", "two", ""))
    qtbot.waitUntil(lambda: len(calls(shower, "Notify")) == 2)
    shower.does("NotificationClosed", "3", "2")
    with qtbot.waitSignal(toasts.clicked):  # so the answers and the signal before it have been read
        shower.does("ActionInvoked", "2", "default")
    toasts.withdraw(TEA)
    toasts.withdraw("other")
    toasts.show(Toast(TEA, "three", ""))
    qtbot.waitUntil(lambda: len(calls(shower, "Notify")) == 3)
    assert calls(shower, "CloseNotification") == ["CloseNotification|u|2"]
    assert "|Samovar|0|" in calls(shower, "Notify")[-1]


def test_what_comes_before_the_desktop_has_told_what_it_can_waits(qtbot: QtBot, shower: Shower) -> None:
    toasts = BusToasts()
    assert toasts.open()
    for token, title in ((TEA, "one"), (TEA, "<two>"), ("read", "three")):
        toasts.show(Toast(token, title, "<b>"))
    toasts.withdraw("read")
    qtbot.waitUntil(lambda: calls(shower, "Notify") != [])
    [line] = calls(shower, "Notify")
    assert "|<two>|&lt;b&gt;|" in line


def test_a_refusal_is_told_with_the_toast(qtbot: QtBot, toasts: BusToasts) -> None:
    with qtbot.waitSignal(toasts.failed) as failed:
        toasts.show(Toast(TEA, "refuse", ""))
    assert failed.args == [Toast(TEA, "refuse", "")]


def test_a_desktop_that_shows_none_is_found_out(qtbot: QtBot, bus: str) -> None:
    toasts = BusToasts()
    assert toasts.open()
    with qtbot.waitSignal(toasts.failed) as failed:
        toasts.show(Toast(TEA, "one", ""))
    assert failed.args == [Toast(TEA, "one", "")]


def test_a_bus_that_dies_is_found_out(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    toasts = BusToasts()
    with session_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        assert toasts.open()
        with qtbot.waitSignal(toasts.failed):  # nobody owns the name
            toasts.show(Toast(TEA, "one", ""))
        waiter = qtbot.waitSignal(toasts.failed)
    waiter.wait()
