"""Modes: the mode string and its arguments, both ways."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wire.isupport import ISupport
from wire.modes import (
    CHANMODES_TOKEN,
    CHANNEL_KINDS,
    CHANNEL_MODES,
    PREFIX_TOKEN,
    PREFIXES,
    USER_KINDS,
    Kind,
    ModeChange,
    format_changes,
    kinds_from,
    parse_changes,
    takes_argument,
)


@pytest.mark.parametrize(
    ("params", "changes"),
    [
        pytest.param(["+o", "bob"], [ModeChange(True, "o", "bob")], id="a rank"),
        pytest.param(["m"], [ModeChange(True, "m")], id="no sign is plus"),
        pytest.param(
            ["+k-l+v", "key", "bob"],
            [ModeChange(True, "k", "key"), ModeChange(False, "l"), ModeChange(True, "v", "bob")],
            id="a limit is taken off without its number",
        ),
        pytest.param(["-k", "key"], [ModeChange(False, "k", "key")], id="a key is taken off with the key"),
        pytest.param(["+b"], [ModeChange(True, "b")], id="a list asked for"),
        pytest.param(["+o"], [ModeChange(True, "o")], id="an argument that is missing"),
        pytest.param(
            ["+Zo", "bob"], [ModeChange(True, "Z"), ModeChange(True, "o", "bob")], id="an unknown letter"
        ),
        pytest.param(["+-+", "x"], [], id="signs alone"),
    ],
)
def test_parse(params: list[str], changes: list[ModeChange]) -> None:
    assert parse_changes(params[0], params[1:], CHANNEL_KINDS) == changes


ARGUMENTS = st.text(string.ascii_lowercase, min_size=1, max_size=5)


@st.composite
def changes(draw: st.DrawFn) -> ModeChange:
    letter = draw(st.sampled_from(sorted(CHANNEL_KINDS)))
    sign = draw(st.booleans())
    takes = takes_argument(CHANNEL_KINDS[letter], sign)
    return ModeChange(sign, letter, draw(ARGUMENTS) if takes else None)


@given(st.lists(changes(), min_size=1))
def test_format_and_parse_undo_each_other(changes: list[ModeChange]) -> None:
    modestring, *args = format_changes(changes)
    assert parse_changes(modestring, args, CHANNEL_KINDS) == changes


def test_one_sign_for_changes_of_a_kind() -> None:
    assert format_changes(
        [ModeChange(True, "o", "a"), ModeChange(True, "m"), ModeChange(False, "v", "b")]
    ) == [
        "+om-v",
        "a",
        "b",
    ]
    assert format_changes([]) == []


def test_tokens_say_what_the_table_says() -> None:
    support = ISupport()
    support.feed(["alice", f"PREFIX={PREFIX_TOKEN}", f"CHANMODES={CHANMODES_TOKEN}", "are supported"])
    assert support.prefix == PREFIXES == {"q": "~", "a": "&", "o": "@", "h": "%", "v": "+"}
    assert kinds_from(support.prefix, support.chanmodes) == CHANNEL_KINDS


def test_letters_stand_once() -> None:
    assert len(CHANNEL_KINDS) == len(CHANNEL_MODES)
    assert set(USER_KINDS.values()) == {Kind.FLAG}
