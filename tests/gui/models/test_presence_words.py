"""Where somebody is, in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest

from gui.client.persons import Person, Presence
from gui.models import clock
from gui.models.presence_words import presence_words

NOON = datetime(2026, 7, 1, 12, 0)
NOON_MS = round(NOON.timestamp() * 1000)


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    clock.set_now(lambda: datetime(2026, 7, 1, 18, 0))
    yield
    clock.set_now(datetime.now)


@pytest.mark.parametrize(
    ("person", "words"),
    [
        (Person("bob"), ""),
        (Person("bob", Presence.HERE), "here"),
        (Person("bob", Presence.AWAY), "away"),
        (Person("bob", Presence.AWAY, "обед {now} 🍵"), "away: обед {now} 🍵"),
        (Person("bob", Presence.GONE), "not here"),
        (Person("bob", Presence.GONE, since_ms=NOON_MS), "not here since 12:00"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_words(person: Person, words: str) -> None:
    assert presence_words(person) == words


def test_another_day_is_named() -> None:
    words = presence_words(Person("bob", Presence.GONE, since_ms=NOON_MS - 86_400_000))
    assert words.startswith("not here since ")
    assert words.endswith(", 12:00")
    assert "30" in words
