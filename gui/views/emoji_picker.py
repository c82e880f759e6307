"""The emoji picker: a small window with search, categories, what was used last, and tones of skin."""

from __future__ import annotations

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QActionGroup,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.client.emoji import TONES, Recent, categories, search
from gui.models.emoji_rows import EmojiRows
from gui.views.emoji_grid import EmojiGrid
from gui.views.popup import Popup
from gui.views.search_field import SearchField

RECENT = "Recent"
CATEGORIES = {
    RECENT: ("🕘", QT_TRANSLATE_NOOP("EmojiPicker", "Recent")),
    "Smileys & Emotion": ("😀", QT_TRANSLATE_NOOP("EmojiPicker", "Smileys and feelings")),
    "People & Body": ("👋", QT_TRANSLATE_NOOP("EmojiPicker", "People and body")),
    "Animals & Nature": ("🐻", QT_TRANSLATE_NOOP("EmojiPicker", "Animals and nature")),
    "Food & Drink": ("🍵", QT_TRANSLATE_NOOP("EmojiPicker", "Food and drink")),
    "Travel & Places": ("🚗", QT_TRANSLATE_NOOP("EmojiPicker", "Travel and places")),
    "Activities": ("⚽", QT_TRANSLATE_NOOP("EmojiPicker", "Activities")),
    "Objects": ("💡", QT_TRANSLATE_NOOP("EmojiPicker", "Objects")),
    "Symbols": ("💟", QT_TRANSLATE_NOOP("EmojiPicker", "Symbols")),
    "Flags": ("🏁", QT_TRANSLATE_NOOP("EmojiPicker", "Flags")),
}
"""By Unicode's names, in its order: the button's sign, and what it is called."""
TONE_NAMES = (
    QT_TRANSLATE_NOOP("EmojiPicker", "No skin tone"),
    QT_TRANSLATE_NOOP("EmojiPicker", "Light skin tone"),
    QT_TRANSLATE_NOOP("EmojiPicker", "Medium-light skin tone"),
    QT_TRANSLATE_NOOP("EmojiPicker", "Medium skin tone"),
    QT_TRANSLATE_NOOP("EmojiPicker", "Medium-dark skin tone"),
    QT_TRANSLATE_NOOP("EmojiPicker", "Dark skin tone"),
)
_HAND = "✋"
_NOWHERE = QModelIndex()


