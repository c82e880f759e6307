"""What is typed into the field of a real window, and what is offered for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.session import Session
from gui.views.completing import Completing
from gui.views.composer import Composer
from gui.window import Window
from tests.gui.hearing import enter, hears, sent


class There:
    """A window in #tea, where bob spoke last, and what is typed into it."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self.qtbot, self.window = qtbot, window
        self.session: Session = enter(window.sessions, "@#tea", "#teapot")
        hears(self.session, ":andrew!x@h JOIN #tea", ":bob!x@h PRIVMSG #tea :hi")
        window.navigator.show_page(self.session, "#tea")
        self.sent = sent(self.session)

    @property
    def composer(self) -> Composer:
        return self.window.conversation.composer

    @property
    def completing(self) -> Completing:
        return self.composer.completing

    @property
    def text(self) -> str:
        return self.composer.text

    @property
    def offered(self) -> list[str]:
        """The names in the list; none where it is hidden."""
        rows = self.completing.list.rows
        count = 0 if self.completing.list.isHidden() else rows.rowCount()
        return [rows.index(row).data() for row in range(count)]

    @property
    def current(self) -> str | None:
        name: str | None = self.completing.list.currentIndex().data()
        return name

    @property
    def helped(self) -> str:
        """What the line about the command says to a screen reader."""
        return "" if self.completing.command.isHidden() else self.completing.command.accessibleName()

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.composer.input, text)

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self.qtbot.keyClick(self.composer.input, key, held)
