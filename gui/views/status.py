"""The line at the foot of the window: how the connection is, and whether a chat is hosted here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from gui import icons, theme
from gui.announce import announce
from gui.client.words import retold
from gui.hosting import Hosting
from gui.models.tips import as_tip
from gui.named import shortened
from gui.net.host import HostState
from gui.net.link_state import LinkState
from gui.views.elided import Elided

if TYPE_CHECKING:
    from gui.session import Session

TITLE_SHOWN = 24


class StatusLine(QFrame):
    """Says in words how things are, quietly while they are well.

    Signals: `retry_asked()` from the Now button of the countdown, `host_asked()` from the host's state.
    """

    retry_asked = Signal()
    host_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setAccessibleName(self.tr("Status"))
        self._shown = ("-", False, False)
        self._told = (0, LinkState.OFFLINE, False)
        self._mark = QLabel(self)
        self._connection = Elided(self)
        self._connection.setTextFormat(Qt.TextFormat.PlainText)
        self._connection.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.now = QPushButton(self.tr("Now"), self)
        self.now.setProperty("small", True)
        self.now.setAccessibleName(self.tr("Reconnect now"))
        self.now.setToolTip(self.tr("Reconnect now"))
        self.now.hide()
        self._notice_mark = QLabel(self)
        self.notice = Elided(self)
        """What is the matter with a file of ours."""
        self._clear_mark = QLabel(self)
        self._clear = QLabel(self.tr("Not encrypted"), self)
        self.host = QPushButton(self)
        self.host.setProperty("quiet", True)
        self.host.hide()

        row = QHBoxLayout(self)
        row.setContentsMargins(theme.L, theme.XS, theme.S, theme.XS)
        row.setSpacing(theme.S)
        row.addWidget(self._mark)
        row.addWidget(self._connection, 1)
        row.addWidget(self.now)
        row.addWidget(self._notice_mark)
        row.addWidget(self.notice, 1)
        row.addSpacing(theme.S)
        row.addWidget(self._clear_mark)
        row.addWidget(self._clear)
        row.addStretch(0)
        row.addWidget(self.host)

        self.now.clicked.connect(self.retry_asked)
        self.host.clicked.connect(self.host_asked)
        self.show_notice("")
        self._clear.hide()
        self._clear_mark.hide()
        self._show_connection("", well=False)

    def show_session(self, session: Session) -> None:
        """Says how the connection of this chat is."""
        waiting = session.chat.link_state is LinkState.WAITING
        # Where the page says already what is the matter, it has the button too.
        again = waiting and not session.standing.is_stuck
        self._show_connection(self._words_of(session), well=session.is_online, waiting=again)
        self._clear.setToolTip(as_tip(session.standing.warning))
        self._clear.setVisible(bool(session.standing.warning))
        self._clear_mark.setVisible(bool(session.standing.warning))
        self._announce(session)

    def _announce(self, session: Session) -> None:
        """Has it read aloud when the connection of the shown chat comes or goes, not at each second of waiting."""
        told, self._told = self._told, (id(session), session.chat.link_state, session.is_online)
        is_settled = session.is_online or session.chat.link_state in (LinkState.WAITING, LinkState.OFFLINE)
        if told != self._told and told[0] == id(session) and is_settled:
            announce(self, self.text)

    def _words_of(self, session: Session) -> str:
        address = str(session.chat.address or "")
        match session.chat.link_state:
            case LinkState.ONLINE if session.is_online:
                return self._words_online(session, address)
            case LinkState.ONLINE:
                return self.tr("Entering…")
            case LinkState.CONNECTING:
                return self.tr("Connecting to {address}…").format(address=address)
            case LinkState.WAITING:
                count = self.tr("Next attempt in %n s.", "", session.standing.wait_s)
                # Where the page says already what is the matter, and what to do, it is not said twice.
                return count if session.standing.is_stuck else f"{session.standing.problem} {count}".strip()
            case _:
                return session.standing.problem or self.tr("Not connected")

    def _words_online(self, session: Session, address: str) -> str:
        reason, nick = retold(session.chat.state.nick_reason), session.nick
        if session.hosted and reason:
            words = self.tr("Connected to your own chat. {reason} Here you are called {nick}.")
        elif session.hosted:
            words = self.tr("Connected to your own chat")
        elif reason:
            words = self.tr("Connected to {address}. {reason} Here you are called {nick}.")
        else:
            words = self.tr("Connected to {address}")
        return words.format(address=address, reason=reason, nick=nick)

    def show_notice(self, notice: str) -> None:
        """Says what is the matter with a file of ours, such as a full disk; "" for nothing."""
        if notice and notice != self.notice.text():
            announce(self, notice)
        self.notice.setText(notice)
        self.notice.setVisible(bool(notice))
        self._notice_mark.setVisible(bool(notice))

    def show_hosting(self, hosting: Hosting, shown: Session | None = None) -> None:
        """Says how the chat hosted here is; nothing where there is none. Beside another chat it is named."""
        words = {
            HostState.STARTING: self.tr("Your chat starts…"),
            HostState.RUNNING: self.tr("You are hosting · guests: %n", "", hosting.guests),
            HostState.STOPPING: self.tr("Your chat stops…"),
            HostState.FAILED: self.tr("Your chat has stopped. Start again…"),
        }
        said = words.get(hosting.state, "")
        if hosting.state is HostState.RUNNING and shown is not None and shown is not hosting.session:
            of_it = self.tr("You are hosting “{title}” · guests: %n", "", hosting.guests)
            title = hosting.options.title if hosting.options is not None else ""
            said = of_it.format(title=shortened(title, TITLE_SHOWN))
        if not said and hosting.offered:
            said = self.tr("Host “{title}” again…").format(title=shortened(hosting.offered, TITLE_SHOWN))
        self.host.setText(f" {said}")
        self.host.setAccessibleName(said)
        self.host.setVisible(bool(said))

    @property
    def text(self) -> str:
        """What the line says of the connection."""
        return self._connection.text()

    def _show_connection(self, text: str, *, well: bool, waiting: bool = False) -> None:
        shown, self._shown = self._shown, (text, well, waiting)
        if shown == self._shown:
            return  # to polish the labels anew costs more than all else that a message changes
        self._connection.setText(text)
        self._mark.setVisible(bool(text))
        self._well = well
        self.now.setVisible(waiting)
        self.setProperty("tone", "warning" if waiting else "")
        self.style().unpolish(self)
        self.style().polish(self)
        for label in self.findChildren(QLabel):
            label.style().unpolish(label)
            label.style().polish(label)
        self.restyle()

    def restyle(self) -> None:
        """Takes the theme's colours, and the font's size, for what the style sheet does not reach."""
        colors = theme.shown()
        waiting = self.property("tone") == "warning"
        name, color = ("done", colors.good) if self._well else ("warning", colors.on_warning)
        if not self._well and not waiting:
            name, color = "link", colors.muted
        ratio = self.devicePixelRatioF()
        side = icons.side(self._connection.fontMetrics().height(), 16)
        self._mark.setPixmap(icons.pixmap(name, color, side, ratio))
        self._notice_mark.setPixmap(icons.pixmap("warning", colors.muted, side, ratio))
        self._clear_mark.setPixmap(icons.pixmap("warning", colors.muted, side, ratio))
        self.host.setIconSize(QSize(side, side))
        self.host.setIcon(icons.icon("host", colors.muted))
        self.setFixedHeight(max(28, self.fontMetrics().height() + theme.S) + theme.air(theme.S))
