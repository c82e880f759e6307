"""The keyboard: what each key does, and other keys for who wants them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSlider,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui import icons, theme
from gui.actions import ACTIONS, FIELD_KEYS, LOG_KEYS, ActionRow, listed, translated
from gui.dialogs.dialog import Dialog
from gui.dialogs.form import Notice, begin_with, button_row, heading, quiet, rule, secondary
from gui.dialogs.settings_row import place_of_reset
from gui.shortcuts import Shortcuts, normal, shown
from gui.views.key_field import KeyField

_STEP = QAbstractSlider.SliderAction
_PAGES: dict[int, QAbstractSlider.SliderAction] = {
    Qt.Key.Key_PageUp: _STEP.SliderPageStepSub,
    Qt.Key.Key_PageDown: _STEP.SliderPageStepAdd,
    Qt.Key.Key_Home: _STEP.SliderToMinimum,
    Qt.Key.Key_End: _STEP.SliderToMaximum,
}


class ShortcutsDialog(Dialog):
    """Lists all actions by their menus. Keys that are taken already are told, and may be taken over.

    At first no field has the keyboard; Tab leads to them, and PgUp and PgDown scroll."""

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard"))
        self._shortcuts = shortcuts
        self._asked: tuple[ActionRow, str] | None = None
        self.notice = Notice(self)
        self.take = secondary(self.tr("&Use it here"))
        self.take.setProperty("small", True)
        notice_row = self.notice.layout()
        if notice_row is not None:
            notice_row.addWidget(self.take)
        self.rows = {row.name: _KeyRow(row, shortcuts, self) for row in ACTIONS}

        self.fixed: list[list[FixedKey]] = []
        self.area = area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        area.setWidget(self._page())
        self.reset_all = secondary(self.tr("&Reset all"))
        close = secondary(self.tr("Close"))
        # Enter in a field of keys is a key.
        close.setDefault(False)
        close.setAutoDefault(False)
        foot = QVBoxLayout()
        foot.setContentsMargins(theme.XL, theme.M, theme.XL, theme.L)
        foot.setSpacing(theme.M)
        foot.addWidget(self.notice)
        foot.addLayout(button_row(close, left=self.reset_all))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        title = heading(self.tr("Keyboard"))
        title.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.S)
        outer.addWidget(title)
        outer.addWidget(area, 1)
        outer.addWidget(rule())
        outer.addLayout(foot)
        em = self.fontMetrics().averageCharWidth()
        begin_with(self, max(560, 76 * em), max(600, 34 * self.fontMetrics().height()))

        shortcuts.changed.connect(self._show)
        self.take.clicked.connect(self._take)
        self.reset_all.clicked.connect(lambda: shortcuts.reset())
        close.clicked.connect(self.accept)
        self._show()
        close.setFocus()  # no field: whoever tries a key out would change it

    def _page(self) -> QWidget:
        """All keys, by the menus of what they do, and those of the fields behind them."""
        inner = QWidget(self)
        inner.setObjectName("page")
        column = QVBoxLayout(inner)
        bar = self.area.verticalScrollBar()
        bar.ensurePolished()
        # The fields end where the buttons below them end, and the names begin where the title does.
        column.setContentsMargins(theme.XL, 0, theme.XL - bar.sizeHint().width(), theme.L)
        column.setSpacing(theme.XS)
        for menu in dict.fromkeys(row.menu for row in ACTIONS):
            column.addWidget(_title(translated(menu).replace("&", "")))
            for row in ACTIONS:
                if row.menu == menu:
                    column.addWidget(self.rows[row.name])
        for words, keys in (
            (self.tr("While you write"), FIELD_KEYS),
            (self.tr("Among the messages (F6 leads there)"), LOG_KEYS),
        ):
            column.addWidget(_title(words))
            column.addLayout(self._fixed_keys(keys))
        column.addStretch(1)
        return inner

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _PAGES.get(event.key())
        if step is not None:
            self.area.verticalScrollBar().triggerAction(step)
        else:
            super().keyPressEvent(event)

    def ask(self, row: ActionRow, keys: str) -> None:
        """Gives an action the keys, unless they are taken or needed: then says so."""
        self._asked = None
        other = self._shortcuts.holder(keys, row)
        if keys and self._shortcuts.is_fixed(keys):
            self._say(self.tr("{keys} is needed to write and to move.").format(keys=shown(keys)))
        elif other is not None:
            self._asked = (row, keys)
            said = self.tr("{keys} is “{action}” already.")
            self._say(said.format(keys=shown(keys), action=listed(other)))
            self.take.setFocus()
        else:
            self._say("")
            self._shortcuts.choose(row, keys)
        self._show()

    def _take(self) -> None:
        if self._asked is not None:
            row, keys = self._asked
            self._asked = None
            self._say("")
            self._shortcuts.choose(row, keys)
            self.rows[row.name].field.setFocus()

    def _say(self, text: str) -> None:
        self.notice.say(text)
        self.take.setVisible(self._asked is not None)

    def _fixed_keys(self, rows: Iterable[tuple[str, str]]) -> QGridLayout:
        """A list of keys that nobody can change."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.L)
        grid.setVerticalSpacing(theme.XS)
        grid.setColumnStretch(1, 1)
        made: list[FixedKey] = []
        for number, (keys, text) in enumerate(rows):
            label = quiet(shown(keys))
            label.setWordWrap(False)
            row = FixedKey(keys, text)
            row.setFocusPolicy(Qt.FocusPolicy.ClickFocus if made else Qt.FocusPolicy.StrongFocus)
            row.stepped.connect(lambda step, number=number: self._step(made, number + step))
            made.append(row)
            grid.addWidget(label, number, 0)
            grid.addWidget(row, number, 1)
        self.fixed.append(made)
        return grid

    def _step(self, rows: list[FixedKey], number: int) -> None:
        """Goes to a row of a list, and stays within it."""
        row = rows[max(0, min(number, len(rows) - 1))]
        row.setFocus()
        self.area.ensureWidgetVisible(row)

    def _show(self) -> None:
        for row in self.rows.values():
            row.show_keys()
        self.reset_all.setEnabled(any(self._shortcuts.is_changed(row) for row in ACTIONS))


