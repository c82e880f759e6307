"""The main window: puts the sessions, the sidebar, the conversation, the status line and the dialogs together."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QByteArray, QEvent, QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu

from gui import icons, theme
from gui.actions import ACTIONS
from gui.cards import Cards
from gui.effects import Effects
from gui.entrance import Entrance
from gui.favouring import Favouring
from gui.frame import Frame
from gui.hosting import Hosting
from gui.leaving import Leaving
from gui.memory import NICK, PEOPLE_SHOWN, WINDOW_FOLDED, WINDOW_PLACE
from gui.menu_calls import connect_menus
from gui.menus import build_menus, give_keys, paint_icons, take_down_menus
from gui.models.rooms import RoomsModel
from gui.navigator import Navigator
from gui.outside import Outside
from gui.pen import Pen
from gui.remembering import Remembering
from gui.reopening import Reopening
from gui.sessions import Sessions
from gui.settings import Settings
from gui.shortcuts import Shortcuts
from gui.switching import Switching
from gui.writing import Writing

__all__ = ["ACTIONS", "Window"]


class Window(QMainWindow):
    """One window with all chats. Its slots translate, call and update; what they call decides."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        folder = settings.home.data_dir
        self.pen = Pen(self)
        settings.write_by(self.pen.writer)
        self.remembering = Remembering(folder, self, self.pen.writer)
        self.remembered = self.remembering.remembered
        self.sessions = Sessions.kept_in(folder, self.remembered.ignored, self, self.pen.writer)
        self.remembering.follow(self.sessions)
        self.favouring = Favouring(self.sessions, self.remembered.order, self)
        self.hosting = Hosting(self)
        self.entrance = Entrance(self)
        self.shortcuts = Shortcuts(settings)
        self.menus: list[QMenu] = []
        self.actions_by_name: dict[str, QAction] = {}
        # Once for all translators that a language has.
        self._rebuild_soon = QTimer(self)
        self._rebuild_soon.setSingleShot(True)
        self._rebuild_soon.timeout.connect(self.rebuild)
        self.cards = Cards(self)
        self.switching = Switching(self)
        self.writing = Writing(self)
        self.leaving = Leaving(self)
        self.outside = Outside(self)
        self.effects = Effects(self)
        self.reopening = Reopening(self)
        self._build()
        self.setWindowIcon(icons.program_icon())
        space = self.screen().availableSize()  # at 300 % a laptop's is some 600 wide
        self.setMinimumSize(QSize(560, 400).boundedTo(space))
        self.resize(QSize(1024, 680).boundedTo(space))
        place = settings.get(WINDOW_PLACE)
        if place:
            self.restoreGeometry(QByteArray.fromBase64(place.encode()))
        self.hosting.changed.connect(self.refresh)
        self.shortcuts.changed.connect(lambda: give_keys(self.actions_by_name, self.shortcuts))

    def _build(self) -> None:
        self.rooms = RoomsModel(self, self.remembered.order, self.remembered.drafts)
        self.remembered.drafts.on_mark = self.rooms.refresh
        self.rooms.folded = set(self.settings.get(WINDOW_FOLDED))
        self.frame = Frame(self.settings, self.rooms, self)
        self.welcome, self.sidebar = self.frame.welcome, self.frame.sidebar
        self.conversation, self.status = self.frame.conversation, self.frame.status
        self.navigator = Navigator(self.sessions, self.rooms, self.sidebar, self.conversation)
        self.actions_by_name = build_menus(self)
        self.setCentralWidget(self.frame)
        self._connect()
        self.outside.refresh()
        kept = self.remembered
        self.conversation.composer.keep_in(kept.drafts, kept.sent, self.writing.intents)
        self.conversation.split.want_people(self.settings.get(PEOPLE_SHOWN))
        self.effects.typing()
        self.restyle()
        self.refresh()

    def rebuild(self) -> None:
        """Makes all widgets anew, in the language that holds now; chats, pages, drafts and places stay."""
        old, rooms = self.conversation, self.rooms
        session, key, hold = old.session, old.key, old.chat.page.hold
        typed = self.welcome.nick.text()
        self.navigator.let_go()
        self.frame.keep_splits()
        take_down_menus(self)
        frame = self.frame
        self.takeCentralWidget()
        self._build()
        self.welcome.nick.setText(typed)
        for each in self.sessions:
            self.navigator.take(each)
        old.turn_to(None)
        if session is not None:
            self.navigator.show_page(session, key)
            self.conversation.chat.page.hold = hold
            self.conversation.chat.refresh()
        frame.deleteLater()
        rooms.deleteLater()

    def _connect(self) -> None:
        for asked in (self.welcome.host_asked, self.status.host_asked, self.conversation.alone.invite_asked):
            asked.connect(self.host)
        self.welcome.join_asked.connect(self.join)
        self.welcome.again_asked.connect(partial(self.host, at_once=True))
        connect_menus(self)
        self.sidebar.folded.connect(lambda: self.settings.set(WINDOW_FOLDED, sorted(self.rooms.folded)))
        self.conversation.people.talk_asked.connect(self.conversation.talk_to)
        self.conversation.header.about_asked.connect(self.cards.show_page)
        self.conversation.shown.connect(self.switching.note)
        self.writing.serve(self.conversation)
        self.entrance.serve(self.conversation)
        self.conversation.split.people_shown.connect(self._people_shown)
        self.conversation.header.people.toggled.connect(self.actions_by_name["people"].setChecked)
        self.status.retry_asked.connect(self._retry_now)
        self.navigator.changed.connect(self.refresh)
        self.pen.noticed.connect(self.refresh)
        self.navigator.changed.connect(self.reopening.touch)

    # What the menus do

    def host(self, *, at_once: bool = False) -> None:
        """Opens the dialog of the chat that is hosted here, or will be; `at_once`: as it was last time."""
        if self._has_name():
            (self.entrance.host_at_once if at_once else self.entrance.host)()

    def join(self, address: str = "") -> None:
        """Asks where to go, and goes there."""
        if self._has_name() or address:  # the dialog asks for the name, too
            self.entrance.join(address)

    def previous_page(self) -> None:
        """Turns to the page above."""
        self.sidebar.step(-1)

    def next_page(self) -> None:
        """Turns to the page below."""
        self.sidebar.step(+1)

    def show_people(self, wanted: bool) -> None:
        """Shows or hides who is in the room."""
        if not self.conversation.split.is_narrow:  # there it is for the moment
            self.settings.set(PEOPLE_SHOWN, wanted)
        self.conversation.split.show_people(wanted)

    def _people_shown(self, shown: bool) -> None:
        with QSignalBlocker(self.actions_by_name["people"]):
            self.actions_by_name["people"].setChecked(shown)

    def show_settings(self) -> None:
        """Opens the dialog of all options."""
        from gui.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(self.settings, self)
        dialog.elsewhere_asked.connect(lambda name: self.actions_by_name[name].trigger())
        dialog.open()

    def show_keys(self) -> None:
        """Lists what the keyboard can do."""
        from gui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self.shortcuts, self).open()

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
        self.conversation.header.show_chat(
            session.title if session is not None and len(self.sessions) > 1 else ""
        )
        self.frame.stack.setCurrentIndex(1 if len(self.sessions) else 0)
        is_away = session is not None and session.chat.state.away
        nick = session.nick if session is not None else ""
        avatar = session.avatar(nick) if session is not None else ""
        self.sidebar.me.show_nick(nick, avatar, away=is_away)
        self.sidebar.show_new_rooms(session.unseen.names if session is not None else [])
        notices = (kept.notice for kept in (self.remembered, self.sessions, self.reopening, self.settings))
        self.frame.show_state(self.hosting, " ".join(filter(None, notices)), session)
        self.actions_by_name["invite"].setEnabled(self.hosting.runs)
        if session is not None:
            self.status.show_session(session)
            self.conversation.show_offer()
        for name in ("account", "profile", "emoji", "close_page", "leave", "previous", "next"):
            self.actions_by_name[name].setEnabled(session is not None)
        self.writing.answering.refresh()
        self.leaving.refresh()

    def restyle(self) -> None:
        """Gives all that paints itself the theme's colours."""
        self.frame.restyle()
        paint_icons(self.actions_by_name)
        self.actions_by_name["dark"].setChecked(theme.shown().dark)

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
        elif event.type() == QEvent.Type.LanguageChange and self.actions_by_name:
            self._rebuild_soon.start()

    def come_forward(self) -> None:
        """Shows the window, wherever it hides."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.leaving.holds():
            event.ignore()
            return
        self._rebuild_soon.stop()
        self.settings.set(WINDOW_PLACE, bytes(self.saveGeometry().toBase64().data()).decode())
        self.frame.keep_splits()
        self.reopening.end()
        self.sessions.shut_down()
        self.hosting.shut_down()
        self.remembering.save()
        self.pen.shut_down()
        self.settings.write_by(None)
        self.outside.shut_down()
        if not self.isVisible():
            QApplication.quit()  # by itself Qt ends with the last window that is seen
        super().closeEvent(event)
