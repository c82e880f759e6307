"""Idle is told once, woken by the next touch, and never without being asked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

import gui.idle
from gui.idle import IdleWatch


class Clock:
    """Seconds that the test owns."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(gui.idle, "monotonic", clock)
    return clock


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    return field


def test_idle_comes_and_a_key_ends_it(
    qtbot: QtBot, qapp: QApplication, clock: Clock, field: QLineEdit
) -> None:
    watch = IdleWatch(qapp)
    with qtbot.waitSignal(watch.idled):
        watch.set_after_ms(1)
        clock.now_s += 1
    assert watch.is_idle
    handle = field.windowHandle()
    assert handle is not None
    watch.set_after_ms(3_600_000)
    watch.set_after_ms(1)
    clock.now_s += 1
    qtbot.waitUntil(lambda: watch.is_idle)
    with qtbot.waitSignal(watch.woke):
        QTest.keyClick(handle, Qt.Key.Key_A)
    assert not watch.is_idle


def test_a_touch_in_between_puts_it_off(qtbot: QtBot, qapp: QApplication, clock: Clock) -> None:
    watch = IdleWatch(qapp)
    told: list[bool] = []
    watch.idled.connect(lambda: told.append(True))
    watch.set_after_ms(20)
    clock.now_s += 0.015
    watch.touch()
    clock.now_s += 0.015
    watch._timer.timeout.emit()
    assert told == []
    assert watch._timer.isActive()
    clock.now_s += 1
    qtbot.waitUntil(lambda: told == [True])


def test_never_means_never(qapp: QApplication, clock: Clock) -> None:
    watch = IdleWatch(qapp)
    watch.set_after_ms(1000)
    watch.set_after_ms(0)
    assert not watch._timer.isActive()


def test_what_only_happens_is_no_touch(qapp: QApplication, clock: Clock, field: QLineEdit) -> None:
    watch = IdleWatch(qapp)
    watch.is_idle = True
    for kind in (QEvent.Type.Paint, QEvent.Type.Timer, QEvent.Type.UpdateRequest):
        watch.eventFilter(field, QEvent(kind))
    assert watch.is_idle
