"""The program's start: reads the command line, and shows the window or hosts from the terminal."""

from __future__ import annotations

import argparse
import gc
import os
import signal
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from gui.client.foreign import ours
from gui.client.words import say
from gui.screen import missing_screen
from gui.version import VERSION
from wire.errors import PeerError
from wire.invite import Invite
from wire.names import nick_problem

if TYPE_CHECKING:
    from gui.window import Window


def parser() -> argparse.ArgumentParser:
    """The command line."""
    made = argparse.ArgumentParser(
        prog="samovar", description="Group chat that anybody on the network can host."
    )
    made.add_argument("invite", nargs="?", type=_invite, help="invite link or address to join")
    made.add_argument("--nick", type=_nick, help="your name in the chat")
    made.add_argument(
        "--host", action="store_true", help="host a chat at once, with the choices of last time"
    )
    made.add_argument("--port", type=int, help="where to host, without a screen (4000); 0 picks a free port")
    made.add_argument("--title", help="what the chat is called that is hosted without a screen")
    made.add_argument("--version", action="version", version=f"Samovar {VERSION}")
    return made


def _invite(text: str) -> Invite:
    try:
        return Invite.parse(text)
    except PeerError as error:
        raise argparse.ArgumentTypeError(error.text) from None


def _nick(text: str) -> str:
    problem = nick_problem(text)
    if problem is not None:
        raise argparse.ArgumentTypeError(problem)
    return text


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the program; gives its exit code."""
    chosen = parser().parse_args(argv)
    missing = missing_screen()
    if missing is None:
        return _show(chosen)
    from gui import terminal

    terminal.speak()
    print(ours(missing), say("No window can be shown."), file=sys.stderr)
    if chosen.invite is not None:
        host, port = chosen.invite.host, chosen.invite.port
        print(say("Join from a terminal: nc {host} {port}", host=host, port=port), file=sys.stderr)
        return 1
    print(say("Hosting a chat from this terminal instead."), file=sys.stderr, flush=True)

    extra = [] if chosen.port is None else ["--port", str(chosen.port)]
    extra += [] if chosen.title is None else ["--title", chosen.title]
    return terminal.host(extra)


def _show(chosen: argparse.Namespace) -> int:
    # Qt only where there is something to show it on: it ends the process where it finds no screen.
    from PySide6.QtCore import QTimer

    from gui import language, theme
    from gui.application import Application
    from gui.effects import apply_look, scaling
    from gui.instance import Instance, hand_over
    from gui.memory import NICK
    from gui.options import LANGUAGE
    from gui.settings import Home, Settings
    from gui.views import accessible_log
    from gui.warming import Warming
    from gui.window import Window

    settings = Settings(Home.find())
    os.environ.update(scaling(settings, dict(os.environ)))
    app = Application(sys.argv[:1])
    app.setApplicationName("Samovar")
    app.setApplicationVersion(VERSION)
    app.setDesktopFileName("samovar")
    link = chosen.invite.format() if chosen.invite is not None else ""
    if hand_over(settings.home.data_dir, link):
        return 0
    accessible_log.install()
    language.apply(settings.get(LANGUAGE))
    if chosen.nick:
        settings.set(NICK, chosen.nick)
    theme.choose_font(app)
    apply_look(app, settings)
    window = Window(settings)
    window.show()
    Warming(window)
    window.reopening.reopen()
    instance = Instance(settings.home.data_dir, window)
    for asked in (instance.asked, app.link_opened):
        asked.connect(lambda link: _come_forward(window, link))

    def listen() -> None:
        app.sync()  # the window goes to the screen first
        instance.listen()

    QTimer.singleShot(0, listen)
    nick = settings.get(NICK)
    if chosen.invite is not None and nick:
        window.entrance.join_invite(chosen.invite, nick)
    elif chosen.invite is not None:
        window.entrance.join(chosen.invite.format())
    if chosen.host:
        window.entrance.host_at_once()

    collect_seldom()
    with signals_call(window.leaving.quit_now):
        code = app.exec()
    instance.close()
    return code


def collect_seldom() -> None:
    """Lets Python's collector pass over what the start has made, and come when much is new.

    What keeps the window is never garbage, and a flood makes a thousand small things at a time that go by themselves.
    """
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def _come_forward(window: Window, link: str) -> None:
    """Another start was made: shows the window, and asks before it goes where a link leads."""
    window.come_forward()
    if link:
        window.join(link)


@contextmanager
def signals_call(quit_now: Callable[[], object]) -> Iterator[None]:
    """Makes SIGINT and SIGTERM call `quit_now`, at once and without a timer that wakes the program for nothing.

    Python runs its handlers between two bytecodes. There are none while Qt waits, so a byte on a socket wakes Qt; and
    they may be those of a painting, in whose midst no window may be closed: the handler does nothing, Qt's event all.
    """
    from PySide6.QtCore import QSocketNotifier

    here, there = socket.socketpair()
    with here, there:
        here.setblocking(False)
        there.setblocking(False)
        notifier = QSocketNotifier(here.fileno(), QSocketNotifier.Type.Read)
        notifier.activated.connect(lambda: here.recv(64) and quit_now())
        numbers = (signal.SIGINT, signal.SIGTERM)
        before = [signal.signal(number, lambda *_: None) for number in numbers]
        fd = signal.set_wakeup_fd(there.fileno(), warn_on_full_buffer=False)
        try:
            yield
        finally:
            signal.set_wakeup_fd(fd)
            for number, handler in zip(numbers, before, strict=True):
                signal.signal(number, handler)
            notifier.setEnabled(False)
