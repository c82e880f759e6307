"""A field whose words narrow down what stands below it."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from gui import icons, theme


class SearchField(QLineEdit):
    """Shows a lens before the words and, while there are some, a cross behind them."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(self.tr("Search"))
        self.setClearButtonEnabled(True)
        self.setTextMargins(-theme.S, 0, 0, 0)  # Qt puts the style's padding beside the lens a second time
        [clear] = self.findChildren(QToolButton)
        clear.setIcon(icons.icon("close", theme.shown().muted))
        self.addAction(icons.icon("search", theme.shown().muted), QLineEdit.ActionPosition.LeadingPosition)
        # The buttons are Qt's own, and it gives them no names.
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Clear") if button is clear else self.tr("Search"))
