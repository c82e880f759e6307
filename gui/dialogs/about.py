"""What this program is, and its licence."""

from __future__ import annotations

import platform

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui import icons, theme
from gui.dialogs.dialog import Dialog
from gui.dialogs.form import begin_with, button_row, copyable, heading, quiet, secondary
from gui.version import VERSION


class AboutDialog(Dialog):
    """Names the versions that a report of a fault should hold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Samovar"))
        picture = QLabel(self)
        picture.setPixmap(icons.program_icon().pixmap(64, 64))
        about = QLabel(
            self.tr("Group chat that anybody on the network can host.\nFree software under the MIT licence."),
            self,
        )
        about.setWordWrap(True)
        versions = quiet(
            f"Samovar {VERSION} · PySide6 {PySide6.__version__} · Python {platform.python_version()}"
        )
        copyable(versions)
        qt = quiet(self.tr("Qt is used under the LGPL, version 3."))
        close = secondary(self.tr("Close"))
        close.clicked.connect(self.reject)
        self.licences = secondary(self.tr("&Licences…"))
        self.licences.clicked.connect(self._show_licences)

        texts = QVBoxLayout()
        texts.setSpacing(theme.S)
        for widget in (heading("Samovar"), about, versions, qt):
            texts.addWidget(widget)
        texts.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.L)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.L)
        column.addLayout(row)
        column.addLayout(button_row(close, left=self.licences))
        wide = max(500, 72 * self.fontMetrics().averageCharWidth())
        begin_with(self, wide, column.totalHeightForWidth(wide))
        close.setFocus()

    def _show_licences(self) -> None:
        from gui.dialogs.licences import LicencesDialog

        LicencesDialog(self).open()
