"""Windows as a test needs them: each with a home of its own, and closed at the end."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import theme
from gui.client.buffers import Above
from gui.memory import HOST_LOOPBACK_ONLY, HOST_PORT, HOST_TITLE, NICK
from gui.net import first_words
from gui.net.host import HostState
from gui.options import SOUNDS
from gui.session import Session
from gui.settings import Home, Settings
from gui.window import Window
from tests.gui.hearing import enter
from wire.casemap import fold
from wire.invite import Invite

ROOT = Path(__file__).parents[2]
PATIENCE_MS = 20_000

MakeWindow = Callable[[str], Window]


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    """All tests see the same theme."""
    if theme.shown() is not theme.LIGHT or not qapp.styleSheet():
        theme.apply(qapp, "light")


@pytest.fixture(autouse=True)
def no_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing pops up on the desktop of whoever runs the tests."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:")


@pytest.fixture
def no_listening(monkeypatch: pytest.MonkeyPatch) -> None:
    """An address is dialled as ever, but nobody waits 250 ms for a NAME: only our own servers are here."""
    monkeypatch.setattr(first_words, "LISTEN_S", 0.0)


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the server is sure to say at once is listened for until it is there, also on a busy machine."""
    monkeypatch.setattr(first_words, "LISTEN_S", PATIENCE_MS / 1000)
    if first_words.SURE_LOCAL_S > 0:  # and not said to be asleep
        monkeypatch.setattr(first_words, "SURE_LOCAL_S", PATIENCE_MS / 1000)


@pytest.fixture
def make_window(qtbot: QtBot, own_home: Path) -> Iterator[MakeWindow]:
    """Call it with a nick ("" for the very first start) to get a window as that person has it."""
    made: list[Window] = []

    def make(nick: str) -> Window:
        home = Home(own_home / f"{len(made)}.ini", own_home / f"data{len(made)}")
        home.data_dir.mkdir(exist_ok=True)
        settings = Settings(home)
        settings.set(NICK, nick)
        settings.set(HOST_TITLE, "Tea corner")
        settings.set(HOST_PORT, 0)
        settings.set(HOST_LOOPBACK_ONLY, True)
        settings.set(SOUNDS, False)
        window = Window(settings)
        made.append(window)
        window.resize(1024, 680)  # the screen that is none has 800 points, in which the people have no room
        window.show()
        qtbot.waitExposed(window)
        return window

    yield make
    for window in made:
        window.leaving.quit_now()
        window.deleteLater()


@pytest.fixture
def window(make_window: MakeWindow) -> Window:
    """anna's, in no chat yet."""
    return make_window("anna")


@pytest.fixture
def session(window: Window) -> Session:
    """Without a network: anna, who is an operator in #tea, which is shown, and none in #cake."""
    made = enter(window.sessions, "@#tea", "#cake")
    window.navigator.show_page(made, "#tea")
    return made


@pytest.fixture
def talking(qtbot: QtBot, window: Window, session: Session) -> Window:
    """The window in #tea, with the keyboard in the field."""
    with qtbot.waitActive(window):
        window.activateWindow()
    window.conversation.composer.input.setFocus()
    return window


@pytest.fixture
def host(qtbot: QtBot, make_window: MakeWindow, no_listening: None) -> Window:
    """A window that hosts a chat and is in its lobby as an operator."""
    window = make_window("anna")
    window.entrance.host_at_once()
    qtbot.waitUntil(lambda: window.hosting.state is HostState.RUNNING, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: has_rank(window, "anna"), timeout=PATIENCE_MS)
    assert window.entrance.dialog is not None
    window.entrance.dialog.accept()
    return window


def has_rank(window: Window, nick: str) -> bool:
    """Whether the window sees `nick` as an operator of its lobby."""
    buffer = window.conversation.buffer
    member = buffer.members.get(nick) if buffer is not None and buffer.key == "#lobby" else None
    return member is not None and "@" in member.prefixes


def join(qtbot: QtBot, window: Window, port: int, password: str = "") -> Session:
    """Brings the window into the lobby of a server on this computer, with all that is told to a newcomer.

    Gives that chat.
    """
    nick = window.settings.get(NICK)
    window.entrance.join_invite(Invite("127.0.0.1", port, password=password), nick)
    qtbot.waitUntil(lambda: window.conversation.key == "#lobby", timeout=PATIENCE_MS)
    session = window.conversation.session
    assert session is not None
    lobby = session.buffers["#lobby"]
    qtbot.waitUntil(
        lambda: lobby.above in (Above.MORE, Above.BEGINNING) and fold(session.nick) in lobby.members,
        timeout=PATIENCE_MS,
    )
    return session


def heard(window: Window, text: str) -> int:
    """How often the shown page holds the text."""
    buffer = window.conversation.buffer
    return sum(entry.text == text for entry in buffer.entries) if buffer is not None else 0


class Server:
    """A real server of its own, which can be killed and started again on its port."""

    def __init__(self) -> None:
        self.port = 0
        self._process: subprocess.Popen[str] | None = None
        self.start()

    def start(self) -> None:
        """Starts it, on the same port as before."""
        command = [sys.executable, "-m", "server", "--host", "127.0.0.1", "--port", str(self.port)]
        self._process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        self.port = int(self._process.stdout.readline().rpartition(":")[2])

    def kill(self, number: signal.Signals = signal.SIGKILL) -> None:
        """Ends it as a power cut would."""
        process, self._process = self._process, None
        if process is not None and process.stdout is not None:
            process.send_signal(number)
            process.wait()
            process.stdout.close()


@pytest.fixture
def server(no_listening: None) -> Iterator[Server]:
    """A real server that no window hosts."""
    made = Server()
    yield made
    made.kill()
