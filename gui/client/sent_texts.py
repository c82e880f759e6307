"""What was typed and sent, for each page: Up brings it back, after a restart too.

Commands stay out of the file: they may hold passwords and keys.
"""

from __future__ import annotations

from collections.abc import Callable

from gui.client.places import Place, as_tree, from_tree
from gui.client.typed import is_command

PAGE_LIMIT = 100
KEPT_LIMIT = 30
"""Texts of a page that go into the file."""
LENGTH_LIMIT = 2_000
"""Characters of a text that goes into the file."""
PAGES_LIMIT = 300


class SentTexts:
    """The texts by page, oldest first."""

    def __init__(self, kept: object = None, touch: Callable[[], object] = lambda: None) -> None:
        self._touch = touch
        self._texts: dict[Place, list[str]] = {}
        for place, texts in from_tree(kept).items():
            if isinstance(texts, list):
                self._texts[place] = [text for text in texts if isinstance(text, str) and text][-KEPT_LIMIT:]

    def kept(self) -> object:
        """What goes into the file."""
        return as_tree({place: rows for place, texts in self._texts.items() if (rows := _fit(texts))})

    def of(self, place: Place) -> list[str]:
        """What was sent in a page, oldest first."""
        return list(self._texts.get(place, ()))

    def move(self, was: Place, place: Place) -> None:
        """A page has another place: what was sent in it comes behind what was sent there."""
        for text in self._texts.pop(was, []):
            self.add(place, text)

    def add(self, place: Place, text: str) -> None:
        """Remembers a text; the same again is no news."""
        texts = self._texts.pop(place, [])
        self._texts[place] = texts  # the page that was used last stands last
        if texts[-1:] != [text]:
            texts.append(text)
            del texts[:-PAGE_LIMIT]
            self._touch()
        while len(self._texts) > PAGES_LIMIT:
            del self._texts[next(iter(self._texts))]


def _fit(texts: list[str]) -> list[str]:
    plain = [text for text in texts if len(text) <= LENGTH_LIMIT]
    return [text for text in plain if not is_command(text) or text.startswith("/me ")][-KEPT_LIMIT:]
