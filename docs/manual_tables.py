"""Makes the tables of MANUAL.md from the tables of options and actions: `python -m docs.manual_tables` writes them."""

from __future__ import annotations

from collections.abc import Callable

from docs.tables import ROOT, code, filled, table
from gui.actions import ACTIONS, FIELD_KEYS
from gui.option import AnyOption, Effect, Kind
from gui.options import OPTIONS, SECTIONS, effect_of

PAGE = ROOT / "docs" / "MANUAL.md"


def values(option: AnyOption) -> str:
    """What an option may be; the default in bold."""
    match option.kind:
        case Kind.SWITCH:
            return "**on**, off" if option.default else "on, **off**"
        case Kind.CHOICE:
            return ", ".join(
                f"**{choice.text}**" if choice.value == option.default else choice.text
                for choice in option.choices
            )
        case Kind.NUMBER:
            span = f"{option.least} to {option.most}{option.unit}"
            return f"**{option.zero}**, or {span}" if option.zero else f"{span}: **{option.default}**"
        case Kind.FONT:
            return "**As the system**, or any that is installed"
        case _:
            return f"a time: **{option.default}**"


def settings() -> str:
    """All options by section."""
    rows = []
    for section in SECTIONS:
        for option in OPTIONS:
            if option.section == section.name:
                after = " Holds from the next start on." if effect_of(option) is Effect.START else ""
                rows.append(
                    [section.text, option.text, values(option), option.help + after, code(option.key)]
                )
    return table("section | option | values, the default in bold | | in the file", rows)


def keys() -> str:
    """What the keyboard does."""
    chosen = [(row.shortcut, row.text) for row in ACTIONS if row.shortcut]
    return table(
        "key | what it does",
        (
            [keys.replace("Return", "Enter").replace("; ", ", "), text.replace("&", "")]
            for keys, text in (*FIELD_KEYS, *chosen)
        ),
    )


TABLES: dict[str, Callable[[], str]] = {"settings": settings, "keys": keys}
"""The tables by the name that stands in the page's comments."""

if __name__ == "__main__":
    PAGE.write_text(filled(PAGE.read_text(encoding="utf-8"), TABLES), encoding="utf-8")
