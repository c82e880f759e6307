"""How long something lasts, as people type it: 90, 10m, 1h30m, 7d."""

from __future__ import annotations

import re

LONGEST_S = 366 * 24 * 3600
_UNITS_S = {"w": 7 * 24 * 3600, "d": 24 * 3600, "h": 3600, "m": 60, "s": 1, "": 1}
_PART = re.compile(r"([0-9]{1,9})([wdhms]?)")
_WHOLE = re.compile(r"(?:[0-9]{1,9}[wdhms])*(?:[0-9]{1,9})?")


def duration_s(text: str) -> int | None:
    """The seconds that the text means, at most a year; a number alone is seconds. None where it means no time."""
    if not text or len(text) > 40 or not _WHOLE.fullmatch(text.lower()):
        return None
    total_s = sum(int(count) * _UNITS_S[unit] for count, unit in _PART.findall(text.lower()))
    return total_s if 0 < total_s <= LONGEST_S else None
