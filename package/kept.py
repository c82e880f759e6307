"""What the window's modules compile while they are imported, recorded at the build; package/frozen.py hands it out.

python -m package.kept FILE
"""

from __future__ import annotations

import dataclasses
import importlib
import marshal
import pkgutil
import re
import subprocess
import sys
from pathlib import Path
from types import CodeType
from typing import Any

from package.frozen import KEPT, Patterns
from package.product import ROOT

PACKAGES = ("gui", "wire")


def record() -> tuple[dict[str, CodeType], Patterns]:
    """Imports all of the window, which must not have been imported before; gives the methods and the patterns."""
    methods: dict[str, CodeType] = {}
    patterns: Patterns = {}
    compiler: Any = vars(re)["_compiler"]
    compile_truly, sre = compiler.compile, compiler._sre

    def execute(text: str, *places: Any) -> None:
        # As dataclasses would: they know nothing of the `annotations` that this file has from the future.
        methods[text] = compile(text, "<string>", "exec", dont_inherit=True)
        exec(methods[text], *places)

    class Recorder:
        """Stands for the module `_sre` while one pattern is compiled."""

        kept: tuple[Any, ...] = ()

        def __getattr__(self, name: str) -> Any:
            return getattr(sre, name)

        def compile(
            self, pattern: Any, flags: int, code: list[int], groups: int, index: Any, names: Any
        ) -> Any:
            # Constants of `re` are ints of a kind of their own, which marshal does not take.
            self.kept = (pattern, int(flags), [int(word) for word in code], groups, dict(index), tuple(names))
            return sre.compile(*self.kept)

    def compile_and_keep(pattern: Any, flags: int = 0) -> Any:
        compiler._sre = recorder = Recorder()
        try:
            made = compile_truly(pattern, flags)
        finally:
            compiler._sre = sre
        if isinstance(pattern, str | bytes):
            patterns[pattern, int(flags)] = recorder.kept
        return made

    vars(dataclasses)["exec"] = execute
    compiler.compile = compile_and_keep
    try:
        for _, pattern, flags in [*vars(re)["_cache"]]:  # of what this process has imported before
            compile_and_keep(pattern, flags)
        re.purge()
        for package in map(importlib.import_module, PACKAGES):
            for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
                if not module.name.endswith("__main__"):
                    importlib.import_module(module.name)
    finally:
        del vars(dataclasses)["exec"]
        compiler.compile = compile_truly
    return methods, patterns


def write_kept(folder: Path) -> tuple[str, str]:
    """Writes the file; gives its path and the folder of the package that it belongs to."""
    path = folder / KEPT
    # In a process of its own: here much of it may be imported already.
    subprocess.run([sys.executable, "-m", "package.kept", path.absolute()], cwd=ROOT, check=True)
    return str(path), "."


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(marshal.dumps(record()))
