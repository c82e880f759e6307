"""The folder that is tried out: where it lies, and how its programs start there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

IN_ROOT = 'mount --rbind /proc "$0/proc" && exec chroot "$0" "$@"'
"""The mounts are those of this process alone (unshare) and end with it; `exec` keeps the process's number."""


@dataclass(frozen=True)
class Package:
    """A packaged Samovar, on this system or in the folder `root` that holds another one."""

    folder: Path
    """As its programs see it."""
    root: Path = Path("/")

    def command(self, name: str, *arguments: str) -> list[str]:
        """What starts one of its programs."""
        return [*self._entrance(), str(self.folder / name), *arguments]

    def outside(self, place: Path) -> Path:
        """Where a place that its programs see lies for us."""
        return self.root / place.relative_to("/")

    def _entrance(self) -> list[str]:
        if self.root == Path("/"):
            return []
        return ["unshare", "--mount", "sh", "-c", IN_ROOT, str(self.root)]
