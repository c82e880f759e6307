"""Every dialog of the program, by the name of what opens it: for tests of what all of them must keep to."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable

from PySide6.QtWidgets import QDialog

import gui.dialogs
from gui.actions import ACTIONS
from gui.client.buffers import Entry, EntryKind
from gui.dialogs.dialog import Dialog
from gui.dialogs.end import EndDialog
from gui.dialogs.forget_login import ForgetLoginDialog
from gui.dialogs.licences import LicencesDialog
from gui.dialogs.nick import NickDialog
from gui.dialogs.paste import PasteDialog
from gui.session import Session
from gui.window import Window

STATES = frozenset({"leave", "quit", "previous", "next", "dark", "larger", "smaller", "usual_size"})
"""What opens no dialog here, or takes the chat away."""

Show = Callable[[], object]


def openers(window: Window, session: Session) -> dict[str, Show]:
    """How each is opened over a window that shows `#tea`, where we are an operator and bob is a member."""
    message = Entry(EntryKind.MESSAGE, 0, "bob", "hello", msgid="id")
    ask_forget = ForgetLoginDialog("anna", is_typed=True, can_remove=True, parent=window)
    of_actions = {row.name: window.actions_by_name[row.name].trigger for row in ACTIONS}
    return {name: show for name, show in of_actions.items() if name not in STATES} | {
        "member": lambda: window.cards.show_member(session, "#tea", "bob"),
        "remove": lambda: window.cards.remove_member(session, "#tea", "bob"),
        "put out": lambda: window.cards.put_out(session, "bob"),
        "delete": lambda: window.cards.delete_message(session, "#tea", [message]),
        "forget": ask_forget.open,
        "end": EndDialog(window.hosting, window).open,
        "away why": window.cards.go_away,
        "nick": NickDialog("anna", "The name anna is taken.", window).open,
        "paste": PasteDialog("line\n" * 30, 30, 20, "#tea", window).open,
        "licences": LicencesDialog(window).open,
    }


def kinds() -> set[type[QDialog]]:
    """The classes of all dialogs that gui/dialogs has."""
    for module in pkgutil.iter_modules(gui.dialogs.__path__, "gui.dialogs."):
        importlib.import_module(module.name)
    found: set[type[QDialog]] = set()
    wanted: list[type[QDialog]] = [Dialog]
    while wanted:
        kind = wanted.pop()
        below = kind.__subclasses__()
        wanted += below
        if not below:
            found.add(kind)
    return found


def shown(window: Window) -> QDialog | None:
    """The dialog that is open over a window."""
    return next((dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()), None)
