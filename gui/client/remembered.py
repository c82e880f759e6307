"""All that the program remembers of pages, in one file of the data folder: state.json.

What is an option stands in the settings; certificates have a file of their own (trust).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from gui.client.drafts import Drafts
from gui.client.ignored import IgnoreLists
from gui.client.kept import KeptFile, Writer
from gui.client.notify_rules import NotifyRules
from gui.client.places import Place
from gui.client.room_order import RoomOrder
from gui.client.sent_texts import SentTexts
from gui.client.words import say

NAME = "state.json"


class Remembered:
    """Loads all parts at the start; `save` writes what has changed. A part that makes no sense begins anew.

    `on_change` is called at each change: the window saves a moment later, and at its end.
    """

    def __init__(self, folder: Path, writer: Writer | None = None) -> None:
        loss = say("Drafts and the choices for rooms begin anew.")
        self._file = KeptFile(folder / NAME, loss, writer)
        parts: dict[str, object] = self._file.read(_parts, {})
        self.unsaved = False
        self.on_change: Callable[[], object] = lambda: None
        self.notify = NotifyRules(parts.get("notify"), self._touch)
        self.ignored = IgnoreLists(parts.get("ignored"), self._touch)
        self.drafts = Drafts(parts.get("drafts"), self._touch)
        self.sent = SentTexts(parts.get("sent"), self._touch)
        self.order = RoomOrder(parts.get("order"), self._touch)

    @property
    def notice(self) -> str:
        """A sentence for the user where the file could not be read or written; "" when all is well."""
        return self._file.notice

    def page_moved(self, was: Place, place: Place) -> None:
        """Somebody has another nick, or a room another name: what was chosen for it stays. Drafts go with the field.

        Where there was a page of the new name its choices give way; a favourite stays one.
        """
        self.notify.follow(was, place)
        self.order.follow(was, place)

    def save(self) -> None:
        """Writes the file where something has changed since it was written."""
        if self.unsaved:
            self.unsaved = False
            self._file.write(
                {
                    "notify": self.notify.kept(),
                    "ignored": self.ignored.kept(),
                    "drafts": self.drafts.kept(),
                    "sent": self.sent.kept(),
                    "order": self.order.kept(),
                }
            )

    def _touch(self) -> None:
        self.unsaved = True
        self.on_change()


def _parts(value: Any) -> dict[str, object]:
    return dict(value.items())
