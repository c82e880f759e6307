"""Run as a program: opens every dialog, and says which of their buttons can't be reached on the screen.

`python -m tests.gui.small_screen LANGUAGE`, with Qt's variables for screen and scaling; prints a table as JSON.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QScrollArea

from gui import language, theme
from gui.memory import HOST_LOOPBACK_ONLY, HOST_PORT, HOST_TITLE, NICK
from gui.net.host import HostState
from gui.settings import Home, Settings
from gui.window import Window
from tests.gui.every_dialog import openers, shown
from tests.gui.hearing import enter


def faults(dialog: QDialog) -> list[str]:
    """The buttons that are outside, or are cut and can't be scrolled to."""
    screen = dialog.screen().availableGeometry()
    found = []
    if not screen.contains(dialog.frameGeometry()):
        found.append(f"{dialog.frameGeometry()} is not within {screen}")
    for button in dialog.findChildren(QAbstractButton):
        if not button.isVisible() or button.size().isEmpty():
            continue
        area = button.parentWidget()
        while area is not None and area is not dialog:
            if isinstance(area, QScrollArea):
                area.ensureWidgetVisible(button)
            area = area.parentWidget()
        QApplication.processEvents()
        place = QRect(button.mapToGlobal(QPoint(0, 0)), button.size())
        seen = button.visibleRegion().boundingRect()
        if not screen.contains(place) or seen.height() < button.height() or seen.width() < button.width():
            found.append(f"{button.text() or button.accessibleName()}: {place}, seen {seen}")
        if button.text() and button.height() < button.minimumSizeHint().height():
            found.append(f"{button.text()}: squeezed to {button.size()}")
    return found


def look(window: Window, name: str, show: Callable[[], object], table: dict[str, list[str]]) -> None:
    """Opens a dialog, writes down what is wrong with it, and closes it."""
    show()
    QApplication.processEvents()
    dialog = shown(window)
    if dialog is None:
        return
    table[name] = faults(dialog)
    if folder := os.environ.get("SAMOVAR_PICTURES"):
        dialog.grab().save(f"{folder}/{name}.png")
    dialog.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def main(chosen: str, folder: Path) -> None:
    app = QApplication([])
    settings = Settings(Home(folder / "settings.ini", folder))
    for option, value in (
        (NICK, "anna"),
        (HOST_TITLE, "Tea corner"),
        (HOST_PORT, 0),
        (HOST_LOOPBACK_ONLY, True),
    ):
        settings.set(option, value)  # type: ignore[arg-type]
    language.apply(chosen)
    theme.choose_font(app)
    theme.apply(app, "light")
    window = Window(settings)
    window.show()
    table: dict[str, list[str]] = {}
    look(window, "host form", window.host, table)
    session = enter(window.sessions, "@#tea")
    window.navigator.show_page(session, "#tea")
    for name, show in openers(window, session).items():
        look(window, name, show, table)
    window.entrance.host_at_once()
    while window.hosting.state is not HostState.RUNNING:
        app.processEvents()
    assert window.entrance.dialog is not None
    window.entrance.dialog.reject()
    look(window, "invite", window.actions_by_name["invite"].trigger, table)
    screen = window.screen().availableGeometry()
    table["screen"] = [] if screen.size().width() < 430 else [f"{screen} is not small"]
    window.leaving.quit_now()
    print(json.dumps(table))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
