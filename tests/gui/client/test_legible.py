"""Others' colours on our grounds."""

from __future__ import annotations

import pytest

from gui.client.legible import CONTRAST, contrast, legible
from gui.client.mirc import COLOURS


@pytest.mark.parametrize("ground", ["#ffffff", "#1b1e23", "#777777", *COLOURS.values()])
def test_every_colour_can_be_read_on_every_ground(ground: str) -> None:
    assert min(contrast(legible(ink, ground), ground) for ink in COLOURS.values()) >= CONTRAST


def test_a_colour_that_can_be_read_stays() -> None:
    assert legible("#7f0000", "#ffffff") == "#7f0000"


def test_a_colour_keeps_its_hue() -> None:
    red, green, blue = (int(legible("#ffff00", "#ffffff")[at : at + 2], 16) for at in (1, 3, 5))
    assert red == green > blue == 0
