"""Marks of edits and answers: where they stand, and where there are none."""

from __future__ import annotations

import pytest

from wire.framing import BODY_LIMIT_BYTES
from wire.marks import ORDINARY_TAGS, marked
from wire.message import Message
from wire.tags import ANSWERED, EDIT

EDITED = {"time": "t", "msgid": "2", "+reply": "1", EDIT: "1"}
TO_BOB = {"time": "t", "msgid": "2", "+reply": "1", ANSWERED: "bob"}

TEXTS = [
    (EDITED, "hello", "(edited) hello", "an edit"),
    (EDITED, "\x01ACTION waves\x01", "\x01ACTION (edited) waves\x01", "an edited action"),
    (EDITED, "\x02bold\x02", "(edited) \x02bold\x02", "an edit with formatting"),
    (EDITED, "one\ntwo\rthree", "(edited) one\ntwo\rthree", "several lines: the first only"),
    (EDITED, "\n\ntwo", "\n\n(edited) two", "behind blank lines"),
    (EDITED, "\x01VERSION\x01", None, "a question to programs"),
    (EDITED, "\x01ACTION \x01", None, "an action without words"),
    (EDITED, "\n", None, "no words"),
    (EDITED, "", None, "no text"),
    (TO_BOB, "five is fine", "bob: five is fine", "an answer"),
    (TO_BOB, "\x01ACTION nods\x01", "\x01ACTION bob: nods\x01", "an answer by an action"),
    (TO_BOB, ":)", "bob: :)", "a colon first"),
    (TO_BOB, "bobby knows", "bob: bobby knows", "a longer nick first"),
    (TO_BOB, "bob_ knows", "bob: bob_ knows", "another nick first"),
    (TO_BOB, "thanks, bob", "bob: thanks, bob", "the nick at the end"),
    (TO_BOB, "bob: yes", None, "the nick first"),
    (TO_BOB, "Bob, yes", None, "the nick in another case"),
    (TO_BOB, "@bob yes", None, "the nick with its sign"),
    (TO_BOB, "bob", None, "the nick alone"),
    (TO_BOB, "\x01ACTION bob: nods\x01", None, "the nick first in an action"),
    (TO_BOB | EDITED, "five", "(edited) five", "both"),
    ({"msgid": "2", "+reply": "1"}, "five", None, "an answer to nobody knows whom"),
]


@pytest.mark.parametrize(("tags", "text", "told", "what"), TEXTS, ids=[row[-1] for row in TEXTS])
def test_a_mark_stands_before_the_words(tags: dict[str, str], text: str, told: str | None, what: str) -> None:
    message = Message("PRIVMSG", ("#tea", text), "alice!a@b", tags)
    expected = None if told is None else Message("PRIVMSG", ("#tea", told), "alice!a@b", tags)
    assert marked(message) == expected


@pytest.mark.parametrize("rest", ["", "\nand another line", "\r" + "x" * 300], ids=["alone", "first", "long"])
@pytest.mark.parametrize("tags", [EDITED, TO_BOB], ids=["an edit", "an answer"])
def test_nothing_is_cut_for_a_mark(tags: dict[str, str], rest: str) -> None:
    def said(size: int) -> Message:
        return Message("PRIVMSG", ("#tea", "й" * (size // 2) + "y" * (size % 2) + rest), "alice!a@b", tags)

    mark_bytes = len("(edited) ") if tags is EDITED else len("bob: ")
    room_bytes = BODY_LIMIT_BYTES - len(":alice!a@b PRIVMSG #tea :\r\n")
    assert marked(said(room_bytes - mark_bytes)) is not None
    assert marked(said(room_bytes - mark_bytes + 1)) is None


@pytest.mark.parametrize("line", ["QUIT", "TAGMSG #tea", "TOPIC #tea"])
def test_what_has_no_text_has_no_mark(line: str) -> None:
    assert marked(Message.parse(f"@{EDIT}=1 {line}")) is None


@pytest.mark.parametrize("tags", [EDITED, TO_BOB], ids=["an edit", "an answer"])
def test_what_needs_a_mark_has_more_tags_than_others(tags: dict[str, str]) -> None:
    assert len(tags) > ORDINARY_TAGS
