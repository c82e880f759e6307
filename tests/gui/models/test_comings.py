"""What a folded run says."""

from __future__ import annotations

import pytest

from gui.client.buffers import Entry, EntryKind
from gui.models.comings import comings_sentence

KINDS = {"+": EntryKind.JOIN, "-": EntryKind.PART, "!": EntryKind.QUIT}


@pytest.mark.parametrize(
    ("events", "sentence"),
    [
        ("+alice", "alice joined"),
        ("+alice +bob", "alice and bob joined"),
        ("+alice +bob +carol", "alice, bob and carol joined"),
        ("+alice +bob +carol +dave -erin", "alice, bob and 2 others joined; erin left"),
        ("!alice -bob", "alice and bob left"),
        ("+alice -alice", "alice came and went"),
        ("!alice +alice", "alice left and came back"),
        ("+alice !alice +alice", "alice joined"),
        ("-alice +bob +alice !alice", "bob joined; alice left"),
        ("+{x} -{x}", "{x} came and went"),
    ],
)
def test_sentence(events: str, sentence: str) -> None:
    entries = [Entry(KINDS[event[0]], 0, event[1:]) for event in events.split()]
    assert comings_sentence(entries) == sentence
