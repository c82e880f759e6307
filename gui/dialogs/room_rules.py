"""The part of a room's dialog that shows who may enter and speak: its modes in words, its key, its limit."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from gui import theme
from gui.client.buffers import Buffer
from gui.client.rights import Rights
from gui.dialogs.form import Form, quiet
from gui.dialogs.steps import between_steps
from wire.isupport import ISupport
from wire.modes import ModeChange
from wire.number import number

LIMIT_MOST = 100_000


class RoomRules(QWidget):
    """Shows the modes as they are; `changes` is what the user has made of them."""

    def __init__(self, isupport: ISupport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = {
            "i": self.tr("By &invitation only"),
            "m": self.tr("&Moderated: only people with a rank may speak"),
            "t": self.tr("Only operators se&t the topic"),
            "n": self.tr("Only members may &write here"),
            "s": self.tr("&Secret: others don't see it in the list of rooms"),
        }
        known = isupport.chanmodes[3]
        self.flags = {letter: QCheckBox(text, self) for letter, text in words.items() if letter in known}
        self.key = QLineEdit(self)
        self.key.setPlaceholderText(self.tr("None: anybody may enter"))
        self.limit = QSpinBox(self)
        self.limit.setRange(0, LIMIT_MOST)
        self.limit.setSpecialValueText(self.tr("any number"))
        self._steps = QWidget(self)
        between_steps(self._steps, self.limit, self.limit.stepBy)
        self.others = quiet("")
        self.why_not = quiet("")
        self._shown: dict[str, bool] = {}
        self._shown_key = ""
        self._shown_limit = 0

        form = Form()
        for box in self.flags.values():
            form.addWidget(box)
        form.addSpacing(theme.S)
        form.add_field(self.tr("Passwor&d"), self.key)
        form.add_field(self.tr("Largest num&ber of people"), self._steps)
        form.addSpacing(theme.S)
        form.addWidget(self.others)
        form.addWidget(self.why_not)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.M, 0, 0)
        column.addLayout(form)
        column.addStretch(1)

    def show_room(self, buffer: Buffer, rights: Rights) -> None:
        """Shows the room as it is now; what the user has changed and not saved stays."""
        letters = set(buffer.modes.lstrip("+"))
        for letter, box in self.flags.items():
            if letter not in self._shown or box.isChecked() == self._shown[letter]:
                box.setChecked(letter in letters)
            self._shown[letter] = letter in letters
            box.setEnabled(rights.may_change(letter))
        key = buffer.mode_args.get("k", "") if "k" in letters else ""
        limit = number(buffer.mode_args.get("l", ""))
        if self.key.text() == self._shown_key:
            self.key.setText(key)
        if self.limit.value() == self._shown_limit:
            self.limit.setValue(limit)
        self._shown_key, self._shown_limit = key, min(limit, LIMIT_MOST)
        self.key.setReadOnly(not rights.may_change("k"))
        self._steps.setEnabled(rights.may_change("l"))
        may = [rights.may_change(letter) for letter in (*self.flags, "k", "l")]
        self.why_not.setText(
            self.tr("Only operators of the room can change the rest.")
            if any(may)
            else self.tr("Only operators of the room can change this.")
        )
        self.why_not.setVisible(not all(may))
        more = "".join(sorted(letters - self.flags.keys() - {"k", "l"}))
        self.others.setText(self.tr("Also set: {modes}").format(modes="+" + more) if more else "")
        self.others.setVisible(bool(more))

    def problem(self) -> str:
        """Why the fields can't be saved, for a person; "" where they can."""
        key = self.key.text().strip()
        if key != self._shown_key and (set(key) & set(" ,") or key[:1] == ":"):
            return self.tr("A password can't hold spaces or commas, nor begin with a colon.")
        return ""

    @property
    def changes(self) -> tuple[ModeChange, ...]:
        """What differs from the room as it is."""
        made = [
            ModeChange(box.isChecked(), letter)
            for letter, box in self.flags.items()
            if box.isChecked() != self._shown.get(letter)
        ]
        key, limit = self.key.text().strip(), self.limit.value()
        if key != self._shown_key:
            made.append(ModeChange(bool(key), "k", key or self._shown_key or "*"))
        if limit != self._shown_limit:
            made.append(ModeChange(True, "l", str(limit)) if limit else ModeChange(False, "l"))
        return tuple(made)
