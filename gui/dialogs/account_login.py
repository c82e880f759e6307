"""The part of the account's dialog that logs in with a name and a password."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from gui import theme
from gui.client.logins import Credential
from gui.dialogs.account_own import password_field
from gui.dialogs.form import Form, button_row, quiet, secondary
from gui.views.nick_field import NickField


class AccountLogin(QWidget):
    """Asks for a name and its password.

    Signals: `asked(object)` with a Credential, `other_name_asked()` from somebody to whom the name does not belong.
    """

    asked = Signal(object)
    other_name_asked = Signal()

    def __init__(self, nick: str, *, is_private: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name_field = NickField(nick, self)
        self.name_field.setPlaceholderText("")  # it is known there already
        self.password = password_field(self)
        self.in_the_clear = QCheckBox(self.tr("Send it &even if others on the network could read it"), self)
        self.in_the_clear.setToolTip(
            self.tr("Only needed for servers that want to see the password itself and have no encryption.")
        )
        self.in_the_clear.setVisible(not is_private)
        self.log_in = secondary(self.tr("Log &in"))
        self.other_name = secondary(self.tr("Use an&other name…"))
        form = Form()
        form.add_field(self.tr("Na&me"), self.name_field)
        form.add_field(self.tr("&Password"), self.password)
        form.addSpacing(theme.S)
        form.addWidget(self.in_the_clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.M, 0, 0)
        column.setSpacing(theme.M)
        column.addWidget(
            quiet(
                self.tr(
                    "For a name that you have protected on another device. Set a password there first: Chat → Account."
                    " The connection is made anew; your rooms and what you have typed stay."
                )
            )
        )
        column.addLayout(form)
        column.addLayout(button_row(self.log_in, left=self.other_name))
        column.addStretch(1)
        self.log_in.clicked.connect(self._ask)
        self.other_name.clicked.connect(self.other_name_asked)
        for field in (self.name_field, self.password):
            field.textChanged.connect(self._enable)
        self._enable()

    def _enable(self) -> None:
        self.log_in.setEnabled(bool(self.name_field.text().strip()) and bool(self.password.text()))

    def _ask(self) -> None:
        agreed = self.in_the_clear.isChecked()
        self.asked.emit(
            Credential(self.name_field.nick, self.password.text(), is_typed=True, in_the_clear=agreed)
        )
        self.password.clear()

    def begin(self) -> None:
        """Puts the keyboard where it is needed."""
        field = self.password if self.name_field.text() else self.name_field
        field.setFocus(Qt.FocusReason.OtherFocusReason)
