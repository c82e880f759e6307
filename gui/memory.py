"""What the program remembers in the settings file by itself: no dialog shows it."""

from __future__ import annotations

from gui.option import AnyOption, Option

NICK = Option("you/nick", "")
HOST_TITLE = Option("host/title", "")
HOST_PORT = Option("host/port", 4000)
HOST_LOOPBACK_ONLY = Option("host/this-computer-only", False)
RECENT = Option("join/recent", list[str]())
WINDOW_PLACE = Option("window/place", "")
WINDOW_SPLITS = Option("window/splits", list[str]())
WINDOW_FOLDED = Option("window/folded", list[str]())
PEOPLE_SHOWN = Option("window/people", True)
KEYS = Option("keys/changed", list[str]())
EMOJI_RECENT = Option("emoji/recent", "")
EMOJI_TONE = Option("emoji/tone", "")

REMEMBERED: tuple[AnyOption, ...] = (
    NICK,
    HOST_TITLE,
    HOST_PORT,
    HOST_LOOPBACK_ONLY,
    RECENT,
    WINDOW_PLACE,
    WINDOW_SPLITS,
    WINDOW_FOLDED,
    PEOPLE_SHOWN,
    KEYS,
    EMOJI_RECENT,
    EMOJI_TONE,
)

RECENT_LIMIT = 8
