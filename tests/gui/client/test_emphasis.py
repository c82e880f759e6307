"""Which marks are marks."""

from __future__ import annotations

import pytest

from gui.client.formatting import formatted
from tests.gui.client.shown import shown


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param("***both***", "<bi>both</bi>", id="three marks"),
        pytest.param("***a* b**", "<bi>a</bi><b> b</b>", id="three, closed by one and two"),
        pytest.param("***a** b*", "<bi>a</bi><i> b</i>", id="three, closed by two and one"),
        pytest.param("**a *b***", "<b>a </b><bi>b</bi>", id="two and one, closed by three"),
        pytest.param("*a _b* c_", "<i>a _b</i> c_", id="pairs don't cross"),
        pytest.param("5 *stars *really*", "5 *stars <i>really</i>", id="the nearest opener counts"),
        pytest.param("(*a*), «**b**»!", "(<i>a</i>), «<b>b</b>»!", id="beside punctuation"),
        pytest.param("**.env** is ~~not~~ there", "<b>.env</b> is <s>not</s> there", id="around a dot"),
        pytest.param(r"\*not\* \_this\_", "*not* _this_", id="escaped"),
        pytest.param(r"\**a*", "*<i>a</i>", id="an escaped mark beside another"),
        pytest.param("*a\nb*", "*a\nb*", id="not over two lines"),
    ],
)
def test_emphasis(raw: str, expected: str) -> None:
    assert shown(formatted(raw)) == expected


@pytest.mark.parametrize(
    "raw",
    [
        "snake_case and __init__ and _private",
        "2*3*4 = 24, 2**3**4",
        "a * b * c",
        "* one\n* two",
        "*.txt,*.py",
        "****",
        "** **",
        "~a~ ~~~b~~~",
        "**open",
        "closed**",
        "слово_в_слове",
        "a\\b",
    ],
)
def test_what_is_no_mark_stays(raw: str) -> None:
    made = formatted(raw)
    assert made.text == raw
    assert made.spans == ()
