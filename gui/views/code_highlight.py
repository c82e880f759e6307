"""Colours in blocks of code: Pygments reads the code, a table gives each kind of token a role, a palette its colour.

Pygments takes 75 ms to import and 4 ms for 1,000 letters: so it is fetched on a thread (`code_lexers`), and code is
read in slices between two events, never while the log is painted. Until then, and where it can't help, code is drawn
in one colour.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from gui.client import utf16
from gui.code_lexers import Lexers

LETTERS_LIMIT = 20_000
"""Longer code stays in one colour."""
KEPT = 200
SLICE_S = 0.006
"""So long at a time: half of a frame is left for all else."""
LOOK_MS = 20
"""Between two looks for a lexer that is being fetched."""
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
        self._reading: tuple[tuple[str, str], Iterator[tuple[Token, ...] | None]] | None = None
        """The block that is being read."""
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
        if key not in self._waiting and (self._reading is None or self._reading[0] != key):
            self._waiting.append(key)
            self._timer.start(0)
        return ()

    def _work(self) -> None:
        """A slice of one block, the one asked for last first: events come between."""
        if self._reading is None:
            key = name, code = self._waiting[-1]
            lexer = _lexers.get(name)
            if lexer is None and _lexers.is_coming(name):
                self._timer.start(LOOK_MS)
                return
            self._waiting.pop()
            self._reading = key, _read(code, lexer) if lexer is not None else iter([()])
        key, tokens = self._reading
        until = perf_counter() + SLICE_S
        for found in tokens:
            if found is not None:
                self._reading = None
                self._keep(key, found)
                break
            if perf_counter() > until:
                break
        if self._reading is not None or self._waiting:
            self._timer.start(0)

    def _keep(self, key: tuple[str, str], tokens: tuple[Token, ...]) -> None:
        self._known[key] = tokens
        while len(self._known) > KEPT:
            del self._known[next(iter(self._known))]
        self.ready.emit()


_lexers = Lexers()


def highlighted(code: str, lexer: str) -> tuple[Token, ...]:
    """The tokens of code, by one of Pygments' lexers, at once."""
    from pygments.lexers import get_lexer_by_name

    return next(filter(None, reversed(list(_read(code, get_lexer_by_name(lexer))))), ())


def _read(code: str, lexer: Any) -> Iterator[tuple[Token, ...] | None]:
    """Gives None behind each token of Pygments', where one may pause, and all tokens in the end."""
    found: list[tuple[int, int, Role]] = []
    # Some lexers (diff) know a line by its newline; the last one gets one for them.
    for start, kind, text in lexer.get_tokens_unprocessed(code + "\n"):
        yield None
        role = _role(kind)
        text = text[: len(code) - start]
        if role is None or not text.strip():
            continue
        if found and found[-1][1] == start and found[-1][2] is role:
            found[-1] = (found[-1][0], start + len(text), role)
        else:
            found.append((start, start + len(text), role))
    places = utf16.units(code, (place for start, end, _ in found for place in (start, end)))
    yield tuple(
        Token(start, end, role)
        for start, end, (_, _, role) in zip(places[::2], places[1::2], found, strict=True)
    )


@lru_cache(maxsize=512)
def _role(kind: Any) -> Role | None:
    """The role of one of Pygments' token types, which have no types of their own."""
    role = _ROLES.get(str(kind))
    return _role(kind.parent) if role is None and kind.parent is not None else role
