"""A place is a page over restarts: what is remembered of a room or a direct talk is remembered by it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

OWN = "own"
"""The server of a place in the chat that this program hosts itself, whatever its port is today."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Place:
    """`server` is its address as text or OWN, `page` the buffer's key."""

    server: str
    page: str


def as_tree(values: Mapping[Place, T]) -> dict[str, dict[str, T]]:
    """The values by server and page, as they stand in a file."""
    tree: dict[str, dict[str, T]] = {}
    for place, value in values.items():
        tree.setdefault(place.server, {})[place.page] = value
    return tree


def from_tree(tree: object) -> dict[Place, object]:
    """Reads what `as_tree` wrote, and passes over all that is nothing of the kind."""
    if not isinstance(tree, dict):
        return {}
    return {
        Place(server, page): value
        for server, pages in tree.items()
        if isinstance(server, str) and isinstance(pages, dict)
        for page, value in pages.items()
        if isinstance(page, str)
    }
