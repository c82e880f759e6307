"""The part of a room's dialog that shows who is kept out, and lets operators change that."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.client.buffers import Ban
from gui.client.rights import Rights
from gui.dialogs.form import quiet, secondary
from wire.modes import ModeChange
from wire.names import normalize_mask


class RoomBans(QWidget):
    """The masks with who has set them and when.

    Signals: `changed(object)` with a ModeChange, at once: a ban does not wait for Save.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bans: list[Ban] = []
        self._model = QStringListModel(self)
        self.state = quiet("")
        self.list = QListView(self)
        self.list.setObjectName("framed")
        self.list.setSpacing(theme.XS)
        self.list.setModel(self._model)
        self.list.setAccessibleName(self.tr("Who is kept out"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        label = QLabel(self.tr("&Name or mask"), self)
        self.mask_field = QLineEdit(self)
        self.mask_field.setPlaceholderText(self.tr("bob, or *!*@192.0.2.7"))
        self.mask_field.setAccessibleName(self.tr("Name or mask"))
        label.setBuddy(self.mask_field)
        self.ban = secondary(self.tr("&Keep out"))
        self.lift = secondary(self.tr("&Let in again"))

        row = QHBoxLayout()
        row.setSpacing(theme.S)
        row.addWidget(self.mask_field, 1)
        row.addWidget(self.ban)
        below = QHBoxLayout()
        below.addWidget(self.state, 1)
        below.addWidget(self.lift)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.M, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(self.list, 1)
        column.addLayout(below)
        column.addWidget(label)
        column.addLayout(row)

        self.mask_field.textChanged.connect(self._enable)
        self.ban.clicked.connect(self._add)
        self.lift.clicked.connect(self._remove)
        self.list.selectionModel().currentChanged.connect(self._enable)
        self._may_rule = False

    def show_bans(self, bans: dict[str, Ban] | None, rights: Rights) -> None:
        """Shows the list, or that it is on its way."""
        self._may_rule = rights.may_rule
        rows = list((bans or {}).values())
        if rows != self._bans:  # asked at each message of the chat
            self._show(rows)
        text = self.tr("Kept out: %n", "", len(rows))
        if bans is None:
            text = self.tr("Asking the server…")
        elif not rows:
            text = self.tr("Nobody is kept out.")
        if not rights.may_rule and bans is not None:
            text = f"{text} " + self.tr("Only operators of the room can change this.")
        self.state.setText(text)
        self.mask_field.setEnabled(rights.may_rule)
        self._enable()

    def _show(self, bans: list[Ban]) -> None:
        """Shows these; who was chosen still is, or else the next one."""
        current = self.list.currentIndex().row()
        chosen = self._bans[current].mask if 0 <= current < len(self._bans) else ""
        self._bans = bans
        self._model.setStringList([self._line(ban) for ban in bans])
        rows = [row for row, ban in enumerate(bans) if ban.mask == chosen]
        row = rows[0] if rows else min(current, len(bans) - 1)
        self.list.setCurrentIndex(self._model.index(row) if bans else QModelIndex())

    def _line(self, ban: Ban) -> str:
        mask = ban.mask.removesuffix("!*@*")
        if ban.by and ban.time_ms:
            day = QLocale().toString(
                QDateTime.fromMSecsSinceEpoch(ban.time_ms).date(), QLocale.FormatType.ShortFormat
            )
            return self.tr("{mask} — by {nick}, {day}").format(mask=mask, nick=ban.by, day=day)
        return self.tr("{mask} — by {nick}").format(mask=mask, nick=ban.by) if ban.by else mask

    def _enable(self) -> None:
        self.ban.setEnabled(self._may_rule and bool(self.mask_field.text().strip()))
        self.lift.setEnabled(self._may_rule and self.list.currentIndex().isValid())

    def _add(self) -> None:
        text = self.mask_field.text().strip()
        if text and self._may_rule:
            self.mask_field.clear()
            self.changed.emit(ModeChange(True, "b", normalize_mask(text.split()[0])))

    def _remove(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._bans):
            self.changed.emit(ModeChange(False, "b", self._bans[row].mask))
