"""What the systems are told of the program: its names, version and the links that it opens."""

from __future__ import annotations

import os
import subprocess
import tomllib
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ICON = ROOT / "resources/icons/samovar.svg"

NAME = "Samovar"
IDENTIFIER = "chat.samovar.Samovar"
"""AppStream and macOS want a name like a domain's, reversed."""
SCHEMES = ("samovar", "irc", "ircs")
"""Of the links that the program opens; a test holds them to wire/invite."""

_PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
VERSION = str(_PROJECT["version"])
SUMMARY = str(_PROJECT["description"])


def copyright_line() -> str:
    """Whose the program is, as LICENSE says it."""
    lines = (ROOT / "LICENSE").read_text("utf-8").splitlines()
    return next(line for line in lines if line.startswith("Copyright"))


def built_at() -> int:
    """The time of all files of the package, so that two builds of one state are the same: SOURCE_DATE_EPOCH, the
    time of the last commit, or 1980, where archives begin.
    """
    said = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not said:
        command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
        try:
            said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
        except (OSError, subprocess.CalledProcessError):
            said = ""
    return int(said or "315532800")


def built_on() -> str:
    """The day of `built_at`, as 2026-01-31."""
    return datetime.fromtimestamp(built_at(), UTC).date().isoformat()
