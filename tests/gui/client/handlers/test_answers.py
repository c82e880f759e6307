"""Answers and errors become sentences, where somebody asked; no raw line is ever shown."""

from __future__ import annotations

import pytest

from gui.client.buffers import EntryKind
from gui.client.words import Sentence
from wire import numerics
from wire.numerics import Numeric


def test_whois_is_read_where_it_was_asked(alice):
    alice.says("#tea", "/whois bob")
    alice << "WHOIS bob"
    for line in (
        "311 alice bob bobby home.example * :Bob B.",
        "312 alice bob srv :A server",
        "317 alice bob 180 1700000000 :seconds idle, signon time",
        "319 alice bob :@#tea",
        "318 alice bob :End of WHOIS",
    ):
        alice >> f":srv {line}"
    assert alice.texts("#tea", EntryKind.INFO) == [
        "bob is bobby@home.example: Bob B.",
        "bob is connected to srv",
        "bob said nothing for 3 min",
        "bob is in @#tea",
    ]


def test_motd_stands_on_the_servers_page(alice):
    alice >> ":srv 375 alice :- srv message of the day"
    alice >> ":srv 372 alice :- Be kind."
    assert alice.texts("")[-1] == "Be kind."
    alice >> ":srv 372 alice :- Welcome to Tea house."
    assert isinstance(alice.last("").text, Sentence)  # told in another language, too


def test_our_server_greets_once(alice):
    alice >> ":srv 005 alice samovar.chat/LOBBY=#lobby :are supported"
    before = alice.texts("")
    alice >> ":srv 372 alice :- Welcome to Tea house."
    alice >> ":srv 372 alice :- Everybody meets in #lobby: /join #lobby"
    assert alice.texts("") == before
    alice >> ":srv 372 alice :- Be kind."
    assert alice.texts("")[-1] == "Be kind."


def test_nobody_of_that_name_fails_the_direct_message(alice):
    alice.says("#tea", "/msg ghost boo")
    alice >> "@label=1 :srv 401 alice ghost :No such nick"
    assert alice.last("ghost").reason == "Nobody here is called ghost."


def test_room_that_is_closed_says_why(alice):
    alice.says("#tea", "/join #vip")
    alice << "JOIN #vip"
    alice >> ":srv 473 alice #vip :Cannot join channel (+i)"
    assert (alice.last("#tea").kind, alice.last("#tea").text) == (
        EntryKind.ERROR,
        "#vip is by invitation only.",
    )


def test_a_room_that_can_not_be_opened_says_why_and_is_not_wanted_any_more(alice):
    alice.says("#tea", "/join #new")
    alice << "JOIN #new"
    alice >> ":srv 437 alice #new :Too many channels were opened from your address; wait an hour"
    assert (alice.last("#tea").kind, alice.last("#tea").text) == (
        EntryKind.ERROR,
        "#new can't be entered at the moment: Too many channels were opened from your address; wait an hour",
    )
    assert not alice.state._core.rooms.wanted.keys() - {"#tea", "#lobby"}


def test_list_is_bounded(alice):
    alice.says("#tea", "/list")
    before = len(alice.buffer("#tea").entries)
    lines = [f":srv 322 alice #room{number} {number} :topic".encode() for number in range(20_000)]
    alice.do(alice.state.feed(lines))
    assert len(alice.buffer("#tea").entries) - before == 501


def test_unknown_numerics_show_their_text(alice):
    alice >> ":srv 599 alice #tea :The kettle is empty"
    assert (alice.last("#tea").kind, alice.last("#tea").text) == (
        EntryKind.ERROR,
        "The server says about #tea: “The kettle is empty”",
    )
    alice >> ":srv 299 alice :Something new"
    assert alice.texts("")[-1] == "Something new"


def test_warnings_and_notes_are_read(alice):
    alice.says("#tea", "/list")
    alice >> ":srv NOTE * SLOW :The list takes a while"
    assert alice.last("#tea").text == "The server says: “The list takes a while”"
    alice >> ":srv FAIL LIST TOO_OFTEN :Once a minute is enough"
    assert alice.last("#tea").kind is EntryKind.ERROR


@pytest.mark.parametrize("params", ["", " alice", " alice a", " alice #tea b c d :the end"])
def test_every_numeric_with_few_or_many_parameters(alice, params):
    for row in vars(numerics).values():
        if isinstance(row, Numeric):
            alice >> f":srv {row.code}{params}"
    for buffer in alice.state.buffers.values():
        assert not any(entry.text.startswith(":srv") for entry in buffer.entries)
