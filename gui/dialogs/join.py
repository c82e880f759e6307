"""Join a chat: where it is, who we are, and its password where it has one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.client import foreign
from gui.client.foreign import nick_problem
from gui.dialogs.dialog import Dialog
from gui.dialogs.form import Form, Notice, button_row, heading, primary, quiet, secondary
from gui.memory import NICK, RECENT
from gui.settings import Settings
from gui.views.nick_field import NickField
from gui.views.refused import refuse
from wire.errors import PeerError
from wire.invite import Invite


class JoinDialog(Dialog):
    """Asks where to go. Once it is accepted, `invite`, `nick` and `password` say what was chosen.

    `reason` says what went wrong with the last attempt; the fields then hold what was tried.
    """

    def __init__(
        self,
        settings: Settings,
        address: str = "",
        nick: str = "",
        reason: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Join a chat"))
        self.setMinimumWidth(420)
        self._settings = settings
        self.invite: Invite | None = None

        recent = settings.get(RECENT)
        self.address = QLineEdit(address, self)
        self.address.setPlaceholderText(self.tr("192.168.1.20:4000 or samovar://…"))
        completer = QCompleter(recent, self.address)
        popup = completer.popup()
        if popup is not None:
            popup.setObjectName("completions")
        self.address.setCompleter(completer)
        # While the popup is open it keeps Enter from the dialog's button.
        self.address.returnPressed.connect(self.accept)
        self.nick = NickField(nick or settings.get(NICK), self)
        self.password = QLineEdit(self)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        if not reason:  # which may be that the chat has one
            self.password.setPlaceholderText(self.tr("Only where the chat has one"))
        self.leads_to = quiet("")
        self.leads_to.setTextFormat(Qt.TextFormat.PlainText)
        self.notice = Notice(self)

        form = Form()
        form.add_field(self.tr("&Address or invite link"), self.address)
        form.addWidget(self.leads_to)
        form.add_field(self.tr("Your &name"), self.nick)
        form.add_field(self.tr("&Password"), self.password)
        self.join = primary(self.tr("Join"))
        cancel = secondary(self.tr("Cancel"))
        self.join.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)

        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.L)
        column.addWidget(heading(self.tr("Join a chat")))
        column.addLayout(form)
        column.addWidget(self.notice)  # below, so that no field moves when it comes
        column.addStretch(1)
        column.addLayout(button_row(cancel, self.join))

        self.address.textChanged.connect(self._look)
        self.nick.link_given.connect(self.address.setText)
        self._look()
        self.notice.say(reason)
        first = self.password if reason and address else self.nick if address else self.address
        first.setFocus()

    def _look(self) -> None:
        """Says below the field where it leads, as soon as that can be told."""
        self.notice.say("")
        self.leads_to.hide()
        try:
            invite = Invite.parse(self.address.text().strip())
        except PeerError:
            return
        if invite.title:
            where = self.tr("“{title}” at {host}, port {port}")
            self.leads_to.setText(where.format(title=invite.title, host=invite.host, port=invite.port))
            self.leads_to.show()
        if invite.password:
            self.password.setText(invite.password)

    def accept(self) -> None:
        """Goes on only with an address that can be dialled and a name that can be used."""
        if self.result() == JoinDialog.DialogCode.Accepted:
            return  # Enter comes from the field and from the button
        try:
            self.invite = Invite.parse(self.address.text().strip())
        except PeerError as error:
            self._say(foreign.ours(error.text), self.address)
            return
        nick = self.nick.nick
        problem = nick_problem(nick)
        if problem is not None:
            self._say(problem, self.nick)
            return
        self._settings.set(NICK, nick)
        super().accept()

    def _say(self, text: str, field: QLineEdit) -> None:
        self.notice.say(text)
        refuse(field)
