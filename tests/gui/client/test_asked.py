"""What was asked of the server."""

from __future__ import annotations

from gui.client.asked import Asked, ListFor
from gui.client.buffers import ListedRoom


def test_a_lost_connection_answers_nothing_and_the_last_whole_list_stays() -> None:
    tea = {"#tea": ListedRoom("#tea", 2)}
    asked = Asked(page="#tea", names={"#tea": {}}, names_to_read={"#tea"}, bans={"#tea": {}}, everybody=[])
    asked.listing.due, asked.listing.coming, asked.listing.found = [ListFor.NEWS], dict(tea), dict(tea)
    asked.connection_lost()
    assert (asked.names, asked.names_to_read, asked.bans, asked.everybody) == ({}, set(), {}, None)
    assert (asked.listing.due, asked.listing.coming, asked.listing.found) == ([], {}, tea)
    assert asked.page == "#tea"


def test_lists_are_answered_in_the_order_in_which_they_were_asked_for() -> None:
    listing = Asked().listing
    listing.due = [ListFor.CHOOSING, ListFor.READING]
    assert [listing.end() for _ in range(3)] == [ListFor.CHOOSING, ListFor.READING, ListFor.READING]
