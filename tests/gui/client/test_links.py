"""Links in messages: what becomes one, where it stands, and where it leads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.client.links import SCHEMES, find_links


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        pytest.param(
            "see https://example.org/a.", ["https://example.org/a"], id="a full stop is the sentence's"
        ),
        pytest.param("(https://example.org/a_(b))", ["https://example.org/a_(b)"], id="brackets in pairs"),
        pytest.param("https://a.org/)]}))", ["https://a.org/"], id="brackets that it did not open"),
        pytest.param("HTTP://Example.org/A", ["http://Example.org/A"], id="a shouted scheme"),
        pytest.param("www.example.org, yes", ["https://www.example.org"], id="www without a scheme"),
        pytest.param("www.", [], id="www alone"),
        pytest.param(
            "irc://host/#tea samovar://h:1/?a=b&c", ["irc://host/#tea", "samovar://h:1/?a=b&c"], id="ours"
        ),
        pytest.param("come to #tea, or (#чай)!", ["#tea", "#чай"], id="rooms"),
        pytest.param(
            "#tea: 3 here. #c++ and #tea-room.", ["#tea", "#c++", "#tea-room"], id="signs of a room"
        ),
        pytest.param("#5 ##x #c0ffee C# a#b x/#y \\#z # &#39;", [], id="numbers, colours and the like"),
        pytest.param("#cafe #☕ #5a", ["#cafe", "#☕", "#5a"], id="names that look like something else"),
        pytest.param("https://a.org/#tea", ["https://a.org/#tea"], id="a part of an address"),
        pytest.param("file:///etc/passwd javascript://x/ data://x", [], id="other schemes are text"),
        pytest.param("xhttp://example.org a@www.b.org", [], id="inside a word"),
        pytest.param("_https://a.org_", ["https://a.org"], id="behind an underscore"),
        pytest.param("`https://a.org`", ["https://a.org"], id="a backtick is of no address"),
        pytest.param("http:// https://", [], id="a scheme alone"),
        pytest.param("«https://пример.рф/путь»", ["https://пример.рф/путь"], id="Cyrillic, in quotes"),
        pytest.param("https://good.org/\u202egro.live", ["https://good.org/"], id="no turned direction"),
        pytest.param(
            "<https://a.org><https://b.org>", ["https://a.org", "https://b.org"], id="in angle brackets"
        ),
    ],
)
def test_what_is_a_link(text: str, targets: list[str]) -> None:
    assert [link.target for link in find_links(text)] == targets


@given(
    st.lists(
        st.one_of(
            st.text(),
            st.sampled_from([f"{scheme}://" for scheme in SCHEMES] + ["www.", "😀", ")", "#", "#tea"]),
        )
    )
)
def test_any_text_gives_links_that_stand_in_it(parts: list[str]) -> None:
    text = "".join(parts)
    end = 0
    for link in find_links(text):
        assert end <= link.start < link.end <= len(text)
        shown = text[link.start : link.end]
        assert link.target.casefold().endswith(shown.partition("://")[2].casefold() or shown.casefold())
        assert link.target.partition("://")[0] in SCHEMES or link.target == shown[: len(link.target)]
        end = link.end
