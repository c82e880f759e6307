"""The question before this device forgets how to log in."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from gui import theme
from gui.dialogs.dialog import Dialog
from gui.dialogs.form import button_row, heading, primary, quiet, secondary


class ForgetLoginDialog(Dialog):
    """`removes_account`: whether the name shall be free for everybody, once the dialog is accepted."""

    def __init__(
        self, account: str, *, is_typed: bool, can_remove: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Log out on this device"))
        self.setMinimumWidth(420)
        text = (
            self.tr("To use the name again you need its password.")
            if is_typed
            else self.tr(
                "Nobody knows the password but this device, and it forgets it: the name stays taken, for you, too,"
                " unless you remove the account or set a password first."
            )
        )
        self.remove = QCheckBox(self.tr("&Remove the account, too: anybody can have the name then"), self)
        self.remove.setChecked(can_remove and not is_typed)
        self.remove.setVisible(can_remove)
        log_out = primary(self.tr("Log out"))
        cancel = secondary(self.tr("Cancel"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.L)
        column.addWidget(heading(self.tr("Log out as {account}?").format(account=account)))
        column.addWidget(quiet(text))
        column.addWidget(self.remove)
        column.addWidget(quiet(self.tr("You stay in the chat as a guest.")))
        column.addLayout(button_row(cancel, log_out))
        log_out.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)

    @property
    def removes_account(self) -> bool:
        """Whether the account shall be removed, too."""
        return self.remove.isChecked()
