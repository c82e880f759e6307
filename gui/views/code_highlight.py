"""Colours in blocks of code: Pygments reads the code, a table gives each kind of token a role, a palette its colour.

Pygments and a lexer take some 30 ms to import and 1 ms for 1,000 letters: so both happen in a moment without
events, and never while the log is painted. Until then, and where it can't help, code is drawn in one colour.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from gui.client import utf16

LETTERS_LIMIT = 20_000
"""Longer code stays in one colour."""
KEPT = 200
WAITING_LIMIT = 50
"""Blocks that wait for their colours; of more, those that scrolled by first go without."""

LANGUAGES = {
    lexer: names.split()
    for lexer, names in {
        "bash": "sh bash zsh shell console",
        "bat": "bat cmd",
        "c": "c h",
        "cpp": "c++ cpp cc hpp",
        "csharp": "c# cs csharp",
        "css": "css",
        "delphi": "pascal delphi",
        "diff": "diff patch",
        "docker": "docker dockerfile",
        "go": "go golang",
        "haskell": "haskell hs",
        "html": "html",
        "ini": "ini cfg conf",
        "java": "java",
        "javascript": "js javascript jsx mjs",
        "json": "json",
        "kotlin": "kotlin kt",
        "lua": "lua",
        "make": "make makefile",
        "perl": "perl pl",
        "php": "php",
        "powershell": "powershell ps1",
        "python": "py python py3 python3",
        "r": "r",
        "ruby": "ruby rb",
        "rust": "rust rs",
        "scala": "scala",
        "sql": "sql",
        "swift": "swift",
        "toml": "toml",
        "typescript": "ts typescript tsx",
        "xml": "xml svg",
        "yaml": "yaml yml",
    }.items()
}
"""Pygments' name of each language, and what people write behind the fence. A closed list: for a name that it does not
know Pygments searches through all that is installed."""
_LEXERS = {name: lexer for lexer, names in LANGUAGES.items() for name in names}


class Role(Enum):
    """What a token is to the eye."""

    KEYWORD = "keyword"
    NAME = "name"
    """Of what is defined here, of a builtin, a tag, an attribute."""
    TEXT = "text"
    """In quotes."""
    NUMBER = "number"
    COMMENT = "comment"
    ADDED = "added"
    REMOVED = "removed"


_ROLES = {
    "Token.Keyword": Role.KEYWORD,
    "Token.Operator.Word": Role.KEYWORD,
    "Token.Name.Attribute": Role.NAME,
    "Token.Name.Builtin": Role.NAME,
    "Token.Name.Class": Role.NAME,
    "Token.Name.Decorator": Role.NAME,
    "Token.Name.Exception": Role.NAME,
    "Token.Name.Function": Role.NAME,
    "Token.Name.Tag": Role.KEYWORD,
    "Token.Literal": Role.NUMBER,
    "Token.Literal.String": Role.TEXT,
    "Token.Comment": Role.COMMENT,
    "Token.Generic.Heading": Role.NAME,
    "Token.Generic.Subheading": Role.NAME,
    "Token.Generic.Inserted": Role.ADDED,
    "Token.Generic.Deleted": Role.REMOVED,
}
"""By Pygments' token types; a type without a row has its parent's role, or none."""

CODE_LIGHT = {
    Role.KEYWORD: "#8a2d8f",
    Role.NAME: "#0b5cad",
    Role.TEXT: "#2c6428",
    Role.NUMBER: "#9a4406",
    Role.COMMENT: "#5d6570",
    Role.ADDED: "#2c6428",
    Role.REMOVED: "#a3262b",
}
CODE_DARK = {
    Role.KEYWORD: "#d69be0",
    Role.NAME: "#85baff",
    Role.TEXT: "#98cc8f",
    Role.NUMBER: "#eaa878",
    Role.COMMENT: "#a0a9b4",
    Role.ADDED: "#98cc8f",
    Role.REMOVED: "#ff9a92",
}
"""Made for the ground of code; `token_colour` sees to it that each reads there."""


@dataclass(frozen=True, slots=True)
class Token:
    """A part of the code with a role; in UTF-16 units from the code's beginning."""

    start: int
    end: int
    role: Role


class CodeHighlighter(QObject):
    """Keeps the tokens of the blocks shown last. UI thread only.

    Signals: `ready()` when blocks that were asked for have their tokens now: draw them again (no height changes).
    """

    ready = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: dict[tuple[str, str], tuple[Token, ...]] = {}
        self._waiting: deque[tuple[str, str]] = deque(maxlen=WAITING_LIMIT)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._work)

    def tokens(self, code: str, language: str) -> tuple[Token, ...]:
        """The tokens of a block as far as they are known: at once, and without any work."""
        lexer = _LEXERS.get(language.lower())
        if lexer is None or len(code) > LETTERS_LIMIT:
            return ()
        key = (lexer, code)
        found = self._known.pop(key, None)
        if found is not None:
            self._known[key] = found  # the latest stand last
            return found
        if key not in self._waiting:
            self._waiting.append(key)
            self._timer.start(0)
        return ()

    def _work(self) -> None:
        """One block a time, the one asked for last first: events come between."""
        lexer, code = self._waiting.pop()
        self._known[lexer, code] = highlighted(code, lexer)
        while len(self._known) > KEPT:
            del self._known[next(iter(self._known))]
        if self._waiting:
            self._timer.start(0)
        self.ready.emit()


def highlighted(code: str, lexer: str) -> tuple[Token, ...]:
    """The tokens of code, by one of Pygments' lexers."""
    from pygments.lexers import get_lexer_by_name

    found: list[tuple[int, int, Role]] = []
    # Some lexers (diff) know a line by its newline; the last one gets one for them.
    for start, kind, text in get_lexer_by_name(lexer).get_tokens_unprocessed(code + "\n"):
        role = _role(kind)
        text = text[: len(code) - start]
        if role is None or not text.strip():
            continue
        if found and found[-1][1] == start and found[-1][2] is role:
            found[-1] = (found[-1][0], start + len(text), role)
        else:
            found.append((start, start + len(text), role))
    places = utf16.units(code, (place for start, end, _ in found for place in (start, end)))
    return tuple(
        Token(start, end, role)
        for start, end, (_, _, role) in zip(places[::2], places[1::2], found, strict=True)
    )


@lru_cache(maxsize=512)
def _role(kind: Any) -> Role | None:
    """The role of one of Pygments' token types, which have no types of their own."""
    role = _ROLES.get(str(kind))
    return _role(kind.parent) if role is None and kind.parent is not None else role
