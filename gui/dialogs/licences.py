"""The licences of all that is in the program: parts at the left, the text of the chosen one at the right."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from gui import theme
from gui.dialogs.dialog import Dialog
from gui.dialogs.form import begin_with, button_row, heading, secondary
from gui.licences import Part, parts


class LicencesDialog(Dialog):
    """A text is read when its part is chosen: all of them are two megabytes."""

    def __init__(self, parent: QWidget | None = None, there: list[Part] | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Licences"))
        self._parts = parts() if there is None else there
        self.list = QListWidget(self)
        self.list.setObjectName("framed")
        self.list.setAccessibleName(self.tr("Parts"))
        for part in self._parts:
            self.list.addItem(QCoreApplication.translate("Licences", part.name))
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("framed")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.text.setAccessibleName(self.tr("Text of the licence"))
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)  # the texts are set in columns
        font.setPointSizeF(self.font().pointSizeF() * theme.SMALL)
        self.text.setFont(font)
        close = secondary(self.tr("Close"))
        close.setDefault(True)

        em = self.fontMetrics().averageCharWidth()
        self.list.setFixedWidth(max(160, 26 * em))
        self.list.setSpacing(theme.XS // 2)
        columns = QHBoxLayout()
        columns.setSpacing(theme.M)
        columns.addWidget(self.list)
        columns.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.M)
        column.addWidget(heading(self.tr("Licences")))
        column.addLayout(columns, 1)
        column.addLayout(button_row(close))
        begin_with(self, max(760, 132 * em), max(520, 30 * self.fontMetrics().height()))

        self.list.currentRowChanged.connect(self._show)
        close.clicked.connect(self.accept)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _show(self, row: int) -> None:
        if 0 <= row < len(self._parts):
            self.text.setPlainText(self._parts[row].text)
