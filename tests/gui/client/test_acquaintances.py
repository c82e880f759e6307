"""Favourites and the people of closed talks."""

from __future__ import annotations

from gui.client.acquaintances import CLOSED_LIMIT, Acquaintances


def test_favourites_first_then_who_was_talked_with_last() -> None:
    known = Acquaintances()
    for nick in ("Bob", "carol", "Bob"):
        known.closed(nick.lower(), nick)
    known.favour(["Dave"], str.lower)
    assert list(known) == [("dave", "Dave"), ("bob", "Bob"), ("carol", "carol")]


def test_other_nicks_and_another_case_mapping_are_followed() -> None:
    known = Acquaintances()
    known.closed("bob", "Bob")
    known.favour(["Dave"], str.lower)
    known.rename("bob", "robert", "Robert")
    known.rename("dave", "david", "David")
    known.rename("erin", "eve", "Eve")
    assert list(known) == [("david", "David"), ("robert", "Robert")]
    known.refold(str.upper)
    assert list(known) == [("DAVID", "David"), ("ROBERT", "Robert")]


def test_of_too_many_closed_talks_the_first_is_forgotten() -> None:
    known = Acquaintances()
    for number in range(CLOSED_LIMIT + 1):
        known.closed(f"n{number}", f"n{number}")
    assert len(list(known)) == CLOSED_LIMIT
    assert ("n0", "n0") not in list(known)
