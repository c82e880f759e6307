"""A question before something that can't be taken back."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QLineEdit, QVBoxLayout, QWidget

from gui import theme
from gui.dialogs.dialog import Dialog
from gui.dialogs.form import Form, button_row, heading, primary, secondary

REASON_LETTERS = 200


class Question(Dialog):
    """Has two answers: Cancel, and the one that Enter gives at first (`yes`), after which it is accepted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(400)
        self.reason = QLineEdit()
        """Belongs to the dialog where `why` is among its parts: Tab goes through these in their order."""
        self.reason.setMaxLength(REASON_LETTERS)
        self.yes = primary("")

    def ask(self, sentence: str, yes: str, *between: QWidget | QLayout) -> None:
        """Puts it together: the sentence, what stands below it, the answers."""
        self.yes.setText(yes)
        cancel = secondary(self.tr("Cancel"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.L)
        column.addWidget(heading(sentence))
        for part in between:
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        column.addLayout(button_row(cancel, self.yes))
        self.yes.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        if self.reason.parent() is self:
            self.reason.setFocus()

    def why(self, nothing: str, *below: QWidget) -> Form:
        """The field for the reason, where one begins to type. `nothing`: what leaving it empty means."""
        self.reason.setPlaceholderText(nothing)
        form = Form()
        form.add_field(self.tr("&Reason"), self.reason)
        for part in below:
            form.addSpacing(theme.S)
            form.addWidget(part)
        return form

    @property
    def why_text(self) -> str:
        """The reason; "" for none."""
        return self.reason.text().strip()
