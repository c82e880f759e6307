"""A field that only shows, and ends in … where its text has no room; with the keyboard it holds the whole."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

from gui.models.tips import as_tip

_SIDE = 2
"""What Qt keeps free at each side of the words, beside the style's padding."""


class ElidedField(QLineEdit):
    """`whole` is the text; `text()` is what stands there now. Whoever goes into it can select and copy all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.whole = ""

    def show_text(self, text: str) -> None:
        """Shows the text from its beginning."""
        self.whole = text
        self._fit()

    def _fit(self) -> None:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        place = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        room = place.width() - 2 * _SIDE
        elided = self.fontMetrics().elidedText(self.whole, Qt.TextElideMode.ElideRight, room)
        words = self.whole if self.hasFocus() else elided
        self.setToolTip(as_tip(self.whole) if elided != self.whole else "")
        if words != self.text():
            self.setText(words)
            self.setCursorPosition(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._fit()  # before Qt selects all
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:  # its menu copies what is selected
            self._fit()
