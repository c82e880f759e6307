"""The head of a page: its name, what it is about, and the button that shows who is there."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from gui import icons, theme
from gui.models.tips import as_tip


class Header(QFrame):
    """Shows a page's name in full weight and its topic beside it, each cut where it is too long.

    Signals: `about_asked()` where more about the page is wanted.
    """

    about_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self._name = ""
        self._topic = ""
        self._chat = ""
        self.name = QLabel(self)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_type(self.name, theme.TITLE, QFont.Weight.DemiBold)
        self.topic = QLabel(self)
        self.topic.setTextFormat(Qt.TextFormat.PlainText)
        self.topic.setProperty("muted", True)
        self.people = QToolButton(self)
        self.people.setCheckable(True)
        self.people.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.people.setAccessibleName(self.tr("Show people"))
        self.people.setToolTip(self.tr("Show who is in the room"))
        self.about = QToolButton(self)
        self.about.setAccessibleName(self.tr("About this page"))
        self.about.setToolTip(self.tr("Topic, rules and notifications"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.L, theme.S, theme.L, theme.S)
        row.setSpacing(theme.M)
        row.addWidget(self.name)
        row.addWidget(self.topic, 1)
        row.addWidget(self.about)
        row.addWidget(self.people)
        self.about.clicked.connect(self.about_asked)
        for label in (self.name, self.topic):
            label.setCursor(Qt.CursorShape.PointingHandCursor)
        self.restyle()

    def show_page(self, name: str, topic: str, people: int) -> None:
        """Shows what the page is; `people` is 0 where there is no list of them."""
        if (name, topic, str(people)) == (self._name, self._topic, self.people.text()):
            return  # asked at each batch of a flood
        self._name, self._topic = name, topic
        self.topic.setToolTip(as_tip(topic))
        self.name.setToolTip(as_tip(name))
        self.setAccessibleName(name)
        self.people.setText(str(people))
        self.people.setVisible(people > 0)
        self._cut()

    def show_chat(self, title: str) -> None:
        """Names the chat of the page, where there are several that might have such a room; "" where there is one."""
        if title != self._chat:
            self._chat = title
            self._cut()

    def restyle(self) -> None:
        """Takes the theme's colours for what the style sheet does not reach."""
        side = icons.side(self.people.fontMetrics().height())
        for button in (self.people, self.about):
            button.setIconSize(QSize(side, side))
        self.people.setIcon(icons.icon("people", theme.shown().muted))
        self.about.setIcon(icons.icon("info", theme.shown().muted))
        height = max(36, QFontMetrics(self.name.font()).height()) + 2 * theme.air(theme.S)
        self.setFixedHeight(height)
        self._cut()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the name or the topic means what the button does; the keyboard has the button."""
        place = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and place.x() < self.about.x():
            self.about_asked.emit()
        super().mouseReleaseEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        """Gives the name up to three fifths of the room and the topic the rest."""
        space = self.width() - 2 * theme.L - 2 * theme.M - 112
        right = Qt.TextElideMode.ElideRight
        name = QFontMetrics(self.name.font()).elidedText(self._name, right, max(80, space * 3 // 5))
        self.name.setText(name)
        left = space - QFontMetrics(self.name.font()).horizontalAdvance(name)
        chat = self._chat if self._chat != self._name else ""
        about = " · ".join(filter(None, (chat, self._topic)))
        self.topic.setText(QFontMetrics(self.topic.font()).elidedText(about, right, max(0, left)))
        self.topic.setAccessibleName(about)  # whole, where it is cut
