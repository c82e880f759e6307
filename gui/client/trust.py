"""What is known of the addresses that we have been to: how they spoke, and by which certificate.

Trust on first use: an address that once had TLS must not speak in the clear later, and its certificate must stay the
same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from gui.client.kept import KeptFile, Writer
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
    """The addresses by "host:port", kept in one JSON file. Used on the UI thread only."""

    def __init__(self, path: Path, writer: Writer | None = None) -> None:
        self._file = KeptFile(path, say("Certificates are learnt anew."), writer)
        self._known: dict[str, Known] = self._file.read(_known_from, {})

    @property
    def notice(self) -> str:
        """A sentence for the user where the file could not be read or written; "" when all is well."""
        return self._file.notice

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

    def _save(self) -> None:
        self._file.write(
            {address: {**asdict(known), "spoke": known.spoke.value} for address, known in self._known.items()}
        )


def _known_from(rows: Any) -> dict[str, Known]:
    return {
        str(address): Known(Spoke(row["spoke"]), str(row["fingerprint"]), str(row["title"]))
        for address, row in rows.items()
    }
