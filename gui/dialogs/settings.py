"""The settings: every option of the table, by sections or by what is searched for. Changes hold at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui import icons, theme
from gui.dialogs.dialog import Dialog
from gui.dialogs.elsewhere_row import ElsewhereRow
from gui.dialogs.form import begin_with, button_row, heading, rule, secondary
from gui.dialogs.option_row import OptionRow
from gui.elsewhere import ELSEWHERE
from gui.option import AnyOption, translated
from gui.options import OPTIONS, SECTIONS
from gui.settings import Settings
from gui.views.search_field import SearchField


class SettingsDialog(Dialog):
    """Sections at the left, their options at the right; a search shows what fits of all of them.

    Signals: `elsewhere_asked(str)` with the action that opens another dialog, when this one has closed.
    """

    elsewhere_asked = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._settings = settings
        self._built: QWidget | None = None
        self.search: SearchField
        self.sections: QListWidget
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._build)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        settings.changed.connect(self._show_values)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self._build()
        self.search.setFocus()
        em = self.fontMetrics().averageCharWidth()
        begin_with(self, max(820, 110 * em), max(560, 32 * self.fontMetrics().height()))

    def _build(self) -> None:
        """Makes all parts, in the language that holds now; place and search stay."""
        old = self._built
        section = self.sections.currentRow() if old is not None else 0
        words = self.search.text() if old is not None else ""
        focused = (
            next((row.option for row in self.rows if row.isAncestorOf(self.focusWidget())), None)
            if old
            else None
        )
        self._built = QWidget(self)
        self.setWindowTitle(self.tr("Settings"))
        self.search = SearchField(self.tr("Search in the settings"), self._built)
        self.sections = QListWidget(self._built)
        self.sections.setObjectName("sections")
        self.sections.ensurePolished()  # rows that are laid out before that have no room between them
        self.sections.setAccessibleName(self.tr("Sections"))
        self.sections.setIconSize(QSize(20, 20))
        self.headings: list[QLabel] = []
        self.rows: list[OptionRow] = []
        self.elsewhere: list[ElsewhereRow] = []
        self.nothing = QLabel(self.tr("No option has these words."), self._built)
        self.nothing.setProperty("muted", True)
        self._area = QScrollArea(self._built)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._options())
        self.keys = secondary(self.tr("&Keyboard…"))
        close = secondary(self.tr("Close"))
        close.setDefault(True)
        self._lay_out(self._built, close, old)

        self.search.textChanged.connect(self._filter)
        self.sections.currentRowChanged.connect(self._section_chosen)
        self.sections.itemClicked.connect(lambda item: self._section_chosen(self.sections.currentRow()))
        self.keys.clicked.connect(lambda: self._go_elsewhere("keys"))
        close.clicked.connect(self.accept)
        self.sections.setCurrentRow(section)
        self.search.setText(words)
        self._filter()
        for row in self.rows:
            if row.option is focused:
                row.editor.setFocus()

    def _options(self) -> QWidget:
        """All rows below the headings of their sections."""
        inner = QWidget(self._built)
        inner.setObjectName("page")
        column = QVBoxLayout(inner)
        column.setContentsMargins(theme.XL, theme.L, theme.L, theme.XL)
        column.setSpacing(0)
        column.addWidget(self.nothing)
        for section in SECTIONS:
            title = heading(translated(section.text))
            title.setContentsMargins(0, theme.S, 0, theme.S)
            self.headings.append(title)
            column.addWidget(title)
            item = QListWidgetItem(translated(section.text), self.sections)
            item.setData(Qt.ItemDataRole.UserRole, section.name)
            for option in OPTIONS:
                if option.section == section.name:
                    row = OptionRow(option, self._settings, inner)
                    self.rows.append(row)
                    column.addWidget(row)
            for elsewhere in ELSEWHERE:
                if elsewhere.section == section.name:
                    leads = ElsewhereRow(elsewhere, inner)
                    leads.asked.connect(self._go_elsewhere)
                    self.elsewhere.append(leads)
                    column.addWidget(leads)
        column.addStretch(1)
        self._paint_icons()
        return inner

    def _lay_out(self, built: QWidget, close: QWidget, old: QWidget | None) -> None:
        left = QWidget(built)
        left.setObjectName("sidebar")
        side = QVBoxLayout(left)
        side.setContentsMargins(theme.M, theme.L, theme.M, theme.L)
        side.setSpacing(theme.M)
        side.addWidget(self.search)
        side.addWidget(self.sections, 1)
        side.addWidget(self.keys)
        wide = max(208, 30 * self.fontMetrics().averageCharWidth())
        left.setFixedWidth(min(wide, self.space.width() * 2 // 5))
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._area, 1)
        foot = button_row(close)  # type: ignore[arg-type]
        foot.setContentsMargins(theme.XL, theme.M, theme.XL, theme.L)
        right.addLayout(foot)
        row = QHBoxLayout(built)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(rule(Qt.Orientation.Vertical))  # in the high contrast both sides are of one colour
        row.addLayout(right, 1)
        layout = self.layout()
        if layout is None:
            return
        if old is None:
            layout.addWidget(built)
        else:
            layout.replaceWidget(
                old, built
            )  # beside the old one, which goes later, it would have half of the room
            old.hide()
            old.deleteLater()

    def _paint_icons(self) -> None:
        for number in range(self.sections.count()):
            item = self.sections.item(number)
            name = item.data(Qt.ItemDataRole.UserRole)
            item.setIcon(icons.icon(_ICONS[name], theme.shown().muted))

    # What is shown

    def _section_chosen(self, number: int) -> None:
        if number >= 0 and self.search.text():
            self.search.clear()
        else:
            self._filter()

    def _filter(self) -> None:
        """Shows the section, or what fits of all sections while something is searched for."""
        words = self.search.text().casefold().split()
        chosen = SECTIONS[max(0, self.sections.currentRow())].name
        shown: set[str] = set()
        for row in (*self.rows, *self.elsewhere):
            fits = row.fits(words) if words else row.section == chosen
            row.mark(words)
            row.setVisible(fits)
            shown |= {row.section} if fits else set()
        for section_row, title in zip(SECTIONS, self.headings, strict=True):
            title.setVisible(section_row.name in shown)
        self.nothing.setVisible(not shown)
        if words:
            self.sections.clearSelection()
        else:
            self.sections.setCurrentRow(max(0, self.sections.currentRow()))
        self._area.verticalScrollBar().setValue(0)

    def _show_values(self, option: AnyOption) -> None:
        for row in self.rows:
            if row.option is option or option.key in row.option.needs:
                row.show_value()

    def _go_elsewhere(self, action: str) -> None:
        self.accept()
        self.elsewhere_asked.emit(action)

    # Qt's events

    def reject(self) -> None:
        """Escape ends the search first."""
        if self.search.text():
            self.search.clear()
        else:
            super().reject()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._built is None:
            return
        if event.type() == QEvent.Type.LanguageChange:
            self._again.start()
        elif event.type() == QEvent.Type.PaletteChange:
            self._paint_icons()
            for row in self.rows:
                row.restyle()
            self._filter()


_ICONS = {
    "general": "settings",
    "look": "theme",
    "messages": "messages",
    "writing": "writing",
    "alerts": "alerts",
}
