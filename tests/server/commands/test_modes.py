"""MODE: what each mode of a room does, and what can't be changed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from server.limits import Limits
from tests.server.conftest import Host
from tests.talk import Talk
from tests.talkers import Talker
from wire import names


def _tea(talk: Talk, *modes: str) -> tuple[Talker, Talker, Talker]:
    """Alice is the operator, bob is in, carol is outside; the modes are set and everybody has read that."""
    alice, bob = talk.in_room("#tea", "alice", "bob")
    carol = talk("carol")
    for mode in modes:
        alice >> f"MODE #tea {mode}"
    alice.until_now()
    bob.until_now()
    return alice, bob, carol


@pytest.mark.parametrize(
    ("modes", "line", "answer"),
    [
        pytest.param(["+n"], "PRIVMSG #tea :hi", "404 carol #tea …", id="n keeps outsiders quiet"),
        pytest.param(["-n"], "PRIVMSG #tea :hi", None, id="without n outsiders speak"),
        pytest.param(["-n", "+m"], "PRIVMSG #tea :hi", "404 carol #tea …", id="m keeps outsiders quiet too"),
        pytest.param(["-n", "+b carol"], "PRIVMSG #tea :hi", "404 carol …", id="b keeps outsiders quiet too"),
        # The documents (Modern, "Secret Channel Mode"; RFC 1459 4.2.3.1) hide a secret room from LIST and NAMES and
        # leave open whether it can be spoken to without +n. Promise 1 of ours decides: an outsider learns nothing of
        # it. A message that arrived, or a 404, would tell that the room is there, so the answer is that of no room.
        pytest.param(
            ["-n", "+s"], "PRIVMSG #tea :hi", "403 carol #tea …", id="s hides the room also from talk"
        ),
        pytest.param(["-n", "+k sesame"], "PRIVMSG #tea :hi", "403 carol #tea …", id="and so does k"),
        pytest.param(["+s"], "PRIVMSG #tea :hi", "403 carol #tea …", id="the same with n"),
        pytest.param([], "PRIVMSG #nowhere :hi", "403 carol #nowhere …", id="no room at all"),
        pytest.param(["+i"], "JOIN #tea", "473 carol #tea …", id="i closes the room"),
        pytest.param(["+k sesame"], "JOIN #tea", "475 carol #tea …", id="k asks for the key"),
        pytest.param(["+k sesame"], "JOIN #tea Sesame", "475 carol #tea …", id="k takes the very key"),
        pytest.param(["+k sesame"], "JOIN #tea sesame", "@ JOIN #tea", id="k opens by its key"),
        pytest.param(["+l 2"], "JOIN #tea", "471 carol #tea …", id="l is full"),
        pytest.param(["+l 3"], "JOIN #tea", "@ JOIN #tea", id="l has one place left"),
        pytest.param(["+b carol"], "JOIN #tea", "474 carol #tea …", id="b by nick"),
        pytest.param(
            ["+b *!~CAR*@*"], "JOIN #tea", "474 carol #tea …", id="b by user name, case does not matter"
        ),
        pytest.param(["+b *!*@127.0.0.1"], "JOIN #tea", "474 carol #tea …", id="b by the real address"),
        pytest.param(["+b *!*@*.guest"], "JOIN #tea", "474 carol #tea …", id="b by cloak"),
        pytest.param(["+b dora"], "JOIN #tea", "@ JOIN #tea", id="b of somebody else"),
        pytest.param(["+i", "-i"], "JOIN #tea", "@ JOIN #tea", id="i taken back"),
        pytest.param(
            ["+k a", "-k *"], "JOIN #tea", "@ JOIN #tea", id="k taken back, whatever is said for it"
        ),
        pytest.param(["+l 1", "-l"], "JOIN #tea", "@ JOIN #tea", id="l taken back"),
        pytest.param(["+b carol", "-b CAROL!*@*"], "JOIN #tea", "@ JOIN #tea", id="b taken back"),
    ],
)
def test_what_outsiders_may(talk: Talk, modes: list[str], line: str, answer: str | None) -> None:
    alice, bob, carol = _tea(talk, *modes)
    carol >> line
    if answer is None:
        carol.nothing()
        bob << ":carol!… PRIVMSG #tea hi"
    elif answer[0] == "@":
        carol << answer[2:]
        bob << ":carol!… JOIN #tea"
    else:
        carol << answer
        carol.nothing()
        alice.nothing()


@pytest.mark.parametrize(
    ("modes", "may_speak"),
    [
        pytest.param(["+m"], False, id="m silences members"),
        pytest.param(["+m", "+v bob"], True, id="v gives the voice back"),
        pytest.param(["+m", "+o bob"], True, id="o has a voice"),
        pytest.param(["+m", "+v bob", "-v bob"], False, id="v taken back"),
        pytest.param(["+b bob"], False, id="b silences a member"),
        pytest.param(["+b bob", "+v bob"], True, id="v speaks in spite of b"),
        pytest.param([], True, id="members speak"),
    ],
)
def test_which_members_may_speak(talk: Talk, modes: list[str], may_speak: bool) -> None:
    alice, bob, _ = _tea(talk, *modes)
    bob >> "PRIVMSG #tea :hi"
    if may_speak:
        bob.nothing()
        alice << ":bob!… PRIVMSG #tea hi"
    else:
        bob << "404 bob #tea …"
        alice.nothing()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        pytest.param("+o bob", "+o bob", id="an operator more"),
        pytest.param("+ov bob BOB", "+ov bob bob", id="two ranks, the nick as it is"),
        pytest.param("+vo-v bob bob bob", "+vo-v bob bob bob", id="there and back"),
        pytest.param("-nt+mi", "-nt+mi", id="flags"),
        pytest.param("+nt", None, id="what is so already"),
        pytest.param("-o bob", None, id="a rank that is not there"),
        pytest.param("+n-n+n", "-n+n", id="only what changes"),
        pytest.param("+kl sesame 5", "+kl sesame 5", id="key and limit"),
        pytest.param("+b bob", "+b bob!*@*", id="a ban is completed"),
        pytest.param("+b *!x@y", "+b *!x@y", id="a ban is complete"),
        pytest.param("+bb a a", "+b a!*@*", id="a ban that is there"),
        pytest.param("-b nobody", None, id="a ban that is not there"),
        pytest.param("+l 007", "+l 7", id="a limit with zeros"),
    ],
)
def test_changes_are_told(talk: Talk, line: str, told: str | None) -> None:
    alice, bob, carol = _tea(talk)
    alice >> f"MODE #tea {line}"
    if told:
        alice << f":alice!… MODE #tea {told}"
        bob << f":alice!… MODE #tea {told}"
    alice.nothing()
    bob.nothing()
    carol.nothing()


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        pytest.param("+o", "461 alice MODE …", id="a rank for nobody"),
        pytest.param("+o nobody", "401 alice nobody …", id="a rank for somebody who is not here"),
        pytest.param("+v carol", "441 alice carol #tea …", id="a rank for an outsider"),
        pytest.param("+x", "472 alice x …", id="an unknown mode"),
        pytest.param("+:", "472 alice * …", id="a colon for a mode"),
        pytest.param("+k", "461 alice MODE …", id="a key without a key"),
        pytest.param("+k :", "525 alice #tea …", id="an empty key"),
        pytest.param("+k :a b", "525 alice #tea …", id="a key with a space"),
        pytest.param("+k a,b", "525 alice #tea …", id="a key with a comma"),
        pytest.param("+k " + "x" * 33, "525 alice #tea …", id="a key that is too long"),
        pytest.param("+l", "461 alice MODE …", id="a limit without a number"),
        pytest.param("+l 0", "696 alice #tea l 0 …", id="a limit of nobody"),
        pytest.param("+l -1", "696 alice #tea l -1 …", id="a limit below"),
        pytest.param("+l ²", "696 alice #tea l ² …", id="a limit that is no number"),
        pytest.param("+l :", "696 alice #tea l * …", id="an empty limit"),
        pytest.param("+b :a b", "696 alice #tea b a …", id="a mask with a space"),
        pytest.param(f"+b {'x' * 201}", "696 alice #tea b …", id="a mask that is too long"),
        pytest.param("b", "368 alice #tea …", id="the bans"),
        pytest.param("+b :", "368 alice #tea …", id="an empty mask asks for the bans"),
        pytest.param("-b : ", "368 alice #tea …", id="a blank mask too"),
    ],
)
def test_changes_that_can_not_be(talk: Talk, line: str, answer: str) -> None:
    alice, bob, _ = _tea(talk)
    alice >> f"MODE #tea {line}"
    alice << answer
    alice.nothing()
    bob.nothing()


@pytest.mark.parametrize("line", ["+o bob", "-t", "+k x", "+l 5", "+b alice", "-o alice"])
def test_members_change_nothing(talk: Talk, line: str) -> None:
    alice, bob, carol = _tea(talk)
    for talker in (bob, carol):
        talker >> f"MODE #tea {line}"
        talker << f"482 {talker.name} #tea …"
        talker.nothing()
    alice.nothing()


def test_what_may_be_done_is_done_and_the_rest_is_answered(talk: Talk) -> None:
    alice, bob, _ = _tea(talk)
    alice >> "MODE #tea +xvo-t bob nobody"
    alice.hears("472 alice x …", "401 alice nobody …", "MODE #tea +v-t bob")
    bob << "MODE #tea +v-t bob"


def test_twelve_changes_a_line(talk: Talk) -> None:
    alice, bob, _ = _tea(talk)
    alice >> f"MODE #tea +{'b' * 14} {' '.join(f'n{n}' for n in range(14))}"
    masks = (bob << "MODE #tea +bbbbbbbbbbbb …").params[2:]
    assert masks == tuple(f"n{n}!*@*" for n in range(12))
    assert alice.until_now()


def test_masks_that_grow_take_two_lines(talk: Talk) -> None:
    alice, bob, _ = _tea(talk)
    masks = [f"{n:02}" + "x" * 32 for n in range(12)]
    alice >> f"MODE #tea +{'b' * 12} {' '.join(masks)}"
    lines = [bob << "MODE #tea …", bob << "MODE #tea …"]
    assert [mask.removesuffix("!*@*") for line in lines for mask in line.params[2:]] == masks
    assert all(len(line.encode()) <= 512 for line in lines)


def test_the_bans_are_shown(talk: Talk) -> None:
    alice, bob, carol = _tea(talk, "+b dora", "+b *!*@1.2.3.4")
    for talker in (alice, bob, carol):
        talker >> "MODE #tea b"
        talker << "367 … #tea dora!*@* alice!~alice@… 1767225600"
        talker << "367 … #tea *!*@1.2.3.4 alice!… …"
        talker << "368 … #tea …"


def test_a_mask_is_compiled_once_however_much_is_said(talk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A room full of masks took 50 ms of the hub for each line when they were compiled for each."""
    compiled: list[str] = []
    compile_mask = names.compile_mask

    def note(mask: str) -> Callable[[str], object]:
        compiled.append(mask)
        return compile_mask(mask)

    monkeypatch.setattr(names, "compile_mask", note)
    alice, bob, _ = _tea(talk, "+bb dora *!*@1.2.3.4")
    for number in range(20):
        bob >> f"PRIVMSG #tea :{number}"
        alice << f"PRIVMSG #tea :{number}"
    assert compiled == ["dora!*@*", "*!*@1.2.3.4"]


