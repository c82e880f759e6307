"""The order of pages: favourites, then by hand, then by name."""

from __future__ import annotations

from gui.client.places import Place
from gui.client.room_order import RoomOrder

LOBBY, CAKE, TEA, ZOO = (Place("s", f"#{name}") for name in ("lobby", "cake", "tea", "zoo"))
ALL = [ZOO, TEA, LOBBY, CAKE]


def test_untouched_the_lobby_leads_and_names_follow() -> None:
    assert RoomOrder().arrange(ALL, first=LOBBY) == [LOBBY, CAKE, TEA, ZOO]


def test_favourites_stand_first() -> None:
    order = RoomOrder()
    order.set_favourite(ZOO, True)
    assert order.arrange(ALL, first=LOBBY) == [ZOO, LOBBY, CAKE, TEA]
    order.set_favourite(ZOO, False)
    assert order.arrange(ALL, first=LOBBY) == [LOBBY, CAKE, TEA, ZOO]


def test_a_moved_page_stays_where_it_was_put() -> None:
    order = RoomOrder()
    order.move(order.arrange(ALL, first=LOBBY), ZOO, 1)
    assert order.arrange(ALL, first=LOBBY) == [LOBBY, ZOO, CAKE, TEA]
    order.move(order.arrange(ALL, first=LOBBY), LOBBY, 3)
    assert RoomOrder(order.kept()).arrange(ALL, first=LOBBY) == [ZOO, CAKE, TEA, LOBBY]


def test_a_page_that_comes_later_stands_last() -> None:
    order = RoomOrder()
    order.move([LOBBY, TEA, ZOO], ZOO, 0)
    assert order.arrange(ALL, first=LOBBY) == [ZOO, LOBBY, TEA, CAKE]


def test_a_room_with_another_name_stays_where_it_stood() -> None:
    order, milk = RoomOrder(), Place("s", "#milk")
    order.set_favourite(ZOO, True)
    order.move([ZOO, LOBBY, CAKE, TEA], TEA, 1)
    order.follow(TEA, milk)
    order.follow(ZOO, TEA)
    assert order.arrange([LOBBY, CAKE, milk, TEA], first=LOBBY) == [TEA, milk, LOBBY, CAKE]
    assert not order.is_favourite(ZOO)
