"""Lines that can't be used, and those that only just can."""

from __future__ import annotations

import pytest

from tests.talk import CAPS, Talk


def test_a_line_that_is_too_long_is_passed_over(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice.says(f"PRIVMSG #tea :{'x' * 600}", "PRIVMSG #tea :short")
    alice << "417 alice :The line was too long and was not used"
    bob << "PRIVMSG #tea short"


def test_tags_that_are_too_long_are_refused(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=CAPS)
    alice.says(f"@+reply={'x' * 4088} PRIVMSG #tea :long", f"@+reply={'x' * 4087} PRIVMSG #tea :fits")
    alice << "417 alice …"
    alice << "PRIVMSG #tea fits"
    bob << "PRIVMSG #tea fits"


def test_text_that_is_not_utf8_is_refused(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice.sends(b"PRIVMSG #tea :\xff\xfe\r\nPRIVMSG #tea :ok\r\n")
    alice << "FAIL PRIVMSG INVALID_UTF8 :This server takes UTF-8 only; the line was not used."
    bob << "PRIVMSG #tea ok"


def test_its_refusal_bears_the_label(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice", caps=CAPS)
    alice.sends(
        b"@label=7 PRIVMSG #tea :\xff\r\n@label=\xff PRIVMSG #tea :hi\r\n@+reply=1 PRIVMSG #tea :\xff\r\n"
    )
    alice << "@label=7 FAIL PRIVMSG INVALID_UTF8 …"
    for _ in range(2):
        alice << "@!label FAIL PRIVMSG INVALID_UTF8 …"


@pytest.mark.parametrize("end", [b"", b"\r\n"])
def test_a_line_longer_than_any_can_be_ends_the_connection(talk: Talk, end: bytes) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice.sends(b"PRIVMSG #tea :" + b"a" * 16_384 + end)
    alice << "ERROR :Closing link: A line was longer than any line can be"
    alice.ended()
    bob << ":alice!… QUIT :A line was longer than any line can be"


@pytest.mark.parametrize(
    "line", [b"PRIVMSG #tea :a\0b\r\n", b"PRIVMSG #tea :a\rJOIN #x\r\n", b"\0SAY hi\r\n"]
)
def test_nul_and_lone_cr_are_refused(talk: Talk, line: bytes) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice.sends(line)
    alice << "FAIL * INVALID_LINE …"
    bob.nothing()


def test_empty_lines_are_nothing(talk: Talk) -> None:
    alice = talk("alice")
    alice.sends(b"\r\n\n   \r\n@a=b\r\n:x\r\n")
    alice.nothing()
