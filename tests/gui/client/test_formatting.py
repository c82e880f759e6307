"""What is shown of a message: marks, codes and links together, and the way back to the raw text."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.client import utf16
from gui.client.formatting import formatted, is_plain
from tests.gui.client.shown import shown

MARKS = [
    *"*_~`>\\\n \t",
    *("**", "***", "~~", "```", "```py\n", "> ", "> > ", "\\*", "\\\\", "C:\\"),
    *(
        "\x02",
        "\x1d",
        "\x1f",
        "\x1e",
        "\x11",
        "\x16",
        "\x0f",
        "\x03",
        "\x0304",
        "\x034,12",
        "\x04ff0000",
        "\x00",
        "\u202e",
    ),
    *("https://a.org/_b_*c*", "www.b.org", "://", "a", "b c", "я", "👩‍👩‍👧", "😀", "é", "\ud800", "\u2028"),
]
letters = st.text(st.characters(codec="utf-8"), max_size=4)  # what comes was UTF-8: no half of a pair
texts = st.lists(st.one_of(st.sampled_from(MARKS), letters)).map("".join)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param("hello, how are you?", "hello, how are you?", id="plain text"),
        pytest.param(
            "**b** *i* _i_ ~~s~~ `c`", "<b>b</b> <i>i</i> <i>i</i> <s>s</s> <c>c</c>", id="each mark"
        ),
        pytest.param("**b *bi* b**", "<b>b </b><bi>bi</bi><b> b</b>", id="one within another"),
        pytest.param(
            "\x02b\x0304,02red\x03 b\x0f **b**",
            "<b>b</b><b#ff0000/#00007f>red</b#ff0000/#00007f><b> b</b> <b>b</b>",
            id="codes of mIRC and marks",
        ),
        pytest.param(
            "**x\x02y\x02z**", "<b>xyz</b>", id="bold by code within bold by mark ends with the outer one"
        ),
        pytest.param("*\x02\x02a*", "<i>a</i>", id="codes between a mark and its word"),
        pytest.param("> *quoted*\nanswer", "<iq1>quoted</iq1>\nanswer", id="an emphasis that fills a quote"),
        pytest.param("😀 **жирный**", "😀 <b>жирный</b>", id="behind an emoji, in Cyrillic"),
        pytest.param("a \u202egro\u202d b", "a gro b", id="nothing turns words around by force"),
        pytest.param("\u2067שלום\u2069!", "\u2067שלום\u2069!", id="what a writer from the right needs stays"),
        pytest.param("\x02\x03", "", id="nothing but codes"),
        pytest.param("bell\x07 and zero\x00", "bell and zero", id="other control characters go"),
    ],
)
def test_what_is_shown(raw: str, expected: str) -> None:
    assert shown(formatted(raw)) == expected


@pytest.mark.parametrize(
    ("raw", "text", "links"),
    [
        pytest.param("https://a.org/_b_/*c*", "https://a.org/_b_/*c*", ["https://a.org/_b_/*c"], id="alone"),
        pytest.param("_https://a.org/x_y_", "https://a.org/x_y", ["https://a.org/x_y"], id="in italic"),
        pytest.param("**see www.a.org**", "see www.a.org", ["www.a.org"], id="in bold"),
        pytest.param("`https://a.org`", "https://a.org", [], id="not in code"),
        pytest.param("😀**x** https://a.org", "😀x https://a.org", ["https://a.org"], id="behind an emoji"),
        pytest.param("\x0312https://a.org\x03.", "https://a.org.", ["https://a.org"], id="coloured"),
    ],
)
def test_links_stay_whole(raw: str, text: str, links: list[str]) -> None:
    made = formatted(raw)
    assert made.text == text
    assert [utf16.cut(made.text, link.start, link.end) for link in made.links] == links


def test_a_text_without_marks_is_taken_as_it_is() -> None:
    assert is_plain("hello: how are you? (fine)")
    assert formatted("plain").text is formatted("plain").raw
    assert not is_plain("a_b")


@given(texts)
def test_any_text_can_be_read(raw: str) -> None:
    made = formatted(raw)
    length = utf16.length(made.text)
    done = 0
    for span in made.spans:
        assert done <= span.start < span.end <= length
        done = span.end
    done = 0
    for link in made.links:
        assert done <= link.start < link.end <= length
        done = link.end
    assert not any(letter < " " and letter not in "\n\t" for letter in made.text)


@given(texts)
def test_no_letter_is_lost_and_none_is_added(raw: str) -> None:
    made = formatted(raw)
    rest = iter(raw)
    assert all(letter in rest for letter in made.text), "the shown text is what is left of the raw one"
    # Hexadecimal and decimal digits may be of a colour's code, and latin letters a block's language.
    assert [letter for letter in made.text if letter in "яé😀👩"] == [
        letter for letter in raw if letter in "яé😀👩"
    ]


@given(texts, st.data())
def test_every_shown_letter_knows_its_place_in_the_raw_text(raw: str, data: st.DataObject) -> None:
    made = formatted(raw)
    if not made.text:
        return
    index = data.draw(st.integers(0, len(made.text) - 1))
    place = utf16.length(made.text[:index])
    assert raw[made.raw_at(place)] == made.text[index]
    assert made.shown_at(made.raw_at(place)) == place


@given(texts)
def test_reading_is_the_same_whether_or_not_the_short_way_is_taken(raw: str) -> None:
    made = formatted(raw + " **x**")
    if is_plain(raw):
        assert made.text == raw + " x"
        assert made.links == formatted(raw).links


def steps(function: Callable[[str], Any], text: str) -> int:
    """How many lines of Python the call goes through."""
    count = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += 1
        return trace

    function("*a*")  # imports what it needs
    before = sys.gettrace()
    sys.settrace(trace)
    try:
        function(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "unit",
    [
        *("*", "**a ", "*a ", "_a", " *a _b ~~c", "a* ", "*a* ", "***a ", "*a **b"),
        *("`", "`a", "`` ` ", "```a ", "```\n", "``` ", "```py\n", "`a\n", "``````` ` "),
        *("> ", ">", "> a\n", "\\", "\\*", "C:\\ ", "\x02a", "\x03", "\x0304a", "\n", "   ```", "\t"),
        *("www.", "http://", "https://a.org)))) ", ")", "https://a", "[www.a.b]", "😀*a* ", "(*_~~`"),
    ],
)
def test_a_text_of_ten_times_the_length_takes_ten_times_the_steps(unit: str) -> None:
    short = steps(formatted, unit * 100)
    long = steps(formatted, unit * 1000)
    assert long < 11 * short + 100
