"""Colours that others chose, brought to where they can be read on the ground that they stand on."""

from __future__ import annotations

from functools import lru_cache

CONTRAST = 4.5
"""https://www.w3.org/TR/WCAG21/#contrast-minimum"""


@lru_cache(maxsize=1024)
def legible(ink: str, ground: str) -> str:
    """The ink ("#rrggbb") itself, or the nearest mixture of it with black or white that reads on the ground.

    So yellow on white can be read, and nothing hides as white on white.
    """
    if contrast(ink, ground) >= CONTRAST:
        return ink
    # Black reads on grounds down to here; below it white does.
    towards = "#000000" if contrast("#000000", ground) >= contrast("#ffffff", ground) else "#ffffff"
    low, high = 0, 32
    while low < high:
        middle = (low + high) // 2
        if contrast(_mixed(ink, towards, middle / 32), ground) >= CONTRAST:
            high = middle
        else:
            low = middle + 1
    return _mixed(ink, towards, low / 32)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _parts(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _mixed(ink: str, towards: str, share: float) -> str:
    pairs = zip(_parts(ink), _parts(towards), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)