def test_there_are_so_many_bans_and_no_more(host: Host) -> None:
    alice, _, _ = _tea(host(limits=Limits(list_entries=2)), "+bb a b")
    alice >> "MODE #tea +b c"
    alice << "478 alice #tea b …"
    alice >> "MODE #tea -b a"
    alice << "MODE #tea -b a!*@*"
    alice >> "MODE #tea +b c"
    alice << "MODE #tea +b c!*@*"


def test_the_modes_are_shown(talk: Talk) -> None:
    alice, bob, carol = _tea(talk, "+kl sesame 5", "+m")
    for talker in (alice, bob):
        talker >> "MODE #tea"
        talker.hears("324 … #tea +mntkl sesame 5", "329 … #tea 1767225600")
    carol >> "MODE #tea"
    carol << "403 carol #tea …"


@pytest.mark.parametrize(
    ("line", "answers"),
    [
        pytest.param("MODE alice", ["221 alice +"], id="none"),
        pytest.param("MODE alice +i", [":alice!… MODE alice +i"], id="invisible"),
        pytest.param("MODE ALICE +i-i", ["MODE alice +i-i"], id="there and back"),
        pytest.param("MODE alice -i", [], id="less than nothing"),
        pytest.param("MODE alice +o", [], id="an operator by wish"),
        pytest.param("MODE alice +ix", ["501 alice …", "MODE alice +i"], id="an unknown one"),
        pytest.param("MODE bob", ["502 alice …"], id="somebody else's"),
        pytest.param("MODE bob +i", ["502 alice …"], id="somebody else's, to change"),
        pytest.param("MODE nobody", ["401 alice nobody …"], id="somebody's who is not here"),
        pytest.param("MODE", ["461 alice MODE …"], id="nobody's"),
        pytest.param("MODE #nowhere +n", ["403 alice #nowhere …"], id="of no room"),
    ],
)
def test_own_modes(talk: Talk, line: str, answers: list[str]) -> None:
    alice, _ = talk("alice"), talk("bob")
    alice >> line
    alice.hears(*answers)
    alice.nothing()
