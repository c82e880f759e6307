"""ADMIN INFO LINKS STATS TIME."""

from __future__ import annotations

import pytest

from tests.server.conftest import Host
from tests.talk import Talk


@pytest.mark.parametrize(
    ("line", "answers"),
    [
        pytest.param(
            "ADMIN", ["256 alice samovar.local …", "257 alice Samovar", "258 …", "259 …"], id="who rules"
        ),
        pytest.param("ADMIN elsewhere", ["402 alice elsewhere …"], id="who rules elsewhere"),
        pytest.param("INFO", ["371 …", "371 …", "371 …", "374 …"], id="what this is"),
        pytest.param("INFO elsewhere", ["402 alice elsewhere …"], id="what that is"),
        pytest.param("LINKS", ["365 alice * …"], id="links"),
        pytest.param("LINKS *.example", ["365 alice *.example …"], id="links that fit"),
        pytest.param("STATS u", ["242 alice :Server up 1 days 1:01:05", "219 alice u …"], id="uptime"),
        pytest.param("STATS o", ["219 alice o …"], id="operators are not for everybody"),
        pytest.param("STATS z", ["219 alice z …"], id="what nobody counts"),
        pytest.param("STATS :", ["219 alice * …"], id="nothing"),
        pytest.param("STATS", ["461 alice STATS …"], id="no letter"),
        pytest.param("TIME", ["391 alice samovar.local 2026-01-02T01:01:05.000Z"], id="time"),
        pytest.param("TIME elsewhere", ["402 alice elsewhere …"], id="time elsewhere"),
    ],
)
def test_questions(talk: Talk, line: str, answers: list[str]) -> None:
    talk.clock.pass_s(86_400 + 3665)
    alice = talk("alice")
    alice >> line
    alice.hears(*answers)
    alice.nothing()


def test_operators_are_named(host: Host) -> None:
    talk = host(opers={"anna": "sesame", "boris": "sesame"})
    alice = talk("alice")
    alice.says("ADMIN", "OPER anna sesame", "ADMIN", "STATS o")
    assert alice.until("258 …")[-1].params[-1] == "No operator is here"
    assert alice.until("258 …")[-1].params[-1] == "Operators here now: alice"
    alice.until("259 …")
    alice.hears("243 alice O * * anna", "243 alice O * * boris", "219 …")
