"""What a part of the window keeps from who does not see it."""

from __future__ import annotations

from collections import Counter

from tests.end2end.accessibility import Node

TAKES_KEYS = frozenset(
    "text;push button;check box;radio button;spin box;combo box;list;list item;page tab list;page tab;"
    "hotkey field;menu item;link;button menu".split(";")
)
"""The roles of what may have the keyboard."""
PRESSED = TAKES_KEYS - {"list"} | {"toggle button", "slider"}
"""The roles of what does something, if only by the mouse."""
MANY = frozenset({"list item", "label", "combo box"})
"""May be named alike: two people say the same at once, and a combo box on Linux is named by what is chosen in it."""
READ_ONLY = "label"
"""Takes the keyboard where its text can be selected."""


def faults(tree: Node) -> list[str]:
    """What can be used but does not say what it is, or says the same as another one; one a line."""
    shown = [node for node in tree if "showing" in node.states]
    focusable = [node for node in shown if "focusable" in node.states]
    wrong = [node for node in focusable if node.role not in TAKES_KEYS | {READ_ONLY}]
    wrong += [node for node in shown if node.role in PRESSED and not node.name.strip()]
    wrong += [node for node in focusable if not node.name.strip() and node not in wrong]
    said = Counter((node.role, node.name) for node in focusable if node.role not in MANY)
    rows = [f"{node.role} {node.name!r}" for node in wrong]
    return rows + [f"{role} {name!r}, {count} times" for (role, name), count in said.items() if count > 1]
