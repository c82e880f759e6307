"""A question before something that can't be taken back."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QLineEdit, QVBoxLayout, QWidget

from gui import theme
from gui.dialogs.dialog import Dialog
from gui.dialogs.form import Form, button_row, heading, primary, secondary
from gui.session import Session
from gui.views.pressing import ENTER

REASON_LETTERS = 200


class Question(Dialog):
    """Has two answers: `yes`, after which it is accepted, and Cancel, which Enter gives at first.

    Enter in the reason leads on to `yes`: what was typed is not lost, and nothing is done by one key.
    """

    destroys = True
    """False: nothing is lost by `yes`, so that is what Enter gives."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(400)
        self.reason = QLineEdit()
        """Belongs to the dialog where `why` is among its parts: Tab goes through these in their order."""
        self.reason.setMaxLength(REASON_LETTERS)
        self.yes = secondary("") if self.destroys else primary("")
        self.yes.setProperty("danger", self.destroys)
        words = self.tr("Cancel")
        self.cancel = primary(words) if self.destroys else secondary(words)

    def ask(self, sentence: str, yes: str, *between: QWidget | QLayout) -> None:
        """Puts it together: the sentence, what stands below it, the answers."""
        self.yes.setText(yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.L)
        column.addWidget(heading(sentence))
        for part in between:
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        column.addLayout(
            button_row(self.yes, self.cancel) if self.destroys else button_row(self.cancel, self.yes)
        )
        self.yes.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        if self.reason.parent() is self:
            self.reason.setFocus()
        elif self.destroys:
            self.cancel.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.destroys and event.key() in ENTER and self.reason.hasFocus():
            if not event.isAutoRepeat():
                self.yes.setFocus()
        else:
            super().keyPressEvent(event)

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


class PageQuestion(Question):
    """A question about the page at a key, or something in it: also when the room gets another name meanwhile."""

    def __init__(self, session: Session, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._key = key
        session.page_moved.connect(self._follow)
        session.page_taken.connect(self._follow)

    def _follow(self, was: str, key: str) -> None:
        if was == self._key:
            self._key = key
