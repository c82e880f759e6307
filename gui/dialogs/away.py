"""Going away, with a word for the others."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.dialogs.form import quiet
from gui.dialogs.question import Question


class AwayDialog(Question):
    """`why_text` is what the others shall read, once the dialog is accepted."""

    destroys = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Away"))
        self.ask(
            self.tr("Away from the keyboard?"),
            self.tr("Go away"),
            quiet(self.tr("The others see that you are away, until you are back: Chat → Away once more.")),
            self.why(self.tr("Such as “lunch, back at two”")),
        )
