"""CHGHOST: another displayed host, for those who know the command and for those who don't."""

from __future__ import annotations

import pytest

from tests.server.conftest import Host

OPERS = {"anna": "sesame"}


def test_the_room_learns_of_a_new_host(host: Host) -> None:
    talk = host(opers=OPERS)
    (bob,) = talk.in_room("#tea", "bob", caps="chghost")
    (new,) = talk.in_room("#tea", "new", caps="chghost")
    (old,) = talk.in_room("#tea", "old")
    (extended,) = talk.in_room("#tea", "extended", caps="extended-join")
    alice = talk("alice")
    alice >> "OPER anna sesame"
    alice.until("MODE …")
    for talker in (bob, new, old, extended):
        talker.until_now()
    alice >> "CHGHOST bob staff.school"
    alice.nothing()
    bob.hears(":bob!~bob@….guest CHGHOST ~bob staff.school", "396 bob staff.school …")
    new << ":bob!~bob@….guest CHGHOST ~bob staff.school"
    old.hears(
        ":bob!~bob@….guest QUIT :Changing host", ":bob!~bob@staff.school JOIN #tea", "MODE #tea +… bob …"
    )
    extended.hears("QUIT …", ":bob!~bob@staff.school JOIN #tea * Bob", "MODE #tea +… bob …")
    for talker in (bob, new, old, extended):
        talker.nothing()
    alice >> "CHGHOST bob staff.school"
    bob.nothing()


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        pytest.param("CHGHOST nobody a.b", "401 alice nobody …", id="nobody"),
        pytest.param("CHGHOST alice a@b", "FAIL CHGHOST INVALID_HOST a@b …", id="no host"),
        pytest.param("CHGHOST alice localhost", "FAIL CHGHOST INVALID_HOST localhost …", id="no dot"),
        pytest.param("CHGHOST alice", "461 alice CHGHOST …", id="no host at all"),
    ],
)
def test_errors(host: Host, line: str, answer: str) -> None:
    alice = host(opers=OPERS)("alice")
    alice >> "OPER anna sesame"
    alice.until("MODE …")
    alice >> line
    alice << answer


def test_it_is_for_operators(host: Host) -> None:
    alice = host()("alice")
    alice >> "CHGHOST alice a.b"
    alice << "481 …"
