"""Messages of several lines, as one text and as lines of the wire."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wire import multiline
from wire.message import Message
from wire.multiline import CONCAT, Part

TEXTS = st.text(st.characters(blacklist_characters="\r\n\0", blacklist_categories=["Cs"]), max_size=5)


@given(st.lists(st.builds(Part, TEXTS, st.booleans()), min_size=2, max_size=6))
def test_what_is_joined_is_split_again(parts: list[Part]) -> None:
    parts[0] = Part(parts[0].text)
    text = multiline.join(parts)
    assert multiline.is_multiline(text)
    assert multiline.split(text) == parts


def test_one_line_is_no_multiline_text() -> None:
    assert not multiline.is_multiline(multiline.join([Part("hi")]))
    assert multiline.split("hi") == [Part("hi")]


def test_the_text_as_it_was_written() -> None:
    text = multiline.join([Part("hello"), Part(""), Part("how is "), Part("everyone?", True)])
    assert multiline.value(text) == "hello\n\nhow is everyone?"


TAGS = {"msgid": "1", "time": "2026", "+reply": "2"}
MESSAGE = Message(
    "PRIVMSG",
    ("#tea", multiline.join([Part(""), Part("how is "), Part("everyone?", True)])),
    "a!~a@x",
    TAGS,
)


def test_a_batch() -> None:
    lines = multiline.batched(MESSAGE, "r")
    assert [line.format() for line in lines] == [
        "@msgid=1;time=2026;+reply=2 :a!~a@x BATCH +r draft/multiline #tea",
        "@batch=r :a!~a@x PRIVMSG #tea :",
        "@batch=r :a!~a@x PRIVMSG #tea :how is ",
        f"@batch=r;{CONCAT} :a!~a@x PRIVMSG #tea everyone?",
        ":a!~a@x BATCH -r",
    ]


def test_a_batch_within_another_one() -> None:
    message = Message("PRIVMSG", ("#tea", "a\nb"), "a!~a@x", {"batch": "outer"})
    tags = [line.tags for line in multiline.batched(message, "r")]
    assert tags == [{"batch": "outer"}, {"batch": "r"}, {"batch": "r"}, {"batch": "outer"}]


def test_single_lines() -> None:
    assert [line.format() for line in multiline.singles(MESSAGE)] == [
        "@msgid=1;time=2026;+reply=2 :a!~a@x PRIVMSG #tea :how is ",
        "@time=2026;+reply=2 :a!~a@x PRIVMSG #tea everyone?",
    ]
