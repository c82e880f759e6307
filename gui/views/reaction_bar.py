"""A small window with the six usual reactions, and the way to all others."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from gui import icons, theme
from gui.client.emoji import by_text
from gui.views.popup import Popup

USUAL = ("👍", "❤️", "😂", "🎉", "😮", "😢")
_STEPS = {Qt.Key.Key_Left: False, Qt.Key.Key_Right: True}


class ReactionBar(Popup):
    """Arrows or Tab move, Enter or Space choose, Esc closes; 1 to 6 choose at once.

    Signals: `picked(str)` with an emoji; `more_asked()` for all of them.
    """

    picked = Signal(str)
    more_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_name(self.tr("React"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.XS, theme.XS, theme.XS, theme.XS)
        row.setSpacing(0)
        language = "ru" if QLocale().language() == QLocale.Language.Russian else "en"
        self.buttons: list[QToolButton] = []
        for text in USUAL:
            row_of = by_text(text)
            button = self._button(row_of.name_in(language) if row_of is not None else text)
            button.setText(text)
            button.setFont(theme.type_of(self, theme.TITLE))
            button.clicked.connect(lambda checked=False, text=text: self._pick(text))
            row.addWidget(button)
        more = self._button(self.tr("Other reactions"))
        more.setIcon(icons.icon("emoji", theme.shown().muted))
        more.clicked.connect(self._ask_for_more)
        row.addWidget(more)

    def open_beside(self, card: QRect, log: QRect) -> None:
        """Shows it above a message or else below, edge to edge. Both are places of the screen.

        It stands at the right, since at the left the neighbours have their names.
        """
        self.adjustSize()
        size = self.sizeHint()
        x = max(log.left(), card.right() + 1 - size.width())
        above, below = card.top() - size.height(), card.bottom() + 1
        inside = max(log.top(), card.top())
        y = above if above >= log.top() else below if below + size.height() <= log.bottom() + 1 else inside
        screen = (self.parentWidget() or self).screen().availableGeometry()
        self.move(max(screen.left(), min(x, screen.right() + 1 - size.width())), y)
        self.show()
        self.activateWindow()
        self.buttons[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        number = event.text()
        if key in _STEPS:
            self.focusNextPrevChild(_STEPS[key])
        elif number.isdecimal() and 1 <= int(number) <= len(USUAL):
            self._pick(USUAL[int(number) - 1])
        else:
            super().keyPressEvent(event)

    def _button(self, name: str) -> QToolButton:
        made = QToolButton(self)
        made.setAutoRaise(True)
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.buttons.append(made)
        return made

    def _pick(self, text: str) -> None:
        self.close()
        self.picked.emit(text)

    def _ask_for_more(self) -> None:
        self.close()
        self.more_asked.emit()
