"""SASLprep: passwords that look the same are the same, however they were typed (RFC 4013)."""

from __future__ import annotations

import stringprep
import unicodedata

from wire.errors import PeerError

_PROHIBITED = (
    stringprep.in_table_c12,
    stringprep.in_table_c21_c22,
    stringprep.in_table_c3,
    stringprep.in_table_c4,
    stringprep.in_table_c5,
    stringprep.in_table_c6,
    stringprep.in_table_c7,
    stringprep.in_table_c8,
    stringprep.in_table_c9,
)
LIMIT = 1024
"""Characters of a prepared text. One letter can become eighteen, and each is looked up in all tables."""


def prepare(text: str) -> str:
    """The form of a name or password that is compared. Raises PeerError where it holds what can't be typed.

    Two rules of the RFC are left out: characters that Unicode 3.2 did not have yet may stand in a password (emoji), and
    so may right-to-left letters beside others.
    """
    if not text.isascii():
        mapped = [
            " " if stringprep.in_table_c12(char) else char
            for char in text
            if not stringprep.in_table_b1(char)
        ]
        text = unicodedata.normalize("NFKC", "".join(mapped))
    if len(text) > LIMIT:
        raise PeerError("UNACCEPTABLE_PASSWORD", "A password has at most 600 bytes.")
    if any(is_in_table(char) for char in text for is_in_table in _PROHIBITED):
        raise PeerError("UNACCEPTABLE_PASSWORD", "A password can't hold control characters.")
    return text
