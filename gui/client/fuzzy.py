"""How well a few typed letters fit a name: for the quick switcher."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

WHOLE, BEGINS, WORD_BEGINS, INSIDE, SCATTERED = 5000, 4000, 3000, 2000, 1000
SCATTERED_LEAST = 3
"""Letters that may be scattered."""


@lru_cache(4096)
def folded(text: str) -> str:
    """The text as it is compared: without case and accents, ё as е."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in parts if not unicodedata.combining(char))


def fit(typed: str, name: str) -> int | None:
    """How well `typed` fits: the higher the better; None where it does not. Nothing typed fits all alike.

    Letters may be left out between three or more: "tcr" fits "tea-corner". Each word that is typed has to fit.
    """
    words = folded(typed).split()
    if not words:
        return 0
    fits = [_fit_word(word, folded(name)) for word in words]
    return None if None in fits else min(found for found in fits if found is not None)


def _fit_word(typed: str, name: str) -> int | None:
    bare = name.lstrip("#&@ ")
    typed = typed.lstrip("#&@") or typed
    shorter_is_better = -min(len(bare), 99)
    if typed == bare:
        return WHOLE
    if bare.startswith(typed):
        return BEGINS + shorter_is_better
    place = bare.find(typed)
    while place > 0:
        if not bare[place - 1].isalnum():
            return WORD_BEGINS + shorter_is_better
        place = bare.find(typed, place + 1)
    if typed in name:
        return INSIDE + shorter_is_better
    # Of two letters scattered in a sentence nobody sees why it was found.
    gaps = _gaps(typed, bare) if len(typed) >= SCATTERED_LEAST else None
    return None if gaps is None else SCATTERED - min(gaps, 800) + shorter_is_better


def _gaps(typed: str, name: str) -> int | None:
    """How many letters lie between those that are typed; None where these are not there in order."""
    place = first = name.find(typed[0])
    for letter in typed[1:]:
        if place >= 0:
            place = name.find(letter, place + 1)
    return None if place < 0 else place - first + 1 - len(typed)
