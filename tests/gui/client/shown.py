"""How the tests of formatting write down what is shown: `<b>bold</b>` for a span, so that they can be read."""

from __future__ import annotations

from gui.client import utf16
from gui.client.spans import Formatted, Look, Style

_LETTERS = {
    Style.BOLD: "b",
    Style.ITALIC: "i",
    Style.UNDERLINE: "u",
    Style.STRIKE: "s",
    Style.CODE: "c",
    Style.REVERSE: "r",
}


def name_of(look: Look) -> str:
    """A look in few letters: "b", "bi", "c:py", "q2", "#ff0000"."""
    name = "".join(letter for style, letter in _LETTERS.items() if style in look.style)
    if look.language is not None:
        name += f":{look.language}"
    if look.quote:
        name += f"q{look.quote}"
    if look.ink or look.ground:
        name += look.ink + (f"/{look.ground}" if look.ground else "")
    return name


def shown(made: Formatted) -> str:
    """The shown text with its spans as tags."""
    parts, done = [], 0
    for span in made.spans:
        name = name_of(span.look)
        part = utf16.cut(made.text, span.start, span.end)
        parts += [utf16.cut(made.text, done, span.start), f"<{name}>{part}</{name}>"]
        done = span.end
    parts.append(utf16.cut(made.text, done, utf16.length(made.text)))
    return "".join(parts)
