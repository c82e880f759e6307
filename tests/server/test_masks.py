"""Masks: how they are completed; whom they mean is in commands/test_lists.py."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server import masks
from server.masks import Subject
from wire import names

BOB = Subject("bob!~bob@ab.cd.guest", "bob!~bob@192.0.2.7", "192.0.2.7", "bobby")


@given(st.text("ma:!@*?b/1.", max_size=20))
def test_what_is_complete_stays_as_it_is(text: str) -> None:
    mask = masks.complete(text)
    assert mask == "" or masks.complete(mask) == mask
    if mask:
        masks.make(mask, "alice", 0).covers(BOB)


@pytest.mark.parametrize("text", ["", ":x", "a b", "m:", "a:", "m:m:x", "x" * (names.MASKLEN + 1)])
def test_what_is_none(text: str) -> None:
    assert masks.complete(text) == ""


@pytest.mark.parametrize(
    ("text", "covers", "is_mute"),
    [
        ("BOB", True, False),
        ("m:bob", True, True),
        ("m:a:bob*", True, True),
        ("a:BOBBY", True, False),
        ("a:bob", False, False),
        ("*@*.cd.guest", True, False),
        ("192.0.2.7", True, False),
        ("192.0.2.0/24", True, False),
        ("192.0.2.9/24", True, False),
        ("192.0.3.0/24", False, False),
        ("192.0.2.0/33", False, False),
        ("2001:db8::/32", False, False),
    ],
)
def test_whom_a_mask_means(text: str, covers: bool, is_mute: bool) -> None:
    mask = masks.make(masks.complete(text), "alice", 0)
    assert bool(mask.covers(BOB)) is covers
    assert mask.is_mute is is_mute
    assert not mask.covers(Subject("bob", "", "", "")) or text == "BOB"
