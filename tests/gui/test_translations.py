"""Every text of the window is translated, complete and as it stands in the code."""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest

from gui.actions import ACTIONS, ActionRow
from resources.translations import make

AGAIN = "run `python3 dev.py translate`, then translate what it names"
LANGUAGES = sorted(make.LANGUAGES)


@dataclass(frozen=True)
class Text:
    """One text of a catalogue, with all forms of its translation."""

    context: str
    source: str
    forms: tuple[str, ...]


def texts(language: str) -> Iterator[Text]:
    """All that a catalogue holds."""
    for context in ElementTree.parse(make.catalogue(language)).iter("context"):
        for message in context.iter("message"):
            found = message.find("translation")
            assert found is not None
            forms = [form.text or "" for form in found.iter("numerusform")] or [found.text or ""]
            yield Text(context.findtext("name", ""), message.findtext("source", ""), tuple(forms))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_holds_what_the_code_says(language: str, tmp_path: Path) -> None:
    fresh = tmp_path / make.catalogue(language).name
    shutil.copy(make.catalogue(language), fresh)
    make.collect(language, fresh)
    before = {(text.context, text.source) for text in texts(language)}
    now = {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ElementTree.parse(fresh).iter("context")
        for message in context.iter("message")
    }
    assert now - before == set(), AGAIN
    assert before - now == set(), AGAIN
    assert fresh.read_text("utf-8") == make.catalogue(language).read_text("utf-8"), AGAIN


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_to_translate(language: str) -> None:
    assert make.unfinished(make.catalogue(language)) == [], AGAIN
    assert [text for text in texts(language) if not all(text.forms)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_made_from_this_one(language: str, tmp_path: Path) -> None:
    compiled = tmp_path / "made.qm"
    make.compile_to(make.catalogue(language), compiled)
    assert compiled.read_bytes() == make.catalogue(language).with_suffix(".qm").read_bytes(), AGAIN


@pytest.mark.parametrize("language", LANGUAGES)
def test_fields_are_the_same_in_source_and_translation(language: str) -> None:
    for text in texts(language):
        for form in text.forms:
            assert fields(form) == fields(text.source), text


def fields(text: str) -> set[str]:
    """What is filled in: {nick}, {0}, %n."""
    return set(re.findall(r"\{\w*\}|%n", text))


def test_russian_is_written_with_its_own_quotes_and_letters() -> None:
    for text in texts("ru"):
        for form in text.forms:
            assert not re.search('[“”„"]', form), text
            assert not re.search("[А-Яа-яё][A-Za-z]|[A-Za-z][А-Яа-яё]", form.replace("&", "")), text


def test_blanks_at_the_ends_and_closing_signs_are_kept() -> None:
    for text in texts("ru"):
        for form in text.forms:
            for source, made in ((text.source[:1], form[:1]), (text.source[-1:], form[-1:])):
                assert (source == " ") == (made == " "), text
                assert (source == "…") == (made == "…"), text
                assert (source == ".") == (made == "."), text


def test_lupdate_has_seen_every_text() -> None:
    """It does not look into f-strings, nor does it join what is put together from parts."""
    known = {text.source for text in texts("ru")}
    missed = []
    for file in make.sources():
        for node in ast.walk(ast.parse((make.ROOT / file).read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in TEXT_OF and len(node.args) > TEXT_OF[name]:
                text = node.args[TEXT_OF[name]]
                if isinstance(text, ast.Constant) and isinstance(text.value, str) and text.value not in known:
                    missed.append(f"{file}:{node.lineno}: {text.value!r}")
    assert missed == []


TEXT_OF = {"tr": 0, "sayable": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}
"""What marks a text, and which of its arguments that is."""


# Mnemonics: the letter after & presses a button or goes to a field, so no two in sight may have the same.

SEEN_TOGETHER: dict[str, tuple[str, ...]] = {
    "RoomDialog with its topic": ("RoomDialog", "RoomAbout"),
    "RoomDialog with its rules": ("RoomDialog", "RoomRules"),
    "RoomDialog with its bans": ("RoomDialog", "RoomBans"),
    "AccountDialog with one's own": ("AccountDialog", "AccountOwn"),
    "AccountDialog with the login": ("AccountDialog", "AccountLogin"),
    "AccountDialog with all accounts": ("AccountDialog", "AccountList"),
    "the first screen below the menu bar": ("Welcome", "menu bar"),
}
"""Contexts of one dialog. Every other context is one by itself."""
APART: tuple[tuple[set[str], set[str]], ...] = (
    ({"Take the &operator's rank"}, {"Make an &operator"}),
    ({"Take the &voice"}, {"Give &voice"}),
    ({"Hear {nick} a&gain", "Hear {nick} aga&in"}, {"I&gnore {nick}", "&Ignore {nick}"}),
    ({"About this &room…"}, {"&Profile…"}),
)
"""Of one context, but never in sight together: two states of a row, a room's menu and a direct talk's."""


def are_apart(one: str, other: str) -> bool:
    """Whether nobody ever sees both."""
    return any({one, other} & left and {one, other} & right for left, right in APART)


def mnemonics(language: str) -> dict[str, dict[str, str]]:
    """By context: each source with its mnemonic; the actions by their menu."""
    translated = {(text.context, text.source): text.forms[0] for text in texts("ru")}
    rows: dict[str, ActionRow] = {row.text: row for row in ACTIONS}
    found: dict[str, dict[str, str]] = {}
    for (context, source), text in translated.items():
        letter = re.search("&([^& ])", text if language == "ru" else source)
        if letter is None:
            assert "&" not in source.replace("&&", ""), f"{source!r} has lost its mnemonic in {language}"
            continue
        place = context
        if context == "Actions":
            place = rows[source].menu if source in rows else "menu bar"
        found.setdefault(place, {})[source] = letter[1].lower()
    return found


@pytest.mark.parametrize("language", ["en", "ru"])
def test_no_two_mnemonics_clash(language: str) -> None:
    found = mnemonics(language)
    groups = {name: (name,) for name in found} | SEEN_TOGETHER
    clashes = []
    for name, contexts in groups.items():
        rows = [row for context in contexts for row in found.get(context, {}).items()]
        for (one, letter), (other, same) in combinations(rows, 2):
            if letter == same and not are_apart(one, other):
                clashes.append(f"{name}: {one!r} and {other!r}")
    assert clashes == []
