"""What a menu offers, read and chosen by its words, without mnemonics and shortcuts."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu


def words(menu: QMenu) -> list[str]:
    """Its rows."""
    return [_word(action) for action in menu.actions() if not action.isSeparator()]


def choose(menu: QMenu, text: str) -> None:
    """Does what this one of its rows does."""
    [action] = [action for action in menu.actions() if _word(action) == text]
    action.trigger()


def _word(action: QAction) -> str:
    return action.text().split("\t")[0].replace("&", "")
