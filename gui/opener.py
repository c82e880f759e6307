"""Opens dialogs over a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog


class Opener(QObject):
    """Knows the dialog that it has opened last, as long as that is open."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.dialog: QDialog | None = None

    def open(self, dialog: QDialog) -> None:
        """Opens a dialog, which goes when it is closed."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        if self.sender() is self.dialog:
            self.dialog = None
