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


def test_a_sentence_can_be_told_again_with_the_sentences_in_it():
    inner = words.say("the key of {room} is wrong", room="#tea")
    said = words.say("Not sent: {reason}", reason=inner)
    assert said == "Not sent: the key of #tea is wrong"
    russian = {
        "Not sent: {reason}": "Не отправлено: {reason}",
        "the key of {room} is wrong": "ключ {room} неверен",
    }
    words.set_translator(russian.__getitem__)
    try:
        again = words.retold(said)
        assert again == "Не отправлено: ключ #tea неверен"
        assert words.retold("as it is") == "as it is"
    finally:
        words.set_translator(str)
    assert words.retold(again) == said
