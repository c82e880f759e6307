"""How high every row is, without having laid it out: sums per chunk of 256 rows.

A chunk is *closed* (a guess from how many rows and letters it has: one multiplication) until somebody looks
into it; then the part of it that is looked at is *open* and has a number for each row, guessed row by row and
replaced by the truth as rows are laid out. A new width closes all chunks again. So 1,000,000 rows cost 4,000 small
sums, a row's place is two bisections, and who stays at the end of a flood pays for the rows that are seen.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import Protocol

CHUNK = 256
PART = 32
"""So much of a chunk is opened for a row that is laid out: to guess a row by itself takes 3 us."""
FEW = 16
"""So many rows at most are guessed one by one to go on with an open chunk; more begin another one, closed."""


class Estimate(Protocol):
    """Guesses heights for rows that nobody has laid out."""

    def letters(self, first: int, count: int) -> int:
        """How many letters these rows have together."""
        ...

    def chunk_height(self, count: int, letters: int) -> int:
        """The height of `count` rows with `letters` letters together."""
        ...

    def row_height(self, row: int) -> int:
        """The height of one row, from its own text and shape."""
        ...


class _Chunk:
    __slots__ = ("count", "letters", "rows", "total")

    def __init__(self, count: int, letters: int, total: int) -> None:
        self.count = count
        self.letters = letters
        self.total = total
        self.rows: list[int] | None = None


class Heights:
    """The rows' heights and places, in pixels from the first row's top."""

    def __init__(self, estimate: Estimate) -> None:
        self._estimate = estimate
        self._chunks: list[_Chunk] = []
        self._firsts: list[int] = []
        """The first row of each chunk."""
        self._tops: list[int] = []
        """The top of each chunk; only the first `_known` are true."""
        self._known = 0

    def __len__(self) -> int:
        return self._firsts[-1] + self._chunks[-1].count if self._chunks else 0

    @property
    def total(self) -> int:
        """The height of everything."""
        if not self._chunks:
            return 0
        self._sum()
        return self._tops[-1] + self._chunks[-1].total

    def __getitem__(self, row: int) -> int:
        index = self._chunk_of(row)
        return self._open(index)[row - self._firsts[index]]

    def __setitem__(self, row: int, height: int) -> None:
        index = self._chunk_of(row)
        if self._chunks[index].rows is None:
            index = self._cut_out(index, row)
        rows = self._open(index)
        at = row - self._firsts[index]
        if rows[at] != height:
            self._chunks[index].total += height - rows[at]
            rows[at] = height
            self._known = min(self._known, index + 1)

    def top(self, row: int) -> int:
        """Where the row begins."""
        index = self._chunk_of(row)
        rows = self._open(index)
        self._sum()
        return self._tops[index] + sum(rows[: row - self._firsts[index]])

    def row_at(self, y: int) -> int:
        """The row that stands at `y`; the first or the last one outside."""
        self._sum()
        index = max(0, bisect_right(self._tops, y) - 1)
        rows = self._open(index)
        self._sum()
        bottom = self._tops[index]
        for at, height in enumerate(rows):
            bottom += height
            if y < bottom:
                return self._firsts[index] + at
        return self._firsts[index] + len(rows) - 1

    def insert(self, first: int, count: int) -> None:
        """`count` rows stand at `first` now."""
        if first == len(self):
            self._append(count)
            return
        index = self._chunk_of(first)
        chunk, at = self._chunks[index], first - self._firsts[index]
        if at:
            self._split(index, at, chunk)
            index += 1
        self._chunks[index:index] = self._closed_chunks(first, count)
        self._renumber()

    def remove(self, first: int, count: int) -> None:
        """The `count` rows at `first` are gone. The estimate may still be asked for the other rows only."""
        end, kept = first + count, []
        for begin, chunk in zip(self._firsts, self._chunks, strict=True):
            low, high = max(first, begin) - begin, min(end, begin + chunk.count) - begin
            if low >= high:
                kept.append(chunk)
            elif high - low < chunk.count:
                kept.append(self._shrunk(chunk, low, high))
        self._chunks = kept
        self._renumber()

    def close(self) -> None:
        """Guess anew: the width or the font is another."""
        for chunk in self._chunks:
            chunk.rows = None
            chunk.total = self._estimate.chunk_height(chunk.count, chunk.letters)
        self._known = 0

    def clear(self) -> None:
        """No rows."""
        self._chunks = []
        self._renumber()

    def _chunk_of(self, row: int) -> int:
        return bisect_right(self._firsts, row) - 1

    def _open(self, index: int) -> list[int]:
        chunk = self._chunks[index]
        if chunk.rows is None:
            first = self._firsts[index]
            chunk.rows = [self._estimate.row_height(row) for row in range(first, first + chunk.count)]
            chunk.total = sum(chunk.rows)
            self._known = min(self._known, index + 1)
        return chunk.rows

    def _cut_out(self, index: int, row: int) -> int:
        """Makes the part of a closed chunk that a row is in a chunk of its own; gives its index."""
        first, end = self._firsts[index], self._firsts[index] + self._chunks[index].count
        begin = row - (row - first) % PART
        bounds = sorted({first, begin, min(begin + PART, end), end})
        if len(bounds) > 2:
            parts = [self._closed_chunks(low, high - low)[0] for low, high in pairwise(bounds)]
            self._chunks[index : index + 1] = parts
            self._firsts[index : index + 1] = bounds[:-1]
            self._tops[index : index + 1] = [0] * len(parts)
            self._known = min(self._known, index)
        return index + bounds.index(begin)

    def _append(self, count: int) -> None:
        first = len(self)
        last = self._chunks[-1] if self._chunks else None
        if last is not None and last.count < CHUNK and (last.rows is None or count <= FEW):
            taken = min(count, CHUNK - last.count)
            letters = self._estimate.letters(first, taken)
            if last.rows is None:
                last.total = self._estimate.chunk_height(last.count + taken, last.letters + letters)
            else:
                added = [self._estimate.row_height(row) for row in range(first, first + taken)]
                last.rows += added
                last.total += sum(added)
            last.count += taken
            last.letters += letters
            first, count = first + taken, count - taken
        for chunk in self._closed_chunks(first, count):
            self._firsts.append(len(self))
            self._tops.append(0)
            self._chunks.append(chunk)

    def _closed_chunks(self, first: int, count: int) -> list[_Chunk]:
        chunks = []
        for begin in range(first, first + count, CHUNK):
            size = min(CHUNK, first + count - begin)
            letters = self._estimate.letters(begin, size)
            chunks.append(_Chunk(size, letters, self._estimate.chunk_height(size, letters)))
        return chunks

    def _split(self, index: int, at: int, chunk: _Chunk) -> None:
        """Cut a chunk in two. Its letters are shared out by count: they are a guess's ground only."""
        letters = chunk.letters * at // chunk.count
        halves = []
        for part, size, share in (
            (slice(None, at), at, letters),
            (slice(at, None), chunk.count - at, chunk.letters - letters),
        ):
            half = _Chunk(size, share, self._estimate.chunk_height(size, share))
            if chunk.rows is not None:
                half.rows = chunk.rows[part]
                half.total = sum(half.rows)
            halves.append(half)
        self._chunks[index : index + 1] = halves

    def _shrunk(self, chunk: _Chunk, low: int, high: int) -> _Chunk:
        count = chunk.count - (high - low)
        letters = chunk.letters * count // chunk.count
        shrunk = _Chunk(count, letters, self._estimate.chunk_height(count, letters))
        if chunk.rows is not None:
            shrunk.rows = chunk.rows[:low] + chunk.rows[high:]
            shrunk.total = sum(shrunk.rows)
        return shrunk

    def _renumber(self) -> None:
        self._firsts, first = [], 0
        for chunk in self._chunks:
            self._firsts.append(first)
            first += chunk.count
        self._tops = [0] * len(self._chunks)
        self._known = 0

    def _sum(self) -> None:
        """Make the tops true again from the first chunk that changed on."""
        if self._known >= len(self._chunks):
            return
        known = max(1, self._known)
        top = self._tops[known - 1]
        for index in range(known - 1, len(self._chunks) - 1):
            top += self._chunks[index].total
            self._tops[index + 1] = top
        self._known = len(self._chunks)
