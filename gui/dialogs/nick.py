"""Another name, where the server will not have the first."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from gui import theme
from gui.client.foreign import nick_problem
from gui.dialogs.dialog import Dialog
from gui.dialogs.form import Form, Notice, button_row, primary, secondary
from gui.views.refused import refuse
from wire.names import NICKLEN


class NickDialog(Dialog):
    """Asks for a name; `nick` is what was typed once the dialog is accepted."""

    def __init__(self, nick: str, reason: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Your name"))
        self.setMinimumWidth(360)
        self.notice = Notice(self)
        self.notice.say(reason)
        self.field = QLineEdit(nick, self)
        self.field.setMaxLength(NICKLEN)
        self.field.selectAll()
        form = Form()
        form.add_field(self.tr("&Name"), self.field)
        use = primary(self.tr("Use this name"))
        cancel = secondary(self.tr("Cancel"))
        use.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.L)
        column.addLayout(form)
        column.addWidget(self.notice)
        column.addLayout(button_row(cancel, use))
        self.field.setFocus()

    @property
    def nick(self) -> str:
        """What was typed."""
        return self.field.text().strip()

    def accept(self) -> None:
        problem = nick_problem(self.nick)
        self.notice.say(problem or "")
        if problem is None:
            super().accept()
        else:
            refuse(self.field)
