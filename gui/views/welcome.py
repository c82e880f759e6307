"""What the window shows while there is no chat: who are you, host one, join one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui import icons, theme
from gui.announce import announce
from gui.client.foreign import nick_problem
from gui.named import shortened
from gui.views.nick_field import NickField
from gui.views.refused import refuse

WIDTH = 400
TITLE_SHOWN = 32

EMPTY = "\N{NO-BREAK SPACE}"
"""A label without any letter is not as high as one with a line of them, in most fonts and sizes."""


class Welcome(QWidget):
    """The first screen.

    Signals: `host_asked()`, `again_asked()` for the chat that was hosted last, `join_asked(str)` with a recent address
    or an invite link, or "".
    """

    host_asked = Signal()
    again_asked = Signal()
    join_asked = Signal(str)

    def __init__(self, nick: str, recent: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        picture = QLabel(self)
        picture.setPixmap(icons.program_icon().pixmap(72, 72))
        picture.setFixedSize(72, 72)
        title = QLabel("Samovar", self)
        theme.set_type(title, theme.DISPLAY, QFont.Weight.DemiBold)
        said = QLabel(
            self.tr("Group chat for the people around you.\nOne of you hosts, the others join."), self
        )
        said.setWordWrap(True)
        said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        said.setProperty("muted", True)
        name = QLabel(self.tr("Your &name"), self)
        self.nick = NickField(nick, self)
        self.nick.setAccessibleName(self.tr("Your name"))
        name.setBuddy(self.nick)
        self.problem = QLabel(self)
        self.problem.setWordWrap(True)
        kept = self.problem.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # else all above it would jump
        self.problem.setSizePolicy(kept)
        self.show_problem("")
        self.host = QPushButton(self.tr("H&ost a chat"), self)
        self.host.setProperty("primary", True)
        self.join = QPushButton(self.tr("&Join a chat"), self)
        self.again = QPushButton(self)
        self.again.setProperty("primary", True)
        self.again.hide()

        self._place((picture, title), (said,), (name, self.nick, self.problem), recent)
        self.host.clicked.connect(self.host_asked)
        self.again.clicked.connect(self.again_asked)
        self.join.clicked.connect(lambda: self.join_asked.emit(""))
        # Later: the same Enter goes on to the window (gui/views/pressing.py), and would host a chat at once.
        self.nick.returnPressed.connect(self.host.setFocus, Qt.ConnectionType.QueuedConnection)
        self.nick.textChanged.connect(self._name_changed)
        self.nick.link_given.connect(self.join_asked)
        self.setFocusProxy(self.host if nick else self.nick)

    def _place(
        self, heads: Sequence[QWidget], said: Sequence[QWidget], fields: Sequence[QWidget], recent: list[str]
    ) -> None:
        """One column in the middle: who we are, the name, the buttons, what was joined before."""
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        for widget in heads:
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        for widget in said:
            column.addWidget(widget)
        column.addSpacing(theme.XL)
        for widget in fields:
            column.addWidget(widget)
        column.addWidget(self.again)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.S)
        buttons.addWidget(self.host, 1)
        buttons.addWidget(self.join, 1)
        column.addLayout(buttons)
        if recent:
            column.addSpacing(theme.L)
            heading = QLabel(self.tr("Joined before"), self)
            heading.setProperty("muted", True)
            column.addWidget(heading)
            for address in recent[:3]:
                column.addWidget(self._recent(address))

        frame = QWidget(self)
        frame.setFixedWidth(WIDTH)
        frame.setLayout(column)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.XL)
        outer.addStretch(2)
        outer.addWidget(frame, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)

    def _recent(self, address: str) -> QPushButton:
        button = QPushButton(address, self)
        button.setAccessibleName(self.tr("Join {address}").format(address=address))
        button.clicked.connect(lambda: self.join_asked.emit(address))
        return button

    def offer_again(self, title: str) -> None:
        """Offers first to host the chat again that was hosted last; "" for none."""
        shown = shortened(title, TITLE_SHOWN)
        self.again.setText(self.tr("Host “{title}” again").format(title=shown.replace("&", "&&")))
        self.again.setAccessibleName(self.tr("Host “{title}” again").format(title=title))
        self.again.setVisible(bool(title))
        if self.host.property("primary") is bool(title):
            self.host.setProperty("primary", not title)
            self.host.style().polish(self.host)
        if self.focusProxy() is not self.nick:
            self.setFocusProxy(self.again if title else self.host)

    def take_nick(self) -> str:
        """The name, or "" where it can't be used, which is then said below the field."""
        nick = self.nick.nick
        problem = nick_problem(nick) if nick else self.tr("Write your name first.")
        self.show_problem(problem or "")
        if problem is None:
            return nick
        refuse(self.nick)
        return ""

    def _name_changed(self) -> None:
        """Says while one types which name it becomes, where that is another one."""
        nick = self.nick.nick
        is_other = nick_problem(nick) is None and nick != " ".join(self.nick.text().split())
        if is_other:
            self._say(self.tr("Here you will be called {nick}.").format(nick=nick), "muted")
        else:
            self.show_problem("")

    def show_problem(self, text: str) -> None:
        """Says below the field what is wrong with the name; "" when nothing is."""
        self._say(text, "danger")
        announce(self.problem, text)

    def _say(self, text: str, look: str) -> None:
        for each in ("danger", "muted"):
            self.problem.setProperty(each, each == look)
        self.problem.style().polish(self.problem)
        self.problem.setText(text or EMPTY)
        self.problem.setVisible(bool(text))
