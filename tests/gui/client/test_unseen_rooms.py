"""New rooms until they are seen."""

from __future__ import annotations

from gui.client.buffers import Buffer, BufferKind, ListedRoom
from gui.client.changes import NewRooms
from gui.client.unseen_rooms import LIMIT, UnseenRooms


def new(*names: str) -> NewRooms:
    return NewRooms(tuple(ListedRoom(name, 1) for name in names))


def test_they_are_new_until_entered_or_looked_at() -> None:
    buffers: dict[str, Buffer] = {}
    unseen = UnseenRooms(buffers)
    unseen.take(new("#Cake", "#tea"))
    unseen.take(new("#Cake", "#milk"))
    assert unseen.names == ["#Cake", "#tea", "#milk"]
    buffers["#cake"] = Buffer("#cake", "#Cake", BufferKind.ROOM)
    assert unseen.names == ["#tea", "#milk"]
    unseen.clear()
    assert unseen.names == []


def test_of_many_the_last_ones_stay() -> None:
    unseen = UnseenRooms({})
    unseen.take(new(*(f"#r{number}" for number in range(LIMIT + 3))))
    assert (len(unseen.names), unseen.names[0]) == (LIMIT, "#r3")
