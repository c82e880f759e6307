"""A room: what it is about, its rules, who is in it and who is kept out; and how to leave it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from gui import theme
from gui.announce import announce
from gui.client.abilities import Ability
from gui.client.buffers import Buffer
from gui.client.changes import RoomRenamed
from gui.client.foreign import channel_problem
from gui.client.orders import AskBans, RenameRoom, SetModes, SetTopic
from gui.client.plain import PlainState
from gui.client.remembered import Remembered
from gui.dialogs.dialog import Dialog
from gui.dialogs.form import Notice, button_row, heading, primary, quiet, secondary
from gui.dialogs.room_about import RoomAbout
from gui.dialogs.room_bans import RoomBans
from gui.dialogs.room_rules import RoomRules
from gui.session import Session
from gui.views.people import PeopleList
from wire.modes import ModeChange


class RoomDialog(Dialog):
    """Shows the room as it is while it is open; Save asks the server for what was changed. Bans change at once.

    Signals: `member_asked(str)` with a nick, by Enter or a double click in the list.
    """

    member_asked = Signal(str)

    def __init__(
        self, session: Session, key: str, remembered: Remembered, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._key = key
        self._asks_bans = False
        self._is_renaming = False
        self.heading = heading("")
        self.notice = Notice(self)
        self.about = RoomAbout(session.place(key), remembered.notify, remembered.order, self)
        self.rules = RoomRules(session.chat.state.isupport, self)
        self.people = PeopleList(self)
        self.people.frame()
        self.people.setModel(session.members(key))
        self.bans = RoomBans(self)
        self.count = quiet("")
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its bar has it
        self.tabs.tabBar().setAccessibleName(self.tr("Parts"))
        self.tabs.addTab(self.about, self.tr("&About"))
        self.tabs.addTab(self._people_part(), self.tr("&People"))
        if not isinstance(session.chat.state, PlainState):  # a room there has nothing more
            self.tabs.addTab(self.rules, self.tr("&Rules"))
            self.tabs.addTab(self.bans, self.tr("Kept &out"))
        self.save = primary(self.tr("Save"))
        self.leave = secondary(self.tr("Lea&ve the room"))
        self.leave.setProperty("danger", True)
        close = secondary(self.tr("Close"))

        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.M)
        column.addWidget(self.heading)
        column.addWidget(self.notice)
        column.addWidget(self.tabs, 1)
        column.addLayout(button_row(close, self.save, left=self.leave))
        self.setMinimumSize(QSize(480, 480).boundedTo(self.screen().availableSize()))

        self.save.clicked.connect(self.accept)
        self.leave.clicked.connect(self._leave)
        close.clicked.connect(self.reject)
        self.tabs.currentChanged.connect(self._tab_shown)
        self.people.activated.connect(lambda index: self.member_asked.emit(index.data()))
        self.bans.changed.connect(self._change_ban)
        session.pages_changed.connect(self.refresh)
        session.page_closed.connect(self._page_closed)
        session.page_moved.connect(self._page_moved)
        session.page_taken.connect(self._page_moved)
        session.room_renamed.connect(self._renamed)
        session.state_changed.connect(self._state_changed)
        self.refresh()
        self.about.topic_field.setFocus()

    def _people_part(self) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, theme.M, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(self.people, 1)
        column.addWidget(self.count)
        return part

    @property
    def _buffer(self) -> Buffer | None:
        return self._session.buffers.get(self._key)

    def refresh(self) -> None:
        """Shows the room as it is now; what the user has changed and not saved stays."""
        buffer = self._buffer
        if buffer is None:
            return
        rights = self._session.rights(buffer, self._session.nick)
        self.setWindowTitle(self.tr("Room {room}").format(room=buffer.name))
        self.heading.setText(buffer.name)
        state = self._session.chat.state
        may_rename = rights.may_change("k") and state.can(Ability.RENAME) and self._key != self._session.lobby
        self.about.show_name(buffer.name, state.isupport.chantypes, is_renamable=may_rename)
        self.save.setEnabled(not self._is_renaming)
        self.about.show_room(buffer, rights)
        self.rules.show_room(buffer, rights)
        self.bans.show_bans(buffer.bans, rights)
        self.count.setText(self.tr("In the room: %n", "", len(buffer.members)))
        self.leave.setEnabled(self.tabs.count() > 2)
        self._ask_for_bans(buffer)

    def accept(self) -> None:
        """Saves what was changed; what can't be saved is said, and the dialog stays."""
        problem = self.rules.problem()
        self.notice.say(problem)
        if problem:
            self.tabs.setCurrentWidget(self.rules)
            return
        if self.about.is_name_changed and (problem := self._name_problem()):
            self._refuse_name(problem)
            return
        self.about.save_choices()
        if self.about.is_topic_changed:
            self._session.chat.order(self._key, SetTopic(self.about.topic))
        changes = self.rules.changes if self.tabs.count() > 2 else ()
        if changes:
            self._session.chat.order(self._key, SetModes(changes))
        if self.about.is_name_changed:
            self.about.notice.say("")
            self._is_renaming = True
            self.save.setEnabled(False)
            announce(self, self.tr("Asking the server…"))
            self._session.chat.order(self._key, RenameRoom(self.about.name))
        else:
            super().accept()

    def _name_problem(self) -> str:
        if not self._session.is_online:
            return self.tr("There is no connection now.")
        name = self.about.name
        # What a room of another server may be called, that one knows.
        return (channel_problem(name) or "") if self._session.lobby or len(name) < 2 else ""

    def _refuse_name(self, problem: str) -> None:
        self._is_renaming = False
        self.save.setEnabled(True)
        self.tabs.setCurrentWidget(self.about)
        self.about.refuse_name(problem)

    def _renamed(self, change: RoomRenamed) -> None:
        if not self._is_renaming or change.key != self._key:
            return
        if change.problem:
            self._refuse_name(change.problem)
        else:
            super().accept()

    def _state_changed(self) -> None:
        if self._is_renaming and not self._session.is_online:  # no answer comes any more
            self._refuse_name(self.tr("There is no connection now."))

    def _tab_shown(self) -> None:
        # Enter in the field of a mask keeps out, and does not save and close.
        is_bans = self.tabs.currentWidget() is self.bans
        self.save.setDefault(not is_bans)
        self.bans.ban.setDefault(is_bans)
        buffer = self._buffer
        if buffer is not None:
            self._ask_for_bans(buffer)

    def _ask_for_bans(self, buffer: Buffer) -> None:
        """Asks once while the list is looked at and not known, and again after a break."""
        is_shown = self.tabs.currentWidget() is self.bans
        asked, self._asks_bans = self._asks_bans, is_shown and buffer.joined and buffer.bans is None
        if self._asks_bans and not asked:
            self._session.chat.order(self._key, AskBans())

    def _change_ban(self, change: ModeChange) -> None:
        self._session.chat.order(self._key, SetModes((change,)))

    def _leave(self) -> None:
        self.reject()
        self._session.chat.close_buffer(self._key)

    def _page_moved(self, was: str, key: str) -> None:
        """The room has another name, or its talk goes on in the page that had it already."""
        if was == self._key:
            self._key = key
            self.about.follow(self._session.place(key))
            self.people.setModel(self._session.members(key))
            self.refresh()

    def _page_closed(self, key: str) -> None:
        if key == self._key:
            self.people.setModel(None)
            self.reject()
