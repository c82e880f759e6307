"""What changes an option's value: one class for each kind of value.

Each has `show_value(value)` and the signal `chosen(object)`, which comes with a new value from the user only.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt, QTime, Signal
from PySide6.QtGui import QColor, QFontDatabase, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QComboBox, QSpinBox, QTimeEdit, QWidget

from gui import theme
from gui.colours import THEMES, accented
from gui.dialogs.steps import between_steps
from gui.option import AnyOption, Kind, translated
from gui.options import ACCENT
from gui.views.combo import Combo
from gui.views.switch import Switch

WIDTH_LETTERS = 36
"""How wide the fields are, so that the longest choice stands in them."""


STEP_S = 15 * 60
"""By what a button changes a time."""


class Editor(Protocol):
    """What a row asks of its editor, which is a widget."""

    chosen: Signal

    def show_value(self, value: object) -> None:
        """Shows the value without telling it."""


class SwitchEditor(Switch):
    """Signals: `chosen(object)` with a bool."""

    chosen = Signal(object)

    def __init__(self, option: AnyOption, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clicked.connect(lambda on: self.chosen.emit(on))

    def show_value(self, value: object) -> None:
        """Shows on or off."""
        self.setChecked(bool(value))


class ChoiceEditor(Combo):
    """Signals: `chosen(object)` with the value of a choice."""

    chosen = Signal(object)

    def __init__(self, option: AnyOption, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for choice in option.choices:
            self.addItem(translated(choice.text), choice.value)
            if option is ACCENT:
                self.setItemIcon(self.count() - 1, _swatch(choice.value, self.devicePixelRatioF()))
        self.activated.connect(lambda row: self.chosen.emit(self.itemData(row)))

    def show_value(self, value: object) -> None:
        """Shows the choice of that value."""
        self.setCurrentIndex(self.findData(value))


class FontEditor(Combo):
    """Signals: `chosen(object)` with a family, "" for the system's."""

    chosen = Signal(object)

    def __init__(self, option: AnyOption, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem(self.tr("As the system"), "")
        self.activated.connect(lambda row: self.chosen.emit(self.itemData(row)))

    def show_value(self, value: object) -> None:
        """Shows the family, also where this computer no longer has it."""
        if value and self.findData(value) < 0:
            self.addItem(str(value), value)
        self.setCurrentIndex(self.findData(value))

    def showPopup(self) -> None:
        """Lists the families only now: there may be hundreds."""
        if self.count() < 3:
            value = self.currentData()
            for family in QFontDatabase.families():
                if self.findData(family) < 0 and not QFontDatabase.isPrivateFamily(family):
                    self.addItem(family, family)
            self.show_value(value)
        super().showPopup()


class NumberEditor(QWidget):
    """A number between a minus and a plus. Signals: `chosen(object)` with an int."""

    chosen = Signal(object)

    def __init__(self, option: AnyOption, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = option.step
        self._zero = bool(option.zero)
        self.field = QSpinBox(self)
        self.field.setRange(option.least - option.step if option.zero else option.least, option.most)
        self.field.setSingleStep(option.step)
        self.field.setSuffix(translated(option.unit))
        self.field.setSpecialValueText(translated(option.zero))
        self.field.setKeyboardTracking(False)
        between_steps(self, self.field, self.field.stepBy)
        self.field.valueChanged.connect(lambda value: self.chosen.emit(self.value))

    @property
    def value(self) -> int:
        """What the field holds."""
        value = self.field.value()
        return 0 if self._zero and value == self.field.minimum() else value

    def show_value(self, value: object) -> None:
        """Shows the number."""
        blocked = self.field.blockSignals(True)
        number = value if isinstance(value, int) else 0
        self.field.setValue(self.field.minimum() if self._zero and number == 0 else number)
        self.field.blockSignals(blocked)


class TimeEditor(QWidget):
    """A time between a minus and a plus. Signals: `chosen(object)` with a time as "22:30"."""

    chosen = Signal(object)

    def __init__(self, option: AnyOption, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QTimeEdit(self)
        self.field.setDisplayFormat("HH:mm")
        self.field.setKeyboardTracking(False)
        between_steps(self, self.field, self._step)
        self.field.timeChanged.connect(lambda time: self.chosen.emit(time.toString("HH:mm")))

    def show_value(self, value: object) -> None:
        """Shows the time."""
        blocked = self.field.blockSignals(True)
        self.field.setTime(QTime.fromString(str(value).zfill(5), "HH:mm"))
        self.field.blockSignals(blocked)

    def _step(self, by: int) -> None:
        """The arrows in the field go by hours or minutes, wherever the cursor stands."""
        self.field.setTime(self.field.time().addSecs(by * STEP_S))


_KINDS: dict[Kind, type[QWidget]] = {
    Kind.SWITCH: SwitchEditor,
    Kind.CHOICE: ChoiceEditor,
    Kind.NUMBER: NumberEditor,
    Kind.TIME: TimeEditor,
    Kind.FONT: FontEditor,
}


def editor_for(option: AnyOption, parent: QWidget) -> QWidget:
    """The editor for an option's kind: an `Editor` that is a widget."""
    made = _KINDS[option.kind](option, parent)  # type: ignore[arg-type]
    if option.kind is not Kind.SWITCH:
        widen(made)
    return made


def widen(editor: QWidget) -> None:
    """Makes it as wide as all that stands in its column."""
    editor.setFixedWidth(max(200, WIDTH_LETTERS * editor.fontMetrics().averageCharWidth()))


def name_editor(editor: QWidget, name: str, meaning: str) -> None:
    """Says what an editor is for to who does not see its label."""
    parts = [editor, editor.focusProxy(), editor.view() if isinstance(editor, QComboBox) else None]
    for part in parts:
        if part is not None:
            part.setAccessibleName(name)
            part.setAccessibleDescription(meaning)


def _swatch(accent: str, ratio: float) -> QIcon:
    """A disc of the accent's colour in the theme that is shown."""
    side = round(16 * ratio)
    made = QPixmap(QSize(side, side))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(accented(THEMES[theme.shown().name], accent).accent))
    painter.drawEllipse(QRectF(1, 1, side - 2, side - 2))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return QIcon(made)
