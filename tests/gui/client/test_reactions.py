"""Reactions: counted by person, ours known, those that come before their message wait for it."""

from __future__ import annotations

import pytest

from gui.client.abilities import Ability
from gui.client.annotations import KINDS_LIMIT, WAITING_LIMIT
from gui.client.buffers import EntryKind
from gui.client.changes import EntryChanged, ReactionCame
from gui.client.entries import Entry
from gui.client.orders import React


@pytest.fixture
def alice(alice):
    """Alice has said m1 and heard m2."""
    alice.says("#tea", "tea?")
    alice >> "@label=1;msgid=m1 :alice!user@host PRIVMSG #tea :tea?"
    alice >> "@msgid=m2 :bob!b@h PRIVMSG #tea :yes"
    alice.sent.clear()
    return alice


def reactions(alice, msgid: str) -> dict[str, tuple[list[str], bool]]:
    entries = alice.buffer("#tea").entries
    extra = entries[entries.find(msgid)].extra
    known = extra.reactions.items() if extra is not None else ()
    return {text: (list(reaction.who.values()), reaction.own) for text, reaction in known}


def test_reactions_are_counted_by_person(alice):
    alice >> "@+reply=m2;+draft/react=👍 :carol!c@h TAGMSG #tea"
    alice >> "@+reply=m2;+draft/react=👍 :carol!c@h TAGMSG #tea"
    assert alice.changes == []
    alice >> "@+reply=m2;+draft/react=👍 :alice!user@host TAGMSG #tea"
    alice >> "@+draft/reply=m2;+draft/react=🎉 :bob!b@h TAGMSG #tea"
    assert alice.changes == [EntryChanged("#tea", len(alice.buffer("#tea").entries) - 1)]
    assert reactions(alice, "m2") == {"👍": (["carol", "alice"], True), "🎉": (["bob"], False)}


def test_what_is_taken_back_is_gone(alice):
    for tag in ("react", "unreact", "unreact"):
        alice >> f"@+reply=m2;+draft/{tag}=👍 :alice!user@host TAGMSG #tea"
    alice >> "@+reply=m2;+draft/unreact=🎉 :carol!c@h TAGMSG #tea"
    assert alice.buffer("#tea").entries[-1].extra is None


def test_an_account_is_one_person_under_two_names(alice):
    alice >> "@account=eve;+reply=m2;+draft/react=👍 :eve!c@h TAGMSG #tea"
    alice >> "@account=eve;+reply=m2;+draft/unreact=👍 :eve_!c@h TAGMSG #tea"
    assert reactions(alice, "m2") == {}


def test_a_reaction_to_our_message_is_news(alice):
    alice >> "@+reply=m1;+draft/react=👍 :bob!b@h TAGMSG #tea"
    assert ReactionCame("#tea", "bob", "👍", "tea?") in alice.changes
    for line in (
        "@+reply=m1;+draft/react=👍 :alice!user@host TAGMSG #tea",
        "@+reply=m2;+draft/react=👍 :bob!b@h TAGMSG #tea",
        "@+reply=m1;+draft/unreact=👍 :bob!b@h TAGMSG #tea",
    ):
        alice >> line
        assert not any(isinstance(change, ReactionCame) for change in alice.changes)
    assert alice.buffer("#tea").unread == 1


def test_one_that_comes_before_its_message_waits_for_it(alice):
    alice >> "@+reply=m9;+draft/react=👍 :bob!b@h TAGMSG #tea"
    alice >> "@msgid=m9 :carol!c@h PRIVMSG #tea :later"
    assert reactions(alice, "m9") == {"👍": (["bob"], False)}


def test_one_waits_for_a_message_of_an_older_page(alice):
    alice >> "@+reply=m0;+draft/react=👍 :bob!b@h TAGMSG #tea"
    entries = alice.buffer("#tea").entries
    entries[0:0] = [Entry(EntryKind.MESSAGE, 0, "carol", "older", msgid="m0")]
    alice.state.feed([b"PING :x"])
    assert reactions(alice, "m0") == {"👍": (["bob"], False)}


def test_nothing_grows_without_end(alice):
    for number in range(WAITING_LIMIT + 5):
        alice >> f"@+reply=u{number};+draft/react=👍 :bob!b@h TAGMSG #tea"
    assert len(alice.state._core.annotations._waiting) == WAITING_LIMIT
    for number in range(KINDS_LIMIT + 5):
        alice >> f"@+reply=m2;+draft/react=r{number} :bob!b@h TAGMSG #tea"
    assert len(reactions(alice, "m2")) == KINDS_LIMIT


@pytest.mark.parametrize(
    "line",
    [
        "@+reply=m2;+draft/react= :bob!b@h TAGMSG #tea",
        "@+draft/react=👍 :bob!b@h TAGMSG #tea",
        "@+reply=m2;+draft/react=👍 :bob!b@h TAGMSG #nowhere",
        "@+reply=m2;+draft/react=👍 TAGMSG #tea",
        "@+reply=m2;+draft/react=👍 :eve!b@h TAGMSG alice",
        "@+reply=m2;+draft/react=\x02\x1f :bob!b@h TAGMSG #tea",
    ],
    ids=["empty", "of nothing", "elsewhere", "of nobody", "in no open talk", "of control characters"],
)
def test_what_makes_no_sense_is_passed_over(alice, line):
    pages = set(alice.state.buffers)
    alice >> line
    assert set(alice.state.buffers) == pages
    if "TAGMSG #tea" in line and ":bob" in line:
        assert reactions(alice, "m2") == {}


def test_ours_is_sent_and_shown_when_the_server_has_it(alice):
    assert alice.state.can(Ability.REACT)
    alice.do(alice.state.order("#tea", React("m2", "👍")))
    alice << "@+reply=m2;+draft/react=👍 TAGMSG #tea"
    assert reactions(alice, "m2") == {}
    alice.do(alice.state.order("#tea", React("m2", "👍", adds=False)))
    alice << "@+reply=m2;+draft/unreact=👍 TAGMSG #tea"


def test_without_an_echo_ours_is_shown_at_once(talk):
    alice = talk()
    alice.enters(caps="message-tags")
    alice.joins("#tea")
    alice >> "@msgid=m2 :bob!b@h PRIVMSG #tea :yes"
    alice.do(alice.state.order("#tea", React("m2", "👍")))
    assert reactions(alice, "m2") == {"👍": (["alice"], True)}


def test_in_a_direct_talk_they_belong_to_its_page(alice):
    alice >> "@msgid=d1 :bob!b@h PRIVMSG alice :psst"
    alice >> "@+reply=d1;+draft/react=👍 :bob!b@h TAGMSG alice"
    alice >> "@+reply=d1;+draft/react=👍 :alice!user@host TAGMSG bob"
    extra = alice.buffer("bob").entries[-1].extra
    assert extra is not None
    assert list(extra.reactions["👍"].who.values()) == ["bob", "alice"]


def test_who_is_ignored_does_not_react(alice):
    alice.state._core.ignored.add("bob")
    alice >> "@+reply=m2;+draft/react=👍 :bob!b@h TAGMSG #tea"
    assert reactions(alice, "m2") == {}
