"""What people look for among the settings and what has a dialog of its own: the settings name it, and lead there."""

from __future__ import annotations

from dataclasses import dataclass

from gui.option import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """One such thing. Texts are translated where they are shown, as those of options."""

    action: str
    """The row of ACTIONS that leads there."""
    section: str
    text: str
    help: str
    button: str
    called: str
    """Other words that people look for it by."""


ELSEWHERE = (
    Elsewhere(
        "ignored",
        "messages",
        QT_TRANSLATE_NOOP("Options", "Ignored people"),
        QT_TRANSLATE_NOOP("Options", "Whom you hear nothing of, on all servers, and how to hear them again."),
        QT_TRANSLATE_NOOP("Options", "Show the list…"),
        QT_TRANSLATE_NOOP("Options", "ignore, block, blacklist, mute"),
    ),
    Elsewhere(
        "keys",
        "writing",
        QT_TRANSLATE_NOOP("Options", "Keyboard shortcuts"),
        QT_TRANSLATE_NOOP("Options", "What each key does; most can be changed."),
        QT_TRANSLATE_NOOP("Options", "Show the keys…"),
        QT_TRANSLATE_NOOP("Options", "keyboard, hotkeys, key bindings"),
    ),
)
