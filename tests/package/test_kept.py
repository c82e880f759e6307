"""What is recorded at the build is what Python makes at each start, and the same at each build."""

from __future__ import annotations

import marshal
import os
import subprocess
import sys
from pathlib import Path

from package.frozen import KEPT
from package.kept import write_kept
from package.product import ROOT

AGAIN = """
import marshal, re, sys
from pathlib import Path

methods, patterns = marshal.loads(Path(sys.argv[1]).read_bytes())
for text, code in methods.items():
    assert compile(text, "<string>", "exec") == code
compiler = re._compiler
for (pattern, flags), kept in patterns.items():
    assert compiler._sre.compile(*kept) == compiler.compile(pattern, flags), pattern
print(len(methods), len(patterns))
"""


def test_it_is_what_python_would_make(tmp_path: Path) -> None:
    path, place = write_kept(tmp_path)
    assert (Path(path).name, place) == (KEPT, ".")
    told = subprocess.run([sys.executable, "-c", AGAIN, path], check=True, stdout=subprocess.PIPE, text=True)
    methods, patterns = map(int, told.stdout.split())
    assert methods > 300
    assert patterns > 30


def test_two_builds_keep_the_same(tmp_path: Path) -> None:
    environment = os.environ | {"PYTHONHASHSEED": "0"}
    kept = []
    for name in ("one", "two"):
        path = tmp_path / name
        subprocess.run([sys.executable, "-m", "package.kept", path], cwd=ROOT, env=environment, check=True)
        kept.append(path.read_bytes())
    assert kept[0] == kept[1]
    assert marshal.loads(kept[0])
