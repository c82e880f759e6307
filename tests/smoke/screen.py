"""A virtual screen for the packaged window: who sits before it sees titles, types and clicks."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from tests.smoke.x11 import MAP, UNMAP, Display

PATIENCE_S = 30
T = TypeVar("T")


class Screen:
    """Xvfb without a window manager: whatever appears gets the keyboard, as most window managers do it."""

    def __init__(self, name: str, display: Display) -> None:
        self.name = name
        self._display = display
        self.windows: list[int] = []
        """Those that are shown, in the order of their appearance; the last has the keyboard."""
        self.menus: list[int] = []

    def until(self, what: str, condition: Callable[[], T | None]) -> T:
        """Waits until `condition` gives something true; it is asked again whenever a window changes."""
        deadline = time.monotonic() + PATIENCE_S
        while not (value := condition()):
            if not self._take_event(deadline):
                raise AssertionError(f"In {PATIENCE_S} s there was no {what}. Shown are {self.titles()}.")
        return value

    def new_window(self, but: list[int] | None = None) -> int:
        """Waits for a window that is not among `but`."""
        known = but or []
        return self.until("new window", lambda: next((one for one in self.windows if one not in known), None))

    def titles(self) -> list[str]:
        return [self.title(window) for window in self.windows]

    def title(self, window: int) -> str:
        return self._display.title(window)

    def type(self, text: str) -> None:
        self._xdotool("type", "--delay", "5", text)

    def press(self, *keys: str) -> None:
        self._xdotool("key", *keys)

    def _xdotool(self, *arguments: str) -> None:
        environment = os.environ | {"DISPLAY": self.name}
        subprocess.run(["xdotool", *arguments], env=environment, check=True, timeout=PATIENCE_S)

    def _take_event(self, deadline: float) -> bool:
        event = self._display.next_event(deadline)
        if event is None:
            return False
        if event.type == MAP:
            (self.menus if event.override else self.windows).append(event.window)
            if not event.override:
                self._display.watch(event.window)
        elif event.type == UNMAP:
            for shown in (self.windows, self.menus):
                if event.window in shown:
                    shown.remove(event.window)
        else:
            return True
        if self.windows:
            self._display.focus(self.windows[-1])
        return True


@contextmanager
def virtual_screen() -> Iterator[Screen]:
    """A screen of its own for the time of the block."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL) as xvfb:
        os.close(writer)
        try:
            with os.fdopen(reader) as numbers:
                name = ":" + numbers.readline().strip()
            display = Display(name)
            yield Screen(name, display)
            display.close()
        finally:
            xvfb.terminate()
