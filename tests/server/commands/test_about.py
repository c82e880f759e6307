"""MOTD LUSERS VERSION and ISUPPORT."""

from __future__ import annotations

import pytest

from tests.server.conftest import Host
from tests.talk import Talk
from wire.isupport import ISupport
from wire.tags import ALL_BUT_KNOWN


@pytest.mark.parametrize(
    ("line", "answers"),
    [
        pytest.param("MOTD", ["375 alice …", "372 …", "372 …", "376 …"], id="the message of the day"),
        pytest.param("MOTD SAMOVAR.local", ["375 alice …", "372 …", "372 …", "376 …"], id="of this server"),
        pytest.param("MOTD elsewhere", ["402 alice elsewhere …"], id="of another server"),
        pytest.param("VERSION elsewhere", ["402 alice elsewhere …"], id="the version of another server"),
    ],
)
def test_questions(talk: Talk, line: str, answers: list[str]) -> None:
    alice = talk("alice")
    alice >> line
    alice.hears(*answers)
    alice.nothing()


def test_version(talk: Talk) -> None:
    alice = talk("alice")
    alice >> "VERSION"
    alice << "351 alice samovar-… samovar.local …"
    assert {line.command for line in alice.until_now()} == {"005"}


def test_isupport_is_ascii_and_says_the_title(host: Host) -> None:
    talk = host(title="Чай = 5 o'clock \\")
    alice = talk.connect("alice")
    alice.says("NICK alice", "USER a 0 * :A")
    support = ISupport()
    for line in alice.until("221 …"):
        if line.command == "005":
            assert line.format().isascii()
            assert len(line.encode()) <= 512
            support.feed(line.params)
    assert support.network == "Чай = 5 o'clock \\"
    assert support.get("samovar.chat/LOBBY") == "#lobby"
    assert support.prefix == {"q": "~", "a": "&", "o": "@", "h": "%", "v": "+"}


@pytest.mark.parametrize("is_on", [True, False])
def test_tags_that_do_not_pass_are_told(host: Host, is_on: bool) -> None:
    alice = host(only_known_tags=is_on)("alice")
    support = ISupport()
    for line in (alice >> "ISUPPORT").until_now():
        support.feed(line.params)
    assert support.get("CLIENTTAGDENY") == (ALL_BUT_KNOWN if is_on else "")


def test_lusers(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    bob >> "MODE bob +i"
    bob << "MODE …"
    talk.connect("carol") >> "CAP LS"
    talk.usher.nothing()
    alice >> "LUSERS"
    alice << "251 alice :There are 2 users and 1 invisible on 1 servers"
    alice << "252 alice 0 …"
    alice << "253 alice 1 …"
    alice << "254 alice 2 …"
    alice << "255 alice :I have 3 clients and 0 servers"
    alice.hears("265 alice 3 3 …", "266 alice 3 3 …")
    bob >> "QUIT"
    bob.until("ERROR …")
    alice << "QUIT …"
    alice >> "LUSERS"
    alice.until("265 alice 2 3 …")


def test_isupport_is_told_again_when_it_is_asked_for(talk: Talk) -> None:
    alice, bob = talk("alice"), talk("bob", "batch draft/extended-isupport labeled-response")
    alice >> "ISUPPORT"
    assert {line.command for line in alice.until_now()} == {"005"}
    bob >> "@label=7 ISUPPORT"
    begin, *lines, end = bob.until_now()
    assert begin.tags["label"] == "7"
    assert begin.params[1:] == ("draft/isupport",)
    reference = begin.params[0][1:]
    assert {(line.command, line.tags["batch"]) for line in lines} == {("005", reference)}
    assert end.params == ("-" + reference,)


def test_isupport_before_the_welcome_is_for_who_has_asked_for_that(talk: Talk) -> None:
    alice = talk.connect("alice")
    alice.says("CAP REQ batch", "ISUPPORT", "CAP REQ draft/extended-isupport", "ISUPPORT")
    alice.hears("CAP * ACK batch", "451 …", "CAP * ACK …", "BATCH +… draft/isupport", "@batch=… 005 * …")
    alice.until("BATCH -…")
    alice.says("NICK alice", "USER a 0 * :A", "CAP END")
    lines = alice.until("221 …")
    assert all("batch" in line.tags for line in lines if line.command == "005")
