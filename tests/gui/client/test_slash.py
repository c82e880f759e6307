"""What the slash commands send and say."""

from __future__ import annotations

import pytest

from gui.client import slash
from gui.client.buffers import BufferKind, EntryKind
from gui.client.changes import BufferClosed, BufferOpened
from tests.gui.client.conftest import CAPS, ISUPPORT

LINES = {
    "/join #new": ["JOIN #new"],
    "/join new key": ["JOIN #new key"],
    "/j #a,#b": ["JOIN #a", "JOIN #b"],
    "/part": ["PART #tea"],
    "/part #other bye bye": ["PART #other :bye bye"],
    "/me waves": ["@label=1 PRIVMSG #tea :\x01ACTION waves\x01"],
    "/notice #tea careful": ["@label=1 NOTICE #tea careful"],
    "/notice bob look here": ["NOTICE bob :look here"],
    "/topic Green tea": ["TOPIC #tea :Green tea"],
    "/topic #other x": ["TOPIC #other x"],
    "/kick carol": ["KICK #tea carol"],
    "/kick carol too loud": ["KICK #tea carol :too loud"],
    "/ban carol": ["MODE #tea +b carol!*@*"],
    "/ban *!*@spam": ["MODE #tea +b *!*@spam"],
    "/ban 192.0.2.1": ["MODE #tea +b *!*@192.0.2.1"],
    "/ban m:carol": ["MODE #tea +b m:carol"],
    "/unban a:carol": ["MODE #tea -b a:carol"],
    "/ban": ["MODE #tea +b"],
    "/unban carol": ["MODE #tea -b carol!*@*"],
    "/invite dave": ["INVITE dave #tea"],
    "/invite dave #other": ["INVITE dave #other"],
    "/away": ["AWAY away"],
    "/whois": ["WHOIS alice"],
    "/names": ["NAMES #tea"],
    "/list *tea*": ["LIST *tea*"],
    "/op carol dave": ["MODE #tea +o carol", "MODE #tea +o dave"],
    "/devoice carol": ["MODE #tea -v carol"],
    "/mode": ["MODE #tea"],
    "/mode +k secret": ["MODE #tea +k secret"],
    "/mode alice +i": ["MODE alice +i"],
    "/oper root open sesame": ["OPER root :open sesame"],
    "/quote VERSION": ["VERSION"],
    "/quit": ["QUIT goodbye"],
    "//me is text": ["@label=1 PRIVMSG #tea :/me is text"],
    "/usr/bin/env": ["@label=1 PRIVMSG #tea /usr/bin/env"],
}


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("/rename #new", "RENAME #tea #new"),
        ("/rename new too long a name", "RENAME #tea #new :too long a name"),
    ],
)
def test_a_room_gets_another_name_where_the_server_knows_that(talk, typed, line):
    alice = talk()
    alice.enters(caps=f"{CAPS} draft/channel-rename")
    alice.joins("#tea")
    alice.says("#tea", typed)
    assert alice.sent == [line]


def test_elsewhere_rooms_keep_their_names(alice):
    alice.says("#tea", "/rename #new")
    assert alice.sent == []
    assert alice.last("#tea").text == "Rooms of this server keep their names."


@pytest.mark.parametrize("typed", LINES)
def test_command_sends(alice, typed):
    alice.says("#tea", typed)
    assert alice.sent == LINES[typed]


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("/mode +i", "MODE #tea +i"),
        ("/topic +1 for tea", "TOPIC #tea :+1 for tea"),
        ("/mode +den +i", "MODE +den +i"),
    ],
)
def test_a_plus_begins_modes_where_rooms_may_begin_with_it(talk, typed, line):
    alice = talk("alice")
    alice.enters(isupport=ISUPPORT.replace("CHANTYPES=#", "CHANTYPES=#&+"))
    alice.joins("+den", "bob")
    alice.joins("#tea", "bob")
    alice.says("#tea", typed)
    assert alice.sent == [line]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("/fly", "There is no command /fly. /help lists them all; // in front sends it as text."),
        ("/kick", "It needs more: /kick [#room] nick [reason]"),
        ("/kick : x", "This can't be sent: /kick [#room] nick [reason]"),
        ("/msg #other hi", "You are not in #other."),
    ],
    ids=["unknown", "too short", "can't stand on the wire", "not in that room"],
)
def test_mistakes_are_told_where_they_were_typed(alice, typed, told):
    alice.says("#tea", typed)
    alice.silent()
    assert (alice.last("#tea").kind, alice.last("#tea").text) == (EntryKind.ERROR, told)


