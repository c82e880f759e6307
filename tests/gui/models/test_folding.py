"""What is shown of a list of entries: runs of joining and leaving, blocks of code, and what is left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.client.buffers import Delivery, Entry, EntryKind
from gui.models.code_lines import LINES, NEIGHBOURS
from gui.models.folding import COMINGS_LIMIT, NOISE, Folding, Noise, is_noise

NOON = 1_700_000_000_000
DAY = 86_400_000
LETTERS = {"j": EntryKind.JOIN, "p": EntryKind.PART, "q": EntryKind.QUIT, "m": EntryKind.MESSAGE}


def entries(kinds: str) -> list[Entry]:
    """One entry a letter; a capital one is of the next day."""
    return [Entry(LETTERS[letter.lower()], NOON + DAY * letter.isupper(), "bob") for letter in kinds]


def lines(*texts: str, nick: str = "bob") -> list[Entry]:
    return [Entry(EntryKind.MESSAGE, NOON + 1_000 * at, nick, text) for at, text in enumerate(texts)]


kinds = st.text(alphabet="jjpqmJ", max_size=12)


@given(kinds, st.sampled_from(Noise), st.integers(-1, 12))
def test_shown_rows_are_walked_through_without_the_hidden_ones(text: str, how: Noise, line: int) -> None:
    shown = entries(text)
    fold = Folding(shown)
    fold.how = how
    fold.break_at(line)
    expected = [row for row in range(len(shown)) if not fold.hidden(row)]
    down, row = [], fold.after(-1)
    while row < len(shown):
        down.append(row)
        row = fold.after(row)
    up, row = [], fold.before(len(shown))
    while row >= 0:
        up.append(row)
        row = fold.before(row)
    assert down == up[::-1] == expected
    for row in range(len(shown)):
        seen = fold.nearest(row)
        assert seen == next((each for each in expected if each >= row), expected[-1] if expected else -1)
        assert fold.likely_hidden(row) == (row not in expected)


@pytest.mark.parametrize(
    ("how", "expected"),
    [(Noise.FOLDED, [0, 4, 5, 6, 7]), (Noise.ALL, list(range(8))), (Noise.NONE, [0, 5])],
)
def test_how_noise_is_shown(how: Noise, expected: list[int]) -> None:
    fold = Folding(entries("mjpqjmjJ"))
    fold.how = how
    assert [row for row in range(8) if not fold.hidden(row)] == expected


def test_a_run_is_one_entry_and_stays_the_same_one() -> None:
    shown = entries("mjj")
    fold = Folding(shown)
    assert fold.shown(0) is shown[0]
    said = fold.shown(2)
    assert (said.kind, said.text) == (EntryKind.COMINGS, "bob joined")
    assert fold.shown(2) is said
    shown += entries("p")
    fold.inserted(3, 1)
    assert fold.hidden(2)
    assert fold.shown(3).text == "bob came and went"


def test_one_alone_is_not_folded() -> None:
    assert Folding(entries("mjm")).run(1) is None


def test_the_unread_line_parts_a_run() -> None:
    fold = Folding(entries("jjjj"))
    fold.break_at(2)
    assert [fold.run(row) for row in range(4)] == [range(2)] * 2 + [range(2, 4)] * 2
    fold.break_at(-1)
    assert fold.run(0) == range(4)


def test_an_opened_run_is_guessed_to_be_shown_and_others_not() -> None:
    fold = Folding(entries("jjmjj"))
    fold.unfold(0)
    assert [row for row in range(5) if fold.likely_hidden(row)] == [3]
    fold.unfold(1, False)
    assert [row for row in range(5) if fold.likely_hidden(row)] == [0, 3]


def test_an_opened_run_stays_open_while_it_grows_and_older_ones_go() -> None:
    shown = entries("mjj")
    fold = Folding(shown)
    assert fold.unfold(1) == range(1, 3)
    assert fold.run(1) is None
    assert fold.opened(2) == range(1, 3)
    shown += entries("p")
    fold.inserted(3, 1)
    shown[:0] = entries("q")
    fold.inserted(0, 1)
    assert [fold.hidden(row) for row in range(5)] == [False] * 5
    del shown[:2]
    fold.removed(0, 2)
    assert fold.opened(2) == range(3)
    assert fold.unfold(2, False) == range(3)
    assert fold.run(0) == range(3)
    assert fold.opened(0) is None


@pytest.mark.parametrize("kind", EntryKind)
def test_only_joining_and_leaving_is_noise(kind: EntryKind) -> None:
    assert (kind in NOISE) == is_noise(Entry(kind, 0)) == (kind.value in ("join", "part", "quit"))


def test_a_block_of_code_that_came_line_by_line_is_one_message() -> None:
    shown = lines("see", "```python", "def tea():", "    pass", "```", "so")
    fold = Folding(shown)
    assert [row for row in range(6) if not fold.hidden(row)] == [0, 4, 5]
    assert fold.shown(4).text == "```python\ndef tea():\n    pass\n```"
    fold.joins_code = False
    assert not any(fold.hidden(row) for row in range(6))


def test_a_block_is_put_together_when_its_end_comes() -> None:
    shown = lines("```", "x = 1")
    fold = Folding(shown)
    assert not fold.hidden(0)
    shown += lines("```")
    fold.inserted(2, 1)
    assert fold.run(0) == range(3)


def test_a_block_waits_with_its_last_line_and_comes_apart_where_one_fails() -> None:
    shown = lines("```", "x", "```")
    for entry in shown:
        entry.delivery = Delivery.SENDING
    fold = Folding(shown)
    assert fold.shown(2).delivery is Delivery.SENDING
    for row, entry in enumerate(shown):
        entry.delivery = Delivery.SENT
        fold.changed(row)
        assert fold.shown(2).delivery is (Delivery.SENT if row == 2 else Delivery.SENDING)
    shown[1].delivery = Delivery.FAILED
    fold.changed(1)
    assert not any(fold.hidden(row) for row in range(3))


def test_what_a_run_says_follows_when_one_of_it_goes() -> None:
    shown = lines("```", "one", "two", "```")
    fold = Folding(shown)
    assert fold.shown(3).text == "```\none\ntwo\n```"
    assert fold.parts(0) == fold.parts(3) == shown
    del shown[1]
    fold.removed(1, 1)
    assert fold.shown(2).text == "```\ntwo\n```"


@pytest.mark.parametrize("seen_from", [0, 900, 2_500, 4_700, 4_999])
def test_words_between_two_blocks_are_never_code(seen_from: int) -> None:
    texts = ["word"] * 5_000
    for at in range(5, 4_990, 100):
        texts[at], texts[at + 10] = "```", "```"
    shown = lines(*texts)
    fold = Folding(shown)
    fold.run(seen_from)
    blocks = {run for row in range(len(shown)) if (run := fold.run(row)) is not None}
    assert {shown[run[5]].text for run in blocks} == {"word"}
    assert {len(run) for run in blocks} == {11}, "not the ninety words between"
    assert range(5, 16) in blocks or seen_from > NEIGHBOURS


def test_a_block_without_an_end_in_sight_stays_in_lines() -> None:
    texts = ["```", *["x"] * (LINES - 2), "```"]
    assert Folding(lines(*texts)).run(0) == range(LINES)
    assert Folding(lines("```", *texts[1:-1], "x", "```")).run(0) is None


def test_a_night_without_a_word_makes_nobody_dearer() -> None:
    shown = entries("j" * 3)
    fold = Folding(shown)
    fold.run(2)
    for count in range(3, 3 * COMINGS_LIMIT):
        shown += entries("j")
        fold.inserted(count, 1)
        assert len(fold.run(count) or ()) <= COMINGS_LIMIT
    seen = [row for row in range(len(shown)) if not fold.hidden(row)]
    assert len(seen) == 3
