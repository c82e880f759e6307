"""What stands beside the programs on Linux: share/ as freedesktop.org lays it out, the way into the menu, a README."""

from __future__ import annotations

import shutil
from pathlib import Path

from package import pictures
from package.product import ICON, IDENTIFIER, SCHEMES, VERSION, built_on

DESKTOP = Path(__file__).with_name("desktop")
PNG_SIDE = 256


def finish(folder: Path) -> None:
    """Adds all that to the folder of the programs."""
    share = folder / "share"
    words = {
        "@VERSION@": VERSION,
        "@DATE@": built_on(),
        "@MIME@": "".join(f"x-scheme-handler/{scheme};" for scheme in SCHEMES),
    }
    _fill(DESKTOP / "samovar.desktop", share / "applications/samovar.desktop", words)
    _fill(DESKTOP / "samovar.metainfo.xml", share / f"metainfo/{IDENTIFIER}.metainfo.xml", words)
    _fill(DESKTOP / "README.txt", folder / "README.txt", words)
    icons = share / "icons/hicolor"
    for place in (
        icons / "scalable/apps/samovar.svg",
        icons / f"{PNG_SIDE}x{PNG_SIDE}/apps/samovar.png",
    ):
        place.parent.mkdir(parents=True)
        if place.suffix == ".svg":
            shutil.copyfile(ICON, place)
        else:
            place.write_bytes(pictures.png(ICON, PNG_SIDE))
    shutil.copy(DESKTOP / "add-to-menu", folder / "add-to-menu")


def _fill(template: Path, place: Path, words: dict[str, str]) -> None:
    text = template.read_text("utf-8")
    for word, meant in words.items():
        text = text.replace(word, meant)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, "utf-8")
