"""The masks of those whom we don't want to hear."""

from __future__ import annotations

from gui.client.ignored import MASKS_LIMIT, Ignored, IgnoreLists


def test_a_nick_stands_for_whoever_has_it() -> None:
    ignored = Ignored()
    ignored.add("Mallory")
    assert ignored.masks == ("Mallory!*@*",)
    assert ignored.cover("mallory!m@host")
    assert ignored.cover("MALLORY")
    assert not ignored.cover("mallory2!m@host")
    assert not ignored.cover("")
    ignored.add("mal*")
    assert ignored.covering("mallory") == ["Mallory!*@*", "mal*!*@*"]


def test_a_mask_covers_all_from_a_host() -> None:
    ignored = Ignored()
    ignored.add("*@spam.example")
    assert ignored.cover("anybody!x@spam.example")
    assert not ignored.cover("anybody")


def test_who_is_taken_off_the_list_is_heard_again() -> None:
    touched: list[int] = []
    ignored = Ignored(touch=lambda: touched.append(1))
    ignored.add("bob")
    ignored.add("bob!*@*")
    ignored.remove("bob")
    ignored.remove("bob")
    assert ignored.masks == ()
    assert len(touched) == 2


def test_each_server_has_a_list_of_its_own() -> None:
    lists = IgnoreLists()
    lists.of("one:4000").add("bob")
    assert lists.of("one:4000").cover("bob")
    assert not lists.of("two:4000").cover("bob")
    assert lists.kept() == {"one:4000": ["bob!*@*"]}


def test_the_list_has_a_limit() -> None:
    ignored = Ignored()
    for number in range(MASKS_LIMIT + 5):
        ignored.add(f"bob{number}")
    assert len(ignored.masks) == MASKS_LIMIT
