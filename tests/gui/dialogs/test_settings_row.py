"""What all rows of the settings share: they are found by words, and mark them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.dialogs.settings_row import SettingsRow, marked


@pytest.fixture
def row(qtbot: QtBot) -> SettingsRow:
    made = SettingsRow("look", "Size of letters", "How large <all> is", ["zoom", "Scale"])
    made.line_up(QPushButton("Larger"))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("words", "fits"),
    [
        pytest.param((), True, id="nothing is searched for"),
        pytest.param(("size", "large"), True, id="name and meaning"),
        pytest.param(("scale",), True, id="what it is called otherwise"),
        pytest.param(("size", "colour"), False, id="one word is missing"),
    ],
)
def test_each_word_has_to_stand_somewhere(row: SettingsRow, words: tuple[str, ...], fits: bool) -> None:
    assert row.fits(words) is fits


def test_the_words_are_set_off_in_both_texts(row: SettingsRow) -> None:
    row.mark(("l",))
    assert row.name.html.count("<span") == 1
    assert row.help.html.count("<span") == 3
    row.mark(())
    assert "<span" not in row.name.html + row.help.html


def test_the_place_of_the_reset_is_kept(row: SettingsRow) -> None:
    assert row.reset.isHidden()
    assert row.reset.sizePolicy().retainSizeWhenHidden()


def test_signs_of_html_are_no_html() -> None:
    assert marked("a < b", ()) == "a &lt; b"
    assert marked("a < b", ("<",)).count("&lt;") == 1
