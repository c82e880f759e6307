"""What the next text of a page is meant as, where it is more than a message: a reply to one, or another text of one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Purpose(Enum):
    """What it is meant as."""

    REPLY = "reply"
    EDIT = "edit"


@dataclass(slots=True)
class Intent:
    """About which message the text is: its id, who said it, and how it begins."""

    purpose: Purpose
    msgid: str
    nick: str
    words: str
    text: str = ""
    """Of an edit what is typed of it; the page's draft waits meanwhile."""

    @property
    def is_edit(self) -> bool:
        """Whether it gives a message another text."""
        return self.purpose is Purpose.EDIT
