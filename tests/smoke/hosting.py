"""The main job through the packaged window, by keyboard: host a chat, talk with guests, end it."""

from __future__ import annotations

import signal
import socket
import subprocess
from dataclasses import dataclass

from tests.smoke.guests import IrcGuest, PlainGuest
from tests.smoke.package import Package
from tests.smoke.programs import Child, Environment, started
from tests.smoke.screen import PATIENCE_S, Screen

NICK = "olga"
TITLE = "Tea at five"


@dataclass
class Place:
    """A window that hosts: what a person at the screen and we know of it."""

    screen: Screen
    program: subprocess.Popen[str]
    main: int
    child: Child
    port: int

    def say(self, text: str) -> None:
        self.screen.type(text)
        self.screen.press("Return")


def confirm(screen: Screen, program: subprocess.Popen[str], main: int) -> Place:
    """Presses the form's button; the main window's title names room and chat once it has entered its own chat."""
    screen.press("Return")
    screen.until("chat in the title", lambda: {"#lobby", TITLE} <= set(screen.title(main).split(" — ")))
    child = Child(program.pid)
    port = next(int(word.removeprefix("--port=")) for word in child.command if word.startswith("--port="))
    return Place(screen, program, main, child, port)


def by_menu(screen: Screen, program: subprocess.Popen[str]) -> Place:
    """On the first start: writes a name, opens the menu, chooses Host a chat, and fills the form."""
    main = screen.new_window()
    screen.type(NICK)
    screen.press("alt+c")
    screen.until("menu", lambda: screen.menus)
    screen.press("h")
    screen.new_window([main])
    port = free_port()
    for field, text in (("alt+t", TITLE), ("alt+o", str(port))):
        screen.press(field, "ctrl+a")
        screen.type(text)
    screen.press("Tab", "Down")  # this computer only; by Alt and its letter a radio button takes 100 ms
    place = confirm(screen, program, main)
    wanted = {f"--port={port}", "127.0.0.1", "--child"}
    assert wanted <= set(place.child.command), f"The form asked for {wanted}, not {place.child.command}."
    return place


def by_shortcut(screen: Screen, program: subprocess.Popen[str]) -> Place:
    """On a later start: all is remembered, two keys are enough."""
    main = screen.new_window()
    screen.press("ctrl+h")
    screen.new_window([main])
    return confirm(screen, program, main)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def host_and_talk(package: Package, env: Environment, screen: Screen) -> str:
    """Hosts by the menu, talks both ways with two guests, closes, is asked, and ends with its server."""
    with started(*package.command("Samovar"), env=env) as program:
        place = by_menu(screen, program)
        boris, anna = IrcGuest(place.port, "boris"), PlainGuest(place.port, "anna")
        assert f"~{NICK}" in boris.names, f"The host is no owner among {boris.names}."
        screen.press("Return")  # To the chat
        screen.until("closed dialog", lambda: screen.windows == [place.main])

        place.say("the samovar is hot")
        boris.wait_for_message(NICK, "the samovar is hot")
        anna.wait_for_message(NICK, "the samovar is hot")
        boris.say("Чай готов?")
        anna.wait_for_message("boris", "Чай готов?")
        anna.say("Готов!")
        boris.wait_for_message("anna", "Готов!")
        place.say("then come")
        boris.wait_for_message(NICK, "then come")
        anna.wait_for_message(NICK, "then come")

        screen.press("ctrl+q")
        screen.new_window([place.main])  # End the chat for everybody?
        screen.press("alt+e")
        code = program.wait(PATIENCE_S)
        assert code == 0, f"Samovar ended with {code}."
        place.child.wait_for_end()
        boris.wait_for_end()
        anna.wait_for_end()
    return "window: hosted by its menu, talked both ways with IRC and a plain socket, asked, and ended with its server"


def killed(package: Package, env: Environment, screen: Screen) -> str:
    """Hosts again in the same home, and is killed: the server must end by itself."""
    with started(*package.command("Samovar"), env=env) as program:
        place = by_shortcut(screen, program)
        boris = IrcGuest(place.port, "boris")
        program.send_signal(signal.SIGKILL)
        seconds = place.child.wait_for_end()
        boris.wait_for_end()
    return f"window: killed while it hosted; its server ended by itself after {seconds * 1000:.0f} ms"