class _KeyRow(QWidget):
    """One action: its name, its keys, and the way back."""

    def __init__(self, row: ActionRow, shortcuts: Shortcuts, dialog: ShortcutsDialog) -> None:
        super().__init__(dialog)
        self._row = row
        self._shortcuts = shortcuts
        name = QLabel(listed(row), self)
        name.setWordWrap(True)
        self.field = KeyField(self.tr("Keys of “{action}”").format(action=listed(row)), self)
        self.reset = place_of_reset(self)
        self.reset.setIcon(icons.icon("reset", theme.shown().muted))
        self.reset.setToolTip(self.tr("Reset to the default"))
        self.reset.setAccessibleName(self.tr("Reset “{name}” to the default").format(name=listed(row)))
        name.setBuddy(self.field)
        line_up = QHBoxLayout(self)
        line_up.setContentsMargins(0, 0, 0, 0)
        line_up.setSpacing(theme.S)
        line_up.addWidget(name, 1)
        line_up.addWidget(self.reset)
        line_up.addWidget(self.field)
        self.field.keys_chosen.connect(self._changed)
        self._dialog = dialog
        self.reset.clicked.connect(lambda: shortcuts.reset(row))

    def show_keys(self) -> None:
        """Shows the keys that hold; of several the first, the others in the tip."""
        keys = self._shortcuts.of(self._row)
        first = QKeySequence(keys.split("; ")[0], QKeySequence.SequenceFormat.PortableText)
        self.field.show_keys(first, shown(keys))
        self.reset.setVisible(self._shortcuts.is_changed(self._row))

    def _changed(self, sequence: QKeySequence) -> None:
        keys = sequence.toString(QKeySequence.SequenceFormat.PortableText)
        if normal(keys) != normal(self._shortcuts.of(self._row).split("; ")[0]):
            self._dialog.ask(self._row, keys)


def _title(words: str) -> QLabel:
    title = QLabel(words)
    theme.set_type(title, 1.0, QFont.Weight.DemiBold)
    title.setContentsMargins(0, theme.M, 0, theme.XS)
    return title


class FixedKey(QLabel):
    """What a key does that no table can change. Tab leads to the first of a list, arrows along it.

    Signals: `stepped(int)` by Up and Down.
    """

    stepped = Signal(int)

    def __init__(self, keys: str, text: str) -> None:
        super().__init__(translated(text))
        self.setObjectName("fixed")
        self.setWordWrap(True)
        self.setAccessibleName(f"{shown(keys)}: {translated(text)}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self.stepped.emit(step)
        else:
            event.ignore()
