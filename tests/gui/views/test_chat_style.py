"""The log's colours read well, and its measures follow the font."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QFont
from pytestqt.qtbot import QtBot

from gui.views.chat_style import BASES, LogPalette, LogStyle, Measures

PALETTES = [pytest.param(palette, id=name) for name, palette in BASES.items()]
SURFACES = ("background", "own", "mention", "hover")
INKS = ("text", "muted", "link", "accent", "error")


def luminance(name: str) -> float:
    colour = QColor(name)
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2's ratio, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", PALETTES)
def test_every_text_reads_on_every_surface(palette: LogPalette) -> None:
    inks = [getattr(palette, ink) for ink in INKS] + list(palette.nicks)
    weak = [
        (ink, surface)
        for ink in inks
        for surface in SURFACES
        if contrast(ink, getattr(palette, surface)) < 4.5
    ]
    assert weak == []
    assert contrast(palette.text, palette.selection) >= 4.5
    assert all(contrast(palette.background, nick) >= 4.5 for nick in palette.nicks)  # initials on their disc


def test_measures_follow_the_font(qtbot: QtBot) -> None:
    small, large = Measures(LogStyle(size_pt=8)), Measures(LogStyle(size_pt=20))
    for part in ("line", "small_line", "disc", "mark", "column", "clock"):
        assert getattr(small, part) < getattr(large, part), part


def test_names_are_bold_enough_for_scripts_whose_face_has_no_bold(qapp: object) -> None:
    measures = Measures(LogStyle())
    assert min(measures.strong.weight(), measures.initials.weight()) >= QFont.Weight.Bold
