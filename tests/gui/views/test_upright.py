"""Scripts without italics stay upright in slanted sentences."""

from __future__ import annotations

import pytest

from gui.views.upright import upright_parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("bob joined", [], id="Latin"),
        pytest.param("Ёлка вошла, naïve Ωmega — …", [], id="Cyrillic, Greek, signs"),
        pytest.param("مريم joined", [(0, 4)], id="Arabic"),
        pytest.param("🎉 דנה, 田中さん", [(3, 3), (8, 4)], id="counted as Qt counts"),
        pytest.param("𠮷 ok 👩‍👩‍👧", [(0, 2)], id="beyond the first plane, but no emoji"),
    ],
)
def test_which_letters(text: str, parts: list[tuple[int, int]]) -> None:
    found = upright_parts(text)
    assert [(part.start, part.length) for part in found] == parts
    assert not any(part.format.fontItalic() for part in found)
