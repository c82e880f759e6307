"""Who may read what was said: members of a room, and nobody who was put out meanwhile."""

from __future__ import annotations

import pytest

from server.config import AccountRules
from server.history import Entry, Page
from server.history.memory import MemoryHistory
from tests.server.commands.accounted import registers
from tests.server.commands.paging import ALL, PAST, page, said, texts
from tests.server.conftest import Host
from tests.talk import Talk
from wire.errors import Unavailable

OUTSIDE = "FAIL CHATHISTORY INVALID_TARGET LATEST {} :Messages could not be retrieved"


@pytest.mark.parametrize("room", ["#tea", "#nowhere", "#", "no,nick", "1st"])
def test_who_is_not_in_a_room_learns_nothing_of_it(talk: Talk, room: str) -> None:
    (alice,) = talk.in_room("#tea", "alice", caps=PAST)
    said(talk, alice, 1)
    eve = talk("eve", caps=PAST)
    eve >> f"CHATHISTORY LATEST {room} * 10"
    eve << OUTSIDE.format(room)
    eve >> "CHATHISTORY TARGETS timestamp=2020-01-01T00:00:00.000Z timestamp=2030-01-01T00:00:00.000Z 10"
    eve.hears("BATCH +… draft/chathistory-targets", "BATCH -…")


def test_who_leaves_or_is_put_out_reads_no_more(talk: Talk) -> None:
    alice, bob, carol = talk.in_room("#tea", "alice", "bob", "carol", caps=PAST)
    bob.says("PART #tea", "CHATHISTORY LATEST #tea * 10")
    bob.hears("PART #tea", OUTSIDE.format("#tea"))
    alice >> "KICK #tea carol"
    carol.until("KICK #tea carol …")
    carol >> "CHATHISTORY LATEST #tea * 10"
    carol << OUTSIDE.format("#tea")


class SlowToRead(MemoryHistory):
    """Does something else while somebody reads."""

    meanwhile = staticmethod(lambda: None)

    def read(self, page: Page) -> list[Entry]:
        self.meanwhile()
        return super().read(page)

    def find(self, target: str, msgid: str) -> Entry | None:
        found = super().find(target, msgid)
        self.meanwhile()
        return found


def test_who_is_put_out_while_the_store_reads_gets_nothing(host: Host) -> None:
    history = SlowToRead()
    talk = host(history)
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=PAST)
    alice >> "PRIVMSG #tea :secret"
    bob << "PRIVMSG #tea secret"

    def meanwhile() -> None:
        alice >> "KICK #tea bob"
        alice.until("KICK #tea bob …")

    history.meanwhile = meanwhile  # type: ignore[method-assign]
    bob >> "CHATHISTORY LATEST #tea * 10"
    bob.hears("KICK #tea bob alice", OUTSIDE.format("#tea"))


def test_what_is_taken_back_while_the_room_is_renamed_is_gone(host: Host) -> None:
    history = SlowToRead()
    talk = host(history)
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=f"{ALL} draft/channel-rename")
    msgid = said(talk, bob, 1)[0].tags["msgid"]

    def meanwhile() -> None:
        history.meanwhile = lambda: None  # type: ignore[method-assign]
        alice >> "RENAME #tea #Coffee"
        alice.until("RENAME …")

    history.meanwhile = meanwhile  # type: ignore[method-assign]
    bob >> f"REDACT #tea {msgid}"
    bob.until(f"REDACT #Coffee {msgid}")
    bob >> "CHATHISTORY LATEST #coffee * 10"
    assert not [line for line in bob.until("BATCH -…") if line.command == "PRIVMSG"]


def test_what_is_taken_back_while_the_other_one_logs_in_is_gone(host: Host) -> None:
    history = SlowToRead()
    talk = host(history, accounts=AccountRules(iterations=1000))
    alice, bob = talk("alice", caps=ALL), talk("bob", caps=ALL)
    msgid = said(talk, bob, 1, "alice")[0].tags["msgid"]

    def meanwhile() -> None:
        history.meanwhile = lambda: None  # type: ignore[method-assign]
        registers(alice)

    history.meanwhile = meanwhile  # type: ignore[method-assign]
    bob >> f"REDACT alice {msgid}"
    for talker in (bob, alice):
        talker.until(f"REDACT alice {msgid}")
    for talker, other in ((bob, "alice"), (alice, "bob")):
        assert [line.command for line in page(talker, f"LATEST {other} * 10", other)] == ["REDACT"]


