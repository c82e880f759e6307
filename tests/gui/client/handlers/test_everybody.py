"""Who is on the server, as its host asks for it; and how an operator puts somebody out."""

from __future__ import annotations

from gui.client.buffers import Member
from gui.client.changes import EverybodyChanged, Refused
from gui.client.orders import AskEverybody
from gui.client.profiles import Profile
from tests.gui.client.conftest import ISUPPORT


def row(nick: str, flags: str, room: str = "#lobby") -> str:
    return f":srv 352 alice {room} u h srv {nick} {flags} :0 {nick}"


def test_everybody_is_told_in_whatever_room(talk):
    alice = talk("alice")
    alice.enters(isupport=f"{ISUPPORT} samovar.chat/LOBBY=#lobby")
    alice.do(alice.state.order("", AskEverybody()))
    alice << "WHO *"
    alice.do(alice.state.order("", AskEverybody()))
    alice.silent()  # one question at a time
    alice >> row("alice", "H*@")
    alice >> row("Bob", "G@", "#tea")
    alice >> ":srv 315 alice * :End"
    members = {"alice": Member("alice", "@"), "bob": Member("Bob", "", away=True)}
    assert alice.changes == [EverybodyChanged(members)]
    assert alice.texts("") == ["Welcome"]


def test_everybody_is_told_with_what_they_tell_of_themselves(talk):
    alice = talk("alice")
    alice.enters()
    alice >> ":srv 761 alice bob avatar * :data:,%F0%9F%8D%B5"
    alice.do(alice.state.order("", AskEverybody()))
    alice >> row("bob", "H")
    alice >> ":srv 315 alice * :End"
    assert alice.changes == [EverybodyChanged({"bob": Member("bob", profile=Profile(avatar="🍵"))})]


def test_a_who_that_was_typed_meanwhile_is_answered_in_words(talk):
    alice = talk("alice")
    alice.enters()
    alice.says("", "/quote WHO #tea")
    alice.do(alice.state.order("", AskEverybody()))
    alice >> row("bob", "H", "#tea")
    alice >> ":srv 315 alice #tea :End"
    assert alice.texts("")[-1] == "bob: u@h, in #tea"
    alice >> row("carol", "H")
    alice >> ":srv 315 alice * :End"
    assert alice.changes == [EverybodyChanged({"carol": Member("carol")})]


def test_the_answers_of_commands_go_where_they_were_asked_for(talk):
    alice = talk("alice")
    alice.enters()
    alice >> ":alice!a@h JOIN #tea"
    alice.says("#tea", "/whois bob")
    alice.do(alice.state.order("", AskEverybody()))
    alice >> ":srv 313 alice bob :is an operator"
    assert alice.texts("#tea")[-1] == "bob is an operator of the server"


def test_a_lost_connection_ends_the_question(talk):
    alice = talk("alice")
    alice.enters()
    alice.do(alice.state.order("", AskEverybody()))
    alice.do(alice.state.disconnected("gone"))
    alice.enters()
    alice.do(alice.state.order("", AskEverybody()))
    alice << "WHO *"


def test_whoever_is_put_out_does_not_come_back_by_themselves(talk):
    alice = talk("alice")
    alice.enters()
    alice >> ":host!h@h KILL alice :too loud"
    refused = Refused("host has put you out of this chat: too loud", retry=False)
    assert refused in alice.changes
    alice >> ":srv ERROR :Closing link"
    assert not any(isinstance(change, Refused) for change in alice.changes)


def test_the_rank_of_an_operator_is_of_one_connection(talk):
    alice = talk("alice")
    alice.enters()
    assert not alice.state.is_operator
    alice >> ":srv 381 alice :You are now an operator"
    assert alice.state.is_operator
    alice.says("", "/kill bob too loud")
    alice << "KILL bob :too loud"
    alice.do(alice.state.disconnected("gone"))
    alice.enters()
    assert not alice.state.is_operator
