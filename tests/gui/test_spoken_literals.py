"""No text that a person reads stands in the window's code without tr()."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]

SHOWING = frozenset(
    "setText setWindowTitle setTitle setToolTip setStatusTip setWhatsThis setPlaceholderText setAccessibleName "
    "setAccessibleDescription setSpecialValueText setPrefix setSuffix setLabelText setInformativeText setHeaderData "
    "addAction addMenu addItem addTab addRow insertItem add_field heading quiet primary secondary announce "
    "QLabel QPushButton QToolButton QAction QRadioButton QCheckBox QGroupBox QMenu QListWidgetItem QTableWidgetItem "
    "tell _tell print".split()
)
"""What shows the text that it is given; `say` too, as a method: `notice.say(…)`."""
MARKING = frozenset({"tr", "translate", "say", "sayable", "QT_TRANSLATE_NOOP"})
NAMING = frozenset({"icon", "pixmap", "QKeySequence", "toString", "get", "property"})
"""What takes a name or a format, and shows no literal of its own."""
NAMES = ("Samovar", "PySide6", "Python", "Qt")
"""What is called so in every language."""


def called(node: ast.Call) -> str:
    """The name of what is called."""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def unmarked(node: ast.expr) -> Iterator[str]:
    """The literals with words in them that stand in an expression outside of tr() and its like."""
    if isinstance(node, ast.Call):
        is_translated = called(node) in MARKING | NAMING
        # tr("…").format(…): the fields may hold literals again
        parts = [] if is_translated else [*node.args, *(word.value for word in node.keywords)]
        if isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.expr):
            parts.append(node.func.value)
        for part in parts:
            yield from unmarked(part)
    elif isinstance(node, ast.Compare):
        return
    elif isinstance(node, ast.Subscript):
        yield from unmarked(node.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        words = re.sub("|".join(NAMES), "", node.value)
        if re.search(r"[^\W\d_]{2}", words) and words[:1] != "/":  # "/join": what a person types
            yield node.value
    else:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                yield from unmarked(child)


def found_in(path: Path) -> Iterator[str]:
    """Every untranslated literal that a file shows."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        says_as_method = called(node) == "say" and isinstance(node.func, ast.Attribute)
        if called(node) in SHOWING or says_as_method:
            for argument in [*node.args, *(word.value for word in node.keywords if word.arg != "parent")]:
                for text in unmarked(argument):
                    yield f"{path.relative_to(ROOT)}:{node.lineno}: {text!r}"


def test_what_is_shown_is_marked_for_translation() -> None:
    found = [text for path in sorted((ROOT / "gui").rglob("*.py")) for text in found_in(path)]
    assert found == []


def test_an_unmarked_literal_is_found() -> None:
    tree = ast.parse('label.setText(f"{name} is here" if name else self.tr("Nobody"))', mode="eval").body
    assert isinstance(tree, ast.Call)
    assert list(unmarked(tree.args[0])) == [" is here"]
