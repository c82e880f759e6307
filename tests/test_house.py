"""The arrows between the floors and rooms of the house, read from the imports of every file (docs/ARCHITECTURE.md)."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FLOORS = ("wire", "server", "gui", "resources")
LINES_LIMIT = 300

STDLIB = tuple(sorted(sys.stdlib_module_names))
PURE = tuple(
    "__future__ abc base64 binascii codecs collections dataclasses enum functools hashlib hmac ipaddress itertools "
    "math re string stringprep struct textwrap typing types unicodedata urllib.parse".split()
)
"""The parts of the standard library that touch neither disk, network, clock, thread nor chance."""
WORLD = tuple(
    "asyncio concurrent multiprocessing select selectors socket socketserver ssl subprocess threading".split()
)
QT_CORE = ("PySide6.QtCore", "PySide6.QtNetwork")

MAY = {
    # A module may import these and nothing else; of several rows the one with the longest name holds.
    "wire": ("wire", *PURE),
    "wire.tls": ("wire.errors", "ssl", "threading.Lock", *PURE),
    "resources": ("resources", *STDLIB),
    "resources.emoji.make": ("emoji", *STDLIB),
    "server": ("server", "wire", "resources", "segno", *STDLIB),
    "server.doors": ("server.doors", "wire", "websockets", *STDLIB),
    "server.history": ("server.history", "wire", *STDLIB),
    "gui": ("gui", "wire", "resources", "PySide6", "shiboken6", "pygments", "segno", *STDLIB),
    "gui.client": ("gui.client", "wire", "resources", *STDLIB),
    "gui.net": ("gui.net", "gui.client", "wire", *QT_CORE, *STDLIB),
    "gui.models": ("gui.models", "gui.client", "wire", "PySide6.QtCore", "PySide6.QtGui", *STDLIB),
}
_HUB_SIDE = (
    "server.hub",
    "server.connection",
    "server.entrance",
    "server.events",
    "server.listener",
    "server.drainer",
    "server.app",
)
_STATE_NEVER = (*_HUB_SIDE, "server.outbox", "server.sockets", "server.doors", "server.commands", *WORLD)
NEVER = {
    # A module never imports these; all rows hold that name it or a package around it.
    "server.world": _STATE_NEVER,
    "server.room": _STATE_NEVER,
    "server.session": _STATE_NEVER,
    "server.reply": _STATE_NEVER,
    "server.answers": _STATE_NEVER,
    "server.chronicle": _STATE_NEVER,
    "server.conversation": _STATE_NEVER,
    "server.shapes": _STATE_NEVER,
    "server.audience": _STATE_NEVER,
    "server.commands": (*_HUB_SIDE, "server.outbox", "server.sockets", "server.doors", *WORLD),
    "server.doors": WORLD,
    "server.hub": ("server.listener", "server.drainer", "server.app", "socketserver"),
    "server.outbox": ("server.hub", "server.connection", "server.commands", "server.world", "server.session"),
    "server.drainer": (
        "server.hub",
        "server.connection",
        "server.commands",
        "server.world",
        "server.session",
    ),
    "gui.client": WORLD,
    "gui.models": ("gui.views", "gui.dialogs", "gui.window", "gui.app", *WORLD),
    "gui.views": ("gui.dialogs", "gui.window", "gui.app", *WORLD),
    "gui.dialogs": ("gui.window", "gui.app", *WORLD),
    "gui.window": ("gui.app", *WORLD),
}


@dataclass(frozen=True)
class Import:
    """`target` is dotted down to the name: "threading.Lock". Type-only imports don't happen when the program runs."""

    target: str
    line: int
    is_for_types: bool


def module_of(path: Path) -> str:
    dotted = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    return dotted.removesuffix(".__init__")


@cache
def modules() -> dict[str, tuple[Import, ...]]:
    """All modules of the house with what they import."""
    paths = (path for floor in FLOORS for path in sorted((ROOT / floor).rglob("*.py")))
    return {module_of(path): tuple(imports_of(ast.parse(path.read_text(encoding="utf-8")))) for path in paths}


def imports_of(tree: ast.AST, is_for_types: bool = False) -> Iterator[Import]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, node.lineno, is_for_types)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written from the top"
            for alias in node.names:
                yield Import(f"{node.module}.{alias.name}", node.lineno, is_for_types)
        elif isinstance(node, ast.If) and ast.unparse(node.test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING"):
            for part, for_types in ((node.body, True), (node.orelse, is_for_types)):
                yield from imports_of(ast.Module(part, []), for_types)
        else:
            yield from imports_of(node, is_for_types)


def is_under(name: str, places: tuple[str, ...]) -> bool:
    return any(name == place or name.startswith(place + ".") for place in places)


def wrong(place: str, allowed: bool, names: tuple[str, ...]) -> list[str]:
    """The imports of the place that break its row, each as `module:line imports target`."""
    rows = []
    for module, imports in modules().items():
        if not is_under(module, (place,)):
            continue
        if allowed and max((row for row in MAY if is_under(module, (row,))), key=len) != place:
            continue
        rows += [
            f"{module}:{found.line} imports {found.target}"
            for found in imports
            if is_under(found.target, names) != allowed
        ]
    return rows


@pytest.mark.parametrize("place", MAY)
def test_place_imports_only_what_it_may(place: str) -> None:
    assert wrong(place, True, MAY[place]) == []


@pytest.mark.parametrize("place", NEVER)
def test_place_never_imports(place: str) -> None:
    assert wrong(place, False, NEVER[place]) == []


def test_rows_name_places_that_are_there() -> None:
    missing = [place for place in (*MAY, *NEVER) if place not in modules()]
    assert missing == []


def test_there_are_no_cycles() -> None:
    graph = {
        module: {
            target
            for found in imports
            if not found.is_for_types and (target := nearest_module(found.target)) not in ("", module)
        }
        for module, imports in modules().items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail("a cycle: " + " <- ".join(error.args[1]))


def nearest_module(target: str) -> str:
    """The module of the house that a dotted target stands for or in; "" where it is not of the house."""
    while target and target not in modules():
        target = target.rpartition(".")[0]
    return target


def test_no_file_has_grown_too_long() -> None:
    paths = [
        ROOT / "dev.py",
        *(
            path
            for floor in (*FLOORS, "package", "tests", "bench", "docs")
            for path in (ROOT / floor).rglob("*.py")
        ),
    ]
    lines = {
        path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in paths
    }
    long = {name: count for name, count in lines.items() if count > LINES_LIMIT}
    assert long == {}, "which second noun has moved in?"


class TestTheReaderOfImports:
    """The table above is worth as much as what reads the imports."""

    def test_names_are_dotted(self) -> None:
        tree = ast.parse("import a.b\nfrom c import d as e\ndef f():\n    from g import h")
        assert [found.target for found in imports_of(tree)] == ["a.b", "c.d", "g.h"]

    def test_imports_for_types_are_marked(self) -> None:
        tree = ast.parse("if TYPE_CHECKING:\n    from a import b\nelse:\n    import c")
        assert {found.target: found.is_for_types for found in imports_of(tree)} == {"a.b": True, "c": False}

    def test_place_holds_what_is_in_it_only(self) -> None:
        assert is_under("server.hub.Hub", ("server.hub",))
        assert not is_under("server.hubris", ("server.hub",))
