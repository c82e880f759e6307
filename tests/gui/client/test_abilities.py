"""What a server lets its clients do follows from its capabilities and from the tags that it denies."""

from __future__ import annotations

import pytest

from gui.client.abilities import Ability, able, passes
from wire.isupport import ISupport


@pytest.mark.parametrize(
    ("denied", "expected"),
    [
        pytest.param("", True, id="nothing is denied"),
        pytest.param("*", False, id="everything is denied"),
        pytest.param("*,-reply,-typing", True, id="everything but this"),
        pytest.param("*,-typing", False, id="everything but another"),
        pytest.param("typing,reply", False, id="this is denied"),
        pytest.param("typing", True, id="another is denied"),
    ],
)
def test_a_tag_passes(denied: str, expected: bool) -> None:
    assert passes("reply", denied) is expected


def test_tags_need_their_capability() -> None:
    assert able(Ability.REPLY, frozenset({"message-tags"}), ISupport())
    assert not able(Ability.REPLY, frozenset({"echo-message"}), ISupport())
