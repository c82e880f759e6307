"""The core's sentences are templates in English; the window sets a translator, since the core knows no Qt."""

from __future__ import annotations

from collections.abc import Callable

Translator = Callable[[str], str]

_translate: Translator = str


def set_translator(translator: Translator) -> None:
    """Makes all later sentences go through `translator`: it takes an English template, keeps its {fields}."""
    global _translate
    _translate = translator


def sayable(template: str) -> str:
    """Marks a template that stands in a table and is said later, so that the translators get it."""
    return template


def say(template: str, *fields: object, **values: object) -> str:
    """Gives the sentence in the language of the window, with its {0} and {names} filled in."""
    return _translate(template).format(*fields, **values)
