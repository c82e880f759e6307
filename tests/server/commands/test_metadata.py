"""METADATA: what people and rooms tell of themselves, asked for and changed."""

from __future__ import annotations

import pytest

from server.limits import Limits
from tests.server.conftest import Host
from tests.talk import Talk
from wire.metadata import MAX_KEYS, MAX_VALUE_BYTES

CAPS = "batch draft/metadata-3"
OLD = "batch draft/metadata-2"
OPERS = {"anna": "sesame"}


# --- values


def test_values_of_oneself(talk: Talk) -> None:
    alice = talk("alice", CAPS)
    alice >> "METADATA * SET display-name :Alice of the Tea"
    alice << "761 alice alice display-name * :Alice of the Tea"
    alice >> "METADATA alice SET color #c90076"
    alice << "761 alice alice color * #c90076"
    alice >> "METADATA * GET color avatar Ä"
    color, avatar = "761 alice alice color * #c90076", "766 alice alice avatar :key not set"
    alice.hears_batch("metadata alice", color, avatar, "FAIL METADATA INVALID_KEY Ä …")
    alice >> "METADATA ALICE LIST"
    alice.hears_batch("metadata alice", "761 … display-name * …", "761 … color * …")
    alice >> "METADATA * SET color"
    alice << "766 alice alice color …"
    alice >> "METADATA * SET color"
    alice << "766 alice alice color …"
    alice >> "METADATA * SET status :"
    alice << "761 alice alice status * :"
    alice >> "METADATA * CLEAR"
    alice.hears_batch("metadata alice", "766 alice alice display-name …", "766 alice alice status …")
    alice >> "METADATA * LIST"
    alice.hears_batch("metadata alice")


def test_anybody_may_read_what_people_tell_of_themselves(talk: Talk) -> None:
    alice, bob = talk("alice", CAPS), talk("bob")
    alice >> "METADATA * SET homepage https://tea.example"
    alice << "761 …"
    bob >> "METADATA alice GET homepage"
    bob << "761 bob alice homepage * https://tea.example"
    bob.nothing()
    carol = talk("carol", CAPS)
    carol >> "WHOIS alice"
    assert "760" in [line.command for line in carol.until("318 …")]
    bob >> "WHOIS alice"
    assert "760" not in [line.command for line in bob.until("318 …")]


@pytest.mark.parametrize(
    ("line", "answer", "old"),
    [
        pytest.param("METADATA", "461 alice METADATA …", "", id="nothing"),
        pytest.param("METADATA *", "461 alice METADATA …", "", id="no subcommand"),
        pytest.param("METADATA * GET", "461 alice METADATA …", "", id="no key"),
        pytest.param("METADATA * SET", "461 alice METADATA …", "", id="no key to set"),
        pytest.param(
            "METADATA * WIPE", "INVALID_PARAMS WIPE …", "SUBCOMMAND_INVALID", id="unknown subcommand"
        ),
        pytest.param("METADATA nobody LIST", "INVALID_TARGET nobody …", "INVALID_TARGET", id="nobody"),
        pytest.param("METADATA #no LIST", "INVALID_TARGET #no …", "INVALID_TARGET", id="no room"),
        pytest.param(
            "METADATA bob SUBS", "INVALID_TARGET bob …", "INVALID_TARGET", id="another's subscriptions"
        ),
        pytest.param("METADATA * SET Color red", "INVALID_KEY Color …", "KEY_INVALID", id="no key's name"),
        pytest.param("METADATA * SUB Color", "INVALID_KEY Color …", "KEY_INVALID", id="subscribe to no key"),
        pytest.param(
            "METADATA * UNSUB Color", "INVALID_KEY Color …", "KEY_INVALID", id="unsubscribe from no key"
        ),
        pytest.param(
            "METADATA bob SET color red",
            "KEY_NO_PERMISSION bob color …",
            "KEY_NO_PERMISSION",
            id="of another",
        ),
        pytest.param(
            "METADATA bob CLEAR", "KEY_NO_PERMISSION bob * …", "KEY_NO_PERMISSION", id="all of another"
        ),
        pytest.param(
            f"METADATA * SET color {'я' * (MAX_VALUE_BYTES // 2 + 1)}",
            "INVALID_VALUE color …",
            "VALUE_INVALID",
            id="too long",
        ),
        pytest.param(
            "METADATA * SET display-name :ab\u202edc",
            "INVALID_VALUE display-name …",
            "VALUE_INVALID",
            id="a name that turns the text around",
        ),
    ],
)
def test_errors(talk: Talk, line: str, answer: str, old: str) -> None:
    talk("bob")
    alice = talk("alice", CAPS)
    alice >> line
    alice << (f"FAIL METADATA {answer}" if old else answer)
    alice.nothing()
    if old:
        ivy = talk("ivy", OLD)
        ivy >> line
        assert (ivy << "FAIL METADATA …").params[1] == old


