"""The window's menus, made from the table of actions."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from gui import icons, theme
from gui.actions import ACTIONS, translated

if TYPE_CHECKING:
    from gui.shortcuts import Shortcuts
    from gui.window import Window


class BarMenu(QMenu):
    """A menu of the bar, left by one Escape.

    Qt would go back to the bar only, where the next letter typed opens another menu, and one after that does what
    stands in it: "hello" opened Help, "view" hid the people.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        bar = self.parentWidget()
        if bar is not None and event.key() == Qt.Key.Key_Escape and not self.isVisible():
            leave = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(bar, leave)


def build_menus(window: Window) -> dict[str, QAction]:
    """Fills the window's menu bar from the table; gives the actions by name."""
    made: dict[str, QAction] = {}
    for row in ACTIONS:
        menu = next((menu for menu in window.menus if menu.objectName() == row.menu), None)
        if menu is None:
            menu = BarMenu(translated(row.menu), window.menuBar())
            window.menuBar().addMenu(menu)
            menu.setObjectName(row.menu)
            menu.setAccessibleName(translated(row.menu).replace("&", ""))
            window.menus.append(menu)
        if row.separated:
            menu.addSeparator()
        action = made[row.name] = QAction(translated(row.text), window)
        action.setObjectName(row.name)
        action.setCheckable(row.checkable)
        slot = attrgetter(row.slot)(window)
        if row.checkable:
            action.toggled.connect(slot)
        else:
            # `triggered` brings a bool that no slot here takes.
            action.triggered.connect(lambda checked, slot=slot: slot())
        menu.addAction(action)
    paint_icons(made)
    give_keys(made, window.shortcuts)
    return made


def take_down_menus(window: Window) -> None:
    """Empties the menu bar, before the menus are built in another language."""
    window.menuBar().clear()
    for menu in window.menus:
        menu.deleteLater()
    window.menus.clear()
    for action in window.actions_by_name.values():
        action.deleteLater()


def give_keys(actions: dict[str, QAction], shortcuts: Shortcuts) -> None:
    """Gives the actions the shortcuts that hold."""
    for row in ACTIONS:
        actions[row.name].setShortcuts(QKeySequence.listFromString(shortcuts.of(row)))


def paint_icons(actions: dict[str, QAction]) -> None:
    """Gives the actions their icons in the colours of the theme."""
    for row in ACTIONS:
        if row.icon:
            actions[row.name].setIcon(icons.icon(row.icon, theme.shown().muted))
