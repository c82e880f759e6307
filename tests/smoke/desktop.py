"""The files of the desktop's menu, held to the rules of freedesktop.org, and the script that puts them there."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from tests.smoke.package import Package
from tests.smoke.programs import Environment
from tests.smoke.screen import PATIENCE_S, Screen

CHECKS = {
    "samovar.desktop": ["desktop-file-validate"],
    "*.metainfo.xml": ["appstreamcli", "validate", "--no-net", "--no-color"],
}
COMPLAINT = re.compile(r"^[EW]: |: (error|warning): ")
KNOWN = ("url-homepage-missing",)
"""There is no homepage yet."""


def menu(package: Package, env: Environment, _: Screen) -> str:
    """Checks both files as they lie in share/, and the entry that `add-to-menu` makes of one."""
    said = run(env, *package.command("add-to-menu"))
    entry = package.outside(Path(env["XDG_DATA_HOME"])) / "applications/samovar.desktop"
    assert f'Exec="{package.folder / "Samovar"}" %u' in entry.read_text("utf-8").splitlines(), said
    missing = []
    for pattern, command in CHECKS.items():
        files = [*(package.outside(package.folder) / "share").rglob(pattern), *entry.parent.glob(pattern)]
        assert files, f"There is no {pattern} in share/."
        if shutil.which(command[0]):
            said = run(env, *command, *map(str, files), may_fail=True)
            wrong = [line for line in said.splitlines() if is_complaint(line)]
            assert not wrong, "\n".join(wrong)
        else:
            missing.append(command[0])
    run(env, *package.command("add-to-menu", "--remove"))
    assert not entry.exists(), f"{entry} is still there."
    unchecked = f" (not checked by {' and '.join(missing)}, missing here)" if missing else ""
    return f"menu: its files are valid{unchecked}; the entry was put there and taken away"


def is_complaint(line: str) -> bool:
    """Whether a checker says that something is wrong, and not only that it could be better."""
    return COMPLAINT.search(line) is not None and not line.endswith(KNOWN)


def run(env: Environment, *command: str, may_fail: bool = False) -> str:
    done = subprocess.run(
        command, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=PATIENCE_S
    )
    assert may_fail or done.returncode == 0, f"{Path(command[0]).name}: {done.stdout.strip()}"
    return done.stdout