@pytest.mark.parametrize(
    ("key", "text", "problem"),
    [
        ("#tea", "hello", ""),
        ("#tea", "/kick bob", ""),
        ("#tea", "/usr/bin", ""),
        ("#tea", "/kick", "It needs more: /kick [#room] nick [reason]"),
        ("", "/kick bob", "/kick works in a room."),
        ("", "/kick #tea bob", ""),
        ("", "/invite bob", "/invite works in a room."),
        ("", "/invite bob #tea", ""),
        ("nowhere", "/fly", ""),
    ],
)
def test_what_is_wrong_is_known_before_it_is_sent(alice, key, text, problem):
    assert alice.state.problem(key, text) == problem
    alice.silent()


def test_without_a_connection_commands_have_to_wait(talk):
    alice = talk()
    assert alice.state.problem("", "/list") == "Not connected: /list has to wait."
    assert alice.state.problem("", "/join #tea") == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hello", True),
        ("/me x", True),
        ("/topic x", True),
        ("/me", False),
        ("/oper a b", False),
        ("/fly x", False),
    ],
)
def test_where_people_read_what_is_typed(text, words):
    assert slash.takes_words(text) is words


def test_every_command_survives_any_arguments(alice):
    for name in slash.BY_NAME:
        for rest in ("", "x", "#tea", ":x y", "a b c d", " , ", "#tea : :", "щ" * 400):
            for key in ("#tea", "", "nowhere"):
                alice.says(key, f"/{name} {rest}")
        assert "#tea" in alice.state.buffers or name in ("close", "wc")
        if "#tea" not in alice.state.buffers:
            alice.joins("#tea")


def test_commands_that_need_a_connection_say_so(talk):
    alice = talk()
    alice.says("", "/list")
    assert alice.last("").text == "Not connected: /list has to wait."


def test_room_joined_while_offline_is_entered_later(talk):
    alice = talk()
    alice.says("", "/join #tea")
    alice.silent()
    alice.connects()
    alice >> ":srv 001 alice :Welcome"
    alice.sent.clear()
    alice >> ":srv 376 alice :End"
    alice << "JOIN #tea"
    alice >> ":alice!u@h JOIN #tea"
    assert BufferOpened("#tea", focus=True) in alice.changes


def test_joining_a_room_that_we_are_in_shows_it(alice):
    alice.says("", "/join #tea")
    alice.silent()
    assert alice.changes == [BufferOpened("#tea", focus=True)]


def test_close_leaves_the_room(alice):
    alice.says("#tea", "/close")
    alice << "PART #tea"
    assert BufferClosed("#tea") in alice.changes
    alice >> ":alice!user@host PART #tea"
    assert list(alice.state.buffers) == [""]


def test_servers_page_stays(alice):
    alice.says("", "/close")
    assert "" in alice.state.buffers
    alice.says("", "hello?")
    assert alice.last("").kind is EntryKind.ERROR


def test_query_opens_a_direct_talk(alice):
    alice.says("#tea", "/query bob")
    assert alice.changes == [BufferOpened("bob", focus=True)]
    assert alice.buffer("bob").kind is BufferKind.DIRECT


def test_clear_empties_the_page(alice):
    alice.says("#tea", "/clear")
    assert alice.buffer("#tea").entries == []
    assert alice.changes == [BufferClosed("#tea"), BufferOpened("#tea", focus=True)]


def test_help_lists_all_commands_or_explains_one(alice):
    alice.says("#tea", "/help")
    assert sum(text.startswith("/") for text in alice.texts("#tea")) == len(slash.COMMANDS)
    alice.says("#tea", "/help kick")
    assert alice.last("#tea").text == "/kick [#room] nick [reason] · Remove somebody from a room"


def test_topic_without_text_shows_it(alice):
    alice >> ":srv 332 alice #tea :Green"
    alice.says("#tea", "/topic")
    assert alice.last("#tea").text == "Green"
    alice.silent()


def test_names_are_read_in_the_room(alice):
    alice.says("#tea", "/names")
    alice >> ":srv 353 alice = #tea :alice @bob"
    alice >> ":srv 366 alice #tea :End"
    assert alice.last("#tea").text == "In #tea: alice, @bob"


def test_names_are_unique():
    names = [name for row in slash.COMMANDS for name in (row.name, *row.aliases)]
    assert len(names) == len(set(names))
