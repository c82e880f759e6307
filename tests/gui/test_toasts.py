"""Toasts by whatever the desktop has."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gui.toasts import Toast, Toasts
from tests.gui.desktop_bus import Shower, session_bus

TEA = ("own", "#tea")


def test_without_a_bus_and_a_tray_nothing_is_shown(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "")
    monkeypatch.setenv("XDG_RUNTIME_DIR", "")
    toasts = Toasts()
    toasts.show(Toast(TEA, "one", ""))
    toasts.withdraw(TEA)


@pytest.mark.parametrize(
    "prepared", [True, False], ids=["looked for before", "looked for by the first toast"]
)
def test_the_bus_of_the_desktop_shows_them(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, prepared: bool
) -> None:
    with session_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        shower = Shower(address)
        toasts = Toasts()
        if prepared:
            toasts.prepare()
        with qtbot.waitSignal(shower.heard):
            toasts.show(Toast(TEA, "one", ""))
        qtbot.waitUntil(lambda: any("|one|" in line for line in shower.lines))
        shower.stop()
