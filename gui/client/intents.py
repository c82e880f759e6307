"""What the next text of a page is meant as, where it is more than a message: an answer to one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Purpose(Enum):
    """What it is meant as."""

    REPLY = "reply"


@dataclass(slots=True)
class Intent:
    """About which message the text is: its id, who said it, and how it begins."""

    purpose: Purpose
    msgid: str
    nick: str
    words: str
