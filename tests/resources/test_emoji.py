"""The table of emoji says what the package and the table's maker say."""

from __future__ import annotations

from emoji import EMOJI_DATA, STATUS

from resources.emoji import make

VERSION = 15
"""Of Unicode's Emoji: what common fonts draw. Newer ones come with newer files of Unicode's (see make.py)."""


def test_the_table_is_not_stale() -> None:
    text = make.PATH.read_text("utf-8")
    assert text == make.table(make.read_table(text)), "remake it: python3 dev.py emoji"


def test_the_table_holds_all_that_the_package_knows() -> None:
    found = {each.emoji for each in make.read_table(make.PATH.read_text("utf-8"))}
    known = {
        emoji
        for emoji, data in EMOJI_DATA.items()
        if data["status"] == STATUS["fully_qualified"]
        and data["E"] <= VERSION
        and not make.TONES.search(emoji)
    }
    assert known == found


def test_every_emoji_has_a_shortcode() -> None:
    rows = [line.split("\t") for line in make.PATH.read_text("utf-8").splitlines() if "\t" in line]
    assert [row[0] for row in rows if not row[2]] == []
