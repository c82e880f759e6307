"""Host a chat: what it is called and who may come; then how it goes, and how the others join."""

from __future__ import annotations

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.client.foreign import nick_problem, title_problem
from gui.dialogs.dialog import Dialog
from gui.dialogs.end import EndDialog
from gui.dialogs.form import Form, Notice, button_row, heading, primary, quiet, secondary
from gui.dialogs.host_running import HostRunning
from gui.hosting import Hosting
from gui.memory import HOST_LOOPBACK_ONLY, HOST_PORT, HOST_TITLE, NICK
from gui.net.host import HostOptions, HostState
from gui.settings import Settings
from gui.views.nick_field import NickField
from gui.views.pressing import ENTER, presses
from gui.views.refused import refuse
from wire.names import TITLELEN


class HostDialog(Dialog):
    """Shows the form until the chat starts, then its state; it may be closed and opened again at any time."""

    def __init__(self, hosting: Hosting, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Host a chat"))
        self._hosting = hosting
        self._settings = settings
        self.form = HostForm(settings, self)
        self.starting = HostStarting(self)
        self.running = HostRunning(hosting, self)
        self.stack = QStackedWidget(self)
        for part in (self.form, self.starting, self.running):
            self.stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.addWidget(self.stack)

        self.form.asked.clicked.connect(self.start)
        self.form.use_port.clicked.connect(self._use_port)
        self.form.cancel.clicked.connect(self.reject)
        self.starting.cancel.clicked.connect(hosting.stop)
        self.running.stop.clicked.connect(self._stop)
        self.running.done.clicked.connect(self.accept)
        hosting.changed.connect(self.show_state)
        self.show_state()
        if self.stack.currentWidget() is self.form:
            self.form.setFocus()  # else Qt gives the keyboard to the default button

    def parts(self) -> list[QWidget]:
        return [self.form, self.starting, self.running]

    def start(self) -> None:
        """Starts the chat as the form says, unless something in it can't be."""
        nick = self.form.nick.nick
        title = self.form.title.text().strip()
        for problem, field in (
            (title_problem(title), self.form.title),
            (nick_problem(nick), self.form.nick),
        ):
            if problem is not None:
                self.form.offer_port(0)
                self.form.notice.say(problem)
                refuse(field)
                return
        options = HostOptions(
            title=title,
            port=self.form.port.value(),
            password=self.form.password.text(),
            loopback_only=self.form.this_computer.isChecked(),
            data_dir=self._settings.home.data_dir,
        )
        self._settings.set(NICK, nick)
        self._settings.set(HOST_TITLE, title)
        self._settings.set(HOST_PORT, options.port)
        self._settings.set(HOST_LOOPBACK_ONLY, options.loopback_only)
        self._hosting.start(options, nick)

    def _use_port(self) -> None:
        """Tries again with the port that is offered."""
        self.form.port.setValue(self.form.free_port)
        self.start()

    def _grow(self) -> None:
        """Makes room for all lines: of wrapped texts a layout knows the height by itself only at its first show."""
        column = self.layout()
        needed = column.totalHeightForWidth(self.width()) if column is not None else 0
        if needed > self.height():
            self.resize(QSize(self.width(), needed).boundedTo(self.space))

    def _stop(self) -> None:
        """Ends the chat; while guests are in it, only after a question."""
        if not self._hosting.guests:
            self._hosting.stop()
            return
        question = EndDialog(self._hosting, self)
        question.accepted.connect(self._hosting.stop)
        question.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Of the parts' buttons Qt presses none once the default was another part's.
        part = self.stack.currentWidget()
        buttons: dict[QWidget | None, QPushButton] = {
            self.form: self.form.asked,
            self.running: self.running.done,
        }
        button = buttons.get(part)
        if presses(event, self):
            return
        if event.key() in ENTER and button is not None:
            button.click()
        else:
            super().keyPressEvent(event)

    def show_state(self) -> None:
        """Turns to the part that fits the state of the child."""
        state = self._hosting.state
        parts: dict[HostState, QWidget] = {
            HostState.STARTING: self.starting,
            HostState.RUNNING: self.running,
            HostState.STOPPING: self.starting,
        }
        part = parts.get(state, self.form)
        self.starting.say(stopping=state is HostState.STOPPING)
        is_open = part is self.running
        self.setWindowTitle(self.tr("Invite people") if is_open else self.tr("Host a chat"))
        if state is HostState.RUNNING:
            self.running.refresh()
            QTimer.singleShot(0, self, self._grow)  # new addresses get their style first
        if state is HostState.FAILED:
            self.form.notice.say(self._hosting.reason)
            self.form.offer_port(self._hosting.free_port)
            self.form.asked.setText(self.tr("Try again"))
            QTimer.singleShot(0, self, self._grow)
        elif part is self.form:
            self.form.asked.setText(self.tr("Host the chat"))
        if self.stack.currentWidget() is not part:
            self.form.notice.setVisible(state is HostState.FAILED)
            self.stack.setCurrentWidget(part)
            (self.form.way_on if part is self.form else self.running.done).setFocus()
        # A dialog has one default button, and each part would have its own.
        self.form.asked.setDefault(part is self.form)
        self.running.done.setDefault(part is self.running)


class TitleField(QLineEdit):
    """Selects all when it gets the keyboard: whoever types or pastes at once means another title."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.setMaxLength(TITLELEN)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Later: the click that brings the keyboard puts the cursor somewhere first.
        QTimer.singleShot(0, self, self.selectAll)


class HostForm(QWidget):
    """What the chat is called and who may come."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        nick = settings.get(NICK)
        self.notice = Notice(self)
        self.free_port = 0
        """What the button in the notice offers."""
        self.use_port = secondary("")
        self.use_port.setProperty("small", True)
        self.use_port.hide()
        notice_row = self.notice.layout()
        if notice_row is not None:
            notice_row.addWidget(self.use_port)
        self.title = TitleField(settings.get(HOST_TITLE) or self.tr("Our chat"), self)
        self.nick = NickField(nick, self)
        self.password = QLineEdit(self)
        self.password.setPlaceholderText(self.tr("None: whoever reaches it may join"))
        self.port = QSpinBox(self)
        self.port.setRange(0, 65535)
        self.port.setSpecialValueText(self.tr("any"))
        self.port.setValue(settings.get(HOST_PORT))
        # The style sheet's padding does not reach it.
        self.port.lineEdit().setTextMargins(theme.S + 1, 0, theme.S, 0)
        self.network = QRadioButton(self.tr("People on this n&etwork"), self)
        self.this_computer = QRadioButton(self.tr("This &computer only"), self)
        group = QButtonGroup(self)
        group.addButton(self.network)
        group.addButton(self.this_computer)
        (self.this_computer if settings.get(HOST_LOOPBACK_ONLY) else self.network).setChecked(True)
        self.asked = primary(self.tr("Host the chat"))
        self.cancel = secondary(self.tr("Cancel"))

        form = Form()
        form.add_field(self.tr("&Title"), self.title)
        form.add_field(self.tr("Your &name"), self.nick)
        form.add_field(self.tr("&Password"), self.password)
        form.add_field(self.tr("P&ort"), self.port)
        form.addSpacing(theme.S)
        form.addWidget(QLabel(self.tr("Who can join"), self))
        form.addWidget(self.network)
        form.addWidget(self.this_computer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.L)
        column.addWidget(heading(self.tr("Host a chat")))
        column.addLayout(form)
        column.addWidget(self.notice)
        column.addStretch(1)
        column.addLayout(button_row(self.cancel, self.asked))
        self.setTabOrder(self.this_computer, self.use_port)
        self.setMinimumWidth(400)
        self.setFocusProxy(self.title if nick else self.nick)

    @property
    def way_on(self) -> QPushButton:
        """The button that is most likely meant: the same port again is likely to be taken again."""
        return self.use_port if self.free_port else self.asked

    def offer_port(self, port: int) -> None:
        """Offers another port beside the notice; 0 for none."""
        self.free_port = port
        self.use_port.setText(self.tr("&Use port {port}").format(port=port))
        self.use_port.setVisible(port > 0)


class HostStarting(QWidget):
    """Shown for the moment that the child needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = heading("")
        bar = QProgressBar(self)
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedHeight(theme.XS)
        bar.setAccessibleName(self.tr("Starting"))
        self.cancel = secondary(self.tr("Cancel"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.L)
        column.addStretch(2)
        column.addWidget(self._heading)
        column.addWidget(bar)
        column.addWidget(quiet(self.tr("The chat runs as a program of its own beside this window.")))
        column.addStretch(3)
        column.addLayout(button_row(self.cancel))

    def say(self, *, stopping: bool) -> None:
        """Says what is being waited for."""
        self._heading.setText(self.tr("The chat stops…") if stopping else self.tr("The chat starts…"))
        self.cancel.setVisible(not stopping)
