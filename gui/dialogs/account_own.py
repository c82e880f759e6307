"""The part of the account's dialog about oneself: who one is here, and a password for other devices."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from gui import theme
from gui.client.capabilities import REGISTRATION
from gui.client.logins import Credential
from gui.dialogs.form import Form, quiet, secondary
from gui.session import Session


class AccountOwn(QWidget):
    """Shows the state of one's account.

    Signals: `password_chosen(str)`, `forget_asked()` to log this device out.
    """

    password_chosen = Signal(str)
    forget_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = QLabel(self)
        self.state.setWordWrap(True)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.password = password_field(self)
        self.shown = QCheckBox(self.tr("Sho&w the password"), self)
        mode = QLineEdit.EchoMode
        self.shown.toggled.connect(lambda on: self.password.setEchoMode(mode.Normal if on else mode.Password))
        self.set_it = secondary(self.tr("&Set this password"))
        self.forget = secondary(self.tr("&Log out on this device…"))
        self.hint = quiet(
            self.tr(
                "With a password you log in on other devices, too: there by “Log in”, with this name. All of them"
                " are one person in the chat; each hears everything, and what you send on one appears on all."
            )
        )
        form = Form()
        form.add_field(self.tr("A &new password"), self.password)
        form.addWidget(self.shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.M, 0, 0)
        column.setSpacing(theme.M)
        column.addWidget(self.state)
        column.addLayout(form)
        column.addWidget(self.set_it, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.hint)
        column.addStretch(1)
        column.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignLeft)
        self._can_set = False
        self.set_it.clicked.connect(self._choose)
        self.forget.clicked.connect(self.forget_asked)
        self.password.textChanged.connect(self._enable)

    def show_session(self, session: Session) -> None:
        """Shows who we are there now."""
        state = session.chat.state
        kept = session.chat.logins.get(session.nick)
        self.state.setText(self._words(session, kept))
        self._can_set = session.is_online and (bool(state.account) or REGISTRATION in state.caps)
        for part in (self.password, self.shown):
            part.setEnabled(self._can_set)
        self.forget.setEnabled(kept is not None and bool(kept.account))
        self._enable()

    def _words(self, session: Session, kept: Credential | None) -> str:
        state = session.chat.state
        if not session.is_online:
            return self.tr("There is no connection to the chat.")
        if state.account:
            yours = self.tr("You are logged in as {account}. The name is yours: nobody else can use it here.")
            how = (
                self.tr("The password is the one that was typed.")
                if kept is None or kept.is_typed
                else self.tr("This device made up a password and uses it by itself; you need not know it.")
            )
            return f"{yours.format(account=state.account)} {how}"
        if "sasl" not in state.caps and REGISTRATION not in state.caps:
            return self.tr("This server has no accounts that Samovar could use: names belong to nobody here.")
        return self.tr("You are a guest, {nick}: when you are not here, others can take your name.").format(
            nick=session.nick
        )

    def _enable(self) -> None:
        self.set_it.setEnabled(self._can_set and bool(self.password.text()))

    def _choose(self) -> None:
        text = self.password.text()
        if text:
            self.password_chosen.emit(text)
            self.password.setFocus(
                Qt.FocusReason.OtherFocusReason
            )  # else it goes on to the button that logs out
            self.password.clear()


def password_field(parent: QWidget) -> QLineEdit:
    """A field whose text is not shown."""
    field = QLineEdit(parent)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setMaxLength(300)
    return field
