"""People: other names, going offline, away, netsplits."""

from __future__ import annotations

from gui.client.buffers import EntryKind
from gui.client.changes import BufferMoved, NickChanged
from gui.client.persons import Presence


def test_nick_changes_in_all_rooms_and_keeps_its_ranks(alice):
    alice.joins("#two", "bob")
    alice >> ":bob!b@h NICK Robert"
    assert alice.buffer("#tea").members["robert"].prefixes == "@"
    assert alice.buffer("#two").members["robert"].nick == "Robert"
    assert (alice.last("#tea").kind, alice.last("#tea").nick, alice.last("#tea").text) == (
        EntryKind.NICK,
        "bob",
        "Robert",
    )


def test_change_of_case_keeps_the_member(alice):
    alice >> ":bob!b@h NICK BOB"
    assert alice.buffer("#tea").members["bob"].nick == "BOB"


def test_direct_talk_follows_the_nick(alice):
    alice >> ":bob!b@h PRIVMSG alice :hi"
    alice >> ":bob!b@h NICK robert"
    assert alice.changes[0] == BufferMoved("robert", was="bob")
    assert alice.texts("robert") == ["hi", "robert"]


def test_a_direct_talk_stays_where_the_new_nick_has_one_already(alice):
    alice >> ":robert!r@h PRIVMSG alice :another one"
    alice >> ":bob!b@h PRIVMSG alice :hi"
    alice >> ":bob!b@h NICK robert"
    assert [alice.buffer(key).name for key in ("bob", "robert")] == ["bob", "robert"]
    assert alice.texts("bob") == ["hi", "robert"]
    assert alice.texts("robert") == ["another one", "robert"]
    assert (alice.last("robert").kind, alice.last("robert").nick) == (EntryKind.NICK, "bob")
    assert alice.state.person("bob").presence is Presence.GONE
    assert alice.state.person("robert").presence is not Presence.GONE
    alice >> ":robert!b@h PRIVMSG alice :it is me"
    assert alice.texts("robert")[-1] == "it is me"
    assert alice.texts("bob") == ["hi", "robert"]
    alice >> ":robert!b@h NICK bob"
    assert [alice.buffer(key).name for key in ("bob", "robert")] == ["bob", "robert"]
    assert alice.texts("bob") == ["hi", "robert", "bob"]
    assert alice.state.person("bob").presence is not Presence.GONE


def test_a_direct_talk_follows_a_change_of_case(alice):
    alice >> ":bob!b@h PRIVMSG alice :hi"
    alice >> ":bob!b@h NICK BOB"
    assert alice.buffer("bob").name == "BOB"
    assert alice.texts("bob") == ["hi", "BOB"]


def test_own_nick(alice):
    alice.says("#tea", "/nick rabbit")
    alice << "NICK rabbit"
    alice >> ":alice!user@host NICK rabbit"
    assert NickChanged("rabbit") in alice.changes
    assert alice.state.nick == "rabbit"
    alice >> ":bob!b@h PRIVMSG #tea :rabbit!"
    assert alice.last("#tea").mention


def test_nick_refused_later_is_told_where_it_was_asked(alice):
    alice.says("#tea", "/nick bob")
    alice >> ":srv 433 alice bob :Nickname is already in use"
    assert (alice.last("#tea").kind, alice.last("#tea").text) == (EntryKind.ERROR, "The name bob is taken.")
    assert alice.state.nick == "alice"


def test_away_words_are_shown_once(alice):
    alice.says("#tea", "/msg bob lunch?")
    for _ in range(3):
        alice >> ":srv 301 alice bob :at the dentist"
    assert alice.texts("bob", EntryKind.INFO) == ["bob is away: at the dentist"]
    assert alice.buffer("#tea").members["bob"].away


def test_own_away_and_back(alice):
    alice.says("#tea", "/away lunch")
    alice << "AWAY lunch"
    alice >> ":srv 306 alice :You have been marked as being away"
    assert alice.buffer("#tea").members["alice"].away
    alice.says("#tea", "/back")
    alice << "AWAY"
    alice >> ":srv 305 alice :You are no longer marked as being away"
    assert alice.last("#tea").text == "You are back."
    assert not alice.buffer("#tea").members["alice"].away


def test_netsplit_is_one_line(alice):
    alice >> ":srv BATCH +ns netsplit one.example two.example"
    alice >> "@batch=ns :bob!b@h QUIT :one.example two.example"
    alice >> "@batch=ns :carol!c@h QUIT :one.example two.example"
    alice >> ":srv BATCH -ns"
    assert alice.last("#tea").text == "Two servers lost each other. Gone: 2 (bob, carol)"
    assert list(alice.buffer("#tea").members) == ["alice"]
    assert EntryKind.QUIT not in {entry.kind for entry in alice.buffer("#tea").entries}


def test_who_gives_no_reason_for_being_away_has_none_in_any_language(alice):
    alice >> ":srv 301 alice bob :нет на месте"
    assert alice.last("#tea").text != "bob is away: нет на месте"
    assert alice.state.person("bob").away_text == ""
    alice >> ":bob!b@h AWAY :away"
    assert alice.state.person("bob").away_text == ""
    alice >> ":bob!b@h AWAY :lunch"
    assert alice.state.person("bob").away_text == "lunch"
