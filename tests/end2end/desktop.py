"""A desktop of its own: a virtual screen with a window manager, a keyboard, a session bus and an accessibility bus."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Self, TypeVar

from tests.end2end.accessibility import AccessibilityBus, Node
from tests.end2end.output import PATIENCE_S
from tests.end2end.processes import Program

T = TypeVar("T")
SIZE = "1280x960x24"
TOO_LATE = re.compile(
    r"qt\.accessibility\.atspi: "
    r'(?:Could not find accessible on path:|Accessible invalid: QAccessibleInterface\(0x[0-9a-f]+ invalid\)) "([^"]+)"'
)
"""What Qt writes when it is asked about something that is gone, or is just going."""


def _asked_about(line: str) -> str:
    """The path that Qt was asked about too late; "" for any other line."""
    found = TOO_LATE.fullmatch(line)
    return found[1] if found else ""


class Desktop:
    """Everything is started at the beginning of the block and ended at its end."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._stack = ExitStack()
        self._env = {
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "GSETTINGS_BACKEND": "memory",
            "LANG": "C.UTF-8",
            "NO_AT_BRIDGE": "1",
        }

    def __enter__(self) -> Self:
        with self._stack:
            self._env["DISPLAY"] = self._start_screen()
            bus = self._run("dbus-daemon", "--session", "--nofork", "--print-address=1", "--nopidfile")
            self._env["DBUS_SESSION_BUS_ADDRESS"] = bus.output.until("\n")
            self._run("openbox", "--sm-disable", "--startup", "echo ready").sees("ready")
            self.reader = self._stack.enter_context(AccessibilityBus(self._env["DBUS_SESSION_BUS_ADDRESS"]))
            self._stack = self._stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def start(self, who: str, *options: str) -> Window:
        """Starts the program as somebody who has never started it, and waits for its window."""
        home = self._folder / who
        home.mkdir()
        errors = self._folder / f"{who}.errors"
        env = {"SAMOVAR_HOME": str(home), "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        command = [sys.executable, "-m", "gui", *options]
        program = self._stack.enter_context(Program(command, errors=errors, env=self._env | env))
        window = Window(self, program, errors)
        window.shows("frame", "Samovar")
        return window

    def presses(self, *keys: str) -> None:
        """Presses keys one after the other, by X's names: "Tab", "ctrl+c"."""
        self._xdotool("key", *keys)

    @contextmanager
    def holds(self, key: str) -> Iterator[None]:
        """Holds a key down for the time of the block."""
        self._xdotool("keydown", key)
        try:
            yield
        finally:
            self._xdotool("keyup", key)

    def types(self, text: str) -> None:
        """Types a text."""
        self._xdotool("type", "--clearmodifiers", "--delay", "2", text)

    def gives_keys_to(self, title: Callable[[], str]) -> None:
        """Waits until the screen, too, gives keys to the window of that title, which may change meanwhile.

        A program may have the word that a dialog is active while the window manager, which is told in its own time that
        another has closed, gives the keyboard to the window behind it and, asked by Qt, back again. Of keys that are
        pressed meanwhile shortcuts work, and letters are lost. There is no event to wait for: another's focus is told
        to nobody.
        """
        deadline = time.monotonic() + PATIENCE_S
        ask = ["xdotool", "getwindowfocus", "getwindowname"]
        while True:
            env = os.environ | self._env
            answer = subprocess.run(ask, env=env, capture_output=True, text=True, timeout=PATIENCE_S)
            if answer.stdout.strip() == (wanted := title()):
                return
            assert time.monotonic() < deadline, f"keys go to {answer.stdout!r}, not to {wanted!r}"

    def _xdotool(self, *words: str) -> None:
        # Its end is seen by the end of its output: without a pipe Python asks for it after 0.5, 1, 2 … 50 ms.
        env = os.environ | self._env
        subprocess.run(["xdotool", *words], env=env, check=True, timeout=PATIENCE_S, capture_output=True)

    def _run(self, *command: str) -> Program:
        return self._stack.enter_context(
            Program(command, env=self._env, errors=self._folder / f"{command[0]}.errors")
        )

    def _start_screen(self) -> str:
        command = ["Xvfb", "-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp"]
        screen = self._stack.enter_context(Program(command, errors=self._folder / "Xvfb.errors"))
        return ":" + screen.output.until("\n")


class Window:
    """One running program, as a screen reader finds it."""

    def __init__(self, desktop: Desktop, program: Program, errors: Path) -> None:
        self._desktop = desktop
        self._program = program
        self._errors = errors
        self._bus_name = ""

    @property
    def tree(self) -> Node:
        """All its windows as they are now."""
        code = self._program.process.poll()
        assert code is None, f"ended with {code}:\n{self._errors.read_text(encoding='utf-8')}"
        tree = self._desktop.reader.program(self._program.process.pid)
        self._bus_name = tree.place[0]
        return tree

    def shows(self, role: str, name: str, *states: str) -> Node:
        """Waits until something of that role, with `name` in its name and in these states, is on the screen."""
        return self._until(lambda: self.tree.all(role, name, *states), f"{role} {name!r} {states}")[0]

    def hides(self, role: str, name: str) -> None:
        """Waits until nothing of that role and name is on the screen any more."""
        self._until(lambda: not self.tree.all(role, name), f"{role} {name!r} to go")

    def is_at(self, role: str, name: str) -> Node:
        """Waits until the keyboard is there, in the window that is active: a dialog that closes is so for a moment."""

        def look() -> tuple[str, Node] | None:
            for window in self.tree.children:
                if "active" in window.states and (found := window.all(role, name, "focused")):
                    return window.name, found[0]
            return None

        _, node = self._until(look, f"the keyboard at {role} {name!r}")
        self._desktop.gives_keys_to(self._title)
        return node

    def is_active(self, title: str) -> None:
        """Waits until its window with these words in the title is active, and the screen gives it the keys."""
        self.shows("frame", title, "active")
        self._desktop.gives_keys_to(self._title)

    def _title(self) -> str:
        """Of the window that is active; "" while none is."""
        return next((window.name for window in self.tree.children if "active" in window.states), "")

    def tabs_to(self, role: str, name: str) -> Node:
        """Presses Tab until the keyboard is there."""
        seen: list[Node] = []
        while (here := self._until(self._focused, "the keyboard")).role != role or name not in here.name:
            assert here not in seen, (
                f"Tab goes round, and never comes to {role} {name!r}:\n{self.tree.dump()}"
            )
            seen.append(here)
            self._desktop.presses("Tab")
            self._until(lambda here=here: self._focused().place != here.place, f"Tab to leave {here.name!r}")
        return here

    def pops_up(self, name: str) -> Node:
        """Waits for a menu of that name, beside the menu bar's, that the keyboard is in."""

        def look() -> Node | None:
            menu = self._desktop.reader.popup(self.tree)
            return menu if menu.name == name else None

        return self._until(look, f"menu {name!r}")

    def told(self, kind: str) -> list[object]:
        """What it has told unasked, of one kind of event."""
        return self._desktop.reader.told(self.tree, kind)

    def text(self, role: str, name: str) -> str:
        """What stands in a field."""
        return self._desktop.reader.text(self.shows(role, name))

    def _focused(self) -> Node:
        """Where the keyboard is, by the last word on it."""
        return self._desktop.reader.focused(self.tree)

    def _until(self, look: Callable[[], T], what: str) -> T:
        try:
            return self._desktop.reader.until(look, what)
        except AssertionError as error:
            shown = self.tree.dump()
            raise AssertionError(f"{error}\n{shown}\n{self._errors.read_text(encoding='utf-8')}") from None

    def ends(self) -> int:
        """Waits for its end; it must not have complained."""
        code = self._program.ends()
        assert self.complaints() == []
        return code

    def complaints(self) -> list[str]:
        """What it has written to its errors until now."""
        said = self._errors.read_text(encoding="utf-8").splitlines()
        # These alone are our own reader's doing.
        asked = self._desktop.reader.asked_too_late
        late = {path for bus_name, path in asked if bus_name == self._bus_name}
        return [line for line in said if _asked_about(line) not in late]
