"""The store of accounts: what is there after a restart, and what happens when the file can't be used."""

from __future__ import annotations

import os
import sqlite3
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from server import passwords
from server.accounts import Account
from server.accounts.store import Accounts
from wire.errors import Unavailable

ALICE = Account(
    "Alice", "alice", passwords.make_record("sesame", 1000), "anna@chat.example", 1_767_225_600_000
)
BOB = Account("боб", "боб", passwords.make_record("pencil", 1000), always_on=False, is_multiclient=False)


def opened(folder: Path | None) -> Accounts:
    accounts = Accounts(folder, 1000)
    accounts.load()
    return accounts


@pytest.mark.parametrize("is_on_disk", [True, False], ids=["on disk", "in memory"])
def test_what_is_asked_for(tmp_path: Path, is_on_disk: bool) -> None:
    accounts = opened(tmp_path if is_on_disk else None)
    assert accounts.all() == []
    assert accounts.find("alice") is None
    assert accounts.add(ALICE)
    assert accounts.add(BOB)
    assert not accounts.add(replace(ALICE, name="ALICE"))
    assert accounts.find("ALICE") is ALICE
    assert accounts.find("БОБ") is BOB
    assert accounts.all() == [ALICE, BOB]
    assert accounts.change(ALICE, always_on=True) == replace(ALICE, always_on=True)
    assert accounts.change(replace(ALICE, key="nobody"), always_on=True) is None
    later = replace(BOB, registered_ms=BOB.registered_ms + 1)
    assert accounts.change(later, record="theirs") is None
    assert not accounts.remove(later)
    assert accounts.remove(BOB)
    assert not accounts.remove(BOB)
    assert accounts.all() == [replace(ALICE, always_on=True)]
    accounts.keep([("user", "alice", "state"), ("room", "#tea", "topic"), ("user", "x", None)])
    accounts.keep([("room", "#tea", None)])
    assert accounts.kept("user") == [("alice", "state")]
    assert accounts.kept("room") == []
    accounts.close()


def test_a_restart_changes_nothing(tmp_path: Path) -> None:
    accounts = opened(tmp_path)
    salt = accounts.credentials("nobody").salt
    accounts.add(ALICE)
    accounts.add(BOB)
    accounts.keep([("user", "боб", "state")])
    accounts.close()
    again = opened(tmp_path)
    assert again.all() == [ALICE, BOB]
    assert again.kept("user") == [("боб", "state")]
    assert again.credentials("nobody").salt == salt
    assert again.remove(BOB)
    assert again.kept("user") == []
    again.close()


def test_the_file_is_for_its_owner_only(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        accounts = opened(tmp_path)
        accounts.add(ALICE)
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.glob("accounts*")}
        accounts.close()
    finally:
        os.umask(before)
    assert set(modes) == {"accounts.sqlite", "accounts.sqlite-wal", "accounts.sqlite-shm"}
    assert set(modes.values()) == {0o600}


def test_nothing_is_written_before_it_is_needed(tmp_path: Path) -> None:
    accounts = opened(tmp_path)
    accounts.credentials("nobody")
    accounts.close()
    assert not list(tmp_path.glob("accounts*"))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"this is no database, it is a letter" * 40, id="another file"),
        pytest.param(None, id="damaged"),
    ],
)
def test_a_damaged_file_is_told(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "accounts.sqlite"
    if content is None:
        accounts = opened(tmp_path)
        accounts.add(ALICE)
        accounts.close()
        whole = bytearray(path.read_bytes())
        whole[4096:] = b"\x55" * (len(whole) - 4096)
        content = bytes(whole)
    path.write_bytes(content)
    with pytest.raises(
        Unavailable, match=r"accounts\.sqlite can't be read: .* The file is damaged: put back a copy"
    ):
        opened(tmp_path)


def test_a_file_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "accounts.sqlite") as connection:
        connection.execute("PRAGMA user_version = 2")
    connection.close()
    with pytest.raises(Unavailable, match="newer Samovar"):
        opened(tmp_path)


def test_a_full_disk_is_told_and_changes_nothing(tmp_path: Path) -> None:
    accounts = opened(tmp_path)
    accounts.add(ALICE)
    connection = accounts._database._connection
    assert connection is not None
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(Unavailable, match=r"full.*Make room on the disk"):
        accounts.keep([("room", "#tea", "x" * 100_000)])
    assert accounts.all() == [ALICE]
    connection.execute("PRAGMA max_page_count = 10000")
    accounts.keep([("room", "#tea", "x" * 100_000)])
    assert len(accounts.kept("room")) == 1
    accounts.close()


def test_a_file_that_can_not_be_written_is_told(tmp_path: Path) -> None:
    accounts = opened(tmp_path)
    (tmp_path / "accounts.sqlite").mkdir()
    with pytest.raises(Unavailable, match="can't be written"):
        accounts.add(ALICE)
    assert accounts.all() == []
    (tmp_path / "accounts.sqlite").rmdir()
    assert accounts.add(ALICE)
    accounts.close()


def test_the_answer_for_an_unknown_name_looks_like_a_real_one() -> None:
    accounts = opened(None)
    accounts.add(ALICE)
    real, made_up = accounts.credentials("alice"), accounts.credentials("nobody")
    assert len(real.salt) == len(made_up.salt) == 16
    assert real.iterations == made_up.iterations
    assert made_up.salt == accounts.credentials("NOBODY").salt != accounts.credentials("somebody").salt
    accounts.close()
