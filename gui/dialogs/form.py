"""A column of named fields, as every dialog shows them."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction, QFont, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui import icons, theme
from gui.announce import announce
from gui.views.pressing import ENTER
from gui.views.rich_label import RichLabel

Label = TypeVar("Label", bound=QLabel)


class Form(QVBoxLayout):
    """Each field stands below its name, which is its buddy and its accessible name."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(theme.XS)
        self.setContentsMargins(0, 0, 0, 0)

    def add_field(self, name: str, field: QWidget, hint: str = "") -> QLabel:
        """Adds a field; `name` may hold an & before its shortcut's letter, `hint` stands below. Gives its label."""
        inner = (
            field.focusProxy() or field
        )  # the letter of a buddy that has no focus of its own leads nowhere
        label = QLabel(name)
        label.setBuddy(inner)
        inner.setAccessibleName(name.replace("&", ""))
        if self.count():
            self.addSpacing(theme.S)
        self.addWidget(label)
        self.addWidget(field)
        if hint:
            small = quiet(hint)
            inner.setAccessibleDescription(hint)
            self.addWidget(small)
        return label


def heading(text: str) -> QLabel:
    """A dialog's or a part's title."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    theme.set_type(label, theme.TITLE, QFont.Weight.DemiBold)
    return label


def quiet(text: str) -> QLabel:
    """A line that explains, smaller and muted."""
    label = QLabel(text)
    label.setWordWrap(True)
    return _muted(label)


def quiet_rich() -> RichLabel:
    """The same, for formatted words."""
    return _muted(RichLabel())


def _muted(label: Label) -> Label:
    label.setProperty("muted", True)
    theme.set_type(label, theme.SMALL)
    return label


def rule(direction: Qt.Orientation = Qt.Orientation.Horizontal) -> QFrame:
    """A thin line between two parts, one of which may scroll."""
    line = QFrame()
    line.setObjectName("rule")
    if direction is Qt.Orientation.Horizontal:
        line.setFixedHeight(1)
    else:
        line.setFixedWidth(1)
    return line


def copyable(label: QLabel) -> None:
    """Lets a label's words be copied by its menu.

    Not by TextSelectableByMouse: Qt then draws them by a control for editing, and complains of each change while a
    screen reader listens (gui/views/rich_label.py).
    """
    copy = QAction(QCoreApplication.translate("Form", "Copy"), label)
    copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(label.text()))
    label.addAction(copy)
    label.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)


def button_row(*buttons: QPushButton, left: QPushButton | None = None) -> QHBoxLayout:
    """The foot of a dialog: what it is for stands last, at the right; `left` stands apart."""
    row = QHBoxLayout()
    row.setSpacing(theme.S)
    if left is not None:
        row.addWidget(left)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row


class _Button(QPushButton):
    """Leaves Enter to the dialog: a default button of Qt's presses itself, also by a held key."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)


def secondary(text: str) -> QPushButton:
    """A button that Enter presses only while it has the keyboard (gui/views/pressing.py)."""
    button = _Button(text)
    button.setAutoDefault(False)
    return button


def primary(text: str) -> QPushButton:
    """The button that Enter presses while no other one has the keyboard."""
    button = _Button(text)
    button.setProperty("primary", True)
    button.setDefault(True)
    return button


class Notice(QFrame):
    """A box that says what went wrong; hidden while nothing has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        mark = QLabel(self)
        mark.setPixmap(icons.pixmap("warning", theme.shown().on_warning, 20, self.devicePixelRatioF()))
        self.label = QLabel(self)
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        copyable(self.label)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.M, theme.S, theme.M, theme.S)
        row.setSpacing(theme.S)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)
        self.hide()

    def height_of(self, lines: int) -> int:
        """How high the box is with a text of so many lines, its frame included."""
        self.ensurePolished()
        before = self.label.text()
        self.label.setText("\n".join("x" * lines))
        height = self.sizeHint().height()
        self.label.setText(before)
        return height

    def say(self, text: str) -> None:
        """Shows the text; "" hides the box."""
        self.label.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        announce(self, text)


def begin_with(dialog: QDialog, width: int, height: int) -> None:
    """Gives a dialog its first size, or the screen's where that is smaller: its buttons must be in reach at 300 %."""
    dialog.resize(QSize(width, height).boundedTo(dialog.screen().availableSize()))
