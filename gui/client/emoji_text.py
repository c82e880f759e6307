"""Where the emoji of a text are, and whether it is nothing but a few of them, which are shown larger then."""

from __future__ import annotations

import re

LARGE_LIMIT = 8
"""So many emoji are shown large; more are a text."""

# What is shown as a picture by itself (Unicode's Emoji_Presentation, in ranges as keyboards fill them), what is one
# only behind VARIATION SELECTOR-16, and ❤, which many programs send without it.
_PICTURE = (
    "⌚⌛⏩-⏬⏰⏳◽◾☔☕♈-♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛎⛔⛪⛲⛳⛵⛺⛽✅✊✋✨❌❎❓-❕❗❤➕-➗➰➿⬛⬜⭐⭕"
    "\U0001f004\U0001f0cf\U0001f18e\U0001f191-\U0001f19a\U0001f201\U0001f21a\U0001f22f\U0001f232-\U0001f236"
    "\U0001f238-\U0001f23a\U0001f250\U0001f251\U0001f300-\U0001f64f\U0001f680-\U0001f6ff\U0001f7e0-\U0001f7f0"
    "\U0001f90c-\U0001f9ff\U0001fa70-\U0001faff"
)
_WITH_SELECTOR = "©®‼⁉™ℹ↔-↪⌨⏏⏭-⏯⏱⏲⏸-⏺Ⓜ▪▫▶◀◻◼☀-⛿✂-➿⤴⤵⬅-⬇〰〽㊗㊙\U0001f170-\U0001f237"
_TONES = "\U0001f3fb-\U0001f3ff"
_PART = f"(?:[{_WITH_SELECTOR}]\ufe0f|[{_PICTURE}]\ufe0f?[{_TONES}]?|[☝⛹✊-✍][{_TONES}])"
_JOINED = f"{_PART}(?:\u200d(?:{_PART}|[{_WITH_SELECTOR}]))*[\U000e0020-\U000e007f]*"
_FLAG = "[\U0001f1e6-\U0001f1ff]{2}"
_KEYCAP = "[0-9#*]\ufe0f\u20e3"
_ONE = f"(?:{_FLAG}|{_KEYCAP}|{_JOINED})"
_FEW = re.compile(rf"\s*{_ONE}(?:\s*{_ONE}){{0,{LARGE_LIMIT - 1}}}\s*")
_EACH = re.compile(_ONE)
_ANY = re.compile(f"[{_WITH_SELECTOR}{_PICTURE}\ufe0f\U0001f1e6-\U0001f1ff]")
"""One class of letters, which most texts of any script have none of, is searched for far faster than _EACH."""
_LONGEST = 200
"""Letters; a family with tones has some ten."""


def emoji_count(text: str) -> int:
    """How many emoji the text is, if it is 1 to LARGE_LIMIT of them and nothing else; 0 for all other texts."""
    if len(text) > _LONGEST or not _FEW.fullmatch(text):
        return 0
    return len(_EACH.findall(text))


def emoji_places(text: str) -> list[tuple[int, int]]:
    """Where emoji stand in a text, in characters."""
    if text.isascii() or not _ANY.search(text):
        return []
    return [found.span() for found in _EACH.finditer(text)]
