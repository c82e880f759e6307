"""Emoji by shortcode, by English and Russian word, and in the order of keyboards.

The table (resources/emoji/emoji.tsv) is read on first use, in 8 ms; the window reads it before, in a quiet moment.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache, partial

import resources

TONES = ("", "\U0001f3fb", "\U0001f3fc", "\U0001f3fd", "\U0001f3fe", "\U0001f3ff")
"""Of skin: none, light to dark."""
RECENT_LIMIT = 32
LONGEST_CODE = 1_000
"""In letters; none is longer."""
_EXTRAS = re.compile("[\ufe0f\U0001f3fb-\U0001f3ff]")


@dataclass(frozen=True, slots=True)
class Emoji:
    """A row of the table."""

    text: str
    template: str
    """With _ in the place of each tone of skin; "" where it has none."""
    shortcodes: tuple[str, ...]
    """Without colons, the best known first."""
    name: str
    name_ru: str
    names: str
    """Shortcodes and names folded, each word between blanks."""
    words: str
    """The other words by which it is found, likewise."""

    def toned(self, tone: str) -> str:
        """The emoji in one of TONES, or as it is where it has none."""
        return self.template.replace("_", tone) if tone and self.template else self.text

    def name_in(self, language: str) -> str:
        """What it is called: in Russian for "ru", else in English."""
        return self.name_ru if language == "ru" else self.name


@dataclass(frozen=True, slots=True)
class Category:
    """A group of Unicode's, in its order. `name` is the English one of emoji-test.txt."""

    name: str
    rows: tuple[Emoji, ...]


@lru_cache(maxsize=1)
def categories() -> tuple[Category, ...]:
    """All emoji, group by group."""
    return tuple(_category(number) for number in range(len(_groups())))


@lru_cache(maxsize=1)
def _groups() -> tuple[tuple[str, list[str]], ...]:
    """The names of the groups with their lines of the table."""
    made: list[tuple[str, list[str]]] = []
    for line in resources.path("emoji/emoji.tsv").read_text("utf-8").splitlines():
        if line.startswith("# group: "):
            made.append((line.removeprefix("# group: "), []))
        elif not line.startswith("# "):
            made[-1][1].append(line)
    return tuple(made)


@cache
def _category(number: int) -> Category:
    """One group by itself: all at once took 15 ms."""
    name, lines = _groups()[number]
    return Category(name, tuple(map(_emoji, lines)))


def _emoji(line: str) -> Emoji:
    text, template, shortcodes, name, name_ru, words, words_ru = line.split("\t")
    codes = shortcodes.replace("_", " ")
    return Emoji(
        text,
        template,
        tuple(shortcodes.split()),
        name,
        name_ru,
        _folded(f" {shortcodes} {codes} {name} {name_ru} "),
        _folded(f" {words} {words_ru} "),
    )


def by_shortcode(name: str) -> Emoji | None:
    """The emoji with this shortcode (without colons), in any case."""
    return _shortcodes().get(name.lower())


def by_text(text: str) -> Emoji | None:
    """The row of an emoji, in whatever tone of skin."""
    return _texts().get(_bare(text))


def search(words: str, limit: int = 0) -> list[Emoji]:
    """The emoji for which each of the words begins a word or shortcode of theirs, the likeliest first.

    0 as the limit means all of them. English and Russian both count, whatever the window speaks.
    """
    wanted = _folded(words).replace(":", " ").replace("_", " ").split()
    if not wanted:
        return []
    starts = [f" {word}" for word in wanted]
    found = [
        (_rank(row, wanted), place, row)
        for place, row in enumerate(_rows())
        if all(start in row.names or start in row.words for start in starts)
    ]
    found.sort(key=lambda each: each[:2])
    rows = [row for _, _, row in found]
    return rows[:limit] if limit else rows


def complete(prefix: str, limit: int = 8) -> list[Emoji]:
    """What `:prefix` before the cursor may become; nothing before its second letter.

    What is typed is a shortcode: those that begin so come before those that only have such a word, the shortest first.
    """
    bare = _folded(prefix.lstrip(":"))
    if len(bare) < 2:
        return []

    def letters_left(row: Emoji) -> int:
        return min((len(code) for code in row.shortcodes if code.startswith(bare)), default=LONGEST_CODE)

    return sorted(search(bare.replace("_", " ")), key=letters_left)[:limit]


def reading() -> Iterator[Callable[[], object]]:
    """What the first use takes, in parts that can be done before, each called before the next is asked for."""
    yield _groups
    for number in range(len(_groups())):
        yield partial(_category, number)
    yield categories
    yield _shortcodes
    yield _texts


def is_read() -> bool:
    """Whether all that has been done."""
    return all(each.cache_info().currsize for each in _CACHES)


def forget() -> None:
    """Makes the next use the first one again."""
    for each in _CACHES:
        each.cache_clear()


class Recent:
    """The emoji used last, the latest first; to be kept as `str(recent)`, which it is made from again."""

    def __init__(self, kept: str = "", limit: int = RECENT_LIMIT) -> None:
        self._limit = limit
        self._texts = list(dict.fromkeys(kept.split()))[:limit]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __str__(self) -> str:
        return " ".join(self._texts)

    def use(self, text: str) -> None:
        """Puts an emoji first."""
        self._texts = [text, *(each for each in self._texts if each != text)][: self._limit]


def _rank(row: Emoji, wanted: list[str]) -> int:
    """Lower is likelier: the very shortcode, whole words of the names, then of the others, and beginnings last."""
    if "_".join(wanted) in row.shortcodes:
        return 0
    whole = f" {' '.join(wanted)} "
    if whole in row.names:
        return 1
    if whole in row.words:
        return 2
    return 3 if whole[:-1] in row.names else 4


@lru_cache(maxsize=1)
def _rows() -> tuple[Emoji, ...]:
    return tuple(row for category in categories() for row in category.rows)


@lru_cache(maxsize=1)
def _shortcodes() -> dict[str, Emoji]:
    # Of two with one shortcode the earlier has it: so the later are put in first.
    return {code: row for row in reversed(_rows()) for code in row.shortcodes}


@lru_cache(maxsize=1)
def _texts() -> dict[str, Emoji]:
    return {_bare(text): row for row in _rows() for text in (row.text, row.template.replace("_", ""))}


_CACHES = (_groups, _category, categories, _shortcodes, _texts)


def _bare(text: str) -> str:
    """Without tones and variation selectors."""
    return _EXTRAS.sub("", text)


def _folded(text: str) -> str:
    """Small letters, ё as е: nobody types its dots."""
    return text.lower().replace("ё", "е")
