"""All accounts: in memory, where the hub asks without waiting, and in a database, written by whoever changes one.

A change is the work of an Ask (server/ask.py), on the asker's thread, one at a time: first the file, then the memory.
So nobody is logged in to an account that a power cut takes back, and who hangs up meanwhile has it all the same.
"""

from __future__ import annotations

import hashlib
import heapq
import hmac
import secrets
import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from server import passwords
from server.accounts import Account
from server.accounts.database import Database
from wire.casemap import fold
from wire.confusables import looks
from wire.scram import Credentials


class Accounts:
    """The accounts of one server. Questions are for any thread and take no lock: a dict is read, or replaced whole."""

    def __init__(self, folder: Path | None = None, iterations: int = passwords.ITERATIONS) -> None:
        self.iterations = iterations
        """Of PBKDF2, for new passwords."""
        self._database = Database(folder)
        self._lock = threading.Lock()
        """Held while something is written."""
        self._by_key: dict[str, Account] = {}
        self._by_look: dict[str, Account] = {}
        """By what the name looks like (wire/confusables.py)."""
        self._secret = secrets.token_bytes(32)

    def load(self) -> None:
        """Reads what is there, at the start. Raises Unavailable."""
        with self._lock:
            if self._database.is_there:
                self._secret = self._database.fact("secret", self._secret)
                self._put(*self._database.accounts())

    def close(self) -> None:
        """Closes the database."""
        with self._lock:
            self._database.close()

    # --- questions

    def __len__(self) -> int:
        return len(self._by_key)

    def find(self, name: str) -> Account | None:
        """The account with this name."""
        return self._by_key.get(fold(name))

    def owner(self, nick: str) -> Account | None:
        """The account to which a nick belongs: it is called so, or can't be told from it."""
        small, capitals = looks(nick)
        return self._by_look.get(small) or self._by_look.get(capitals)

    def all(self) -> list[Account]:
        """All accounts, by name."""
        return [account for _, account in sorted(self._by_key.items())]

    def page(self, after: str, count: int) -> tuple[list[Account], bool]:
        """So many accounts by name, of those behind this one; and whether there are more."""
        key, accounts = fold(after), self._by_key
        keys = heapq.nsmallest(count + 1, (each for each in accounts if each > key))
        return [accounts[each] for each in keys[:count]], len(keys) > count

    def credentials(self, name: str) -> Credentials:
        """What a login is checked against. For a name without an account something that looks and costs the same.

        It is the same each time, as a real salt is, so that nobody finds out by a second try.
        """
        account = self.find(name)
        kept = None if account is None else passwords.read_record(account.record)
        if kept is not None:
            return kept
        salt = hmac.digest(self._secret, fold(name).encode(), hashlib.sha256)[:16]
        return Credentials(salt, self.iterations, secrets.token_bytes(32), secrets.token_bytes(32))

    # --- changes; each may raise Unavailable

    def add(self, account: Account) -> bool:
        """Makes an account. False: the name has one already."""
        with self._lock:
            if account.key in self._by_key:
                return False
            is_first = not self._database.is_there
            self._database.save(account)
            if is_first:
                self._database.fact("secret", self._secret)
            self._put(account)
            return True

    def change(self, account: Account, **fields: object) -> Account | None:
        """Replaces fields of an account; None where it is gone, also when another has its name by now."""
        with self._lock:
            now = self._by_key.get(account.key)
            if now is None or now.identity != account.identity:
                return None
            changed = replace(now, **fields)  # type: ignore[arg-type]
            self._database.save(changed)
            self._put(changed)
            return changed

    def remove(self, account: Account) -> bool:
        """Forgets an account. False: it is gone already."""
        key = account.key
        with self._lock:
            if key not in self._by_key or self._by_key[key].identity != account.identity:
                return False
            self._database.remove(key)
            self._by_key = {other.key: other for other in self._by_key.values() if other.key != key}
            self._by_look = {look: other for look, other in self._by_look.items() if other.key != key}
            return True

    # --- what is kept of the chat

    def kept(self, kind: str) -> list[tuple[str, str]]:
        """What is kept of one kind, as keys and states; for the start."""
        with self._lock:
            return self._database.kept(kind) if self._database.is_there else []

    def keep(self, changes: Sequence[tuple[str, str, str | None]]) -> None:
        """Writes states by kind and key; None forgets one."""
        with self._lock:
            self._database.keep(changes)

    def _put(self, *accounts: Account) -> None:
        """Adds or replaces some of what the questions look at: nobody sees a dict that changes."""
        self._by_key = {**self._by_key, **{account.key: account for account in accounts}}
        by_look = {look: account for account in accounts for look in looks(account.name)}
        self._by_look = {**self._by_look, **by_look}
