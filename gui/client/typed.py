"""What a typed text is: something said, or a command."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_ME = "/me "
_ESCAPED = re.compile("//+me ")
_MEANT = re.compile("/+me ")
_FENCE = "```"


def is_command(text: str) -> bool:
    """Whether a typed text is a command: "/me waves", not "/usr/bin" and not "//x"."""
    word = text[1:].partition(" ")[0]
    return text[:1] == "/" and "\n" not in text and (word.isalpha() or word == "?")


def as_text(text: str) -> str:
    """What one types to say a text that might be taken for a command."""
    return f"/{text}" if is_command(text) or text.startswith("//") else text


def said(text: str) -> Iterator[tuple[bool, str]]:
    """What a text that is no command says, in order: True for an action.

    Of several lines one that begins with "/me " is an action, unless it stands in a block of code; "//me " says it.
    """
    if "\n" not in text:
        yield False, text[1:] if text.startswith("//") else text
        return
    words: list[str] = []
    in_code = False
    for number, line in enumerate(text.split("\n")):
        in_code ^= line.lstrip().startswith(_FENCE)
        if line.startswith(_ME) and line[len(_ME) :].strip() and not in_code:
            if words:
                yield False, "\n".join(words)
            words = []
            yield True, line[len(_ME) :].strip()
        else:
            escaped = line.startswith("//") if number == 0 else bool(_ESCAPED.match(line)) and not in_code
            words.append(line[1:] if escaped else line)
    if words:
        yield False, "\n".join(words)


def as_typed(lines: Iterable[tuple[bool, str]]) -> str:
    """What one types to say all this, each a line: the way back from `said`."""
    made = list(lines)
    if len(made) == 1 and not made[0][0]:
        return as_text(made[0][1])
    typed: list[str] = []
    in_code = False
    for is_action, text in made:
        in_code ^= not is_action and text.lstrip().startswith(_FENCE)
        escape = not is_action and bool(_MEANT.match(text)) and not in_code
        escape |= not is_action and not typed and text.startswith("//")
        typed.append(f"{_ME}{text}" if is_action else "/" * escape + text)
    return "\n".join(typed)
