"""Runs first in the packaged window. PySide6 asks for the source of each module that is imported, to see whether that
one switches its features; nothing here has a source, and finding that out 300 times costs 10 ms of the start.
"""

import inspect


def no_source(_: object) -> str:
    raise OSError("source code is not packaged")


inspect.getsource = no_source  # type: ignore[assignment]
