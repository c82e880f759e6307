"""The middle of the window: the first screen, or the rooms beside the conversation; below it how things are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from gui.hosting import Hosting
from gui.memory import NICK, RECENT, WINDOW_SPLITS
from gui.models.rooms import RoomsModel
from gui.settings import Settings
from gui.views.conversation import Conversation
from gui.views.letters import letters_of
from gui.views.pressing import presses
from gui.views.sidebar import Sidebar
from gui.views.status import StatusLine
from gui.views.welcome import Welcome

if TYPE_CHECKING:
    from gui.session import Session


class Frame(QWidget):
    """Holds the window's widgets. Another language gets another frame; what they show outlives it."""

    def __init__(self, settings: Settings, rooms: RoomsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.welcome = Welcome(settings.get(NICK), settings.get(RECENT), self)
        self.sidebar = Sidebar(rooms, self)
        self.conversation = Conversation(self)
        self.status = StatusLine(self)
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.sidebar)
        self.split.addWidget(self.conversation)
        self.split.setStretchFactor(0, 0)
        self.split.setStretchFactor(1, 1)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.welcome)
        self.stack.addWidget(self.split)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stack, 1)
        column.addWidget(self.status)
        self._show_splits()

    def show_state(self, hosting: Hosting, notice: str, shown: Session | None) -> None:
        """Shows how the hosted chat is, and what the user should know of the files that hold what is remembered."""
        self.status.show_hosting(hosting, shown)
        self.status.show_notice(notice)
        self.status.setVisible(shown is not None or hosting.runs or bool(hosting.offered) or bool(notice))
        self.welcome.offer_again(hosting.offered)

    @property
    def _splitters(self) -> tuple[QSplitter, ...]:
        return self.split, self.conversation.split

    def keep_splits(self) -> None:
        """Remembers where the user has put the lines between the parts."""
        states = [bytes(each.saveState().toBase64().data()).decode() for each in self._splitters]
        self._settings.set(WINDOW_SPLITS, states)

    def _show_splits(self) -> None:
        kept = self._settings.get(WINDOW_SPLITS)
        if len(kept) == len(self._splitters):
            for each, state in zip(self._splitters, kept, strict=True):
                each.restoreState(QByteArray.fromBase64(state.encode()))
            self.conversation.split.has_widths = True

    def next_part(self) -> None:
        """Gives the keyboard to the next part: field, messages, people, rooms, oneself, the host's line."""
        self._step_part(+1)

    def previous_part(self) -> None:
        """Gives the keyboard to the part before."""
        self._step_part(-1)

    def _step_part(self, step: int) -> None:
        talk = self.conversation
        # By how often one goes there from the field, which is where the keyboard is: not from left to right.
        parts: list[QWidget] = [
            talk.composer.input,
            talk.invitation.first_button,
            talk.chat,
            talk.people.list,
        ]
        parts += [self.sidebar.list, self.sidebar.me, self.status.host]
        there = [part for part in parts if part.isVisible() and part.isEnabled()]
        if there:
            at = next((at for at, part in enumerate(there) if part.hasFocus()), 0)
            there[(at + step) % len(there)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is left over: Enter presses a button, letters are meant for the message, Escape leads to it."""
        letters = letters_of(event)
        if presses(event, self):
            return
        if self.conversation.isVisible() and (letters or event.key() == Qt.Key.Key_Escape):
            self.conversation.write(letters)
        else:
            super().keyPressEvent(event)

    def restyle(self) -> None:
        """Gives all that paints itself the theme's colours and the user's letters."""
        self.sidebar.restyle()
        self.conversation.people.list.doItemsLayout()
        self.conversation.restyle()
        self.conversation.offer.restyle()
        self.status.restyle()
