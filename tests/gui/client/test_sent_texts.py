"""What was sent comes back; what may hold a secret is not written down."""

from __future__ import annotations

from gui.client.places import Place
from gui.client.sent_texts import KEPT_LIMIT, LENGTH_LIMIT, PAGE_LIMIT, PAGES_LIMIT, SentTexts

TEA = Place("s", "#tea")


def test_the_same_again_is_no_news() -> None:
    sent = SentTexts()
    for text in ("a", "b", "b", "a"):
        sent.add(TEA, text)
    assert sent.of(TEA) == ["a", "b", "a"]


def test_commands_and_giants_stay_out_of_the_file() -> None:
    sent = SentTexts()
    for text in ("/oper host secret", "/me waves", "/usr/bin is a path", "hello", "x" * (LENGTH_LIMIT + 1)):
        sent.add(TEA, text)
    assert len(sent.of(TEA)) == 5
    assert SentTexts(sent.kept()).of(TEA) == ["/me waves", "/usr/bin is a path", "hello"]


def test_a_page_of_commands_only_is_not_written() -> None:
    sent = SentTexts()
    sent.add(TEA, "/join #tea key")
    assert sent.kept() == {}


def test_there_are_limits() -> None:
    sent = SentTexts()
    for number in range(PAGE_LIMIT + 5):
        sent.add(TEA, str(number))
    assert len(sent.of(TEA)) == PAGE_LIMIT
    assert SentTexts(sent.kept()).of(TEA) == [
        str(number) for number in range(PAGE_LIMIT + 5 - KEPT_LIMIT, PAGE_LIMIT + 5)
    ]
    for number in range(PAGES_LIMIT):
        sent.add(Place("s", str(number)), "x")
    assert sent.of(TEA) == []
