"""The part of the host's dialog that shows a running chat: how others join it, and who has."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui import icons, theme
from gui.dialogs.form import button_row, heading, primary, quiet, secondary
from gui.hosting import Hosting
from gui.views.elided_field import ElidedField
from gui.views.people import PeopleList
from gui.views.qr import QrCode
from wire.invite import Invite

ADDRESSES_SHOWN = 4
COPIED_MS = 1500


class HostRunning(QWidget):
    """Addresses and the invite link with Copy, the QR code, the people, and Stop.

    Signals: `menu_asked(str, QPoint)` about somebody in the chat, with the place on the screen.
    """

    menu_asked = Signal(str, object)

    def __init__(self, hosting: Hosting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hosting = hosting
        self._heading = heading("")
        self._reach = quiet("")
        self.addresses: list[Copyable] = []
        self._address_column = QVBoxLayout()
        self._address_column.setSpacing(theme.XS)
        self.link = Copyable(self.tr("Invite link"), self)
        self.code = QrCode(self)
        self._people_heading = QLabel(self)
        self.people = PeopleList(self)
        self.people.frame()
        self.people.setMinimumHeight(88)
        self.people.setAccessibleName(self.tr("People in the chat"))
        self.people.customContextMenuRequested.connect(self._ask_menu)
        self._people_heading.setBuddy(self.people)
        self.stop = secondary(self.tr("&Stop hosting"))
        self.stop.setProperty("danger", True)
        self.done = primary(self.tr("To the chat"))

        ways = QVBoxLayout()
        ways.setSpacing(theme.XS)
        ways.addWidget(QLabel(self.tr("Address"), self))
        ways.addLayout(self._address_column)
        ways.addSpacing(theme.M)
        ways.addWidget(QLabel(self.tr("Invite link"), self))
        ways.addWidget(self.link)
        self.how = quiet("")
        self.how.setTextFormat(Qt.TextFormat.PlainText)
        ways.addSpacing(theme.M)
        ways.addWidget(self.how)
        ways.addStretch(1)
        upper = QHBoxLayout()
        upper.setSpacing(theme.XL)
        upper.addLayout(ways, 1)
        upper.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(self._heading)
        column.addWidget(self._reach)
        column.addSpacing(theme.M)
        column.addLayout(upper)
        column.addSpacing(theme.M)
        column.addWidget(self._people_heading)
        column.addWidget(self.people, 1)
        column.addSpacing(theme.M)
        column.addLayout(button_row(self.done, left=self.stop))
        self.setMinimumWidth(560)

    def refresh(self) -> None:
        """Shows the chat as it is now."""
        options = self._hosting.options
        if options is None:
            return
        self._heading.setText(self.tr("“{title}” is open").format(title=options.title))
        reach = (
            self.tr("Only programs on this computer can join.")
            if options.loopback_only
            else self.tr("People on this network can join.")
        )
        if options.password:
            reach += " " + self.tr("The invite link holds the password.")
        self._reach.setText(reach)
        ways = self._hosting.ways_in()
        if [way.address for way in ways[:ADDRESSES_SHOWN]] != [field.text for field in self.addresses]:
            for field in self.addresses:
                self._address_column.removeWidget(field)
                field.deleteLater()
            self.addresses = [Copyable(self.tr("Address"), self) for _ in ways[:ADDRESSES_SHOWN]]
            for field, way in zip(self.addresses, ways, strict=False):
                field.show_text(way.address)
                self._address_column.addWidget(field)
        if ways:
            self.how.setText(self._how_others_come(ways[0]))
            self.link.show_text(ways[0].format())
            self.code.show_text(ways[0].format())
        session = self._hosting.session
        if session is not None and self.people.model() is not session.everybody:
            self.people.setModel(session.everybody)
        guests = self._hosting.guests
        here = self.tr("In the chat: %n", "", guests + 1)
        self._people_heading.setText(here if guests else self.tr("In the chat: only you so far"))

    def _ask_menu(self, place: QPoint) -> None:
        index = self.people.indexAt(place)
        if index.isValid():
            self.menu_asked.emit(index.data(), self.people.viewport().mapToGlobal(place))

    def _how_others_come(self, way: Invite) -> str:
        irc = self.tr("In an IRC program: server {host}, port {port}, room #lobby")
        if way.password:
            irc = self.tr(
                "In an IRC program: server {host}, port {port}, the password as server password, room #lobby"
            )
        lines = (
            self.tr("In Samovar: Join a chat, with the link"),
            irc.format(host=way.host, port=way.port),
            self.tr("In a terminal: {command}").format(command=f"nc {way.host} {way.port}"),
        )
        return "\n".join(lines)


class Copyable(QWidget):
    """A text that can be selected, and the button that copies it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = ElidedField(self)
        self._field.setAccessibleName(name)
        self.button = QToolButton(self)
        self.button.setIconSize(QSize(20, 20))
        self.button.setAccessibleName(self.tr("Copy: {what}").format(what=name))
        self.button.setToolTip(self.tr("Copy"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(COPIED_MS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.XS)
        row.addWidget(self._field, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self.copy)
        self._timer.timeout.connect(partial(self._mark, "copy"))
        self._mark("copy")

    @property
    def text(self) -> str:
        """All of it, also where the field shows the beginning."""
        return self._field.whole

    def show_text(self, text: str) -> None:
        """Shows the text from its beginning."""
        self._field.show_text(text)

    def copy(self) -> None:
        """Puts the text on the clipboard and says so for a moment."""
        QGuiApplication.clipboard().setText(self.text)
        self._mark("done")
        self._timer.start()

    def _mark(self, name: str) -> None:
        colors = theme.shown()
        self.button.setIcon(icons.icon(name, colors.good if name == "done" else colors.muted))
        said = self.tr("Copied") if name == "done" else self.tr("Copy")
        self.button.setToolTip(said)
        self.button.setAccessibleDescription(said if name == "done" else "")
