"""mIRC's codes, one by one."""

from __future__ import annotations

import pytest

from gui.client.formatting import formatted
from gui.client.mirc import COLOURS
from tests.gui.client.shown import shown


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param("a\x02b\x02c", "a<b>b</b>c", id="bold, on and off"),
        pytest.param(
            "\x1di\x0f\x1fu\x0f\x1es\x0f\x11c\x0f\x16r",
            "<i>i</i><u>u</u><s>s</s><c>c</c><r>r</r>",
            id="styles",
        ),
        pytest.param("\x034red", "<#ff0000>red</#ff0000>", id="one digit"),
        pytest.param("\x03041", "<#ff0000>1</#ff0000>", id="two digits and a number"),
        pytest.param("\x034,a", "<#ff0000>,a</#ff0000>", id="a comma that is text"),
        pytest.param(
            "\x034,2a\x033b",
            "<#ff0000/#00007f>a</#ff0000/#00007f><#009300/#00007f>b</#009300/#00007f>",
            id="the ground stays",
        ),
        pytest.param("\x034a\x03b", "<#ff0000>a</#ff0000>b", id="a bare code ends the colours"),
        pytest.param("\x0399a\x0398b", "a<#ffffff>b</#ffffff>", id="99 is the reader's own"),
        pytest.param("\x03٤a", "٤a", id="only digits of ASCII are numbers"),
        pytest.param("\x04FF8800x\x04y", "<#ff8800>x</#ff8800>y", id="hexadecimal"),
        pytest.param("\x04123456,abcdefx", "<#123456/#abcdef>x</#123456/#abcdef>", id="hexadecimal, both"),
        pytest.param("\x02a\nb", "<b>a\n</b>b", id="a newline ends all"),
        pytest.param("\x02\x1da\x0fb", "<bi>a</bi>b", id="reset"),
    ],
)
def test_codes(raw: str, expected: str) -> None:
    assert shown(formatted(raw)) == expected


def test_there_are_ninety_nine_colours() -> None:
    assert list(COLOURS) == [f"{number:02}" for number in range(99)]
    assert COLOURS["52"] == "#ff0000"
    assert COLOURS["98"] == "#ffffff"
