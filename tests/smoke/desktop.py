"""The files of the desktop's menu, held to the rules of freedesktop.org, and the script that puts them there."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tests.smoke.programs import Environment
from tests.smoke.screen import PATIENCE_S, Screen

CHECKS = {
    "samovar.desktop": ["desktop-file-validate", "--warn-kde"],
    "*.metainfo.xml": ["appstreamcli", "validate", "--no-net", "--no-color"],
}


def menu(folder: Path, env: Environment, _: Screen) -> str:
    """Checks both files as they lie in share/, and the entry that `add-to-menu` makes of one."""
    said = run(env, str(folder / "add-to-menu"))
    entry = Path(env["XDG_DATA_HOME"]) / "applications/samovar.desktop"
    assert f'Exec="{folder / "Samovar"}" %u' in entry.read_text("utf-8").splitlines(), said
    missing = []
    for pattern, command in CHECKS.items():
        files = [*(folder / "share").rglob(pattern), *entry.parent.glob(pattern)]
        assert files, f"There is no {pattern} in share/."
        if shutil.which(command[0]):
            run(env, *command, *map(str, files))
        else:
            missing.append(command[0])
    run(env, str(folder / "add-to-menu"), "--remove")
    assert not entry.exists(), f"{entry} is still there."
    unchecked = f" (not checked by {' and '.join(missing)}, missing here)" if missing else ""
    return f"menu: its files are valid{unchecked}; the entry was put there and taken away"


def run(env: Environment, *command: str) -> str:
    done = subprocess.run(
        command, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=PATIENCE_S
    )
    assert done.returncode == 0, f"{Path(command[0]).name}: {done.stdout.strip()}"
    return done.stdout
