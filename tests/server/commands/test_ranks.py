"""Founder, admin, operator, half-operator, voice: who gives and takes them, and who may put whom out."""

from __future__ import annotations

import itertools

import pytest

from tests.server.conftest import Host
from tests.talk import CAPS, Talk
from tests.talkers import Talker
from wire.modes import PREFIXES

OPERS = {"anna": "sesame"}
STANDS_ABOVE = "482 bob #tea :They stand above you in this channel"
OVER = {"q": "qaohv-", "a": "ohv-", "o": "ohv-", "h": "v-", "v": "", "-": ""}
"""Whom a rank may put out; `-` is who has none."""
GIVES = {"q": "qaohv", "a": "ohv", "o": "ohv", "h": "v", "v": "", "-": ""}


def _tea(host: Host, bob_is: str, carol_is: str) -> tuple[Talker, Talker]:
    """Bob and carol with these ranks, given by an operator of the server; both have read it."""
    talk = host(opers=OPERS)
    alice, bob, carol = talk.in_room("#tea", "alice", "bob", "carol")
    alice >> "OPER anna sesame"
    for nick, rank in (("bob", bob_is), ("carol", carol_is)):
        if rank != "-":
            alice >> f"MODE #tea +{rank} {nick} {nick}"
    alice.until_now()
    bob.until_now()
    carol.until_now()
    return bob, carol


@pytest.mark.parametrize(("mine", "theirs"), list(itertools.product("qaohv-", repeat=2)))
def test_who_puts_whom_out(host: Host, mine: str, theirs: str) -> None:
    bob, carol = _tea(host, mine, theirs)
    bob >> "KICK #tea carol"
    if theirs in OVER[mine]:
        bob << "KICK #tea carol bob"
        carol << "KICK #tea carol bob"
    else:
        bob << (STANDS_ABOVE if OVER[mine] else "482 bob #tea :You're not an operator of this channel")
        carol.nothing()


@pytest.mark.parametrize(("mine", "rank"), list(itertools.product("qaohv-", "qaohv")))
def test_who_gives_which_rank(host: Host, mine: str, rank: str) -> None:
    bob, carol = _tea(host, mine, "-")
    bob >> f"MODE #tea +{rank} carol"
    if rank in GIVES[mine]:
        carol << f":bob!… MODE #tea +{rank} carol"
        bob << f":bob!… MODE #tea +{rank} carol"
    else:
        bob << "482 bob #tea …"
        carol.nothing()


@pytest.mark.parametrize(("mine", "theirs"), list(itertools.product("qaohv-", "qaohv")))
def test_who_takes_which_rank(host: Host, mine: str, theirs: str) -> None:
    bob, carol = _tea(host, mine, theirs)
    bob >> f"MODE #tea -{theirs} carol"
    if theirs in GIVES[mine]:
        bob << f"MODE #tea -{theirs} carol"
    else:
        bob << "482 bob #tea …"
        carol.nothing()


@pytest.mark.parametrize("rank", "qaohv")
def test_everybody_gives_up_their_own(host: Host, rank: str) -> None:
    bob, _ = _tea(host, rank, "-")
    bob >> f"MODE #tea -{rank} BOB"
    bob << f":bob!… MODE #tea -{rank} bob"


def test_a_lower_rank_of_one_who_stands_above_stays(host: Host) -> None:
    bob, carol = _tea(host, "o", "qv")
    bob >> "MODE #tea -v carol"
    bob << STANDS_ABOVE
    carol.nothing()


@pytest.mark.parametrize(
    ("rank", "line", "may"),
    [
        pytest.param("h", "MODE #tea +b dora", True, id="half-operators ban"),
        pytest.param("h", "MODE #tea +m", True, id="half-operators moderate"),
        pytest.param("h", "TOPIC #tea :tea", True, id="half-operators set the topic"),
        pytest.param("h", "MODE #tea +i", False, id="half-operators don't close the room"),
        pytest.param("h", "MODE #tea +k x", False, id="half-operators set no key"),
        pytest.param("h", "RENAME #tea #cake", False, id="half-operators don't rename"),
        pytest.param("a", "MODE #tea +k x", True, id="admins do what operators do"),
        pytest.param("q", "MODE #tea +s", True, id="founders do, too"),
        pytest.param("v", "TOPIC #tea :tea", False, id="voiced members set no topic"),
        pytest.param("v", "MODE #tea +b dora", False, id="voiced members ban nobody"),
    ],
)
def test_what_a_rank_changes(host: Host, rank: str, line: str, may: bool) -> None:
    bob, carol = _tea(host, rank, "-")
    bob >> line
    if may:
        verb, _, rest = line.partition(" ")
        carol << f":bob!… {verb} {rest.partition(' ')[0]} …"
    else:
        bob << "482 bob #tea …"
        carol.nothing()


def test_an_operator_of_the_server_acts_as_founder_everywhere(host: Host) -> None:
    talk = host(opers=OPERS)
    bob, _ = talk.in_room("#tea", "bob", "carol")
    alice = talk("alice")
    alice.says("OPER anna sesame", "MODE #tea +q carol")
    alice.until("MODE alice +o")
    bob << ":alice!… MODE #tea +q carol"
    alice.enters("#tea")
    bob << "JOIN #tea"
    bob >> "KICK #tea alice"
    bob << STANDS_ABOVE
    alice >> "KICK #tea carol"
    alice << "KICK #tea carol alice"


def test_all_ranks_are_shown_highest_first(host: Host) -> None:
    talk = host(opers=OPERS)
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=CAPS)
    carol = talk("carol")
    alice.says("OPER anna sesame", "MODE #tea +vhoaq bob bob bob bob bob")
    bob << "MODE #tea +vhoaq …"
    bob >> "NAMES #tea"
    bob << f"353 bob = #tea :@alice {''.join(PREFIXES.values())}bob"
    carol >> "NAMES #tea"
    carol << "353 carol = #tea :@alice ~bob"


# --- STATUSMSG


@pytest.mark.parametrize(
    ("target", "heard"),
    [
        ("~#tea", "q"),
        ("&#tea", "qa"),
        ("@#tea", "qao"),
        ("%#tea", "qaoh"),
        ("+#tea", "qaohv"),
        ("#tea", "qaohv-"),
    ],
)
@pytest.mark.parametrize("rank", "qaohv-")
def test_a_message_to_a_rank_and_above(host: Host, target: str, heard: str, rank: str) -> None:
    bob, carol = _tea(host, "-", rank)
    bob >> f"PRIVMSG {target} :help"
    if rank in heard:
        carol << f":bob!… PRIVMSG {target} help"
    carol.nothing()
    bob.nothing()


def test_a_message_to_a_rank_comes_back_by_its_target(talk: Talk) -> None:
    _, bob = talk.in_room("#tea", "alice", "bob", caps=CAPS)
    bob >> "@label=1;+typing=active TAGMSG @#tea"
    bob << "@label=1;+typing=active :bob!… TAGMSG @#tea"
    bob >> "@label=2 PRIVMSG @#TEA :help"
    bob << "@label=2;msgid=… :bob!… PRIVMSG @#tea help"


def test_from_outside_nothing_reaches_a_rank(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice")
    bob = talk("bob")
    bob >> "PRIVMSG @#tea :help"
    bob << "404 bob #tea …"
    alice >> "MODE #tea +s"
    alice << "MODE #tea +s"
    bob.says("PRIVMSG @#tea :help", "PRIVMSG @#nowhere :help", "PRIVMSG @bob :help")
    bob.hears("403 bob @#tea …", "403 bob @#nowhere …", "401 bob @bob …")
    alice.nothing()
