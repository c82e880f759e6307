"""From the raw text of a message, which travels, to what is shown of it: words, spans, links.

Most messages have no marks: one search finds that out. Only for the others the readers are called (`composing`), and
only then they are imported. Each of them walks through the text a fixed number of times.
"""

from __future__ import annotations

import re

from gui.client.links import find_links, in_units
from gui.client.spans import CONTROLS, Formatted

# One letter of each mark, links apart. One class of letters is searched for in some 200 ns; an alternation would take
# ten times that.
_MARKED = re.compile(f"[*_~`>\\\\{CONTROLS}]")


MARKS_LIMIT = 1_000
"""Letters of marks that are read in one message, in some 20 ms. A program of that length has fewer."""


def is_crowded(raw: str) -> bool:
    """Whether a text holds so many marks that to read them would keep the window waiting."""
    return len(raw) > MARKS_LIMIT and len(_MARKED.findall(raw)) > MARKS_LIMIT


def is_plain(raw: str) -> bool:
    """Whether the text is shown as it is, apart from links. Cheap: for going over many messages."""
    return _MARKED.search(raw) is None


def formatted(raw: str) -> Formatted:
    """Reads a message. Never raises; a text without marks costs about a microsecond."""
    if _MARKED.search(raw) is None:
        links = find_links(raw) if "#" in raw or "://" in raw or "ww." in raw.lower() else []
        return Formatted(raw, raw, (), in_units(raw, links)) if links else Formatted(raw, raw)
    from gui.client.composing import composed  # 9 ms that a start without marks does not pay

    return composed(raw)
