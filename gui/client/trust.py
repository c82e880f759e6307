"""What is known of the addresses that we have been to: how they spoke, and by which certificate.

Trust on first use: an address that once had TLS must not speak in the clear later, and its certificate must stay the
same.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import Enum
from pathlib import Path

from gui.client.words import say


class Spoke(Enum):
    """How an address spoke when we were there last."""

    TLS = "tls"
    CLEAR = "clear"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one address."""

    spoke: Spoke
    fingerprint: str = ""
    """SHA-256 of the certificate, in small hexadecimal; "" without TLS."""
    title: str = ""


class AddressMemory:
    """The addresses by "host:port", kept in one JSON file. Used on the UI thread only.

    A file that can't be read is set aside, and `notice` says so; nothing is asked of the user for it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known: dict[str, Known] = {}
        self.notice = ""
        """A sentence for the user; "" when all is well."""
        self._load()

    def get(self, address: str) -> Known | None:
        """What is known of an address."""
        return self._known.get(address.lower())

    def items(self) -> Mapping[str, Known]:
        """All that is known, by address."""
        return dict(self._known)

    def remember(self, address: str, known: Known) -> None:
        """Keeps what an address has shown, over the program's end."""
        if self._known.get(address.lower()) != known:
            self._known[address.lower()] = known
            self._save()

    def forget(self, address: str) -> None:
        """Trusts the address anew: the next connection counts as the first."""
        if self._known.pop(address.lower(), None) is not None:
            self._save()

    def _load(self) -> None:
        try:
            text = self._path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return
        except (OSError, UnicodeDecodeError):
            self._set_aside()
            return
        try:
            rows = json.loads(text)
            self._known = {
                str(address): Known(Spoke(row["spoke"]), str(row["fingerprint"]), str(row["title"]))
                for address, row in rows.items()
            }
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            self._set_aside()

    def _set_aside(self) -> None:
        aside = self._path.with_name(self._path.name + ".broken")
        try:
            self._path.replace(aside)
        except OSError as error:
            self.notice = say("The list of known addresses can't be read: {error}.", error=error.strerror)
            return
        self.notice = say(
            "The list of known addresses was broken. It was set aside as {file}; certificates are learnt anew.",
            file=aside.name,
        )

    def _save(self) -> None:
        """Writes a new file and puts it in the old one's place, so that a crash leaves one of them whole."""
        rows = {
            address: {**asdict(known), "spoke": known.spoke.value} for address, known in self._known.items()
        }
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._path.parent, prefix=self._path.name)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(rows, file, indent=1, ensure_ascii=False)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(self._path)
        except OSError as error:
            self.notice = say(
                "The list of known addresses can't be kept: {error}. Certificates are learnt anew next time.",
                error=error.strerror,
            )
