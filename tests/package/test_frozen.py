"""What the packaged window spares at its start changes nothing else."""

from __future__ import annotations

import marshal
import os
import subprocess
import sys
import zlib
from pathlib import Path

from package.frozen import CODE
from package.kept import write_kept
from package.product import ROOT
from package.shiboken import write_code

SCRIPT = """
import builtins, sys
from pathlib import Path
from package import frozen

compile_truly = builtins.compile
frozen.start(Path(sys.argv[1]))
assert eval(compile("6 * 7", "tea", "eval")) == 42
from PySide6.QtCore import QObject, Signal
assert builtins.compile is compile_truly, "not all code was taken"
try:
    QObject().setParent("tea")  # its signatures are needed to say what is wrong
except TypeError as error:
    assert "PySide6.QtCore.QObject.setParent" in str(error), error
"""


def test_the_code_is_that_of_the_modules_that_pyside_loads(tmp_path: Path) -> None:
    path, place = write_code(tmp_path)
    assert (Path(path).name, place) == (CODE, ".")
    codes = marshal.loads(Path(path).read_bytes())
    assert "shibokensupport/signature/loader.py" in {filename for filename, _ in codes}
    assert all(code.co_filename == filename for (filename, _), code in codes.items())


def test_pyside_starts_with_it_and_then_all_is_as_ever(tmp_path: Path) -> None:
    write_code(tmp_path)
    write_kept(tmp_path)
    subprocess.run([sys.executable, "-c", SCRIPT, tmp_path], cwd=ROOT, check=True)


def test_a_source_that_has_changed_is_compiled(tmp_path: Path) -> None:
    stale = compile("tea = 'cold'", "tea.py", "exec")
    script = (
        "from package import frozen\n"
        "import marshal, sys\n"
        "frozen.hand_out(marshal.loads(open(sys.argv[1], 'rb').read()))\n"
        "exec(compile(b\"tea = 'hot'\", 'tea.py', 'exec'))\n"
        "assert tea == 'hot'\n"
    )
    path = tmp_path / "codes"
    path.write_bytes(marshal.dumps({("tea.py", zlib.crc32(b"tea = 'cold'")): stale}))
    subprocess.run([sys.executable, "-c", script, path], cwd=ROOT, check=True)


KEPT_SCRIPT = """
import dataclasses, re, sys
from pathlib import Path
from package import frozen

frozen.start(Path(sys.argv[1]))
compiled = []
parse_truly = re._parser.parse
re._parser.parse = lambda pattern, *rest: compiled.append(pattern) or parse_truly(pattern, *rest)
import gui.client.links
import gui.client.outgoing
import gui.window
assert not compiled, compiled

@dataclasses.dataclass(frozen=True, slots=True)
class Cup:
    tea: str
    hot: bool = True

assert Cup("green") == Cup("green", True) and Cup.__doc__
assert repr(Cup("green")) == "Cup(tea='green', hot=True)"
try:
    Cup("green").tea = "black"
except dataclasses.FrozenInstanceError:
    pass
else:
    raise AssertionError("it is not frozen")
found = re.compile(r"(?P<cup>te+a)", re.I).search("a TEEA")
assert found["cup"] == "TEEA" and compiled == [r"(?P<cup>te+a)"]
assert re.Scanner([("a", "letter")]).scan("a") == (["letter"], "")
link = gui.client.links.find_links("see http://tea.example/ now")
assert len(link) == 1, link
"""


def test_the_window_is_imported_with_what_was_kept_and_others_work_as_ever(tmp_path: Path) -> None:
    write_code(tmp_path)
    write_kept(tmp_path)
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", KEPT_SCRIPT, tmp_path]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
