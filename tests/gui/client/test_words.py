"""The core's sentences in the window's language."""

from __future__ import annotations

from gui.client import words


def test_sentences_go_through_the_translator():
    words.set_translator({"{nick} joined": "{nick} в чате"}.get)  # type: ignore[arg-type]
    try:
        assert words.say("{nick} joined", nick="Анна {0}") == "Анна {0} в чате"
    finally:
        words.set_translator(str)
    assert words.say("{0} of {1}", 1, 2) == "1 of 2"
