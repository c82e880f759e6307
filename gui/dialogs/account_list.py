"""The part of the account's dialog that shows the host all accounts, and removes one."""

from __future__ import annotations

from PySide6.QtCore import (
    QDateTime,
    QItemSelection,
    QLocale,
    QSortFilterProxyModel,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from gui import theme
from gui.client.changes import AccountRow
from gui.dialogs.form import quiet, secondary
from gui.views.search_field import SearchField


class AccountList(QWidget):
    """All accounts by name.

    Signals: `removal_asked(str)` with a name; the button asks twice.
    """

    removal_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[AccountRow, ...] = ()
        self._sure = ""
        self._texts = QStringListModel(self)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(self._texts)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.search = SearchField(self.tr("Search in the accounts"), self)
        self.list = QListView(self)
        self.list.setObjectName("framed")
        self.list.setSpacing(theme.XS)
        self.list.setModel(self._found)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Accounts"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.count = quiet(self.tr("Asking the server…"))
        self.remove = secondary(self.tr("&Remove"))
        self.remove.setProperty("danger", True)
        below = QHBoxLayout()
        below.setSpacing(theme.M)
        below.addWidget(self.remove)  # not at the right: below it is Close
        below.addWidget(self.count, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.M, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addLayout(below)
        self.search.textChanged.connect(self._found.setFilterFixedString)
        self.remove.clicked.connect(self._remove)
        self.list.selectionModel().selectionChanged.connect(self._chosen)
        self._chosen()

    def show_rows(self, rows: tuple[AccountRow, ...]) -> None:
        """Shows what the server has told."""
        self._rows = tuple(sorted(rows, key=lambda row: row.name.casefold()))
        self._texts.setStringList([self._line(row) for row in self._rows])
        self.count.setText(self.tr("Accounts: %n", "", len(rows)))
        self._chosen()

    @property
    def chosen(self) -> str:
        """The name of the account that is chosen; "" for none."""
        # Not the current one: Qt makes the first current where the list gets the keyboard.
        rows = [self._found.mapToSource(index).row() for index in self.list.selectedIndexes()]
        return self._rows[rows[0]].name if rows else ""

    def _line(self, row: AccountRow) -> str:
        if not row.made_ms:
            return row.name
        day = QDateTime.fromMSecsSinceEpoch(row.made_ms).date()
        text = self.tr("{name} — since {day}").format(
            name=row.name, day=QLocale().toString(day, "d MMMM yyyy")
        )
        return f"{text}, {row.email}" if row.email else text

    def _chosen(self, *_: QItemSelection) -> None:
        self._sure = ""
        self.remove.setText(self.tr("&Remove"))
        self.remove.setEnabled(bool(self.chosen))

    def _remove(self) -> None:
        name = self.chosen
        if name and self._sure == name:
            self._sure = ""
            self.removal_asked.emit(name)
        elif name:
            self._sure = name
            self.remove.setText(self.tr("Really remo&ve {name}").format(name=name))
