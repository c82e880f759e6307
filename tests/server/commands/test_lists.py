"""The lists of a room: bans, exceptions, standing invitations, and modes that ask who is logged in."""

from __future__ import annotations

import pytest

from server.history import Page
from server.limits import Limits
from server.user import User
from tests.server.conftest import Host
from tests.talk import CAPS, Talk
from tests.talkers import Talker


def _user(talk: Talk, nick: str) -> User:
    user = talk.app.world.find(nick)
    assert user is not None
    return user


def _tea(talk: Talk, *modes: str, account: str = "") -> tuple[Talker, Talker]:
    """Alice is the operator and has set these modes; carol is outside, logged in where an account is given."""
    (alice,) = talk.in_room("#tea", "alice")
    carol = talk("carol")
    _user(talk, "carol").account = account
    for mode in modes:
        alice >> f"MODE #tea {mode}"
    alice.until_now()
    return alice, carol


@pytest.mark.parametrize(
    ("modes", "account", "answer"),
    [
        pytest.param(["+b *!*@*", "+e CAROL!*@*"], "", "JOIN", id="an exception from a ban"),
        pytest.param(
            ["+b *!*@*", "+e m:carol"], "", "474", id="an exception from silence is none from a ban"
        ),
        pytest.param(["+i", "+I carol"], "", "JOIN", id="a standing invitation"),
        pytest.param(["+i", "+I dora"], "", "473", id="a standing invitation of somebody else"),
        pytest.param(
            ["+i", "+I carol", "+b carol"], "", "474", id="a standing invitation is none past a ban"
        ),
        pytest.param(["+k x", "+I carol"], "", "475", id="a standing invitation is no key"),
        pytest.param(["+i", "+I carol", "-I Carol!*@*"], "", "473", id="a standing invitation taken back"),
        pytest.param(["+b a:Carla"], "carla", "474", id="an account's ban"),
        pytest.param(["+b a:car*"], "carla", "474", id="an account's ban by a mask"),
        pytest.param(["+b a:carol"], "carla", "JOIN", id="another account's ban"),
        pytest.param(["+b a:carol"], "", "JOIN", id="an account's ban is not the nick's"),
        pytest.param(["+b a:*"], "", "JOIN", id="a ban of all accounts is none of those without"),
        pytest.param(["+b *!*@*", "+e a:carla"], "carla", "JOIN", id="an account's exception"),
        pytest.param(["+i", "+I a:carla"], "carla", "JOIN", id="an account's standing invitation"),
        pytest.param(["+R"], "", "477", id="R keeps out who is not logged in"),
        pytest.param(["+R"], "carla", "JOIN", id="R lets in who is logged in"),
        pytest.param(["+b *!*@127.0.0.0/8"], "", "474", id="a network"),
        pytest.param(["+b dora!*@127.0.0.0/8"], "", "JOIN", id="a network and another nick"),
        pytest.param(["+b *!*@10.0.0.0/8"], "", "JOIN", id="another network"),
        pytest.param(["+b *!*@::1/64"], "", "JOIN", id="a network of IPv6"),
        pytest.param(["+b *!*@nowhere/8"], "", "JOIN", id="what is no network"),
        pytest.param(["+b m:carol"], "", "JOIN", id="a mute keeps nobody out"),
    ],
)
def test_who_comes_in(talk: Talk, modes: list[str], account: str, answer: str) -> None:
    _, carol = _tea(talk, *modes, account=account)
    carol >> "JOIN #tea"
    assert (carol << "… #tea …" if answer != "JOIN" else carol << "JOIN #tea").command == answer


