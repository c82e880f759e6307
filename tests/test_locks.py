"""The locks: hashes, no address, and all that the project asks for."""

import re
import tomllib

import pytest

import dev


def locked(name: str) -> set[str]:
    return set(re.findall(r"^[A-Za-z0-9_.-]+==[^ ;]+", (dev.ROOT / name).read_text("utf-8"), re.MULTILINE))


@pytest.mark.parametrize("name", [dev.PROGRAM_LOCK, dev.DEV_LOCK])
def test_a_lock_holds_hashes_and_no_address(name: str) -> None:
    text = (dev.ROOT / name).read_text("utf-8")
    assert "://" not in text
    assert not re.search(r"^-", text, re.MULTILINE)  # an option of pip, such as --find-links
    assert len(re.findall(r"^\S+==.*\\\n    --hash=sha256:", text, re.MULTILINE)) == len(locked(name))


def test_the_development_lock_holds_all_of_the_program_lock() -> None:
    assert locked(dev.PROGRAM_LOCK) <= locked(dev.DEV_LOCK)


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((dev.ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for lock, wanted in [
        (dev.PROGRAM_LOCK, project["dependencies"]),
        (dev.DEV_LOCK, project["optional-dependencies"]["dev"]),
    ]:
        names = {row.partition("==")[0] for row in locked(lock)}
        assert {re.split(r"[=<>~\[; ]", row)[0].lower() for row in wanted} <= names
