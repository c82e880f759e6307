"""A card of somebody: who it is, where we share a room, and what can be done."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui import theme
from gui.client.buffers import Buffer, BufferKind
from gui.client.persons import Person, Presence
from gui.client.profiles import NO_PROFILE
from gui.client.rights import member_called
from gui.dialogs.dialog import Dialog
from gui.dialogs.form import button_row, heading, quiet, secondary
from gui.models.presence_words import presence_words
from gui.someone import ROWS, Row, Someone, translated
from gui.views.disc import paint_disc

DISC = 56


class MemberDialog(Dialog):
    """Shows somebody as they are now, while it is open, with a button for each row that fits them."""

    def __init__(self, someone: Someone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._someone = someone
        self._session, self._key, self._nick = someone.session, someone.key, someone.nick
        self.setWindowTitle(self._nick)
        self.disc = _Disc(self._nick, self)
        self.state = quiet("")
        self.person = QLabel(self)
        self.person.setTextFormat(Qt.TextFormat.PlainText)
        self.person.setWordWrap(True)
        self.rooms = QLabel(self)
        self.rooms.setTextFormat(Qt.TextFormat.PlainText)
        self.rooms.setWordWrap(True)
        self.buttons = {row.name: self._button(row) for row in ROWS if row.on_card}
        close = secondary(self.tr("Close"))
        self._lay_out(close)

        close.clicked.connect(self.reject)
        self._session.pages_changed.connect(self.refresh)
        self._session.page_moved.connect(self._follow)
        self._session.page_taken.connect(self._follow)
        self.refresh()
        talk = self.buttons["talk"]
        (talk if talk.isVisibleTo(self) else close).setFocus()

    def _button(self, row: Row) -> QPushButton:
        button = QPushButton(self)
        button.setAutoDefault(False)
        button.setToolTip(translated(row.tip))
        if row.look:
            button.setProperty(row.look, True)
        button.clicked.connect(lambda: self._do(row))
        return button

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
        for button in self.buttons.values():
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
        is_me = self._someone.is_me()
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
        if self._someone.is_ignored():
            words.append(self.tr("ignored"))
        self.state.setText(" · ".join(words))
        self.state.setVisible(bool(words))
        self.disc.show_presence(person.presence)
        rooms = [page.name for page in self._session.buffers.values() if self._shares(page)]
        self.rooms.setText(self.tr("Rooms that you share: {rooms}").format(rooms=", ".join(rooms)))
        self.rooms.setVisible(bool(rooms) and not is_me)
        for row in ROWS:
            if row.on_card:
                self.buttons[row.name].setText(row.words(self._someone))
                self.buttons[row.name].setVisible(row.fits(self._someone))

    def _follow(self, was: str, key: str) -> None:
        """The room of the page has another name, or the person with whom one talks there."""
        if was == self._key:
            self._key = key
            self._someone = replace(self._someone, key=key)

    def _shares(self, page: Buffer) -> bool:
        return page.kind is BufferKind.ROOM and page.joined and member_called(page, self._nick) is not None

    def _do(self, row: Row) -> None:
        """Stays open for what has two states, and shows the other one."""
        if row.is_done is None:
            self.accept()
        row.does(self._someone)
        if row.is_done is not None:
            self.refresh()

    def _show_person(self, person: Person) -> None:
        lines = []
        profile = person.profile
        if self._someone.is_ignored():
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
