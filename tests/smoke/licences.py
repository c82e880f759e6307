"""Every part that the notice names has the text of its licence in the folder."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from package.licences import FROM_THE_SYSTEM
from tests.smoke.package import Package
from tests.smoke.programs import Environment
from tests.smoke.screen import Screen

FEWEST = 40
"""Of the parts; where fewer are found it is the notice that is read wrongly."""


@dataclass(frozen=True)
class Row:
    """A line of the notice's table."""

    name: str
    licence: str

    def has_text(self, files: Path) -> bool:
        """Whether the folder `files` of the package holds what this part's licence says."""
        texts = files / "resources/licences"
        if self.licence.startswith("resources/"):
            return (files / self.licence).is_file()
        own = texts / self.name
        # A licence that is known by its name lies there once for all: LGPL-3.0-only in LGPL-3.0.txt.
        names = (name.removesuffix("-only").removesuffix("-or-later") for name in self.licence.split(" OR "))
        return (own.is_dir() and any(own.iterdir())) or any(
            (texts / f"{name}.txt").is_file() for name in names
        )


def table(notice: str) -> list[Row]:
    """The rows of the notice's table."""
    _, _, listed = notice.partition("All parts of this package")
    words = (re.match(r"  (\S+)( \S+)? +(\S.*)", line) for line in listed.splitlines())
    return [Row(found[1], found[3]) for found in words if found]


def licences(package: Package, _: Environment, __: Screen) -> str:
    """Reads the notice and looks for what it leads to."""
    folder = package.outside(package.folder)
    notice = (folder / "LICENCES.txt").read_text("utf-8")
    files = folder / "_internal"
    assert (files / "resources/licences/NOTICE.txt").read_text("utf-8") == notice
    assert "GNU Lesser General Public License" in notice
    rows = table(notice)
    assert len(rows) >= FEWEST, f"Only {len(rows)} parts are named."
    is_debian = shutil.which("dpkg-query") is not None  # elsewhere the system's libraries are only named
    wanted = [row for row in rows if is_debian or row.licence != FROM_THE_SYSTEM]
    without = [row.name for row in wanted if not row.has_text(files)]
    assert not without, f"No licence's text is here for {', '.join(without)}."
    return f"licences: {len(rows)} parts are named, {len(wanted)} of them with their texts"
