"""Rooms: who enters and leaves, topic, modes."""

from __future__ import annotations

import pytest

from gui.client.buffers import EntryKind
from gui.client.changes import MembersChanged, Mentioned
from gui.client.words import set_translator
from gui.models.happened import sentence
from tests.gui.client.conftest import ISUPPORT


def nicks(talk, key="#tea"):
    return {member.nick: member.prefixes for member in talk.buffer(key).members.values()}


def test_names_with_all_ranks(alice):
    alice >> ":srv 353 alice = #tea :alice @+bob +carol"
    alice >> ":srv 353 alice = #tea :dave!d@h"
    assert nicks(alice) == {"alice": "", "bob": "@", "carol": ""}
    alice >> ":srv 366 alice #tea :End"
    assert nicks(alice) == {"alice": "", "bob": "@+", "carol": "+", "dave": ""}


def test_join_part_and_quit(alice):
    alice >> ":dave!d@h JOIN #tea"
    assert "dave" in nicks(alice)
    assert (alice.last("#tea").kind, alice.last("#tea").nick) == (EntryKind.JOIN, "dave")
    alice >> ":dave!d@h PART #tea :bye"
    assert (alice.last("#tea").kind, alice.last("#tea").text) == (EntryKind.PART, "bye")
    alice >> ":carol!c@h QUIT :gone home"
    assert (alice.last("#tea").kind, alice.last("#tea").text) == (EntryKind.QUIT, "gone home")
    assert nicks(alice) == {"alice": "", "bob": "@"}


def test_kick_of_another_and_of_us(alice):
    alice >> ":bob!b@h KICK #tea carol :too loud"
    assert alice.last("#tea").text == "carol too loud"
    assert nicks(alice) == {"alice": "", "bob": "@"}
    alice >> ":bob!b@h KICK #tea alice :you too"
    assert not alice.buffer("#tea").joined
    assert nicks(alice) == {}
    assert Mentioned("#tea", len(alice.buffer("#tea").entries) - 1) in alice.changes


def test_kick_without_a_reason_names_the_victim_only(alice):
    alice >> ":bob!b@h KICK #tea carol :carol"
    assert alice.last("#tea").text == "carol"


def test_ranks_change_in_the_order_of_the_server(alice):
    alice >> ":bob!b@h MODE #tea +v-o+o bob bob carol"
    assert nicks(alice) == {"alice": "", "bob": "+", "carol": "@"}
    alice >> ":bob!b@h MODE #tea +o bob"
    assert nicks(alice)["bob"] == "@+"
    assert alice.last("#tea").text == "bob is an operator"


def test_modes_of_a_room_in_words(alice):
    alice >> ":srv 324 alice #tea +ntk secret"
    assert alice.buffer("#tea").modes == "+knt"
    alice >> ":bob!b@h MODE #tea +mb-k *!*@spam *"
    assert alice.buffer("#tea").modes == "+mnt"
    expected = (
        "only operators and those with voice may speak, *!*@spam is banned, no password is needed to enter"
    )
    assert alice.last("#tea").text == expected


def test_mutes_and_logins_in_words(alice):
    alice >> ":srv 005 alice CHANMODES=beI,k,l,CMRUimnst :are supported"
    alice >> ":bob!b@h MODE #tea +bRU-b m:spam!*@* m:eve!*@*"
    expected = (
        "spam!*@* is muted, only those who are logged in may enter, "
        "what members without a rank say is read by operators only, eve!*@* is no longer muted"
    )
    assert alice.last("#tea").text == expected


def test_topic_is_told_and_changed(alice):
    alice >> ":srv 332 alice #tea :Green or black"
    assert alice.buffer("#tea").topic == "Green or black"
    alice >> ":bob!b@h TOPIC #tea :Black"
    assert alice.buffer("#tea").topic == "Black"
    assert (alice.last("#tea").kind, alice.last("#tea").text) == (EntryKind.TOPIC, "Black")
    alice >> ":srv 331 alice #tea :No topic"
    assert alice.buffer("#tea").topic == ""


def test_invitation_asks_for_notice(alice):
    alice >> ":bob!b@h INVITE alice #cellar"
    assert "bob invites you to #cellar" in alice.last("").text
    assert Mentioned("", len(alice.buffer("").entries) - 1) in alice.changes


def test_names_of_a_flood_are_kept_within_the_limit(alice):
    for start in range(0, 60_000, 500):
        names = " ".join(f"n{number}" for number in range(start, start + 500))
        alice.do(alice.state.feed([f":srv 353 alice = #tea :{names}".encode()]))
    alice >> ":srv 366 alice #tea :End"
    assert len(alice.buffer("#tea").members) == 50_000


def test_names_keep_who_is_away(alice):
    alice >> ":bob!b@h AWAY :lunch"
    assert MembersChanged("#tea") in alice.changes
    alice >> ":srv 353 alice = #tea :alice @bob"
    alice >> ":srv 366 alice #tea :End"
    assert alice.buffer("#tea").members["bob"].away


