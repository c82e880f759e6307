"""Collects the window's texts into the catalogues (.ts) and compiles them (.qm): `python3 dev.py translate`.

Texts stand in the code as tr(…), QT_TRANSLATE_NOOP(…), and in the core, which knows no Qt, as say(…) and sayable(…).
What is new comes into samovar_ru.ts as unfinished; a test fails until it is translated. samovar_en.ts holds only what
has a number in it: "1 guest", "2 guests".
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
LANGUAGES: dict[str, tuple[str, ...]] = {"ru": (), "en": ("-pluralonly",)}
"""Each language, and what lupdate is told for it."""
OPTIONS = "-silent -no-obsolete -locations none -tr-function-alias tr+=say,tr+=sayable".split()


def sources() -> list[str]:
    """Every file of the window, in an order that does not depend on the machine."""
    return sorted(str(path.relative_to(ROOT)) for path in (ROOT / "gui").rglob("*.py"))


def catalogue(language: str) -> Path:
    """The texts of a language; the compiled ones stand beside it."""
    return HERE / f"samovar_{language}.ts"


def collect(language: str, path: Path) -> None:
    """Brings the catalogue at `path` up to date with the code. Raises CalledProcessError where lupdate fails."""
    _run("pyside6-lupdate", *OPTIONS, *LANGUAGES[language], *sources(), "-ts", str(path))
    _drop_empty(path)


def compile_to(path: Path, compiled: Path) -> None:
    """Compiles one catalogue. Raises CalledProcessError where lrelease fails."""
    _run("pyside6-lrelease", "-silent", str(path), "-qm", str(compiled))


def unfinished(path: Path) -> list[str]:
    """The texts that nobody has translated yet."""
    return [
        message.findtext("source", "")
        for message in ElementTree.parse(path).iter("message")
        if any(part.get("type") == "unfinished" for part in message.iter("translation"))
    ]


def _drop_empty(path: Path) -> None:
    """Takes out contexts without a text: lupdate makes one of each `notice.say(problem)`, which is no text."""
    text = path.read_text("utf-8")
    empty = r"<context>\n    <name>[^<]*</name>\n    <message>\n        <source></source>\n.*?</context>\n"
    path.write_text(re.sub(empty, "", text, flags=re.DOTALL), "utf-8")


def _run(tool: str, *arguments: str) -> None:
    # The tools stand beside Python in the virtual environment.
    command = [str(Path(sys.executable).with_name(tool)), *arguments]
    subprocess.run(command, cwd=ROOT, check=True, stdin=subprocess.DEVNULL)


def main() -> None:
    """Remakes all catalogues."""
    for language in LANGUAGES:
        path = catalogue(language)
        collect(language, path)
        compile_to(path, path.with_suffix(".qm"))
        for text in unfinished(path):
            print(f"{path.name}: to translate: {text}")


if __name__ == "__main__":
    main()
