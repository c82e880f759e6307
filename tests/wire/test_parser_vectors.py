"""The public vectors of IRC's message parsing (tests/data/parser-tests), all of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from wire.message import Message
from wire.names import mask_match, server_name_problem

VECTORS = Path(__file__).parent.parent / "data" / "parser-tests"


def rows(name: str) -> list[dict[str, Any]]:
    tests: list[dict[str, Any]] = yaml.safe_load((VECTORS / f"{name}.yaml").read_text())["tests"]
    assert tests
    return tests


def message_of(atoms: dict[str, Any]) -> Message:
    """The vectors keep a command's case; our parser gives upper case."""
    return Message(
        atoms["verb"].upper(), tuple(atoms.get("params", ())), atoms.get("source", ""), atoms.get("tags", {})
    )


@pytest.mark.parametrize("row", rows("msg-split"), ids=lambda row: row["input"])
def test_line_is_split(row: dict[str, Any]) -> None:
    assert Message.parse(row["input"]) == message_of(row["atoms"])


@pytest.mark.parametrize("row", rows("msg-join"), ids=lambda row: row["desc"])
def test_line_is_joined(row: dict[str, Any]) -> None:
    atoms = row["atoms"]
    message = Message(
        atoms["verb"], tuple(atoms.get("params", ())), atoms.get("source", ""), atoms.get("tags", {})
    )
    assert message.format() in row["matches"]


@pytest.mark.parametrize("row", rows("userhost-split"), ids=lambda row: ascii(row["source"]))
def test_source_is_split(row: dict[str, Any]) -> None:
    message = Message("QUIT", source=row["source"])
    atoms = row["atoms"]
    assert (message.nick, message.user, message.host) == tuple(
        atoms.get(part, "") for part in ("nick", "user", "host")
    )


@pytest.mark.parametrize("row", rows("mask-match"), ids=lambda row: row["mask"])
def test_mask_covers(row: dict[str, Any]) -> None:
    assert [text for text in row["matches"] if not mask_match(row["mask"], text)] == []
    assert [text for text in row["fails"] if mask_match(row["mask"], text)] == []


@pytest.mark.parametrize("row", rows("validate-hostname"), ids=lambda row: repr(row["host"]))
def test_server_name_is_a_host_name(row: dict[str, Any]) -> None:
    assert (server_name_problem(row["host"]) is None) == row["valid"]
