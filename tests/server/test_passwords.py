"""Passwords and their SCRAM-SHA-256 records."""

from __future__ import annotations

import pytest

from server import passwords
from wire.errors import Unavailable

RECORD = passwords.make_record("pencil", 4096)
OF_THE_RFC = (  # RFC 7677, 3: user, pencil
    "SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:"
    "wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU="
)


@pytest.mark.parametrize(
    ("password", "kept", "is_right"),
    [
        pytest.param("pencil", RECORD, True, id="right for a record"),
        pytest.param("pen", RECORD, False, id="wrong for a record"),
        pytest.param("", RECORD, False, id="nothing for a record"),
        pytest.param(RECORD, RECORD, False, id="the record is not the password"),
        pytest.param("pencil", OF_THE_RFC, True, id="a record made elsewhere"),
        pytest.param("pencil", "pencil", True, id="right for a plain one"),
        pytest.param("Pencil", "pencil", False, id="wrong for a plain one"),
        pytest.param("чай", "чай", True, id="right in other letters"),
        pytest.param("x", "SCRAM-SHA-256$broken", False, id="a damaged record fits nothing"),
    ],
)
def test_verify(password: str, kept: str, is_right: bool) -> None:
    assert passwords.verify(password, kept) is is_right


def test_each_record_has_a_salt_of_its_own() -> None:
    assert passwords.make_record("pencil", 4096) != RECORD
    assert passwords.is_record(RECORD)
    assert not passwords.is_record("pencil")


@pytest.mark.parametrize(
    "text",
    [
        "SCRAM-SHA-256$",
        "SCRAM-SHA-256$4096:c2FsdA==$",
        RECORD.replace("4096", "0"),
        RECORD.replace("4096", "99999999999"),
        RECORD.replace("4096", "x"),
        RECORD.replace("$", ":"),
        RECORD[:-60],
        RECORD + "$",
    ],
)
def test_damaged_records_are_told(text: str) -> None:
    if passwords.is_record(text):
        with pytest.raises(Unavailable, match="damaged"):
            passwords.check_record(text)
    assert not passwords.verify("pencil", text)


def test_whole_records_and_plain_passwords_pass() -> None:
    for text in (RECORD, OF_THE_RFC, "pencil", ""):
        passwords.check_record(text)
