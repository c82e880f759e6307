"""What Windows is told."""

from __future__ import annotations

import ast

import pytest

from package import windows
from package.product import SCHEMES, VERSION, copyright_line


def test_the_version_resource_is_in_pyinstallers_words() -> None:
    tree = ast.parse(windows.version_resource("samovar-server"), mode="eval")
    strings = {
        call.args[0].value: call.args[1].value
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "StringStruct"
        if isinstance(call.args[0], ast.Constant) and isinstance(call.args[1], ast.Constant)
    }
    assert strings["FileVersion"] == VERSION
    assert strings["OriginalFilename"] == "samovar-server.exe"
    assert strings["LegalCopyright"] == copyright_line()


@pytest.mark.parametrize(
    ("version", "numbers"),
    [
        pytest.param("0.1.0", (0, 1, 0, 0), id="of three"),
        pytest.param("1.2.3.4.5", (1, 2, 3, 4), id="of more than Windows has"),
        pytest.param("2.0.rc1", (2, 0, 0, 0), id="with a word"),
    ],
)
def test_version_numbers(version: str, numbers: tuple[int, ...]) -> None:
    assert windows.version_numbers(version) == numbers


def test_the_script_registers_each_scheme_for_this_user_only() -> None:
    script = windows.links_script()
    assert script.isascii()
    assert "HKLM" not in script
    for scheme in SCHEMES:
        assert f"/v {scheme} /d" in script
    assert '"\\"%program%\\" \\"%%1\\""' in script
