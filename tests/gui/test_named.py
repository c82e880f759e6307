"""Names in the rows of menus."""

from __future__ import annotations

from gui.named import named, shortened


def test_a_row_names_somebody() -> None:
    assert named("&Ignore {nick}", "bob") == "&Ignore bob"
    assert named("&Talk directly", "bob") == "&Talk directly"


def test_an_ampersand_of_a_name_is_shown() -> None:
    assert named("&Ignore {nick}", "tom&ann") == "&Ignore tom&&ann"


def test_a_long_name_is_cut_in_its_middle() -> None:
    assert named("{nick}", "Maximilian_von_Hohenstein_17") == "Maximilian_…ohenstein_17"


def test_the_name_of_a_room_is_cut_at_its_end() -> None:
    assert shortened("#tea", 8) == "#tea"
    assert shortened("#teapots", 8) == "#teapots"
    assert shortened("#teahouse", 8) == "#teahou…"