def test_an_edit_goes_to_nobody_who_has_taken_the_name_meanwhile(host: Host) -> None:
    history = SlowToRead()
    talk = host(history)
    alice, bob, eve = talk("alice", caps=f"{PAST} samovar.chat/edit"), talk("bob"), talk("eve")
    alice >> "PRIVMSG bob :our secret"
    msgid = (alice << "PRIVMSG bob …").tags["msgid"]

    def meanwhile() -> None:
        history.meanwhile = lambda: None  # type: ignore[method-assign]
        bob >> "NICK bert"
        bob.until("NICK bert")
        eve >> "NICK bob"
        eve.until("NICK bob")

    history.meanwhile = meanwhile  # type: ignore[method-assign]
    alice >> f"@+samovar.chat/edit={msgid} PRIVMSG bob :our new secret"
    alice << f"FAIL PRIVMSG UNKNOWN_MSGID bob {msgid} …"
    eve.nothing()


class BrokenDisk(MemoryHistory):
    """Writes, and can't read."""

    def read(self, page: Page) -> list[Entry]:
        raise Unavailable("The disk is gone.")

    def newest(self, *args: object) -> list[Entry]:
        raise Unavailable("The disk is gone.")


def test_a_store_that_can_not_read_is_told_of(host: Host) -> None:
    (alice,) = host(BrokenDisk()).in_room("#tea", "alice", caps=PAST)
    alice >> "CHATHISTORY LATEST #tea * 10"
    alice << "FAIL CHATHISTORY MESSAGE_ERROR LATEST #tea :Messages could not be retrieved: The disk is gone."
    alice >> "CHATHISTORY TARGETS timestamp=2020-01-01T00:00:00.000Z timestamp=2030-01-01T00:00:00.000Z 10"
    alice << "FAIL CHATHISTORY MESSAGE_ERROR TARGETS * :Messages could not be retrieved: The disk is gone."


@pytest.mark.parametrize(
    ("closing", "is_kept"),
    [
        pytest.param("MODE #tea -t", True, id="an open room"),
        pytest.param("MODE #tea +k key", False, id="a room with a key"),
        pytest.param("MODE #tea +s", False, id="a secret room"),
        pytest.param("MODE #tea +i", False, id="a room by invitation"),
        pytest.param("MODE #tea +b eve", False, id="a room with a ban"),
    ],
)
def test_the_past_of_a_closed_room_ends_with_it(talk: Talk, closing: str, is_kept: bool) -> None:
    (alice,) = talk.in_room("#tea", "alice", caps=PAST)
    alice.says("PRIVMSG #tea :said", closing, "PART #tea")
    alice.until("PART #tea")
    (eve,) = talk.in_room("#tea", "eve", caps=PAST)
    assert texts(eve, "LATEST #tea * 10") == ("said" if is_kept else "")


@pytest.mark.parametrize("closing", ["MODE #tea +k key", "MODE #tea +s", "MODE #tea +i", "MODE #tea +b bob"])
def test_nobody_takes_away_what_others_have_said_by_closing_a_room_of_that_name(
    talk: Talk, closing: str
) -> None:
    (alice,) = talk.in_room("#tea", "alice", caps=PAST)
    alice.says("PRIVMSG #tea :said", "PART #tea")
    alice.until("PART #tea")
    talk.clock.pass_s(1)
    (eve,) = talk.in_room("#tea", "eve", caps=PAST)
    eve.says("PRIVMSG #tea :evil", closing, "PART #tea")
    eve.until("PART #tea")
    alice.enters("#tea")
    assert texts(alice, "LATEST #tea * 10") == "said"


def test_what_is_said_in_a_closed_room_at_once_after_it_was_opened_is_forgotten_too(talk: Talk) -> None:
    """All in one turn of the server, whose time is that of its beginning; the room is made later in it."""
    alice, eve = talk("alice", caps=PAST), talk("eve", caps=PAST)
    read = talk.clock._read_wall_ms

    def later_each_time() -> int:
        talk.clock.pass_s(0.001)
        return read()

    talk.clock._read_wall_ms = later_each_time  # type: ignore[method-assign]
    alice.sends(b"JOIN #tea\r\nMODE #tea +s\r\nPRIVMSG #tea :secret\r\nPART #tea\r\n")
    alice.until("PART #tea")
    eve.enters("#tea")
    assert texts(eve, "LATEST #tea * 10") == ""


def test_a_name_goes_with_what_was_said_before_and_closing_it_there_takes_nothing_either(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice", caps=PAST)
    alice.says("PRIVMSG #tea :said", "PART #tea")
    alice.until("PART #tea")
    talk.clock.pass_s(1)
    (eve,) = talk.in_room("#tea", "eve", caps=f"{PAST} draft/channel-rename")
    eve.says("RENAME #tea #cake", "MODE #cake +s", "PART #cake")
    eve.until("PART #cake")
    alice.enters("#cake")
    assert texts(alice, "LATEST #cake * 10", "#cake") == "said"
