"""Makes emoji.tsv, the table that search, shortcodes and the picker read: `python3 dev.py emoji [FOLDER]`.

Names and shortcodes come from the PyPI package `emoji`, which the program itself does without: it would load 950 KB
of JSON, knows no search words and has no order. Order, groups and search words come from Unicode's own files and stay
as they are in the table unless FOLDER is given, which holds emoji/emoji-test.txt and cldr/common/annotations (on Debian
/usr/share/unicode, of the packages unicode-data and unicode-cldr-core).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from emoji import EMOJI_DATA, STATUS, config

PATH = Path(__file__).with_name("emoji.tsv")
TONE_LIGHT = "\U0001f3fb"
TONES = re.compile("[\U0001f3fb-\U0001f3ff]")
VARIATION = "\ufe0f"
HEAD = (
    "# Made by resources/emoji/make.py; don't edit. Order, groups and words: © Unicode, Inc., changed (LICENSE).\n"
    "# emoji, with _ for the tone of skin, shortcodes, English and Russian name, English and Russian words\n"
)

config.load_language("ru")


class Found(NamedTuple):
    """An emoji as Unicode's files, or an earlier table, know it."""

    group: str
    emoji: str
    words: tuple[str, str]
    """English and Russian, parted by blanks."""


def table(found: Iterable[Found]) -> str:
    """The table, with names and shortcodes as the package has them."""
    lines = []
    group = ""
    toned = templates()
    for each in found:
        if each.group != group:
            group = each.group
            lines.append(f"# group: {group}")
        data = EMOJI_DATA[each.emoji]
        names = [data[language].strip(":").replace("_", " ") for language in ("en", "ru")]
        words = [rest(text, name) for text, name in zip(each.words, names, strict=True)]
        row = [each.emoji, toned.get(bare(each.emoji), ""), " ".join(shortcodes(each.emoji)), *names, *words]
        lines.append("\t".join(row))
    return HEAD + "\n".join(lines) + "\n"


def shortcodes(emoji: str) -> list[str]:
    """What may stand between two colons: the short names that people know before the long one."""
    data = EMOJI_DATA[emoji]
    names = [name.strip(":").lower() for name in [*data.get("alias", []), data["en"]]]
    return [name for name in dict.fromkeys(names) if re.fullmatch(r"[a-z0-9_+-]+", name)]


def templates() -> dict[str, str]:
    """For each emoji that has tones (without variation selectors): itself with _ in each tone's place."""
    made = {}
    for emoji, data in EMOJI_DATA.items():
        if data["status"] == STATUS["fully_qualified"] and set(TONES.findall(emoji)) == {TONE_LIGHT}:
            template = emoji.replace(TONE_LIGHT, "_")
            # Of two people, some sequences have one sign without tones: 👭 and 👩🏻‍🤝‍👩🏻 are linked by no rule.
            made[bare(emoji)] = template
    return made


def bare(emoji: str) -> str:
    """The emoji without tones and variation selectors."""
    return TONES.sub("", emoji).replace(VARIATION, "")


def rest(words: str, name: str) -> str:
    """The words that the name does not have."""
    known = set(re.findall(r"\w+", name.lower()))
    return " ".join(dict.fromkeys(word for word in words.lower().split() if word not in known))


def read_table(text: str) -> Iterator[Found]:
    """What an earlier table knows."""
    group = ""
    for line in text.splitlines():
        if line.startswith("# group: "):
            group = line.removeprefix("# group: ")
        elif not line.startswith("# "):
            emoji, _, _, _, _, english, russian = line.split("\t")
            yield Found(group, emoji, (english, russian))


def read_unicode(folder: Path) -> Iterator[Found]:
    """What Unicode's files know: all emoji without tones, in the order of keyboards."""
    words = [words_of(folder / "cldr" / "common", language) for language in ("en", "ru")]
    group = ""
    for line in (folder / "emoji" / "emoji-test.txt").read_text("utf-8").splitlines():
        if line.startswith("# group: "):
            group = line.removeprefix("# group: ")
        elif "; fully-qualified" in line:
            emoji = "".join(chr(int(code, 16)) for code in line.partition(";")[0].split())
            if emoji in EMOJI_DATA and not TONES.search(emoji):
                english, russian = (each.get(bare(emoji), "") for each in words)
                yield Found(group, emoji, (english, russian))


def words_of(folder: Path, language: str) -> dict[str, str]:
    """The search words of all emoji in one language."""
    made = {}
    for name in ("annotationsDerived", "annotations"):
        tree = ElementTree.parse(folder / name / f"{language}.xml")
        for node in tree.iter("annotation"):
            if node.get("type") is None:
                text = " ".join(re.findall(r"[\w+-]+", node.text or ""))
                made[(node.get("cp") or "").replace(VARIATION, "")] = text
    return made


def main(arguments: list[str]) -> int:
    """Writes the table anew."""
    found = read_unicode(Path(arguments[0])) if arguments else read_table(PATH.read_text("utf-8"))
    PATH.write_text(table(found), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
