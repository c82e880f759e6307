"""A card of somebody: who it is, where we share a room, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui import theme
from gui.client.buffers import Buffer, BufferKind
from gui.client.orders import SetModes
from gui.client.persons import Person, Presence
from gui.client.plain import PlainState
from gui.client.profiles import NO_PROFILE
from gui.client.rights import Rights, member_called
from gui.dialogs.dialog import Dialog
from gui.dialogs.form import button_row, heading, quiet, secondary
from gui.models.presence_words import presence_words
from gui.session import Session
from gui.views.disc import paint_disc
from wire.modes import ModeChange

DISC = 56


class MemberDialog(Dialog):
    """Shows somebody as they are now, while it is open. `key`: the room in which ranks are given and taken.

    Signals: `talk_asked(str)` with the nick, `remove_asked(str)` to have them removed from the room.
    """

    talk_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, session: Session, key: str, nick: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._key = key
        self._nick = nick
        self.setWindowTitle(nick)
        self.disc = _Disc(nick, self)
        self.state = quiet("")
        self.person = QLabel(self)
        self.person.setTextFormat(Qt.TextFormat.PlainText)
        self.person.setWordWrap(True)
        self.rooms = QLabel(self)
        self.rooms.setTextFormat(Qt.TextFormat.PlainText)
        self.rooms.setWordWrap(True)
        self.talk = QPushButton(self.tr("&Talk directly"), self)
        self.talk.setProperty("primary", True)
        self.whois = QPushButton(self.tr("&Who is it?"), self)
        self.whois.setToolTip(self.tr("Asks the server; the answer stands in the room."))
        self.operator = QPushButton(self)
        self.voice = QPushButton(self)
        self.remove = QPushButton(self.tr("&Remove from the room…"), self)
        self.remove.setProperty("danger", True)
        self.ignore = QPushButton(self)
        close = secondary(self.tr("Close"))
        self._lay_out(close)

        self.talk.clicked.connect(self._talk)
        self.whois.clicked.connect(self._whois)
        self.operator.clicked.connect(lambda: self._toggle_rank("o", "@"))
        self.voice.clicked.connect(lambda: self._toggle_rank("v", "+"))
        self.remove.clicked.connect(self._remove)
        self.ignore.clicked.connect(self._toggle_ignore)
        close.clicked.connect(self.reject)
        session.pages_changed.connect(self.refresh)
        self.refresh()
        self.talk.setFocus()

    def _lay_out(self, close: QPushButton) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(theme.XS)
        texts.addStretch(1)
        texts.addWidget(heading(self._nick))
        texts.addWidget(self.state)
        texts.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(theme.L)
        head.addWidget(self.disc, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(texts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.L)
        column.addLayout(head)
        column.addWidget(self.person)
        column.addWidget(self.rooms)
        buttons = QVBoxLayout()
        buttons.setSpacing(theme.S)
        for button in (self.talk, self.whois, self.operator, self.voice, self.ignore, self.remove):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column.addLayout(buttons)
        column.addStretch(1)
        column.addLayout(button_row(close))
        self.setMinimumWidth(340)

    @property
    def nick(self) -> str:
        """Whose card it is."""
        return self._nick

    def refresh(self) -> None:
        """Shows rank, presence and buttons as they are now."""
        buffer = self._session.buffers.get(self._key)
        member = member_called(buffer, self._nick) if buffer is not None else None
        is_me = self._nick == self._session.nick
        is_plain = isinstance(self._session.chat.state, PlainState)
        rights, theirs = self._rights(buffer, self._session.nick), self._rights(buffer, self._nick)
        prefixes = member.prefixes if member is not None else ""
        person = self._session.person(self._nick)
        words = [self.tr("this is you")] if is_me else []
        if member is not None:
            rank = self._session.members(self._key).rank_name(member)
            words += [rank] if rank else []
        elif buffer is not None and buffer.kind is BufferKind.ROOM and person.presence is not Presence.GONE:
            words.append(self.tr("not in the room"))
        goes_without_saying = member is not None and person.presence is Presence.HERE
        said = "" if is_me or goes_without_saying else presence_words(person)
        words += [said] if said else []
        self._show_person(person)
        ignored = self._session.chat.ignored
        if ignored.cover(self._nick):
            words.append(self.tr("ignored"))
        self.state.setText(" · ".join(words))
        self.state.setVisible(bool(words))
        self.disc.show_presence(person.presence)
        rooms = [page.name for page in self._session.buffers.values() if self._shares(page)]
        self.rooms.setText(self.tr("Rooms that you share: {rooms}").format(rooms=", ".join(rooms)))
        self.rooms.setVisible(bool(rooms) and not is_me)

        self.talk.setVisible(not is_me and not is_plain)
        self.whois.setVisible(not is_plain)
        for button, mode, sign in ((self.operator, "o", "@"), (self.voice, "v", "+")):
            may_take = rights.may_take(mode, theirs, is_me=is_me)
            button.setVisible(may_take if sign in prefixes else rights.may_give(mode, theirs))
        self.operator.setText(
            self.tr("Take the &operator's rank") if "@" in prefixes else self.tr("Make an &operator")
        )
        self.voice.setText(self.tr("Take the &voice") if "+" in prefixes else self.tr("Give &voice"))
        self.remove.setVisible(rights.may_remove(theirs) and not is_me)
        self.ignore.setText(
            self.tr("Hear &again") if ignored.cover(self._nick) else self.tr("&Ignore: hear nothing more")
        )
        self.ignore.setVisible(not is_me)

    def _rights(self, buffer: Buffer | None, nick: str) -> Rights:
        return self._session.rights(buffer, nick) if buffer is not None else Rights()

    def _shares(self, page: Buffer) -> bool:
        return page.kind is BufferKind.ROOM and page.joined and member_called(page, self._nick) is not None

    def _talk(self) -> None:
        self.accept()
        self.talk_asked.emit(self._nick)

    def _whois(self) -> None:
        self.accept()
        self._session.chat.say(self._key, f"/whois {self._nick}")

    def _toggle_rank(self, mode: str, sign: str) -> None:
        buffer = self._session.buffers.get(self._key)
        member = member_called(buffer, self._nick) if buffer is not None else None
        if member is not None:
            change = ModeChange(sign not in member.prefixes, mode, self._nick)
            self._session.chat.order(self._key, SetModes((change,)))

    def _remove(self) -> None:
        self.accept()
        self.remove_asked.emit(self._nick)

    def _show_person(self, person: Person) -> None:
        lines = []
        profile = person.profile
        if self._session.chat.ignored.cover(self._nick):
            profile = NO_PROFILE
        self.disc.show_avatar(profile.avatar)
        if profile.display_name:
            lines.append(self.tr("Display name: {name}").format(name=profile.display_name))
        if profile.status:
            lines.append(self.tr("Status: {status}").format(status=profile.status))
        if profile.pronouns:
            lines.append(self.tr("Pronouns: {pronouns}").format(pronouns=profile.pronouns))
        if profile.avatar:
            lines.append(self.tr("Picture: {emoji}").format(emoji=profile.avatar))
        if person.realname and person.realname != person.nick:
            lines.append(self.tr("Full name: {name}").format(name=person.realname))
        if person.account:
            lines.append(self.tr("Account: {account}").format(account=person.account))
        self.person.setText("\n".join(lines))
        self.person.setVisible(bool(lines))

    def _toggle_ignore(self) -> None:
        self._session.ignore(self._nick, not self._session.chat.ignored.cover(self._nick))
        self.refresh()


class _Disc(QWidget):
    """The disc that stands for somebody everywhere, large."""

    def __init__(self, nick: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._nick = nick
        self._avatar = ""
        self._presence = Presence.HERE
        self.setFixedSize(QSize(DISC, DISC))

    def show_avatar(self, avatar: str) -> None:
        self._avatar = avatar
        self.update()

    def show_presence(self, presence: Presence) -> None:
        self._presence = presence
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        away, gone = self._presence is Presence.AWAY, self._presence is Presence.GONE
        paint_disc(painter, QRectF(self.rect()), self._nick, self._avatar, hollow=away, gone=gone)
        painter.end()
