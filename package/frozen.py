"""Runs first in the packaged window and spares PySide6 two things that cost 20 to 25 ms of each start.

PySide6 compiles its signature support from source, though nothing of it has changed since the build (13 ms). And it
asks for the source of each module that is imported, to see whether that one switches its features (10 ms for 300).
"""

import builtins
import inspect
import marshal
import sys
import zlib
from pathlib import Path
from types import CodeType
from typing import Any

CODE = "shibokensupport.code"
"""Beside the libraries: `(filename, checksum of the source) -> code`, written by package/shiboken.py."""


def no_source(_: object) -> str:
    raise OSError("source code is not packaged")


def hand_out(codes: dict[tuple[str, int], CodeType]) -> None:
    """Lets `compile` answer with the code from the build, until the last is taken; all else is compiled as ever."""
    compile_truly = builtins.compile

    def compile_once(source: Any, filename: Any, *rest: Any, **named: Any) -> Any:
        code = codes.pop((filename, zlib.crc32(source)), None) if isinstance(source, bytes) else None
        if not codes:
            builtins.compile = compile_truly
        return code or compile_truly(source, filename, *rest, **named)

    builtins.compile = compile_once


def start(folder: Path) -> None:
    inspect.getsource = no_source  # type: ignore[assignment]
    hand_out(marshal.loads((folder / CODE).read_bytes()))


if hasattr(sys, "_MEIPASS"):
    start(Path(sys._MEIPASS))
