"""How this device logs in: a password for each account on each server, kept in one file that only its owner can read.

Most are invented here, when a server lets its guests make accounts, so that the nick stays its owner's; others were
typed by a person, who has the account on another device, too. The file is as secret as the user's other files:
KeptFile makes it with mode 0600. A password must be on the disk before a server takes it, or a crash leaves a nick that
nobody can log in to: `Keeping` waits for that on a thread, and the line goes out afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from gui.client.kept import KeptFile, Writer
from gui.client.words import say
from wire.casemap import fold

PASSWORD_BYTES = 24
"""Of chance, 32 letters: nobody finds that by trying, also not with a proof of SCRAM at hand."""
ELSEWHERE_LIMIT = 2
"""Logins of other addresses that are tried at one: a server counts wrong passwords."""


@dataclass(frozen=True, slots=True)
class Credential:
    """What logs a nick in. Without an account: the person wants to be a guest under this nick."""

    account: str
    password: str = field(repr=False)
    is_typed: bool = False
    """A person has chosen the password; else this device invented it."""
    is_sure: bool = True
    """False: the server was asked to make the account, and has not answered yet."""
    in_the_clear: bool = False
    """The person agreed that the password itself is sent over a connection that others can read."""


def invent(account: str) -> Credential:
    """A password that nobody has to know."""
    import secrets  # not before: the first picture needs no chance

    return Credential(account, secrets.token_urlsafe(PASSWORD_BYTES), is_sure=False)


_NEW = "{} new"
"""The key of a password that the server has perhaps taken; no nick holds a space."""

Rows = dict[str, dict[str, Credential]]


class ServerLogins:
    """Those of one server: a row for each account, under the folded nick that it was last used with.

    A nick without a row is a new name of whoever is known here: of the account that is called like it, else of the one
    that was kept last. So a person with another nick stays one account, and a guest stays a guest.
    """

    def __init__(
        self, server: str, all_rows: Rows, touch: Callable[[], object], wait: Callable[[], None]
    ) -> None:
        self._server = server
        self._all = all_rows
        self._touch = touch
        self.wait = wait
        """Returns when all that is known is on the disk, or can't be kept there. For a thread."""

    def get(self, nick: str) -> Credential | None:
        """How somebody with this nick logs in here; None where nobody is known here."""
        return self._rows.get(self._name(nick))

    def to_try(self, nick: str) -> tuple[Credential, ...]:
        """What may log the nick in. Nothing known of it here: an address changes, so what was invented for others, too.

        A proof of SCRAM betrays nothing of an invented password to a server that does not know it; of one that a
        person has chosen it might, by patient trying.
        """
        rows, name, key = self._rows, self._name(nick), fold(nick)
        known = [rows[each] for each in (name, _NEW.format(name)) if each in rows]
        here = [each for each in known if each.account]
        if (name == key and known) or (known and not here):
            return tuple(here)
        others = [rows[key] for rows in self._all.values() if key in rows]
        usable = [each for each in others if each.account and not each.is_typed and each.is_sure]
        return (*here, *reversed(usable[-ELSEWHERE_LIMIT:]))[: max(ELSEWHERE_LIMIT, len(here))]

    def keep(self, nick: str, credential: Credential) -> None:
        """Takes what logs a nick in, over restarts. It is all that is known of its account then."""
        rows, key = self._all.pop(self._server, {}), fold(nick)
        gone = {key, _NEW.format(key), *_of_account(rows, credential.account)}
        new = {name: row for name, row in rows.items() if name not in gone}
        there = rows.get(key, credential)
        if credential.account and there.account and fold(there.account) != fold(credential.account):
            # Another of ours had this nick: its password is not lost.
            new.setdefault(fold(there.account), there)
        new[key] = credential
        self._all[self._server] = new  # the one that was kept last stands last
        if list(rows.items()) != list(new.items()):
            self._touch()

    def rename(self, account: str, nick: str) -> None:
        """Whoever is logged in to this account has another nick now."""
        name = next(iter(_of_account(self._rows, account)), None)
        if name is not None and _NEW.format(name) not in self._rows:
            self.keep(nick, self._rows[name])

    def change(self, nick: str, credential: Credential) -> None:
        """Has asked for another password, which holds beside the old one until `keep` or `stay` tells which it is."""
        self._all.setdefault(self._server, {})[_NEW.format(self._name(nick))] = credential
        self._touch()

    def stay(self, nick: str) -> None:
        """The old password holds on."""
        self._drop(_NEW.format(self._name(nick)))

    def forget(self, nick: str) -> None:
        """Knows nothing any more of whoever has the nick."""
        name = self._name(nick)
        self._drop(_NEW.format(name))
        self._drop(name)

    @property
    def _rows(self) -> dict[str, Credential]:
        return self._all.get(self._server, {})

    def _name(self, nick: str) -> str:
        """The nick under which this one's row stands; its own where there is none."""
        rows, key = self._rows, fold(nick)
        if key in rows or _NEW.format(key) in rows or not rows:
            return key
        return next(iter(_of_account(rows, nick)), list(rows)[-1]).removesuffix(_NEW.format(""))

    def _drop(self, name: str) -> None:
        if self._rows.pop(name, None) is not None:
            self._touch()


def _of_account(rows: Mapping[str, Credential], account: str) -> list[str]:
    """The names of an account's rows; of no account none."""
    return [name for name, row in rows.items() if account and fold(row.account) == fold(account)]


class Logins:
    """Those of all servers. UI thread only. Without a path they end with the program."""

    def __init__(self, path: Path | None = None, writer: Writer | None = None) -> None:
        text = say("Names that were protected have to be logged in with their passwords again.")
        self._file = KeptFile(path, text, writer) if path is not None else None
        self._writer = writer
        self._rows: Rows = self._file.read(_rows_from, {}) if self._file is not None else {}

    @property
    def notice(self) -> str:
        """A sentence for the user where the file could not be read or written; "" when all is well."""
        return self._file.notice if self._file is not None else ""

    def of(self, server: str) -> ServerLogins:
        """Those of one server: its address in small letters, or OWN."""
        return ServerLogins(server.lower(), self._rows, self._save, self._wait)

    def _wait(self) -> None:
        if self._writer is not None:
            self._writer.finish()

    def _save(self) -> None:
        if self._file is not None:
            rows = self._rows.items()
            self._file.write(
                {server: {nick: asdict(row) for nick, row in each.items()} for server, each in rows}
            )


def _rows_from(kept: Mapping[str, Any]) -> Rows:
    return {
        str(server): {str(nick): _credential(row) for nick, row in rows.items()}
        for server, rows in kept.items()
    }


def _credential(row: Mapping[str, Any]) -> Credential:
    flags = {name: bool(row[name]) for name in ("is_typed", "is_sure", "in_the_clear")}
    return Credential(str(row["account"]), str(row["password"]), **flags)
