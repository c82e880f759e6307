"""The sentences of a plain server, alone and in one line with what somebody said."""

from __future__ import annotations

import pytest

from gui.client.overheard import Overheard, What, overheard


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("bob has join the chat.", [Overheard(What.JOINED, "bob")]),
        ("Анна покинул чат.", [Overheard(What.LEFT, "Анна")]),
        ("byeanna покинул чат.", [Overheard(What.SAID, "", "bye"), Overheard(What.LEFT, "anna")]),
        ("Connection successful! You have joined the chat.", [Overheard(What.LET_IN)]),
        (
            "Connection successful! You have joined the chat.hi",
            [Overheard(What.LET_IN), Overheard(What.SAID, "", "hi")],
        ),
        ("anna: hi", [Overheard(What.SAID, "anna", "hi")]),
        ("* anna waves", [Overheard(What.DID, "anna", "waves")]),
        ("note: buy tea", [Overheard(What.SAID, "", "note: buy tea")]),
        (" has join the chat.", [Overheard(What.SAID, "", " has join the chat.")]),
        ("  ", []),
    ],
)
def test_line(line, told):
    assert list(overheard(line, lambda: iter(["anna"]))) == told
