"""Names that look alike: "аlice" with a Cyrillic а is not "alice", but nobody sees it.

Theory: a name has two looks, one in small letters and one in capitals, since a fold makes no difference between them
and letters that differ in one may be the same in the other: the Cyrillic "в" is no Latin letter, "В" is. In each look
every letter that can't be told from a Latin one is written as that (after Unicode's confusables, UTS 39, for the
scripts whose letters resemble Latin ones). Two names look alike when they have a look in common. Names in ASCII look
alike when they are the same: digits are left alone, so that "bob1" and "bobl" may talk to each other.
"""

from __future__ import annotations

from collections.abc import Mapping

from wire.casemap import fold

SMALL: Mapping[str, str] = {
    "a": "аɑα",
    "c": "сϲ",
    "d": "ԁ",
    "e": "е",
    "ë": "ё",
    "g": "ɡց",
    "h": "һհ",
    "i": "іıιɩ",
    "ï": "ї",
    "j": "јϳȷ",
    "l": "ӏ",
    "n": "ո",
    "o": "оοօ",
    "p": "рρ",
    "q": "ԛզ",
    "r": "г",
    "s": "ѕ",
    "u": "υս",
    "v": "νѵ",
    "w": "ԝ",
    "x": "х",
    "y": "уүγ",
}
"""Small letters with those of other alphabets that look like them: Cyrillic, Greek, Armenian, phonetic."""
CAPITALS: Mapping[str, str] = {
    "A": "АΑ",
    "B": "ВΒ",
    "C": "СϹ",
    "E": "ЕΕ",
    "Ë": "Ё",
    "F": "Ϝ",
    "G": "Ԍ",
    "H": "НΗ",
    "I": "ІӀΙ",
    "Ï": "ЇΪ",
    "J": "ЈͿ",
    "K": "КΚ",
    "L": "Լ",
    "M": "МΜ",
    "N": "Ν",
    "O": "ОΟՕ",
    "P": "РΡ",
    "Q": "Ԛ",
    "S": "ЅՏ",
    "T": "ТΤ",
    "U": "Ս",
    "V": "Ѵ",
    "W": "Ԝ",
    "X": "ХΧ",
    "Y": "УҮΥ",
    "Z": "Ζ",
}
"""The same for capitals."""


def _table(rows: Mapping[str, str]) -> dict[int, str]:
    return {ord(other): letter for letter, others in rows.items() for other in others}


_SMALL, _CAPITALS = _table(SMALL), _table(CAPITALS)


def looks(name: str) -> tuple[str, str]:
    """How the name looks in small letters and in capitals. Names with one of them in common look alike."""
    folded = fold(name)
    if folded.isascii():
        return folded, folded.upper()
    return folded.translate(_SMALL), folded.upper().translate(_CAPITALS)
