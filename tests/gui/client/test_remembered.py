"""What is remembered of pages comes back after a restart, and a damaged part costs that part only."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gui.client.notify_rules import Level
from gui.client.places import OWN, Place, as_tree, from_tree
from gui.client.remembered import NAME, Remembered

TEA = Place("chat.example:4000", "#tea")
LOBBY = Place(OWN, "#lobby")
BOB = Place("chat.example:4000", "bob")


def test_all_parts_come_back_after_a_restart(tmp_path: Path) -> None:
    first = Remembered(tmp_path)
    first.notify.set_level(TEA, Level.ALL)
    first.ignored.of(TEA.server).add("mallory")
    first.drafts.put(BOB, "half a thou")
    first.sent.add(TEA, "hello")
    first.order.set_favourite(LOBBY, True)
    first.save()

    again = Remembered(tmp_path)
    assert again.notify.level(TEA) is Level.ALL
    assert again.ignored.of(TEA.server).masks == ("mallory!*@*",)
    assert again.drafts.get(BOB) == "half a thou"
    assert again.sent.of(TEA) == ["hello"]
    assert again.order.is_favourite(LOBBY)
    assert not again.unsaved
    assert again.notice == ""


def test_each_change_is_told_and_nothing_is_written_without_one(tmp_path: Path) -> None:
    told: list[bool] = []
    remembered = Remembered(tmp_path)
    remembered.on_change = lambda: told.append(remembered.unsaved)
    remembered.save()
    assert not (tmp_path / NAME).exists()
    remembered.drafts.put(TEA, "a")
    remembered.drafts.put(TEA, "a")
    assert told == [True]
    remembered.save()
    assert not remembered.unsaved


@pytest.mark.parametrize("part", ["notify", "ignored", "drafts", "sent", "order"])
@pytest.mark.parametrize(
    "damage", [None, 7, "x", [[]], {"a": 1}, {"a": {"b": {"c": []}}}, {"favourites": {"a": 3}, "ranks": [1]}]
)
def test_a_damaged_part_costs_that_part_only(tmp_path: Path, part: str, damage: object) -> None:
    whole = {
        "notify": {"s": {"#tea": "all"}},
        "ignored": {"s": ["mallory!*@*"]},
        "drafts": {"s": {"#tea": "text"}},
        "sent": {"s": {"#tea": ["text"]}},
        "order": {"favourites": {"s": {"#tea": True}}, "ranks": {}},
    }
    (tmp_path / NAME).write_text(json.dumps({**whole, part: damage}))
    remembered = Remembered(tmp_path)
    place = Place("s", "#tea")
    found = {
        "notify": remembered.notify.own_level(place) is Level.ALL,
        "ignored": remembered.ignored.of("s").cover("mallory"),
        "drafts": remembered.drafts.get(place) == "text",
        "sent": remembered.sent.of(place) == ["text"],
        "order": remembered.order.is_favourite(place),
    }
    assert found == {name: name != part for name in whole}
    remembered.drafts.put(TEA, "x")
    remembered.save()
    assert Remembered(tmp_path).drafts.get(TEA) == "x"


def test_a_tree_gives_the_same_places_back() -> None:
    values = {TEA: 1, LOBBY: 2, BOB: 3, Place("", ""): 4}
    assert from_tree(json.loads(json.dumps(as_tree(values)))) == values