def test_own_part_leaves_the_page_and_does_not_come_back(alice):
    alice.says("#tea", "/part bye all")
    alice << "PART #tea :bye all"
    alice >> ":alice!user@host PART #tea :bye all"
    assert not alice.buffer("#tea").joined
    alice.do(alice.state.disconnected("lost"))
    alice.connects()
    alice >> ":srv 001 alice :Welcome"
    alice >> ":srv 376 alice :End"
    assert not [line for line in alice.sent if line.startswith("JOIN")]


def comes_back(alice) -> list[str]:
    """What a new connection asks to enter."""
    alice.do(alice.state.disconnected("lost"))
    alice.sent.clear()
    alice.connects()
    alice >> ":srv 001 alice :Welcome"
    alice >> ":srv 005 alice samovar.chat/LOBBY=#lobby :are supported"
    alice >> ":srv 376 alice :End"
    return [line for line in alice.sent if line.startswith("JOIN")]


@pytest.mark.parametrize(
    "line", [":alice!u@h PART #tea", ":bob!b@h KICK #tea alice :out"], ids=["left", "removed"]
)
def test_a_room_that_the_link_or_the_server_names_is_not_entered_again_by_itself(talk, line):
    alice = talk(rooms=("#tea",))
    alice.enters(f"{ISUPPORT} samovar.chat/LOBBY=#lobby")
    alice.joins("#tea")
    alice.joins("#lobby")
    assert comes_back(alice) == ["JOIN #lobby,#tea"]
    alice.joins("#tea")
    alice >> line
    alice >> line.replace("#tea", "#lobby")
    assert comes_back(alice) == []
    alice.joins("#tea")  # the user has asked for it
    assert comes_back(alice) == ["JOIN #tea"]


def test_a_room_whose_page_was_closed_without_a_connection_stays_closed(talk):
    alice = talk(rooms=("#tea",))
    alice.enters()
    alice.joins("#tea")
    alice.do(alice.state.disconnected("lost"))
    alice.says("#tea", "/close")
    assert comes_back(alice) == ["JOIN #lobby"]


def test_whoever_is_removed_has_it_unread_and_is_outside(alice):
    alice >> ":bob!b@h KICK #tea alice :too loud"
    entry = alice.last("#tea")
    assert sentence(entry) == "bob removed you from the room: too loud"
    assert (alice.buffer("#tea").unread, alice.buffer("#tea").mentions) == (1, 1)
    assert alice.state.is_outside("#tea")
    alice.says("#tea", "/join #tea")
    assert not alice.state.is_outside("#tea")


def test_a_room_that_is_entered_anew_has_forgotten_its_topic_and_modes(alice):
    alice >> ":bob!b@h TOPIC #tea :green or black?"
    alice >> ":bob!b@h MODE #tea +k milk"
    alice.do(alice.state.disconnected("gone"))
    alice.enters()
    alice.joins("#tea")
    assert (alice.buffer("#tea").topic, alice.buffer("#tea").modes) == ("", "")
    assert alice.buffer("#tea").mode_args == {}


def test_what_a_server_changes_is_told_without_its_name(alice):
    alice >> ":srv MODE #tea +mo carol"
    told = alice.last("#tea")
    assert sentence(told) == "only operators and those with voice may speak, carol is an operator"
    alice >> ":srv MODE #tea -m"
    assert sentence(alice.last("#tea")) == "everybody may speak"
    alice >> ":bob!b@h MODE #tea +v carol"
    assert sentence(alice.last("#tea")) == "bob changed the modes: carol has voice"


def test_a_rank_that_the_server_gives_is_seen_in_the_list_and_not_told(alice):
    before = len(alice.buffer("#tea").entries)
    alice >> ":srv MODE #tea +vo carol carol"
    assert alice.buffer("#tea").members["carol"].prefixes == "@+"
    assert len(alice.buffer("#tea").entries) == before
    alice >> ":srv MODE #tea -o carol"
    assert sentence(alice.last("#tea")) == "carol is no longer an operator"


def test_modes_that_were_told_before_another_language_are_told_in_it(alice):
    alice >> ":bob!b@h MODE #tea +vo carol carol"
    told = alice.last("#tea")
    russian = {"{arg} has voice": "{arg}: голос", "{arg} is an operator": "{arg}: оператор"}
    set_translator(lambda template: russian.get(template, template))
    try:
        assert sentence(told) == "bob changed the modes: carol: голос, carol: оператор"
    finally:
        set_translator(str)


def test_whoever_says_something_has_read_the_page(alice):
    alice >> ":bob!b@h PRIVMSG #tea :hello"
    alice.says("#tea", "hello bob")
    assert alice.buffer("#tea").unread == 0
    alice >> ":bob!b@h PRIVMSG #tea :how are you"
    assert alice.buffer("#tea").read_up_to == len(alice.buffer("#tea").entries) - 1
