"""Heights of rows by chunks: the same answers as a plain list of numbers gives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gui.views.heights import CHUNK, PART, Heights


class Rows:
    """A list of true heights; a guess is right row by row, and rough for a chunk."""

    def __init__(self) -> None:
        self.rows: list[int] = []

    def letters(self, first: int, count: int) -> int:
        return sum(self.rows[first : first + count])

    def chunk_height(self, count: int, letters: int) -> int:
        return letters + count

    def row_height(self, row: int) -> int:
        return self.rows[row]


steps = st.lists(
    st.tuples(
        st.sampled_from(["append", "prepend", "insert", "remove", "set", "close"]),
        st.integers(1, 3 * CHUNK),
        st.floats(0, 1),
    ),
    max_size=12,
)


@given(steps, st.lists(st.integers(-5, 100_000), max_size=6))
def test_places_are_those_of_a_plain_list(steps: list[tuple[str, int, float]], places: list[int]) -> None:
    plain = Rows()
    heights = Heights(plain)
    for what, count, part in steps:
        length = len(plain.rows)
        at = {"append": length, "prepend": 0}.get(what, int(part * length))
        if what in ("append", "prepend", "insert"):
            plain.rows[at:at] = [7 + (at + number) % 13 for number in range(count)]
            heights.insert(at, count)
        elif what == "remove" and length:
            count = min(count, length - at)
            del plain.rows[at : at + count]
            heights.remove(at, count)
        elif what == "set" and at < length:
            plain.rows[at] = count
            heights[at] = count
        elif what == "close":
            heights.close()
        assert len(heights) == len(plain.rows)
    for row in range(len(plain.rows)):  # opens every chunk: all guesses become the truth
        assert heights[row] == plain.rows[row]
    assert heights.total == sum(plain.rows)
    for place in places if plain.rows else []:
        row = heights.row_at(place)
        top = heights.top(row)
        assert top == sum(plain.rows[:row])
        if 0 <= place < heights.total:
            assert top <= place < top + plain.rows[row]


class Uniform:
    """Rows of one height, and how many of them were asked for it."""

    asked = 0

    def letters(self, first: int, count: int) -> int:
        return 10 * count

    def chunk_height(self, count: int, letters: int) -> int:
        return 20 * count

    def row_height(self, row: int) -> int:
        self.asked += 1
        return 20


def test_a_million_rows_are_guessed_without_asking_for_each() -> None:
    rows = Uniform()
    heights = Heights(rows)
    heights.insert(0, 1_000_000)
    assert heights.total == 20_000_000
    assert heights.row_at(10_000_001) == 500_000
    assert rows.asked == CHUNK


def test_who_stays_at_the_end_of_a_flood_pays_for_what_is_seen() -> None:
    rows = Uniform()
    heights = Heights(rows)
    for batch in range(50):
        heights.insert(batch * 1000, 1000)
        for row in range(batch * 1000 + 975, batch * 1000 + 1000):
            heights[row] = 21
    assert rows.asked <= 50 * 2 * PART
    assert heights.total == 50_000 * 20 + 50 * 25
    assert heights.top(49_999) == heights.total - 21
    assert [heights[49_974], heights[49_975]] == [20, 21]
