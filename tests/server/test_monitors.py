"""Who watches which nicks."""

from __future__ import annotations

import pytest

from server.monitors import Monitors
from server.session import Session
from server.user import User


@pytest.fixture
def session() -> Session:
    """A connection of nobody in particular."""
    return Session(1, "", True, 0.0, User("host", ""))


def test_nicks_are_as_they_were_written_and_found_folded(session: Session) -> None:
    monitors = Monitors()
    monitors.add(session, "Ёж")
    assert monitors.watched(session) == ["Ёж"]
    assert monitors.watches(session, "ёж")
    assert monitors.watchers("ЁЖ") == [session]


def test_nothing_is_left_of_who_watches_nobody(session: Session) -> None:
    monitors = Monitors()
    for nick in ("a", "b", "c"):
        monitors.add(session, nick)
    monitors.remove(session, "A")
    monitors.remove(session, "nobody")
    assert monitors.watched(session) == ["b", "c"]
    monitors.clear(session)
    monitors.clear(session)
    assert vars(monitors) == vars(Monitors())
