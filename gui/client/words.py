"""The core's sentences are templates in English; the window sets a translator, since the core knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Translator = Callable[[str], str]

_translate: Translator = str


def set_translator(translator: Translator) -> None:
    """Makes all later sentences go through `translator`: it takes an English template, keeps its {fields}."""
    global _translate
    _translate = translator


def sayable(template: str) -> str:
    """Marks a template that stands in a table and is said later, so that the translators get it."""
    return template


class Sentence(str):
    """What `say` has said: a text that `retold` can say again. What is done to it makes a plain text of it."""

    __slots__ = ("fields", "template", "values")

    template: str
    fields: tuple[object, ...]
    values: dict[str, object]


def say(template: str, *fields: object, **values: object) -> str:
    """Gives the sentence in the language of the window, with its {0} and {names} filled in."""
    said = Sentence(_translate(template).format(*fields, **values))
    said.template, said.fields, said.values = template, fields, values
    return said


def enumerated(parts: Sequence[str]) -> str:
    """Some sentences in one line, which can be retold."""
    template = ", ".join(["{}"] * len(parts))
    said = Sentence(template.format(*parts))
    said.template, said.fields, said.values = template, tuple(parts), {}
    return said


def retold(text: str) -> str:
    """A sentence in the language that the window has now; any other text as it is."""
    if not isinstance(text, Sentence):
        return text
    values = {name: _again(value) for name, value in text.values.items()}
    return say(text.template, *map(_again, text.fields), **values)


def _again(value: object) -> object:
    return retold(value) if isinstance(value, str) else value
