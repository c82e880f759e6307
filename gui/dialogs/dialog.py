"""What all dialogs are: whatever the scaling, their buttons stand on the screen, and what has no room there scrolls.

At 300 % a screen of 1280x900 has 426x300 points; nearly every dialog is larger than that.
"""

from __future__ import annotations

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from gui.views.pressing import presses

FRAME = QSize(16, 40)
"""What the system puts around a dialog, at the most."""
ROOMY = 0.8
"""Up to this part of the screen's height nothing scrolls: a notice may appear later."""


class Dialog(QDialog):
    """Fits itself into the screen whenever it is shown; Enter presses the focused button, else the default one."""

    def setVisible(self, visible: bool) -> None:
        if visible and not self.isVisible():
            self.fit()
        super().setVisible(visible)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not presses(event, self):
            super().keyPressEvent(event)

    def parts(self) -> list[QWidget]:
        """What scrolls, each above its own buttons: a dialog of several pages names these."""
        return [self]

    @property
    def space(self) -> QSize:
        """What the screen has for a dialog."""
        return self.screen().availableSize() - FRAME

    def fit(self) -> None:
        """Lets scroll what is too large for the screen."""
        focused = self.focusWidget()
        column = self.layout()
        around = column.contentsMargins() if column is not None and self not in self.parts() else QMargins()
        inner = self.space.shrunkBy(around)
        likes = [size for part in self.parts() if (size := let_scroll(part, inner)).isValid()]
        self.setMinimumSize(self.minimumSize().boundedTo(self.space))
        if likes:
            self.resize(likes[0].grownBy(around).boundedTo(self.space))
            if focused is not None:
                focused.setFocus()
        elif self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            self.resize(self.size().boundedTo(self.space))
        elif column is not None and column.hasHeightForWidth():
            # By itself Qt takes the height that the wrapped texts have in the narrowest dialog.
            wide = max(column.totalSizeHint().width(), self.minimumWidth())
            self.resize(QSize(wide, column.totalHeightForWidth(wide)).expandedTo(self.minimumSize()))


def let_scroll(part: QWidget, space: QSize) -> QSize:
    """Puts all but the buttons of a part into a scroll area where it has no room; gives the size that it would like."""
    column = part.layout()
    if not isinstance(column, QVBoxLayout):
        return QSize()
    least = column.totalMinimumSize().expandedTo(part.minimumSize())
    wide = min(space.width(), max(column.totalSizeHint().width(), least.width()))
    tall = max(column.totalHeightForWidth(wide), least.height())
    if least.width() <= space.width() and tall <= space.height() * ROOMY:
        return QSize()
    part.setMinimumSize(part.minimumSize().boundedTo(space))
    foot = _take_foot(column)
    margins = column.contentsMargins()
    body = QWidget(part)
    body.setObjectName("page")
    body.setLayout(column)  # which takes its widgets along
    area = QScrollArea(part)
    area.setWidgetResizable(True)
    area.setWidget(body)
    if any(child.focusPolicy() & Qt.FocusPolicy.TabFocus for child in body.findChildren(QWidget)):
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the fields lead the eye along
    area.setAccessibleName(part.windowTitle())
    outer = QVBoxLayout(part)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    outer.addWidget(area, 1)
    if foot is not None:
        column.setContentsMargins(margins.left(), margins.top(), margins.right(), 0)
        foot.setContentsMargins(margins.left(), column.spacing(), margins.right(), margins.bottom())
        if foot.minimumSize().width() > space.width() - margins.left() - margins.right():
            foot.setDirection(QBoxLayout.Direction.TopToBottom)
        outer.addLayout(foot)
    return QSize(wide, tall)


def _take_foot(column: QLayout) -> QHBoxLayout | None:
    """The row of buttons at the end."""
    last = column.itemAt(column.count() - 1)
    foot = last.layout() if last is not None else None
    if not isinstance(foot, QHBoxLayout):
        return None
    column.removeItem(foot)
    foot.setParent(None)
    return foot
