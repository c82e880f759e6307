"""The question before this device forgets how to log in."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from gui.dialogs.form import quiet
from gui.dialogs.question import Question


class ForgetLoginDialog(Question):
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
        self.remove = QCheckBox(self.tr("&Remove the account, too: the name becomes free"), self)
        self.remove.setChecked(can_remove and not is_typed)
        self.remove.setVisible(can_remove)
        self.ask(
            self.tr("Log out as {account}?").format(account=account),
            self.tr("Log out"),
            quiet(text),
            self.remove,
            quiet(self.tr("You stay in the chat as a guest.")),
        )

    @property
    def removes_account(self) -> bool:
        """Whether the account shall be removed, too."""
        return self.remove.isChecked()
