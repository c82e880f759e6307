"""A Debian with almost nothing in it: no Python, no Qt, no X server; what Samovar asks a system for, and not more.

The programs run in it by chroot. Screen, keyboard and guests stay outside, so that nothing they need is inside.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.smoke.package import Package

SUITE = "bookworm"
"""The oldest system that the package is for."""
LIBRARIES = ("libgl1", "libegl1", "libx11-6", "fontconfig-config", "fonts-dejavu-core")
"""What every desktop has; the README.txt of the package names them."""
PATIENCE_S = 900
PLACE = Path("/opt/Samovar")


@contextmanager
def moved_in(package: Package, root: Path | None = None) -> Iterator[Package]:
    """A copy of the package in a bare Debian; without `root` that is made for this block alone."""
    with ExitStack() as stack:
        if root is None:
            made = stack.enter_context(tempfile.TemporaryDirectory(prefix="samovar-debian-"))
            root = Path(made, "root")
        root = root.absolute()
        if not (root / "etc/debian_version").is_file():
            make(root)
        assert not pythons(root), f"This Debian is not bare: it has {', '.join(pythons(root))}."
        moved = Package(PLACE, root)
        copy = moved.outside(PLACE)
        stack.callback(shutil.rmtree, copy, ignore_errors=True)
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(package.folder, copy, symlinks=True)
        version = (root / "etc/debian_version").read_text("ascii").strip()
        print(f"in a bare Debian {version} with {', '.join(LIBRARIES)} and without Python")
        yield moved


def make(root: Path) -> None:
    """Fills the folder. Only root may."""
    _run("debootstrap", "--variant=minbase", f"--include={','.join(LIBRARIES)}", SUITE, str(root))


def pythons(root: Path) -> list[str]:
    """The Pythons that are in there."""
    places = ("usr/bin/python*", "usr/local/bin/python*", "usr/lib/**/libpython*")
    return sorted(str(found.relative_to(root)) for place in places for found in root.glob(place))


def _run(*command: str) -> None:
    if not shutil.which(command[0]):
        raise FileNotFoundError(f"{command[0]} is missing: install it with apt, as root.")
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=PATIENCE_S
    )
    assert done.returncode == 0, f"{command[0]} failed:\n{done.stdout[-2000:]}"
