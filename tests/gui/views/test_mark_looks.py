"""How the marks of a message look in the log."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QFont

from gui.client.buffers import Entry, EntryKind
from gui.client.spans import Look, Style
from gui.colours import ACCENTS, THEMES, accented, contrast
from gui.views.body import body_of, raw_part
from gui.views.chat_frame import Frame
from gui.views.chat_row import Row
from gui.views.chat_style import DARK, LIGHT, LogPalette, LogStyle, Measures
from gui.views.code_highlight import Role
from gui.views.log_style import log_style
from gui.views.mark_looks import READABLE, legible, mark_look, token_colour
from gui.views.selection import Place, Selection

RAW = "**bold** \N{TEACUP WITHOUT HANDLE} `code`"
MESSAGE = Entry(EntryKind.MESSAGE, 1_700_000_000_000, "bob", RAW)


@pytest.mark.parametrize("ground", ["#ffffff", "#1b1e23", "#ff0000", "#00fc00", "#7f7f7f"])
@pytest.mark.parametrize("ink", ["#ffff00", "#000000", "#ffffff", "#ff0000", "#7f7f7f"])
def test_a_senders_colours_are_made_legible(ink: str, ground: str) -> None:
    assert contrast(legible(QColor(ink), QColor(ground)).name(), ground) >= READABLE


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("accent", ["copper", *ACCENTS])
def test_code_reads_in_every_theme(name: str, accent: str) -> None:
    colours = Measures(log_style(accented(THEMES[name], accent))).colours
    ground = colours["code"].name()
    inks = [token_colour(role, ground).name() for role in Role]
    inks += [colours[ink].name() for ink in ("text", "muted", "link")]
    assert min(contrast(ink, ground) for ink in inks) >= READABLE
    assert len(set(inks)) >= 7, "the roles differ"


def test_a_colour_that_reads_stays() -> None:
    assert legible(QColor("#7f0000"), QColor("#ffffff")).name() == "#7f0000"


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_marks_are_weights_and_lines(qapp: object, palette: LogPalette) -> None:
    colours = Measures(LogStyle(palette=palette)).colours
    look = mark_look(Look(Style.BOLD | Style.ITALIC | Style.UNDERLINE | Style.STRIKE), colours)
    assert look.fontWeight() == QFont.Weight.Bold
    assert (look.fontItalic(), look.fontUnderline(), look.fontStrikeOut()) == (True, True, True)
    swapped = mark_look(Look(Style.REVERSE), colours)
    assert swapped.background().color() == colours["text"]


def test_the_body_shows_no_marks_and_a_copy_gives_them_back() -> None:
    body = body_of(MESSAGE)
    assert body.text == "bold \N{TEACUP WITHOUT HANDLE} code"
    assert [mark.look.style for mark in body.marks] == [Style.BOLD, Style.CODE]
    assert Selection(Place(0, 0), Place(0, 12)).text(lambda number: MESSAGE) == RAW


def test_the_lines_of_a_quote_are_known_to_the_bar(qapp: object) -> None:
    entry = Entry(EntryKind.MESSAGE, 0, "bob", "see\n> one\n> two\nan answer")
    measures = Measures(LogStyle())
    assert Row(entry, 0, Frame(600, measures), measures).quoted == [(1, 2)]


def test_a_part_of_an_action_keeps_its_author() -> None:
    action = Entry(EntryKind.ACTION, 0, "bob", "*waves*")
    assert raw_part(action, 0, 9) == "bob *waves*"
