"""Runs first in the packaged window and spares it what is the same at each start: 80 to 90 ms of a processor.

PySide6 compiles its signature support from source, though nothing of it has changed since the build (13 ms), and asks
for the source of each module that is imported, to see whether that one switches its features (10 ms for 300). Each
dataclass writes its methods as text and compiles them (490 of them, 45 ms), and says for want of a docstring how it is
called (6 ms). 50 regular expressions are compiled (22 ms). What comes out of all that is kept from the build.
"""

import builtins
import dataclasses
import inspect
import marshal
import re
import sys
import types
import zlib
from pathlib import Path
from types import CodeType
from typing import Any

CODE = "shibokensupport.code"
"""Beside the libraries: `(filename, checksum of the source) -> code`, written by package/shiboken.py."""
KEPT = "samovar.kept"
"""Beside them: methods of dataclasses `text -> code`, and `(pattern, flags) -> what _sre.compile takes`, written by
package/kept.py."""

Pattern = str | bytes
Patterns = dict[tuple[Pattern, int], tuple[Any, ...]]


def no_source(_: object) -> str:
    raise OSError("source code is not packaged")


def no_signature(_: object) -> str:
    return ""


def hand_out(codes: dict[tuple[str, int], CodeType]) -> None:
    """Lets `compile` answer with the code from the build, until the last is taken; all else is compiled as ever."""
    compile_truly = builtins.compile

    def compile_once(source: Any, filename: Any, *rest: Any, **named: Any) -> Any:
        code = codes.pop((filename, zlib.crc32(source)), None) if isinstance(source, bytes) else None
        if not codes:
            builtins.compile = compile_truly
        return code or compile_truly(source, filename, *rest, **named)

    builtins.compile = compile_once


def hand_out_methods(codes: dict[str, CodeType]) -> None:
    """Lets dataclasses take their methods ready-made; one whose text is not there compiles it as ever."""

    def execute(text: str, *places: Any) -> None:
        exec(codes.get(text, text), *places)

    vars(dataclasses)["exec"] = execute
    ours = types.ModuleType("inspect")
    vars(ours).update(vars(inspect), signature=no_signature)
    vars(dataclasses)["inspect"] = ours


def hand_out_patterns(patterns: Patterns) -> None:
    """Lets `re` take the code of patterns ready-made; one that is not there is compiled as ever."""
    compiler: Any = vars(re)["_compiler"]
    compile_truly = compiler.compile

    def compile_once(pattern: Any, flags: int = 0) -> Any:
        # What `re` has parsed itself (its Scanner) is no key.
        kept = patterns.get((pattern, flags)) if isinstance(pattern, Pattern) else None
        return compiler._sre.compile(*kept) if kept else compile_truly(pattern, flags)

    compiler.compile = compile_once


def start(folder: Path) -> None:
    methods, patterns = marshal.loads((folder / KEPT).read_bytes())
    hand_out_methods(methods)
    hand_out_patterns(patterns)
    inspect.getsource = no_source  # type: ignore[assignment]
    hand_out(marshal.loads((folder / CODE).read_bytes()))


if hasattr(sys, "_MEIPASS"):
    start(Path(sys._MEIPASS))
