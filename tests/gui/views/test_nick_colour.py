"""Colours and initials of people."""

from __future__ import annotations

import pytest

from gui.views.nick_colour import colour_index, initials


def test_a_nick_has_the_same_colour_everywhere() -> None:
    assert [colour_index(nick, 12) for nick in ("alice", "боб", "carol")] == [11, 6, 11]


def test_a_nick_keeps_its_colour_when_the_server_decorates_it() -> None:
    assert len({colour_index(nick, 12) for nick in ("bob", "Bob", "bob_", "bob__", "`bob")}) == 1


@pytest.mark.parametrize(
    ("nick", "letters"),
    [
        ("bob", "B"),
        ("Анна Петрова", "АП"),
        ("анна_петрова", "АП"),
        ("_x_", "X"),
        ("pupil07", "P7"),
        ("ученик_12", "У12"),
        ("guest001", "G1"),
        ("guest010", "G10"),
        ("guest011", "G11"),
        ("guest111", "G11"),
        ("guest200", "G00"),
        ("guest000", "G"),
        ("2026", "26"),
        ("7", "7"),
        ("x2", "X2"),
        ("😀", "😀"),
        ("", "?"),
        ("___", "_"),
    ],
)
def test_initials(nick: str, letters: str) -> None:
    assert initials(nick) == letters
