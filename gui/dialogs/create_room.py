"""Create a room: its name, what it is about, and who may come in."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from gui import theme
from gui.client.foreign import channel_problem
from gui.client.orders import Create
from gui.dialogs.dialog import Dialog
from gui.dialogs.form import Form, Notice, button_row, heading, primary, quiet, secondary
from gui.views.refused import refuse
from wire.names import CHANNELLEN


class CreateRoomDialog(Dialog):
    """Once it is accepted, `order` says what to ask of the server."""

    def __init__(self, parent: QWidget | None = None, name: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Create a room"))
        self.setMinimumWidth(400)
        self.order: Create | None = None
        self.notice = Notice(self)
        self.name = QLineEdit(name.lstrip("#"), self)
        self.name.setMaxLength(CHANNELLEN)
        self.shown_name = quiet("")
        self.topic = QLineEdit(self)
        self.topic.setMaxLength(300)
        self.topic.setPlaceholderText(self.tr("What it is about"))
        self.key = QLineEdit(self)
        self.key.setPlaceholderText(self.tr("None: anybody may enter"))
        self.secret = QCheckBox(self.tr("&Secret: others don't see it in the list of rooms"), self)
        self.invited = QCheckBox(self.tr("By &invitation only"), self)
        self.create_it = primary(self.tr("Create"))
        cancel = secondary(self.tr("Cancel"))

        form = Form()
        form.add_field(self.tr("&Name"), self.name)
        form.addWidget(self.shown_name)
        form.add_field(self.tr("&Topic"), self.topic)
        form.add_field(self.tr("Passwor&d"), self.key)
        form.addSpacing(theme.S)
        form.addWidget(self.secret)
        form.addWidget(self.invited)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.L)
        column.addWidget(heading(self.tr("Create a room")))
        column.addLayout(form)
        column.addWidget(self.notice)
        column.addStretch(1)
        column.addLayout(button_row(cancel, self.create_it))

        self.name.textChanged.connect(self._look)
        self.create_it.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self._look()
        self.name.setFocus()

    @property
    def room(self) -> str:
        """The room's name as it travels: blanks become hyphens."""
        return "#" + "-".join(self.name.text().lstrip("# ").split())

    def _look(self) -> None:
        self.notice.say("")
        said = self.tr("It will be called {room}").format(room=self.room)
        if self.room == "#":
            said = self.tr("Letters, digits and signs; a hyphen for each blank.")
        self.shown_name.setText("" if self.room == self.name.text().strip() else said)
        self.create_it.setEnabled(len(self.room) > 1)

    def accept(self) -> None:
        """Goes on only with a name and a key that can be used."""
        key = self.key.text().strip()
        problem, field = channel_problem(self.room), self.name
        if problem is None and (set(key) & set(" ,") or key[:1] == ":"):
            field = self.key
            problem = self.tr("A password can't hold spaces or commas, nor begin with a colon.")
        if problem is not None:
            self.notice.say(problem)
            refuse(field)
            return
        flags = "".join(
            letter for letter, box in (("s", self.secret), ("i", self.invited)) if box.isChecked()
        )
        self.order = Create(self.room, " ".join(self.topic.text().split()), key, flags)
        super().accept()
