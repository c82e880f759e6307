"""Makes the tables of the manual from the tables of options and actions: `python -m docs.manual_tables` writes them.

In every language that has a page: its texts are those of the window, from the same catalogue.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from docs.tables import ROOT, code, filled, table
from gui.actions import ACTIONS, FIELD_KEYS, LOG_KEYS
from gui.option import AnyOption, Effect, Kind
from gui.options import OPTIONS, SECTIONS, effect_of
from resources.translations import make

PAGES: dict[str, Path] = {"en": ROOT / "docs" / "MANUAL.md", "ru": ROOT / "docs" / "MANUAL.ru.md"}
"""The page of each language."""


@dataclass(frozen=True, slots=True)
class Words:
    """What the tables say beside the window's own texts."""

    on: str
    off: str
    to: str
    either: str
    font: str
    time: str
    settings_heads: str
    keys_heads: str


WORDS = {
    "en": Words(
        "on",
        "off",
        "{0} to {1}",
        "{0}, or {1}",
        "any that is installed",
        "a time: {0}",
        "section | option | values, the default in bold | | in the file",
        "key | what it does",
    ),
    "ru": Words(
        "да",
        "нет",
        "от {0} до {1}",
        "{0} или {1}",
        "любой из установленных",
        "время: {0}",
        "раздел | настройка | значения, обычное — жирным | | в файле",
        "клавиши | что делают",
    ),
}


@cache
def _catalogue(language: str) -> dict[tuple[str, str], str]:
    """The window's texts by context and source; {} for the language of the code."""
    if language == "en":
        return {}
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
        for context in ElementTree.parse(make.catalogue(language)).iter("context")
        for message in context.iter("message")
    }


class Tables:
    """The tables in one language."""

    def __init__(self, language: str) -> None:
        self._texts = _catalogue(language)
        self._words = WORDS[language]

    def _tr(self, context: str, text: str) -> str:
        return self._texts.get((context, text), text)

    def values(self, option: AnyOption) -> str:
        """What an option may be; the default in bold."""
        words, tr = self._words, lambda text: self._tr("Options", text)
        match option.kind:
            case Kind.SWITCH:
                on, off = words.on, words.off
                return f"**{on}**, {off}" if option.default else f"{on}, **{off}**"
            case Kind.CHOICE:
                return ", ".join(
                    f"**{tr(choice.text)}**" if choice.value == option.default else tr(choice.text)
                    for choice in option.choices
                )
            case Kind.NUMBER:
                span = words.to.format(option.least, option.most) + tr(option.unit)
                if option.zero:
                    return words.either.format(f"**{tr(option.zero)}**", span)
                return f"{span}: **{option.default}**"
            case Kind.FONT:
                return words.either.format(f"**{tr('As the system')}**", words.font)
            case _:
                return words.time.format(f"**{option.default}**")

    def settings(self) -> str:
        """All options by section."""
        rows = []
        for section in SECTIONS:
            for option in OPTIONS:
                if option.section == section.name:
                    said = [self._tr("Options", option.help)]
                    if effect_of(option) is Effect.START:
                        said.append(self._tr("OptionRow", "Takes effect at the next start."))
                    texts = [self._tr("Options", text) for text in (section.text, option.text)]
                    rows.append([*texts, self.values(option), " ".join(said), code(option.key)])
        return table(self._words.settings_heads, rows)

    def keys(self) -> str:
        """What the keyboard does."""
        chosen = [(row.shortcut, row.listed or row.text) for row in ACTIONS if row.shortcut]
        return self._keys((*FIELD_KEYS, *chosen))

    def log_keys(self) -> str:
        """What the keyboard does among the messages."""
        return self._keys(LOG_KEYS)

    def _keys(self, rows: Iterable[tuple[str, str]]) -> str:
        return table(
            self._words.keys_heads,
            (
                [
                    keys.replace("Return", "Enter").replace("; ", ", "),
                    self._tr("Actions", text).replace("&", "").removesuffix("…"),
                ]
                for keys, text in rows
            ),
        )


def tables(language: str) -> dict[str, Callable[[], str]]:
    """The tables by the name that stands in the page's comments."""
    made = Tables(language)
    return {"settings": made.settings, "keys": made.keys, "log keys": made.log_keys}


if __name__ == "__main__":
    for language, page in PAGES.items():
        page.write_text(filled(page.read_text(encoding="utf-8"), tables(language)), encoding="utf-8")
