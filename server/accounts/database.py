"""The file of accounts: SQLite in the data folder, or in memory where there is none. It is opened at its first use.

For any thread, one at a time: `Accounts` holds the lock. Every failure is an Unavailable with words for a person.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from server.accounts import Account
from wire.errors import Unavailable

if TYPE_CHECKING:
    import sqlite3

FILE_NAME = "accounts.sqlite"
VERSION = 1
"""Of the tables, in the file's user_version."""
_TABLES = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE accounts (
    key TEXT PRIMARY KEY, name TEXT NOT NULL, record TEXT NOT NULL, email TEXT NOT NULL,
    registered_ms INTEGER NOT NULL, always_on INTEGER, is_multiclient INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE kept (kind TEXT, key TEXT, state TEXT NOT NULL, PRIMARY KEY (kind, key)) WITHOUT ROWID;
"""
_COLUMNS = "name, key, record, email, registered_ms, always_on, is_multiclient"

Made = TypeVar("Made")


class Database:
    """Reads and writes accounts, a fact or two, and what is kept of the chat for those who are always on."""

    def __init__(self, folder: Path | None) -> None:
        self._path = None if folder is None else folder / FILE_NAME
        self._connection: sqlite3.Connection | None = None

    @property
    def is_there(self) -> bool:
        """Whether there is something to load. To ask costs no import of sqlite3, which takes 7 ms of the start."""
        return self._connection is not None or (self._path is not None and self._path.exists())

    def accounts(self) -> list[Account]:
        """All of them."""
        rows = self._do(_CANT_READ, lambda run: run(f"SELECT {_COLUMNS} FROM accounts").fetchall())
        return [
            Account(name, key, record, email, ms, None if always_on is None else bool(always_on), bool(multi))
            for name, key, record, email, ms, always_on, multi in rows
        ]

    def save(self, account: Account) -> None:
        """Writes a new account, or a changed one."""
        values = (
            account.name,
            account.key,
            account.record,
            account.email,
            account.registered_ms,
            account.always_on,
            account.is_multiclient,
        )
        self._do(
            _CANT_WRITE,
            lambda run: run(f"INSERT OR REPLACE INTO accounts ({_COLUMNS}) VALUES (?,?,?,?,?,?,?)", values),
        )

    def remove(self, key: str) -> None:
        """Forgets an account, and what was kept for it."""

        def work(run: Callable[..., Any]) -> None:
            run("DELETE FROM accounts WHERE key = ?", (key,))
            run("DELETE FROM kept WHERE kind = 'user' AND key = ?", (key,))

        self._do(_CANT_WRITE, work)

    def fact(self, name: str, otherwise: bytes) -> bytes:
        """A value that was made once and stays; `otherwise` where it is asked for the first time."""

        def work(run: Callable[..., Any]) -> bytes:
            row = run("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
            if row is None:
                run("INSERT INTO facts VALUES (?, ?)", (name, otherwise))
            return otherwise if row is None else bytes(row[0])

        return self._do(_CANT_READ, work)

    def kept(self, kind: str) -> list[tuple[str, str]]:
        """What is kept of one kind, as keys and states."""
        return self._do(
            _CANT_READ, lambda run: run("SELECT key, state FROM kept WHERE kind = ?", (kind,)).fetchall()
        )

    def keep(self, changes: Sequence[tuple[str, str, str | None]]) -> None:
        """Writes states by kind and key, all or none; a state of None is forgotten."""

        def work(run: Callable[..., Any]) -> None:
            for kind, key, state in changes:
                if state is None:
                    run("DELETE FROM kept WHERE kind = ? AND key = ?", (kind, key))
                else:
                    run("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", (kind, key, state))

        self._do(_CANT_WRITE, work)

    def close(self) -> None:
        """Closes the file, if it was opened."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _do(self, problem: str, work: Callable[[Callable[..., Any]], Made]) -> Made:
        """One transaction."""
        import sqlite3

        connection = None
        try:
            connection = self._open()
            connection.execute("BEGIN")
            made = work(connection.execute)
            connection.execute("COMMIT")
            return made
        except (sqlite3.Error, OSError) as error:
            if connection is not None and connection.in_transaction:
                connection.rollback()
            raise Unavailable(
                problem.format(file=self._path or "memory", error=error, reason=_advice(error))
            ) from error

    def _open(self) -> sqlite3.Connection:
        if self._connection is not None:
            return self._connection
        import sqlite3

        if self._path is not None:  # SQLite gives its other two files the rights of this one
            os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))
        connection = sqlite3.connect(
            self._path or ":memory:", isolation_level=None, check_same_thread=False, timeout=2.0
        )
        try:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if version > VERSION:
                raise Unavailable(
                    f"The accounts in {self._path} were made by a newer Samovar: use that one, or another folder."
                )
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            if version == 0:
                connection.executescript(f"BEGIN;{_TABLES}PRAGMA user_version = {VERSION};COMMIT;")
        except BaseException:
            connection.close()
            raise
        self._connection = connection
        return connection


_CANT_READ = "The accounts in {file} can't be read: {error}. {reason}"
_CANT_WRITE = "The accounts in {file} can't be written: {error}. {reason}"


def _advice(error: Exception) -> str:
    text = str(error)
    for sign, advice in _ADVICE.items():
        if sign in text:
            return advice
    return "Is the folder writable, and the disk not full?"


_DAMAGED = (
    "The file is damaged: put back a copy, or, to begin without accounts, move it away, with those ending in"
    " -wal and -shm beside it. It was left as it is."
)
"""The server does not begin without accounts by itself: whoever comes first could take anybody's name."""
_ADVICE = {
    "malformed": _DAMAGED,
    "not a database": _DAMAGED,
    "full": "Make room on the disk.",
    "locked": "Another program has it open: is there a second server on this folder?",
}
"""What to do, by what SQLite says."""
