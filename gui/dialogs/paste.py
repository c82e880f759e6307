"""The question before many lines are pasted: each would be a message of its own."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QVBoxLayout, QWidget

from gui import theme
from gui.dialogs.dialog import Dialog
from gui.dialogs.form import button_row, heading, primary, quiet, secondary

LINES_SHOWN = 8
LETTERS_SHOWN = 2_000


class PasteDialog(Dialog):
    """Shows the beginning. What is cancelled stays in the clipboard.

    Signals: `chosen(bool)`: the text is wanted, and True: sent at once.
    """

    chosen = Signal(bool)

    def __init__(
        self, text: str, messages: int, seconds: int, whom: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Paste"))
        self.setMinimumWidth(480)
        self._text = text
        lines = text.split("\n")
        title = (
            self.tr("Paste %n lines?", "", len(lines))
            if len(lines) > 1
            else self.tr("Paste %n letters?", "", len(text))
        )
        about = self.tr("Sent as it is, it makes %n messages to {whom}.", "", messages).format(whom=whom)
        if seconds:
            about += " " + self.tr("They go out over about %n seconds.", "", seconds)
        self.preview = QPlainTextEdit(self)
        self.preview.setObjectName("framed")
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.preview.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.preview.setAccessibleName(self.tr("How it begins"))
        self.preview.setPlainText("\n".join(lines[:LINES_SHOWN])[:LETTERS_SHOWN])
        self.preview.setFixedHeight(self.preview.fontMetrics().lineSpacing() * (LINES_SHOWN + 1) + theme.XL)
        left = len(lines) - LINES_SHOWN
        self.more = quiet(self.tr("and %n lines more", "", left) if left > 0 else "")
        self.more.setVisible(left > 0)
        self.as_code = QCheckBox(self.tr("As a block of &code"), self)
        put = primary(self.tr("&Put into the field"))
        send = secondary(self.tr("&Send as it is"))
        cancel = secondary(self.tr("Cancel"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.M)
        column.addWidget(heading(title))
        self.about = quiet(about)
        column.addWidget(self.about)
        column.addWidget(self.preview)
        column.addWidget(self.more)
        if len(lines) > 1:
            column.addWidget(self.as_code)
        else:
            self.as_code.hide()
        column.addSpacing(theme.S)
        column.addLayout(button_row(send, put, left=cancel))
        put.clicked.connect(lambda: self._choose(send=False))
        send.clicked.connect(lambda: self._choose(send=True))
        cancel.clicked.connect(self.reject)
        self.buttons = {"put": put, "send": send, "cancel": cancel}
        put.setFocus()

    @property
    def text(self) -> str:
        """What is pasted: in a block of code where that is wanted, whose fence is longer than any within."""
        if not self.as_code.isChecked():
            return self._text
        longest = max((len(run) for run in re.findall("`+", self._text)), default=0)
        fence = "`" * max(3, longest + 1)
        return f"{fence}\n{self._text.rstrip()}\n{fence}\n"

    def _choose(self, *, send: bool) -> None:
        self.accept()
        self.chosen.emit(send)
