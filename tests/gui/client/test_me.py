"""Who we are on a server."""

from __future__ import annotations

from gui.client.identity import Identity
from gui.client.me import Me


def test_another_identity_is_for_the_next_connection() -> None:
    me = Me(Identity("alice"))
    me.identify(Identity("a l i c i a"))
    assert (me.nick, me.wanted_nick) == ("alice", "a_l_i_c_i_a")


def test_with_another_nick_other_words_are_a_mention() -> None:
    me = Me(Identity("alice"))
    me.set_nick("bob")
    assert me.mentions.matches("hi bob")
    assert not me.mentions.matches("hi alice")


def test_as_long_as_nothing_came_back_our_source_is_the_longest_that_it_can_be() -> None:
    me = Me(Identity("alice"))
    unknown = len(me.source)
    me.user_host = "user@host"
    assert me.source == "alice!user@host"
    assert unknown == len("alice!@") + 11 + 63
