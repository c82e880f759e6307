"""What was typed and not sent yet, for each page; it survives a restart."""

from __future__ import annotations

from collections.abc import Callable

from gui.client.places import Place, as_tree, from_tree

LENGTH_LIMIT = 20_000
"""Characters of one draft that go into the file."""
COUNT_LIMIT = 500


class Drafts:
    """The texts by page."""

    def __init__(self, kept: object = None, touch: Callable[[], object] = lambda: None) -> None:
        self._touch = touch
        self.on_mark: Callable[[], object] = lambda: None
        """Called when a page has a draft that had none, or has none any more."""
        self._texts = {
            place: text[:LENGTH_LIMIT]
            for place, text in from_tree(kept).items()
            if isinstance(text, str) and text.strip()
        }

    def kept(self) -> object:
        """What goes into the file."""
        return as_tree({place: text[:LENGTH_LIMIT] for place, text in self._texts.items()})

    def get(self, place: Place) -> str:
        """The draft of a page; "" where there is none."""
        return self._texts.get(place, "")

    def move(self, was: Place, place: Place) -> None:
        """A page has another place; where both had a draft, the one that is being written stays."""
        text = self.get(was)
        if text:
            self.put(was, "")
            self.put(place, text)

    def join(self, was: Place, place: Place) -> None:
        """The talk of a page goes on in another one: its draft comes behind the one that is there."""
        texts = [text for text in (self.get(place), self.get(was)) if text]
        self.put(was, "")
        self.put(place, "\n".join(texts))

    def put(self, place: Place, text: str) -> None:
        """Keeps a draft; a blank one is none. Of too many the oldest goes."""
        text = text if text.strip() else ""
        before = self.get(place)
        if before == text:
            return
        self._texts.pop(place, None)
        if text:
            self._texts[place] = text
        while len(self._texts) > COUNT_LIMIT:
            del self._texts[next(iter(self._texts))]
        self._touch()
        if not before or not text:
            self.on_mark()
