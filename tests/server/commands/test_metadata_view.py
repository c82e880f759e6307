"""METADATA: who is told of values, when and how: subscriptions and news."""

from __future__ import annotations

import pytest

from server.commands import metadata_view
from tests.talk import Talk
from wire.metadata import MAX_SUBS

CAPS = "batch draft/metadata-3"
OLD = "batch draft/metadata-2"


def test_subscriptions(talk: Talk) -> None:
    alice = talk("alice", CAPS)
    alice.says("METADATA * SUB avatar color avatar", "METADATA * UNSUB color status", "METADATA * SUBS")
    alice.hears("770 alice avatar color", "771 alice color status")
    alice.hears_batch("metadata-subs", "772 alice avatar")


def test_subscriptions_are_so_many_and_no_more(talk: Talk) -> None:
    alice = talk("alice", CAPS)
    keys = [f"k{number}" for number in range(MAX_SUBS + 1)]
    for start in range(0, MAX_SUBS, 10):
        alice >> f"METADATA * SUB {' '.join(keys[start : start + 10])}"
        alice << "770 …"
    alice >> f"METADATA * SUB k0 {keys[-1]} k1"
    alice.hears(f"FAIL METADATA LIMIT_REACHED {keys[-1]} …", "770 alice k0")
    alice >> "METADATA * SUBS"
    lines = alice.until("BATCH -…")[1:-1]
    assert [key for line in lines for key in line.params[1:]] == keys[:-1]


def test_who_shares_a_room_and_has_subscribed_is_told(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=CAPS)
    (ivy,) = talk.in_room("#tea", "ivy", caps=OLD)
    (carol,) = talk.in_room("#tea", "carol")
    dora = talk("dora", CAPS)
    for talker in (bob, ivy, carol, dora):
        talker.until_now()
        talker >> "METADATA * SUB color"
        talker << "770 …"
    alice.until_now()
    alice >> "METADATA * SET color red"
    alice << "761 …"
    bob << "761 bob alice color * red"
    ivy << ":samovar.local METADATA alice color * red"
    alice >> "METADATA * SET color red"
    alice << "761 …"
    alice >> "METADATA * SET status :at tea"
    alice << "761 …"
    alice >> "METADATA * SET color"
    alice << "766 …"
    bob << "766 bob alice color …"
    ivy << ":samovar.local METADATA alice color *"
    for talker in (alice, bob, ivy, carol, dora):
        talker.nothing()


def test_who_comes_in_sees_what_those_inside_tell(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice", caps=CAPS)
    alice.says("METADATA * SET color red", "METADATA #tea SET avatar https://a.example/tea.png")
    alice.hears("761 …", "761 alice #tea avatar * …")
    bob = talk("bob", CAPS)
    bob >> "METADATA * SUB color avatar"
    bob << "770 …"
    bob >> "JOIN #tea"
    bob.until("366 …")
    bob.hears_batch("metadata #tea", "761 bob #tea avatar * …", "761 bob alice color * red")
    bob >> "METADATA * SUB color"
    bob << "770 …"
    bob.nothing()
    bob >> "METADATA #tea SYNC"
    bob.hears_batch("metadata #tea", "761 bob #tea avatar * …", "761 bob alice color * red")
    bob >> "METADATA alice SYNC"
    bob.hears_batch("metadata alice", "761 bob alice color * red")


def test_those_inside_see_what_a_newcomer_tells_once(talk: Talk) -> None:
    (bob,) = talk.in_room("#tea", "bob", caps=CAPS)
    bob.enters("#milk")
    bob >> "METADATA * SUB color"
    bob << "770 …"
    alice = talk("alice", CAPS)
    alice.says("METADATA * SET color red", "JOIN #tea", "JOIN #milk")
    bob.hears(":alice!… JOIN #tea", "761 bob alice color * red", ":alice!… JOIN #milk")
    bob.nothing()


def test_who_subscribes_late_sees_what_is_there(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=CAPS)
    alice >> "METADATA * SET color red"
    alice << "761 …"
    bob >> "METADATA * SUB color"
    bob << "770 bob color"
    bob.hears_batch("metadata #tea", "761 bob alice color * red")


def test_what_is_much_can_be_had_later(talk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metadata_view, "VALUES_AT_ONCE", 1)
    (alice,) = talk.in_room("#tea", "alice", caps=CAPS)
    alice.says("METADATA * SET color red", "METADATA * SET status x")
    bob = talk("bob", CAPS)
    bob.says("METADATA * SUB color status", "JOIN #tea")
    bob.until("366 …")
    bob << "774 bob #tea 2"
    bob >> "METADATA #tea SYNC"
    bob.hears_batch("metadata #tea", "761 … red", "761 … x")


def test_who_watches_somebody_is_told(talk: Talk) -> None:
    alice, bob = talk("alice", CAPS), talk("bob", CAPS)
    alice >> "METADATA * SET color red"
    alice << "761 …"
    bob.says("METADATA * SUB color", "MONITOR + alice,carol")
    bob.hears("770 …", "730 bob alice!…", "731 bob carol", "761 bob alice color * red")
    alice >> "METADATA * SET color blue"
    bob << "761 bob alice color * blue"
    carol = talk.connect("carol")
    carol.says(
        "CAP REQ draft/metadata-3", "METADATA * SET color green", "NICK carol", "USER c 0 * :C", "CAP END"
    )
    bob.hears("730 * carol!…", "761 bob carol color * green")
    bob >> "METADATA * SUB status"
    bob << "770 …"
    bob.nothing()


# --- accounts


def test_what_was_said_stays_with_the_account(talk: Talk) -> None:
    alice, bob = talk("alice", CAPS), talk("bob", CAPS)
    bob.says("METADATA * SUB color status", "MONITOR + alice")
    bob.hears("770 …", "730 …")
    alice.says("METADATA * SET color red", "REGISTER * * sesame-42", "METADATA * SET status busy", "QUIT")
    alice.until("ERROR …")
    bob.hears("761 … red", "761 … busy", "731 …")
    again = talk.connect("alice")
    again.says("CAP REQ :sasl draft/metadata-3", "METADATA * SET status free", "AUTHENTICATE PLAIN")
    again.until("AUTHENTICATE +")
    again.says("AUTHENTICATE AGFsaWNlAHNlc2FtZS00Mg==", "NICK alice", "USER a 0 * :A", "CAP END")
    again.until("221 …")
    bob.hears("730 …", "761 bob alice color * red", "761 bob alice status * free")


def test_two_devices_tell_the_same(talk: Talk) -> None:
    alice = talk("alice", CAPS)
    alice.says("REGISTER * * sesame-42", "METADATA * SUB color")
    alice.until("770 …")
    phone = talk.connect("phone")
    phone.says("CAP REQ :sasl batch draft/metadata-3", "NICK alice", "USER a 0 * :A", "AUTHENTICATE PLAIN")
    phone.until("AUTHENTICATE +")
    phone.says("AUTHENTICATE AGFsaWNlAHNlc2FtZS00Mg==", "CAP END")
    phone.until("221 …")
    phone >> "METADATA * SET color red"
    phone << "761 …"
    alice << "761 alice alice color * red"
