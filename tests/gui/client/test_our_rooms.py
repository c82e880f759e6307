"""The rooms that we are in or want to be in."""

from __future__ import annotations

from gui.client.our_rooms import OurRooms


def test_another_case_mapping_makes_the_keys_anew_and_keeps_names_and_keys_of_rooms() -> None:
    rooms = OurRooms(wanted={"#Tea": "#Tea secret", "#x": "#X"}, focus={"#Tea"})
    rooms.refold(str.lower)
    assert rooms.wanted == {"#tea": "#Tea secret", "#x": "#X"}
    assert rooms.focus == {"#tea"}
