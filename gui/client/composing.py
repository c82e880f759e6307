"""Puts together what the readers of a text with marks have found: see `formatting`, which decides who needs it.

`mirc` takes the formatting codes out, `markdown` reads the marks of what is left and says what must stay whole. What
they hide is taken out here, once, and the places of all that they found are carried over to the shown text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from gui.client import markdown, mirc, utf16
from gui.client.links import Link, in_units
from gui.client.spans import Formatted, Look, Piece, Span, Style

_Range = tuple[int, int, Look]


def composed(raw: str) -> Formatted:
    """Reads a text that may hold marks of any kind."""
    decoded = mirc.decode(raw)
    found = markdown.read(decoded.text)
    ranges = decoded.looks + found.looks
    if not found.hidden and not ranges and decoded.text == raw:
        return Formatted(raw, raw, (), in_units(raw, found.links))
    kept = _kept(len(decoded.text), found.hidden)
    text = "".join([decoded.text[run.first : run.last] for run in kept])
    links = [
        Link(start, end, link.target)
        for link, (start, end) in zip(found.links, _pairs(found.links, kept), strict=True)
    ]
    return Formatted(
        raw, text, _spans(text, ranges, kept), in_units(text, links), _pieces(text, kept, decoded.pieces)
    )


class _Run(NamedTuple):
    """A part that is shown: where it begins in the shown text, and from where to where it stood before."""

    shown: int
    first: int
    last: int


def _kept(length: int, hidden: list[tuple[int, int]]) -> list[_Run]:
    """What is left of a text when the hidden parts are gone."""
    runs = []
    shown = done = 0
    for start, end in chain(sorted(hidden), [(length, length)]):
        if start > done:
            runs.append(_Run(shown, done, start))
            shown += start - done
        done = max(done, end)
    return runs


def _carried(places: Iterable[int], kept: list[_Run]) -> list[int]:
    """Places in rising order, carried over to the shown text; what stood in a hidden part goes to its end."""
    made = []
    number = 0
    for place in places:
        while number + 1 < len(kept) and kept[number + 1].first <= place:
            number += 1
        run = kept[number] if kept else _Run(0, 0, 0)
        made.append(run.shown + max(0, min(place, run.last) - run.first))
    return made


def _pairs(links: Sequence[Link], kept: list[_Run]) -> list[tuple[int, int]]:
    places = _carried(chain.from_iterable((link.start, link.end) for link in links), kept)
    return list(zip(places[::2], places[1::2], strict=True))


def _spans(text: str, ranges: list[_Range], kept: list[_Run]) -> tuple[Span, ...]:
    """Ranges that overlap, made spans that don't, each with all looks that hold there."""
    edges = sorted(
        chain.from_iterable(
            ((start, 1, number), (end, 0, number))
            for number, (start, end, _) in enumerate(ranges)
            if end > start
        )
    )
    places = utf16.units(text, _carried((edge[0] for edge in edges), kept))
    sum_ = _Sum()
    spans: list[Span] = []
    since = 0
    for place, (_, opens, number) in zip(places, edges, strict=True):
        if place > since:
            look = sum_.look()
            if spans and spans[-1].end == since and spans[-1].look == look:
                spans[-1] = Span(spans[-1].start, place, look)
            elif look != _NOTHING:
                spans.append(Span(since, place, look))
            since = place
        sum_.change(ranges[number][2], bool(opens))
    return tuple(spans)


_NOTHING = Look()


class _Sum:
    """The looks that hold at one place. Styles add up; of colours, languages and levels there is one at a time."""

    def __init__(self) -> None:
        self._counts = [0] * len(Style)
        self._rest = _NOTHING

    def change(self, look: Look, opens: bool) -> None:
        """One more look holds from here on, or one less."""
        for bit in range(len(self._counts)):
            if look.style >> bit & 1:
                self._counts[bit] += 1 if opens else -1
        rest = self._rest
        if look.ink or look.ground:
            rest = rest._replace(ink=look.ink if opens else "", ground=look.ground if opens else "")
        if look.language is not None:
            rest = rest._replace(language=look.language if opens else None)
        if look.quote:
            rest = rest._replace(quote=look.quote if opens else 0)
        self._rest = rest

    def look(self) -> Look:
        """All of them as one."""
        style = sum(1 << bit for bit, count in enumerate(self._counts) if count)
        return self._rest._replace(style=Style(style))


def _pieces(text: str, kept: list[_Run], decoded: list[tuple[int, int]]) -> tuple[Piece, ...]:
    """Where the shown runs stand in the raw text; `decoded`: (place between the two readers, place in raw)."""
    shown, raw = [], []
    number = 0
    for run in kept:
        at = run.first
        while at < run.last:
            while number + 1 < len(decoded) and decoded[number + 1][0] <= at:
                number += 1
            until = decoded[number + 1][0] if number + 1 < len(decoded) else run.last
            shown.append(run.shown + at - run.first)
            raw.append(decoded[number][1] + at - decoded[number][0])
            at = min(until, run.last)
    return tuple(map(Piece, utf16.units(text, shown), raw))
