"""Emoji as a Qt model."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from pytestqt.modeltest import ModelTester

from gui.client.emoji import TONES, search
from gui.models.emoji_rows import EmojiRows


def test_passes_qts_own_examination(qtmodeltester: ModelTester) -> None:
    rows = EmojiRows()
    qtmodeltester.check(rows)
    rows.show(search("hand"), TONES[2])
    qtmodeltester.check(rows)


def test_each_row_has_its_name_and_shortcode() -> None:
    rows = EmojiRows()
    rows.show_texts(["🍵", "no emoji", "👍🏽"])
    assert [rows.index(row).data() for row in range(rows.rowCount())] == ["🍵", "👍🏽"]
    assert rows.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "thumbs up"
    assert rows.index(1).data(Qt.ItemDataRole.ToolTipRole) == "thumbs up  :thumbsup:"


def test_names_are_in_the_language_of_the_window() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Russian))
    try:
        rows = EmojiRows()
        rows.show(search("tea"))
        assert rows.name(rows.index(0)) == "чашка без ручки"
    finally:
        QLocale.setDefault(before)
