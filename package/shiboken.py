"""The code that PySide6 would compile at each start, compiled once; package/frozen.py hands it out."""

from __future__ import annotations

import marshal
import sys
import zlib
from pathlib import Path

from package.frozen import CODE


def write_code(folder: Path) -> tuple[str, str]:
    """Writes the file; gives its path and the folder of the package that it belongs to."""
    import PySide6.QtCore  # noqa: F401 - loads the modules in question

    codes = {}
    for name, module in sorted(sys.modules.items()):
        sources = getattr(module.__spec__, "loader", None) if name.startswith("shibokensupport") else None
        if sources is not None:
            filename = sources._mod2path[name]
            source = sources.zfile.read(filename)
            codes[filename, zlib.crc32(source)] = compile(source, filename, "exec", optimize=2)
    path = folder / CODE
    path.write_bytes(marshal.dumps(codes))
    return str(path), "."
