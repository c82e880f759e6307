"""What reaches beyond the window: notifications, sounds, the tray, and whether we are here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from gui.client.buffers import BufferKind
from gui.client.notify_rules import Level, QuietHours, minute_of
from gui.idle import IdleWatch
from gui.notify import Notifier
from gui.options import (
    AWAY_MINUTES,
    CLOSE_TO_TRAY,
    LEVEL,
    PREVIEWS,
    QUIET,
    QUIET_FROM,
    QUIET_TO,
    SOUNDS,
    TRAY,
)
from gui.presence import Presence
from gui.sound import Sounds
from gui.toasts import Toasts
from gui.tray import Tray

if TYPE_CHECKING:
    from gui.session import Session
    from gui.window import Window


class Outside(QObject):
    """Belongs to a window, and outlives its widgets when they are built anew."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._settings = window.settings
        self._rules = window.remembered.notify
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.tray = Tray(self)
        self.sounds = Sounds(self)
        self.toasts = Toasts(self.tray.icon, self)
        self.idle = IdleWatch(app, self)
        self.presence = Presence(window.sessions, self.idle, self)
        self.notifier = Notifier(
            window.sessions, self._rules, self.toasts, self.sounds, self._is_seen, window.isActiveWindow, self
        )
        self.notifier.page_asked.connect(self._show_page)
        self.tray.show_asked.connect(window.come_forward)
        self.tray.host_asked.connect(self._host)
        self.tray.away_asked.connect(self.presence.set_away)
        self.tray.quit_asked.connect(window.leaving.quit)
        self.presence.changed.connect(lambda away: self.refresh())
        # Not at once: what somebody looks at is reported as unread, and as read right after that, and to paint the
        # icon twice for nothing costs more than the rest of both reports.
        self._count_soon = QTimer(self)
        self._count_soon.setSingleShot(True)
        self._count_soon.setInterval(0)
        self._count_soon.timeout.connect(self.count)
        window.sessions.added.connect(lambda session: session.pages_changed.connect(self._count_soon.start))
        window.sessions.removed.connect(lambda session: self.count())
        self.apply()

    def apply(self) -> None:
        """Takes the options as they are now."""
        get = self._settings.get
        self._rules.default = Level(get(LEVEL))
        self._rules.quiet = None
        begin, end = minute_of(get(QUIET_FROM)), minute_of(get(QUIET_TO))
        if get(QUIET) and begin is not None and end is not None:
            self._rules.quiet = QuietHours(begin, end)
        self.notifier.previews = get(PREVIEWS)
        self.notifier.audible = get(SOUNDS)
        self.tray.set_wanted(get(TRAY))
        self.idle.set_after_ms(get(AWAY_MINUTES) * 60_000)

    def count(self) -> None:
        """Shows on the tray's icon how much is unread in pages that may notify at all."""
        unread, loud = 0, False
        for session in self._window.sessions:
            for page in session.buffers.values():
                if page.unread and self._rules.level(session.place(page.key)) is not Level.NOTHING:
                    unread += page.unread
                    loud = loud or page.mentions > 0 or page.kind is BufferKind.DIRECT
        self.tray.show_unread(unread, loud=loud)

    def set_away(self, away: bool) -> None:
        """Tells all chats that we are away, or back."""
        self.presence.set_away(away)

    def hides_window(self) -> bool:
        """Whether closing the window only hides it: chosen, and an icon is there to bring it back."""
        return self._settings.get(CLOSE_TO_TRAY) and self.tray.is_there

    def shut_down(self) -> None:
        """Ends what runs beside us, at the end of the program."""
        self.sounds.shut_down()
        self.tray.shut_down()

    def refresh(self) -> None:
        """Shows whether we are away in the menus as they are now, and names those of the tray in the language now."""
        self.tray.retranslate()
        self.tray.show_away(self.presence.is_away)
        action = self._window.actions_by_name["away"]
        blocked = action.blockSignals(True)
        action.setChecked(self.presence.is_away)
        action.blockSignals(blocked)

    def _is_seen(self, session: Session, key: str) -> bool:
        conversation = self._window.conversation
        shown = conversation.session is session and conversation.key == key
        return shown and self._window.isActiveWindow() and conversation.chat.at_bottom

    def _show_page(self, session: Session, key: str) -> None:
        self._window.come_forward()
        self._window.navigator.show_page(session, key)

    def _host(self) -> None:
        self._window.come_forward()
        self._window.host()