class EmojiPicker(Popup):
    """Type to search, arrows to move, Enter to pick, Esc to close; Shift with Enter or a click picks and stays open.

    Signals: `picked(str)` with an emoji; `recent_changed(str)` with what `Recent` is made from again;
    `tone_changed(str)` with one of TONES.
    """

    picked = Signal(str)
    recent_changed = Signal(str)
    tone_changed = Signal(str)

    def __init__(self, recent: str = "", tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_name(self.tr("Emoji"))
        self.recent = Recent(recent)
        self.tone = tone if tone in TONES else ""
        self.rows = EmojiRows(self)
        self._was_open = False

        self.search = SearchField(self.tr("Search emoji"), self)
        self.search.setPlaceholderText(self.tr("Search emoji"))
        self.tones = self._tone_button()
        self.grid = EmojiGrid(self)
        self.grid.setAccessibleName(self.tr("Emoji"))
        self.grid.setModel(self.rows)
        self.nothing = QLabel(self)
        self.nothing.setProperty("muted", True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.grid)
        self.stack.addWidget(self.nothing)
        self.sign = QLabel(self)
        self.sign.setFont(theme.type_of(self, theme.DISPLAY))
        self.name = QLabel(self)
        self.name.setMinimumWidth(0)
        self.code = QLabel(self)
        self.code.setProperty("muted", True)
        self._lay_out()

        self.search.textChanged.connect(self._fill)
        self.search.installEventFilter(self)
        self.grid.chosen.connect(self._picked)
        self.grid.typed.connect(self._typed)
        self.grid.left_above.connect(self.search.setFocus)
        self.grid.entered.connect(self._describe)
        self.grid.selectionModel().currentChanged.connect(self._describe)
        self.rows.modelReset.connect(lambda: self.grid.go(0))
        for keys, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1), ("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda step=step: self._turn(step))
        self.show_category(RECENT if list(self.recent) else "Smileys & Emotion")

    def open_at(self, anchor: QWidget) -> None:
        """Shows the picker above a button, or below it where there is more room."""
        if self._was_open:  # else a word may stand there already
            self.search.clear()
            self.show_category(RECENT if list(self.recent) else "Smileys & Emotion")
        self._was_open = True
        self.adjustSize()
        at = QRect(anchor.mapToGlobal(QPoint(0, 0)), anchor.size())
        screen = anchor.screen().availableGeometry()
        size = self.sizeHint()
        x = max(screen.left(), min(at.right() - size.width() + 1, screen.right() - size.width() + 1))
        above = at.top() - theme.S - size.height()  # clear of the frame around the button
        y = above if above >= screen.top() else at.bottom() + theme.XS
        self.move(x, max(screen.top(), min(y, screen.bottom() - size.height() + 1)))
        self.show()
        self.activateWindow()
        self.search.setFocus()

    def show_category(self, name: str) -> None:
        """Shows one of CATEGORIES."""
        self._buttons[name].setChecked(True)
        self._category = name
        self._fill()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys in the search that move through the grid."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.grid.setFocus()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.grid.choose(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.S)
        top.addWidget(self.search, 1)
        top.addWidget(self.tones)
        tabs = QHBoxLayout()
        tabs.setSpacing(0)
        self._buttons: dict[str, QToolButton] = {}
        group = self._group = QButtonGroup(self)
        for name, (sign, words) in CATEGORIES.items():
            button = self._buttons[name] = QToolButton(self)
            button.setText(sign)
            button.setFont(theme.type_of(self, theme.TITLE))
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setToolTip(self.tr(str(words)))
            button.setAccessibleName(self.tr(str(words)))
            button.clicked.connect(lambda _=False, name=name: self._chosen_category(name))
            group.addButton(button)
            button.setFixedWidth(self.grid.width() // len(CATEGORIES))
            tabs.addWidget(button)
        foot = QHBoxLayout()
        foot.setSpacing(theme.S)
        foot.addWidget(self.sign)
        foot.addWidget(self.name, 1)
        foot.addWidget(self.code)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.S, theme.S, theme.S, theme.S)
        column.setSpacing(theme.S)
        for row in (top, tabs):
            column.addLayout(row)
        column.addWidget(self.stack)
        column.addLayout(foot)

    def _tone_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setText(_HAND + self.tone)
        button.setFont(theme.type_of(self, theme.TITLE))
        button.setToolTip(self.tr("Skin tone"))
        button.setAccessibleName(self.tr("Skin tone"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        group = QActionGroup(menu)
        for tone, name in zip(TONES, TONE_NAMES, strict=True):
            action = menu.addAction(f"{_HAND}{tone}  {self.tr(str(name))}")
            action.setCheckable(True)
            action.setChecked(tone == self.tone)
            action.triggered.connect(lambda _=False, tone=tone: self._set_tone(tone))
            group.addAction(action)
        button.setMenu(menu)
        return button

    def _fill(self) -> None:
        words = self.search.text().strip()
        self._group.setExclusive(not words)  # what is found is of all of them
        self._buttons[self._category].setChecked(not words)
        if words:
            self.rows.show(search(words), self.tone)
        elif self._category == RECENT:
            self.rows.show_texts(list(self.recent))
        else:
            rows = next(each.rows for each in categories() if each.name == self._category)
            self.rows.show(rows, self.tone)
        found = self.rows.rowCount() > 0
        self.stack.setCurrentWidget(self.grid if found else self.nothing)
        if words:
            self.nothing.setText(self.tr("Nothing is found for “{words}”").format(words=words))
        else:
            self.nothing.setText(self.tr("What you use comes here"))
        if not found:
            self._describe()

    def _describe(self, index: QModelIndex = _NOWHERE, _: object = None) -> None:
        """Says below which emoji it is, the current one or the one under the mouse."""
        if not index.isValid():
            for label in (self.sign, self.name, self.code):
                label.setText("")
            return
        self.sign.setText(index.data())
        self.code.setText(f":{index.data(EmojiRows.EmojiRole).shortcodes[0]}:")
        # The grid's width, since the picker itself has none before it is shown.
        room = self.grid.width() - 2 * theme.S - self.sign.sizeHint().width() - self.code.sizeHint().width()
        metrics = self.name.fontMetrics()
        self.name.setText(
            metrics.elidedText(self.rows.name(index), Qt.TextElideMode.ElideRight, max(60, room))
        )

    def _picked(self, text: str, keep_open: bool) -> None:
        self.recent.use(text)
        self.recent_changed.emit(str(self.recent))
        if not keep_open:
            self.accept()
        self.picked.emit(text)

    def _typed(self, text: str) -> None:
        self.search.setFocus()
        self.search.insert(text)

    def _turn(self, step: int) -> None:
        names = list(CATEGORIES)
        self._chosen_category(names[(names.index(self._category) + step) % len(names)])

    def _chosen_category(self, name: str) -> None:
        self.search.clear()
        self.show_category(name)

    def _set_tone(self, tone: str) -> None:
        self.tone = tone
        self.tones.setText(_HAND + tone)
        self.tone_changed.emit(tone)
        self._fill()
