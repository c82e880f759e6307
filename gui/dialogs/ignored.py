"""Whom one does not hear, on all servers, and how to hear them again."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QVBoxLayout, QWidget

from gui import theme
from gui.announce import announce
from gui.client.ignored import IgnoreLists
from gui.dialogs.dialog import Dialog
from gui.dialogs.form import begin_with, button_row, heading, quiet, secondary


class IgnoredDialog(Dialog):
    """Lists names and masks with where they are ignored; `titles` are what servers call themselves, by address.

    Signals: `changed(str)` with the server of somebody who is heard again.
    """

    changed = Signal(str)

    def __init__(self, lists: IgnoreLists, titles: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lists = lists
        self._titles = titles
        self._rows: list[tuple[str, str]] = []
        self._model = QStringListModel(self)
        self.setWindowTitle(self.tr("Ignored people"))
        self.list = QListView(self)
        self.list.setObjectName("framed")
        self.list.setModel(self._model)
        self.list.setAccessibleName(self.tr("Ignored people"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.nothing = QLabel(
            self.tr("You hear everybody. “Ignore” stands in the menu of each person."), self
        )
        self.nothing.setProperty("muted", True)
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hear = secondary(self.tr("Hear &again"))
        self.close_it = secondary(self.tr("Close"))
        self.close_it.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.M)
        column.addWidget(heading(self.tr("Ignored people")))
        column.addWidget(quiet(self.tr("Nothing that they say is shown, counted or told.")))
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)
        column.addLayout(button_row(self.close_it, left=self.hear))
        em = self.fontMetrics().averageCharWidth()
        begin_with(self, max(440, 56 * em), max(360, 20 * self.fontMetrics().height()))

        self.hear.clicked.connect(self._hear)
        QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list).activated.connect(self._hear)
        self.close_it.clicked.connect(self.accept)
        self.list.selectionModel().selectionChanged.connect(self._enable)
        self.show_lists()
        (self.list if self._rows else self.close_it).setFocus()

    def show_lists(self) -> None:
        """Shows the lists as they are now."""
        row = max(0, self.list.currentIndex().row())
        self._rows = [(server, mask) for server, each in self._lists.all().items() for mask in each.masks]
        self._model.setStringList([self._line(server, mask) for server, mask in self._rows])
        self.list.setVisible(bool(self._rows))
        self.nothing.setVisible(not self._rows)
        if self._rows:
            self.list.setCurrentIndex(self._model.index(min(row, len(self._rows) - 1)))
        self._enable()

    def _line(self, server: str, mask: str) -> str:
        where = self._titles.get(server) or server
        return self.tr("{mask} — in {chat}").format(mask=mask.removesuffix("!*@*"), chat=where)

    def _enable(self) -> None:
        self.hear.setEnabled(self.list.selectionModel().hasSelection())

    def _hear(self) -> None:
        chosen = [self._rows[index.row()] for index in self.list.selectionModel().selectedIndexes()]
        for server, mask in chosen:
            self._lists.of(server).remove(mask)
        for server in dict.fromkeys(server for server, _ in chosen):
            self.changed.emit(server)
        self.show_lists()
        if not self._rows:
            announce(self, self.nothing.text())
            self.close_it.setFocus()
