"""Whose work is in this program, and under which licences: the texts that came with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import resources
from gui.option import QT_TRANSLATE_NOOP

FOLDER = "licences"
NOTICE = "NOTICE.txt"
OVERVIEW = QT_TRANSLATE_NOOP("Licences", "All parts")


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody's work, or a licence that several parts name."""

    name: str
    files: tuple[Path, ...]

    @property
    def text(self) -> str:
        """All that its files say."""
        texts = [file.read_text("utf-8", "replace").strip() for file in self.files]
        return f"\n\n{'─' * 40}\n\n".join(texts)


def parts(folder: Path | None = None) -> list[Part]:
    """What is here: the overview first, in a package; then ourselves, the others by name, and common licences.

    `folder` holds the resources. A checkout has only our own licence and those of what is part of it; what pip has
    installed brings its own.
    """
    home = folder or resources.path("")
    found = [Part(OVERVIEW, _files(home / FOLDER / NOTICE)), Part("Samovar", _files(home.parent / "LICENSE"))]
    places = [path for path in (home / FOLDER).glob("*") if path.is_dir()]
    others = {
        place.name: tuple(sorted(file for file in place.rglob("*") if file.is_file())) for place in places
    }
    others |= {place.parent.name: (place,) for place in home.glob("*/LICENSE")}
    own = others.pop("Samovar", ())
    found.append(Part("Samovar", own))
    found += [Part(name, others[name]) for name in sorted(others, key=str.lower)]
    found += [
        Part(file.stem, (file,)) for file in sorted((home / FOLDER).glob("*.txt")) if file.name != NOTICE
    ]
    return [part for part in found if part.files]


def _files(path: Path) -> tuple[Path, ...]:
    return (path,) if path.is_file() else ()