def test_in_version_2_what_is_not_set_cannot_be_removed(talk: Talk) -> None:
    ivy = talk("ivy", OLD)
    ivy >> "METADATA * SET color"
    ivy << "FAIL METADATA KEY_NOT_SET ivy color …"


def test_keys_are_so_many_and_no_more(talk: Talk) -> None:
    alice = talk("alice", CAPS)
    alice.says(*(f"METADATA * SET k{number} v" for number in range(MAX_KEYS + 1)))
    alice.until("FAIL METADATA LIMIT_REACHED alice …")
    alice >> "METADATA * SET k0 w"
    alice << "761 alice alice k0 * w"


def test_changes_are_so_many_and_no_more(host: Host) -> None:
    talk = host(limits=Limits(metadata_changes=1))
    alice = talk("alice", CAPS, address="192.0.2.1")
    alice.says("METADATA * SET color red", "METADATA * SET color blue", "METADATA * CLEAR")
    alice << "761 …"
    alice << "FAIL METADATA RATE_LIMITED alice color 60 …"
    alice << "FAIL METADATA RATE_LIMITED alice * 60 …"
    talk.clock.pass_s(61)
    alice.until_now()
    alice >> "METADATA * SET color blue"
    alice << "761 …"


def test_changes_from_one_ipv6_network_are_counted_together(host: Host) -> None:
    talk = host(limits=Limits(metadata_changes=1, metadata_changes_a_network=2))
    alice, bob, eve = (
        talk(nick, CAPS, address=f"2001:db8:1:2::{number}")
        for number, nick in enumerate(("alice", "bob", "eve"))
    )
    for talker in (alice, bob):
        talker >> "METADATA * SET color red"
        talker << "761 …"
    eve >> "METADATA * SET color red"
    eve << "FAIL METADATA RATE_LIMITED eve color 60 …"
    carol = talk("carol", CAPS, address="2001:db8:1:3::1")
    carol >> "METADATA * SET color red"
    carol << "761 …"


def test_an_operator_takes_away_what_is_rude(host: Host) -> None:
    talk = host(opers=OPERS)
    bob, alice = talk("bob", CAPS), talk("alice", CAPS)
    bob >> "METADATA * SUB display-name"
    bob << "770 bob display-name"
    bob >> "METADATA * SET display-name rude"
    bob << "761 …"
    alice >> "OPER anna sesame"
    alice.until("MODE …")
    alice >> "METADATA bob CLEAR"
    alice.hears_batch("metadata bob", "766 alice bob display-name …")
    bob << "766 bob bob display-name …"


# --- before the welcome


def test_before_the_welcome(talk: Talk) -> None:
    alice = talk.connect("alice")
    alice.says("CAP REQ batch", "METADATA * LIST", "CAP REQ draft/metadata-3", "METADATA * SET color red")
    alice.hears("CAP …", "451 …", "CAP …", "761 * * color * red")
    alice.says("METADATA nobody LIST", "METADATA #lobby LIST", "METADATA * SUB color")
    alice.hears("FAIL METADATA INVALID_TARGET nobody …", "FAIL METADATA INVALID_TARGET …", "770 * color")
    alice.says("NICK alice", "USER a 0 * :A", "CAP END")
    alice.until("266 …")
    alice.hears_batch("metadata alice", "761 alice alice color * red")
    alice << "375 …"


def test_at_the_welcome_there_is_a_batch_for_nothing(talk: Talk) -> None:
    alice = talk.connect("alice")
    alice.says("CAP REQ :batch draft/metadata-2", "NICK alice", "USER a 0 * :A", "CAP END")
    alice.until("266 …")
    alice.hears_batch("metadata alice")


# --- rooms


def test_a_room_is_changed_by_those_who_rule_it(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=CAPS)
    bob >> "METADATA #tea SET color red"
    bob << "FAIL METADATA KEY_NO_PERMISSION #tea color …"
    bob >> "METADATA * SUB color"
    bob << "770 …"
    alice >> "METADATA #tea SET color red"
    alice << "761 alice #tea color * red"
    bob << "761 bob #tea color * red"


@pytest.mark.parametrize("words", ["GET color", "LIST", "SYNC", "SET color blue", "CLEAR"])
def test_who_is_outside_learns_nothing_of_a_room(talk: Talk, words: str) -> None:
    (alice,) = talk.in_room("#tea", "alice", caps=CAPS)
    eve = talk("eve", CAPS)
    alice >> "METADATA #tea SET color red"
    alice << "761 …"
    eve >> f"METADATA #tea {words}"
    eve << "FAIL METADATA INVALID_TARGET #tea …"
    eve.nothing()
