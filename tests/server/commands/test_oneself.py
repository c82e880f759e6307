"""AWAY and SETNAME, and who learns of them."""

from __future__ import annotations

import pytest

from tests.talk import Talk

WATCHER = "away-notify setname account-notify extended-monitor"


def test_a_room_learns_who_goes_away_and_is_back(talk: Talk) -> None:
    (alice, bob) = talk.in_room("#tea", "alice", "bob")
    (carol,) = talk.in_room("#tea", "carol", caps="away-notify")
    alice.until_now(), bob.until_now()
    alice >> "AWAY :at tea"
    alice << "306 …"
    carol << ":alice!… AWAY :at tea"
    alice >> "AWAY :at tea"
    alice << "306 …"
    carol.nothing()
    alice >> "AWAY :"
    alice << "305 …"
    carol << ":alice!… AWAY"
    for talker in (alice, bob):
        talker.nothing()


def test_a_room_learns_that_a_newcomer_is_away(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice", caps="away-notify")
    bob = talk("bob", "away-notify")
    bob.says("AWAY :x", "JOIN #tea")
    assert not any(line.command == "AWAY" for line in bob.until("366 …"))
    alice.hears("JOIN #tea", ":bob!… AWAY x")


@pytest.mark.parametrize(("line", "answer"), [("AWAY :x", "306"), ("AWAY *", "306"), ("AWAY", "305")])
def test_before_the_welcome_away_is_for_who_has_asked_for_that(talk: Talk, line: str, answer: str) -> None:
    alice = talk.connect("alice")
    alice.says("CAP REQ batch", line, "CAP REQ draft/pre-away", line)
    alice.hears("CAP * ACK batch", "451 …", "CAP * ACK draft/pre-away", f"{answer} * …")


def test_who_comes_in_away_is_away(talk: Talk) -> None:
    bob = talk("bob")
    alice = talk.connect("alice")
    alice.says("CAP REQ draft/pre-away", "AWAY :on the train", "NICK alice", "USER a 0 * :A", "CAP END")
    alice.until("221 …")
    bob >> "PRIVMSG alice :hi"
    bob << "301 bob alice :on the train"


def test_a_program_without_a_person_is_away_in_words_for_who_needs_them(talk: Talk) -> None:
    old, new = talk("old", "away-notify"), talk("new", "away-notify draft/pre-away")
    alice = talk("alice", "draft/pre-away")
    for talker in (old, new, alice):
        talker.enters("#tea")
    old.until_now(), new.until_now()
    alice >> "AWAY *"
    alice << "306 …"
    old << ":alice!… AWAY :Not at the computer"
    new << ":alice!… AWAY *"
    old >> "PRIVMSG alice :hi"
    old << "301 old alice :Not at the computer"
    new >> "WHOIS alice"
    new.until("301 new alice *")
    alice.until_now()
    alice >> "PART #tea"
    old.until("PART #tea"), new.until("PART #tea")
    alice >> "JOIN #tea"
    old.hears("JOIN #tea", ":alice!… AWAY :Not at the computer")
    new.hears("JOIN #tea", ":alice!… AWAY *")


def test_a_program_without_a_person_does_not_hide_another_device(talk: Talk) -> None:
    (bob,) = talk.in_room("#tea", "bob", caps="away-notify draft/pre-away")
    alice = talk("alice")
    alice >> "REGISTER * * sesame-42"
    alice.until("900 …")
    alice.enters("#tea")
    bob.until_now()
    phone = _second(talk, "AWAY *")
    bob.nothing()
    phone >> "AWAY"
    phone.until("305 …")
    phone >> "AWAY *"
    phone << "306 …"
    bob.nothing()
    alice >> "QUIT"
    alice.until("ERROR …")
    bob << ":alice!… AWAY *"
    desk = _second(talk)
    bob << ":alice!… AWAY"
    desk >> "AWAY :lunch"
    desk << "306 …"
    bob << ":alice!… AWAY lunch"
    phone >> "AWAY *"
    phone << "306 …"
    bob.nothing()


def test_a_text_said_before_the_welcome_is_the_users(talk: Talk) -> None:
    bob, alice = talk("bob"), talk("alice")
    alice >> "REGISTER * * sesame-42"
    alice.until("900 …")
    _second(talk, "AWAY :on the train")
    bob >> "PRIVMSG alice :hi"
    bob << "301 bob alice :on the train"


def _second(talk: Talk, line: str | None = None):  # type: ignore[no-untyped-def]
    """Another device of alice's."""
    device = talk.connect("phone")
    device.says("CAP REQ :sasl draft/pre-away", line, "NICK alice", "USER a 0 * :A", "AUTHENTICATE PLAIN")
    device.until("AUTHENTICATE +")
    device.says("AUTHENTICATE AGFsaWNlAHNlc2FtZS00Mg==", "CAP END")
    device.until("221 …")
    device.until_now()
    return device


def test_setname(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps="setname")
    carol, dora = talk("carol"), talk("dora", "setname")
    carol.enters("#tea")
    alice.until_now(), bob.until_now()
    alice >> "SETNAME :Alice A. 👩‍🚀"
    for talker in (alice, bob):
        talker << ":alice!… SETNAME :Alice A. 👩‍🚀"
    carol.nothing()
    dora.nothing()
    carol >> "SETNAME Caroline"
    carol.nothing()
    bob << ":carol!… SETNAME Caroline"
    bob >> "WHOIS alice"
    bob.until("311 bob alice ~alice … :Alice A. 👩‍🚀")


@pytest.mark.parametrize("name", ["", " ", "x" * 151, "a\u202eb", "a\x07b"], ids=ascii)
def test_what_is_no_real_name(talk: Talk, name: str) -> None:
    alice = talk("alice")
    alice >> f"SETNAME :{name}"
    alice << "FAIL SETNAME INVALID_REALNAME …"


def test_a_real_name_loses_what_cannot_be_in_one(talk: Talk) -> None:
    alice = talk.connect("alice")
    alice.says("NICK alice", "USER a 0 * :A\u202eli\x02ce", "WHOIS alice")
    alice.until("311 alice alice ~a … Alice")


def test_setname_without_a_name(talk: Talk) -> None:
    alice = talk("alice")
    alice >> "SETNAME"
    alice << "461 alice SETNAME …"
