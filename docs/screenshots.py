"""Makes the pictures of the manual from the real program under a virtual screen: `python3 dev.py screenshots`.

    python -m docs.screenshots [--out docs/images] [--only en-light] [--scenes first_start,join]

Each row of LOOKS is a process of its own, since Qt takes the scale at its start.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Look:
    """One series of pictures: language, theme, scale, and the folder below --out."""

    name: str
    language: str
    theme: str
    scale: int
    folder: str


LOOKS = (
    Look("en-light", "en", "light", 1, "."),
    Look("ru-light", "ru", "light", 1, "ru"),
    Look("en-dark", "en", "dark", 1, "dark"),
    Look("ru-dark", "ru", "dark", 1, "dark-ru"),
    Look("en-contrast", "en", "contrast", 1, "contrast"),
    Look("en-light-200", "en", "light", 2, "large-en"),
    Look("ru-contrast-200", "ru", "contrast", 2, "large"),
)
KEPT = ("en-light", "ru-light")
"""The series that the manual shows; the others are for the eyes of who changes the window."""


def main() -> int:
    """Takes all series, or one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=HERE / "images")
    parser.add_argument("--only", choices=[look.name for look in LOOKS])
    parser.add_argument("--all", action="store_true", help="also the series that the manual does not show")
    parser.add_argument("--scenes", default="", help="some of them, parted by commas")
    parser.add_argument("--inside", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        return _act(next(look for look in LOOKS if look.name == options.inside), options.out, options.scenes)
    for look in LOOKS:
        if options.only in (None, look.name) and (options.only or options.all or look.name in KEPT):
            code = _on_virtual_screen(look, options.out.resolve(), options.scenes)
            if code:
                return code
    return 0


def _on_virtual_screen(look: Look, out: Path, scenes: str) -> int:
    """Runs one series in a process of its own, on an X server of its own."""
    command = [sys.executable, "-m", "docs.screenshots", "--inside", look.name, "--out", str(out)]
    command += ["--scenes", scenes]
    environment = os.environ | {"QT_SCALE_FACTOR": str(look.scale), "QT_QPA_PLATFORM": "xcb"}
    if not shutil.which("xvfb-run"):
        print("The virtual screen is missing: install xvfb.", file=sys.stderr)
        return 2
    screen = f"-screen 0 {1400 * look.scale}x{1000 * look.scale}x24"
    return subprocess.call(
        ["xvfb-run", "-a", "-s", screen, *command], cwd=HERE.parent, env=environment, stdin=subprocess.DEVNULL
    )


def _act(look: Look, out: Path, scenes: str) -> int:
    from PySide6.QtWidgets import QApplication

    from docs.scenes import SCENES
    from docs.stage import Stage, use_own_home

    with tempfile.TemporaryDirectory() as home:
        use_own_home(Path(home))
        app = QApplication(sys.argv[:1])
        app.setApplicationName("Samovar")
        stage = Stage(out / look.folder, look.language, look.theme, (1024, 680))
        try:
            for scene in SCENES:
                if not scenes or scene.__name__ in scenes.split(","):
                    scene(stage)
        finally:
            count = stage.end()
        print(f"{look.name}: {count} pictures")
    return 0


if __name__ == "__main__":
    sys.exit(main())
