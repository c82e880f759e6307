"""The line in the composer, above the field, that says which message is being answered or changed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from gui import icons, theme
from gui.announce import announce
from gui.client.intents import Intent
from gui.views.elided import Elided


class IntentBar(QWidget):
    """Hidden while a text is a message like any other.

    Signals: `cancelled()`; `turned(str)` to the message with this id, or with "" to none.
    """

    cancelled = Signal()
    turned = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.label = Elided(self)
        self.label.setProperty("muted", True)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.close_button = QToolButton(self)
        self.close_button.setAutoRaise(True)
        self.close_button.setAccessibleName(self.tr("Cancel"))
        self.close_button.setToolTip(self.tr("Cancel (Esc)"))
        self.close_button.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.XS, 0, 0, 0)
        row.setSpacing(theme.S)
        row.addWidget(self.label, 1)
        row.addWidget(self.close_button)
        self.restyle()
        self.hide()

    def restyle(self) -> None:
        """Takes the theme's colours and the font's size."""
        self.close_button.setIcon(icons.icon("close", theme.shown().muted))
        theme.set_type(self.label, theme.SMALL)
        side = icons.side(self.label.fontMetrics().height(), 14)
        self.close_button.setIconSize(QSize(side, side))

    def show_intent(self, intent: Intent | None) -> None:
        """Says what is being answered or changed; hides where nothing is."""
        words = self._words(intent) if intent is not None else ""
        if words and words != self.label.text():
            announce(self, words)
        self.label.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self.turned.emit(intent.msgid if intent is not None else "")

    def _words(self, intent: Intent) -> str:
        if intent.is_edit:
            return self.tr("Editing: {words}").format(words=intent.words)
        return self.tr("Reply to {nick}: {words}").format(nick=intent.nick, words=intent.words)
