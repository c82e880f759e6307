"""The main window: puts the sessions, the sidebar, the conversation, the status line and the dialogs together."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui import icons, theme
from gui.client.trust import AddressMemory
from gui.entrance import Entrance
from gui.hosting import Hosting
from gui.memory import PEOPLE_SHOWN, RECENT, WINDOW_PLACE
from gui.menus import ACTIONS, build_menus, member_menu, page_menu, paint_icons
from gui.models.rooms import RoomsModel
from gui.navigator import Navigator
from gui.options import NICK, THEME
from gui.sessions import Sessions
from gui.settings import Settings
from gui.views.conversation import Conversation
from gui.views.sidebar import Sidebar
from gui.views.status import StatusLine
from gui.views.welcome import Welcome

__all__ = ["ACTIONS", "Window"]


class Window(QMainWindow):
    """One window with all chats. Its slots translate, call and update; what they call decides."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.sessions = Sessions(AddressMemory(settings.home.data_dir / "addresses.json"), self)
        self.hosting = Hosting(self)
        self.entrance = Entrance(self)
        self.rooms = RoomsModel(self)
        self.menus: list[QMenu] = []
        self._may_close = False

        self.welcome = Welcome(settings.get(NICK), settings.get(RECENT), self)
        self.sidebar = Sidebar(self.rooms, self)
        self.conversation = Conversation(self)
        self.status = StatusLine(self)
        self.navigator = Navigator(self.sessions, self.rooms, self.sidebar, self.conversation)
        self.actions_by_name = build_menus(self)
        self._lay_out()
        self._connect()
        self.conversation.show_people(settings.get(PEOPLE_SHOWN))
        self.actions_by_name["dark"].setChecked(theme.shown() is theme.DARK)
        self.restyle()
        self.refresh()

    def _lay_out(self) -> None:
        self.setWindowIcon(icons.program_icon())
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self.sidebar)
        split.addWidget(self.conversation)
        split.setStretchFactor(0, 0)
        split.setStretchFactor(1, 1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.welcome)
        self._stack.addWidget(split)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.status)
        self.setCentralWidget(middle)
        self.setMinimumSize(560, 400)
        self.resize(1024, 680)
        place = self.settings.get(WINDOW_PLACE)
        if place:
            self.restoreGeometry(QByteArray.fromBase64(place.encode()))

    def _connect(self) -> None:
        self.welcome.host_asked.connect(self.host)
        self.welcome.join_asked.connect(self.join)
        self.sidebar.menu_asked.connect(lambda chat, key, place: page_menu(self, chat, key).popup(place))
        self.conversation.people.talk_asked.connect(self.conversation.talk_to)
        self.conversation.people.menu_asked.connect(lambda nick, place: member_menu(self, nick).popup(place))
        self.conversation.header.people.toggled.connect(self.actions_by_name["people"].setChecked)
        self.conversation.chat.linkActivated.connect(lambda link: QDesktopServices.openUrl(QUrl(link)))
        self.status.retry_asked.connect(self._retry_now)
        self.status.host_asked.connect(self.host)
        self.navigator.changed.connect(self.refresh)
        self.hosting.changed.connect(self.refresh)
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda scheme: self._retheme())

    # What the menus do

    def host(self) -> None:
        """Opens the dialog of the chat that is hosted here, or will be."""
        if self._has_name():
            self.entrance.host()

    def join(self, address: str = "") -> None:
        """Asks where to go, and goes there."""
        if self._has_name():
            self.entrance.join(address)

    def close_page(self) -> None:
        """Leaves the shown room or ends the direct talk; the chat itself stays."""
        if self.conversation.session is not None:
            self.conversation.session.chat.close_buffer(self.conversation.key)

    def leave(self) -> None:
        """Leaves the shown chat with all its pages."""
        session = self.conversation.session
        if session is None:
            return
        if session is self.hosting.session:
            if self._asks_before_end(self.leave):
                return
            self.hosting.stop()
        self.sessions.leave(session)

    def previous_page(self) -> None:
        """Turns to the page above."""
        self.sidebar.step(-1)

    def next_page(self) -> None:
        """Turns to the page below."""
        self.sidebar.step(+1)

    def next_part(self) -> None:
        """Gives the keyboard to the next part: rooms, talk, composer, people, status."""
        self._step_part(+1)

    def previous_part(self) -> None:
        """Gives the keyboard to the part before."""
        self._step_part(-1)

    def _step_part(self, step: int) -> None:
        parts: list[QWidget] = [self.sidebar.list, self.conversation.chat, self.conversation.composer.input]
        parts += [self.conversation.people.list, self.status.host]
        there = [part for part in parts if part.isVisible()]
        if there:
            at = next((at for at, part in enumerate(there) if part.hasFocus()), there.index(parts[2]))
            there[(at + step) % len(there)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_people(self, wanted: bool) -> None:
        """Shows or hides who is in the room."""
        self.settings.set(PEOPLE_SHOWN, wanted)
        self.conversation.show_people(wanted)

    def show_dark(self, dark: bool) -> None:
        """Turns to the dark colours or the light ones, whatever the system has."""
        if dark != (theme.shown() is theme.DARK):
            self.settings.set(THEME, theme.DARK.name if dark else theme.LIGHT.name)
            self._retheme()

    def about(self) -> None:
        """Tells what this program is."""
        from gui.dialogs.about import AboutDialog

        AboutDialog(self).open()

    # What is shown

    def refresh(self) -> None:
        """Shows the title and the states as they are now."""
        session = self.conversation.session
        names = [self.conversation.name, session.title] if session is not None else []
        self.setWindowTitle(" — ".join([*dict.fromkeys(name for name in names if name), "Samovar"]))
        self._stack.setCurrentIndex(1 if len(self.sessions) else 0)
        self.sidebar.me.show_nick(session.nick if session is not None else "")
        self.status.setVisible(session is not None or self.hosting.runs)
        self.status.show_hosting(self.hosting)
        if session is not None:
            self.status.show_session(session)
        for name in ("close_page", "leave", "previous", "next"):
            self.actions_by_name[name].setEnabled(session is not None)

    def restyle(self) -> None:
        """Gives all that paints itself the theme's colours."""
        self.conversation.restyle()
        self.status.restyle()
        paint_icons(self.actions_by_name)

    def _retheme(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, self.settings.get(THEME))
        self.restyle()

    def _retry_now(self) -> None:
        if self.conversation.session is not None:
            self.conversation.session.chat.reconnect_now()

    def _has_name(self) -> bool:
        """Keeps the name of the first screen while that is shown; False where it can't be used."""
        if len(self.sessions):
            return True
        nick = self.welcome.take_nick()
        self.settings.set(NICK, nick or self.settings.get(NICK))
        return bool(nick)

    # Qt's events, and the end

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self.navigator.read()

    def quit_now(self) -> None:
        """Closes without a question: the system asked us to end."""
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close and self._asks_before_end(self.close):
            event.ignore()
            return
        self.settings.set(WINDOW_PLACE, bytes(self.saveGeometry().toBase64().data()).decode())
        self.sessions.shut_down()
        self.hosting.shut_down()
        super().closeEvent(event)

    def _asks_before_end(self, go_on: Callable[[], object]) -> bool:
        """True: guests are here, and `go_on` is called again where the answer is to end the chat all the same."""
        guests = self.hosting.guests
        if self._may_close or not guests:
            return False
        from gui.dialogs.end import EndDialog

        dialog = EndDialog(guests, self)

        def end() -> None:
            self._may_close = True
            go_on()
            self._may_close = False

        dialog.accepted.connect(end)
        dialog.open()
        return True