@pytest.mark.parametrize(
    ("modes", "account", "may"),
    [
        pytest.param(["+b m:carol"], "", False, id="a mute"),
        pytest.param(["+b m:carol", "+v carol"], "", True, id="a mute with voice"),
        pytest.param(["+b m:carol", "+e m:*!~carol@*"], "", True, id="an exception from a mute"),
        pytest.param(["+b m:carol", "+e carol"], "", True, id="an exception from everything"),
        pytest.param(["+b m:carol", "-b M:carol!*@*", "-b m:CAROL"], "", True, id="a mute taken back"),
        pytest.param(["+b m:a:carla"], "carla", False, id="a mute of an account"),
        pytest.param(["+b m:a:carla"], "", True, id="a mute of an account that is not theirs"),
        pytest.param(["+M"], "", False, id="M silences who is not logged in"),
        pytest.param(["+M"], "carla", True, id="M lets speak who is logged in"),
        pytest.param(["+M", "+v carol"], "", True, id="M lets a voice speak"),
        pytest.param(["+b m:dora"], "", True, id="a mute of somebody else"),
    ],
)
def test_who_speaks(talk: Talk, modes: list[str], account: str, may: bool) -> None:
    alice, carol = _tea(talk, account=account)
    carol.enters("#tea")
    for mode in modes:
        alice >> f"MODE #tea {mode}"
    alice.until_now()
    carol.until_now()
    carol >> "PRIVMSG #tea :hi"
    if may:
        alice << ":carol!… PRIVMSG #tea hi"
    else:
        carol << "404 carol #tea …"
    alice.nothing()


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("m:bob", "m:bob!*@*"),
        ("m:*!x@y", "m:*!x@y"),
        ("a:bob", "a:bob"),
        ("m:a:bob", "m:a:bob"),
        ("*!*@192.0.2.0/24", "*!*@192.0.2.0/24"),
        ("192.0.2.0/24", "*!*@192.0.2.0/24"),
    ],
)
@pytest.mark.parametrize(("letter", "row", "end"), [("b", 367, 368), ("e", 348, 349), ("I", 346, 347)])
def test_lists_are_shown(talk: Talk, said: str, kept: str, letter: str, row: int, end: int) -> None:
    alice, carol = _tea(talk)
    alice >> f"MODE #tea +{letter} {said}"
    alice << f"MODE #tea +{letter} {kept}"
    for talker in (alice, carol):
        talker >> f"MODE #tea {letter}"
        talker.hears(f"{row} … #tea {kept} alice!~alice@… 1767225600", f"{end} … #tea …")


@pytest.mark.parametrize("mask", ["m:", "a:", "m:m:bob", "m:a:", "a:" + "x" * 200])
def test_what_is_no_mask(talk: Talk, mask: str) -> None:
    alice, _ = _tea(talk)
    alice >> f"MODE #tea +b {mask}"
    alice << "696 alice #tea b …"


def test_each_list_has_so_many_and_no_more(host: Host) -> None:
    alice, _ = _tea(host(limits=Limits(list_entries=2)), "+bbeeII a b a b a b")
    for letter in "beI":
        alice >> f"MODE #tea +{letter} c"
        alice << f"478 alice #tea {letter} …"


def test_the_lists_of_a_hidden_room_are_its_members(talk: Talk) -> None:
    _, carol = _tea(talk, "+beI a b c", "+s")
    carol.says("MODE #tea b", "MODE #tea e", "MODE #tea I")
    carol.hears("403 …", "403 …", "403 …")


def test_a_cloak_tells_the_network(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice")
    near, far = talk("near", address="192.0.2.77"), talk("far", address="198.51.100.7")
    cloak = _user(talk, "near").host
    assert "192.0.2" not in cloak
    network = cloak.split(".")[1]
    alice >> f"MODE #tea +b *!*@*.{network}.guest"
    alice.until("MODE #tea +b …")
    for talker in (near, talk("next", address="192.0.2.78")):
        talker >> "JOIN #tea"
        talker << "474 …"
    far.enters("#tea")
    six = [talk(f"six{end}", address=f"2001:db8:0:1::{end}") for end in "12"]
    assert len({_user(talk, talker.name).host.split(".")[1] for talker in six}) == 1


# --- what may be said


@pytest.mark.parametrize(
    ("text", "passes"),
    [
        ("\x01ACTION waves\x01", True),
        ("\x01action waves", True),
        ("hi \x01PING\x01", True),
        ("\x01PING 1\x01", False),
        ("\x01VERSION\x01", False),
    ],
)
def test_no_ctcp_but_actions(talk: Talk, text: str, passes: bool) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice >> "MODE #tea +C"
    bob.until("MODE #tea +C")
    alice.until_now()
    alice.says(f"PRIVMSG #tea :{text}", f"NOTICE #tea :{text}")
    if passes:
        bob.hears(f"PRIVMSG #tea :{text}", f"NOTICE #tea :{text}")
    else:
        alice << "404 alice #tea …"
    bob.nothing()
    alice.nothing()


def test_what_members_say_to_those_who_rule(talk: Talk) -> None:
    """+U: who has no rank is read by those who rule the room only, and does not notice."""
    alice, bob, carol = talk.in_room("#tea", "alice", "bob", "carol", caps=CAPS)
    alice >> "MODE #tea +Uv carol"
    for talker in (alice, bob, carol):
        talker.until("MODE #tea +Uv carol")
    bob >> "@label=1 PRIVMSG #tea :hi"
    bob << "@label=1 :bob!… PRIVMSG #tea hi"
    alice << ":bob!… PRIVMSG #tea hi"
    carol.nothing()
    carol >> "PRIVMSG #tea :hello"
    for talker in (alice, bob, carol):
        talker << ":carol!… PRIVMSG #tea hello"
    assert [entry.params[-1] for entry in talk.app.history.read(Page("#tea", 9))] == ["hello"]
