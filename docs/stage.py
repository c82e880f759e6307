"""The stage of the manual's pictures: the real window and the real server, with a clock and a network that are the
same in every run."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QPointF, Qt, QTimer
from PySide6.QtGui import QCursor, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

import gui.net.lan
from docs.camera import photograph
from docs.guests import Guest
from gui import language
from gui.client.buffers import Delivery, Entry
from gui.effects import apply_look
from gui.memory import NICK
from gui.models import clock
from gui.net import link
from gui.net.host import HostState
from gui.net.lan import LanAddress, Reach
from gui.options import CLOCK, LANGUAGE, THEME
from gui.session import Session
from gui.settings import Home, Settings
from gui.window import Window

PATIENCE_S = 20.0
PORT = 4000
ADDRESS = LanAddress("192.168.1.20", "eth0", Reach.LAN)
"""What every picture shows instead of this computer's own addresses."""
NOON = datetime(2026, 5, 9, 16, 40)
"""When everything in the pictures was said."""


class Stage:
    """One window with its settings, in one language and one theme; takes the pictures."""

    def __init__(self, folder: Path, lang: str, theme_name: str, size: tuple[int, int]) -> None:
        self.folder = folder
        self.lang = lang
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.app = app
        app.setCursorFlashTime(0)
        hold_still()
        self.settings = Settings(Home.find())
        self.settings.set(LANGUAGE, lang)
        self.settings.set(THEME, theme_name)
        self.settings.set(CLOCK, "24")
        language.apply(lang)
        apply_look(app, self.settings)
        self.window = Window(self.settings)
        self.window.resize(*size)
        self.window.show()
        self.port = PORT if is_free(PORT) else 0
        self.guests: list[Guest] = []
        self.at_end: list[Callable[[], object]] = []
        self.taken: list[str] = []

    def say(self, english: str, russian: str) -> str:
        """The text in the language of these pictures."""
        return russian if self.lang == "ru" else english

    def wait(self, until: Callable[[], object], what: str) -> None:
        """Lets the window live until something is so. Raises TimeoutError with what was waited for."""
        deadline = time.monotonic() + PATIENCE_S
        alarm = QTimer()
        alarm.start(20)  # so that the loop comes round although nothing happens
        while not until():
            if time.monotonic() > deadline:
                raise TimeoutError(f"{self.lang}: {what} did not come")
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def settle(self) -> None:
        """Lets everything be painted that is on its way: a few rounds of the event loop and its short timers."""
        self._look_at()
        rounds = 0

        def count() -> None:
            nonlocal rounds
            rounds += 1

        timer = QTimer(interval=40)
        timer.timeout.connect(count)
        timer.start()
        self.wait(lambda: rounds >= 6, "a quiet moment")

    def _look_at(self) -> None:
        """Makes the uppermost window the active one, which no window manager does here."""
        open_ones = self._dialogs()
        self.app.setActiveWindow(
            self.app.activeModalWidget() or (open_ones[-1] if open_ones else self.window)
        )

    def _dialogs(self) -> list[QDialog]:
        return [each for each in self.app.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]

    def take(self, name: str, widget: QWidget | None = None) -> None:
        """Takes a picture of the window with what is open over it, or of one widget."""
        self.settle()
        photograph(self.window, widget, self.folder / f"{name}.png")
        self.taken.append(name)

    # What scenes do again and again

    @property
    def chat(self) -> Session:
        """Our place in the chat that is hosted here."""
        session = self.window.hosting.session
        assert session is not None
        return session

    def dialog(self) -> QDialog:
        """The dialog that is open."""
        modal = self.app.activeModalWidget()
        return modal if isinstance(modal, QDialog) else self._dialogs()[-1]

    def press(self, widget: QWidget, key: Qt.Key, letter: str = "") -> None:
        """Presses a key where the widget has the keyboard."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            self.app.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))

    def type(self, text: str) -> None:
        """Types into the empty composer, letter by letter."""
        field = self.window.conversation.composer.input
        field.clear()
        for letter in text:
            self.press(field, Qt.Key.Key_unknown, letter)

    def host(self, title: str = "") -> Session:
        """Hosts a chat through the dialog, as a person would, and gives our place in it."""
        window = self.window
        self.settings.set(NICK, self.say("Maria", "Мария"))
        window.host()
        dialog = window.entrance.dialog
        assert dialog is not None
        form = dialog.form  # type: ignore[attr-defined]
        form.title.setText(title or self.say("Tea room", "Чайная"))
        form.port.setValue(self.port)
        form.nick.setText(self.settings.get(NICK))
        form.network.setChecked(True)
        form.asked.click()
        self.wait(lambda: window.hosting.state is HostState.RUNNING, "the hosted chat")
        self.wait(lambda: window.hosting.session and window.hosting.session.is_online, "our place in it")
        self.wait(lambda: "#lobby" in self.chat.buffers and self.chat.buffers["#lobby"].members, "the lobby")
        return self.chat

    def bring(self, *nicks: str) -> list[Guest]:
        """Brings guests into the hosted chat and waits until the window sees them."""
        guests = [Guest(self.window.hosting.process.port, nick) for nick in nicks]
        self.guests += guests
        members = self.chat.buffers["#lobby"].members
        self.wait(lambda: all(nick.lower() in members for nick in nicks), "the guests")
        return guests

    def hear(self, *texts: str, key: str = "#lobby") -> None:
        """Waits until the window has received these texts, and its own are confirmed."""
        buffers = self.chat.buffers
        self.wait(
            lambda: (
                key in buffers
                and set(texts) <= {entry.text for entry in buffers[key].entries}
                and all(entry.delivery is Delivery.SENT for entry in buffers[key].entries)
            ),
            " ".join(texts) or "the echo",
        )

    def miss(self, nick: str) -> None:
        """Waits until the window has seen somebody go."""
        members = self.chat.buffers["#lobby"].members
        self.wait(lambda: nick.lower() not in members, f"{nick}'s farewell")

    def entry(self, text: str, key: str = "#lobby") -> Entry:
        """The last message with this text, which has come."""
        return next(entry for entry in reversed(self.chat.buffers[key].entries) if entry.text == text)

    def point_at(self, entry: Entry) -> None:
        """Has the mouse over a message of the shown log, whose tools come then."""
        log = self.window.conversation.chat
        placed = next(each for each in log.page.placed if each.row.entry is entry)
        at = QPointF(placed.row.frame.text + 1, placed.y + placed.row.text_top + 1)
        self.mouse_at(log.viewport(), at)

    def mouse_at(self, widget: QWidget, at: QPointF) -> None:
        """Moves the mouse over a widget; the screen's own pointer stays in its corner."""
        buttons = Qt.MouseButton.NoButton
        moved = QEvent.Type.MouseMove
        event = QMouseEvent(
            moved, at, widget.mapToGlobal(at), buttons, buttons, Qt.KeyboardModifier.NoModifier
        )
        self.app.sendEvent(widget, event)

    def own(self, text: str) -> None:
        """Says something ourselves, in the lobby."""
        self.chat.chat.say("#lobby", text)
        self.hear(text)

    def close_dialogs(self) -> None:
        """Closes what is open over the window."""
        for widget in self.app.topLevelWidgets():
            if widget is not self.window and widget.isVisible():
                widget.close()
        self.settle()

    def end(self) -> int:
        """Ends everything; gives the number of pictures."""
        for act in (*(guest.leave for guest in self.guests), *self.at_end):
            act()
        self.window.leaving.quit_now()
        return len(self.taken)


def hold_still() -> None:
    """Takes out of the pictures what differs from run to run and from computer to computer."""
    setattr(gui.net.lan, "lan_addresses", lambda: [ADDRESS])  # noqa: B010 - mypy lets nobody assign it
    clock._words = lambda second, style: clock.in_words(NOON, style)  # type: ignore[assignment]
    link.JITTER = 0.0
    QCursor.setPos(QGuiApplication.primaryScreen().geometry().bottomRight())  # it lights up what it is over
    QApplication.setEffectEnabled(Qt.UIEffect.UI_General, False)


def is_free(port: int) -> bool:
    """Whether nobody listens there."""
    try:
        with socket.create_server(("", port)):
            return True
    except OSError:
        return False


def use_own_home(folder: Path) -> None:
    """Settings and data of the pictures, never the user's."""
    os.environ["SAMOVAR_HOME"] = str(folder)
