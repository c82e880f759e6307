"""Replies: which message is answered travels as a client tag, where the server lets it through."""

from __future__ import annotations

import pytest

from gui.client.abilities import Ability
from gui.client.buffers import Delivery


@pytest.mark.parametrize("tag", ["+reply", "+draft/reply"])
def test_a_reply_names_what_it_answers(alice, tag):
    alice >> f"@msgid=m2;{tag}=m1 :bob!b@h PRIVMSG #tea :yes"
    assert (alice.last("#tea").msgid, alice.last("#tea").reply_to) == ("m2", "m1")


def test_our_reply_carries_the_tag_once(alice):
    alice.do(alice.state.say("#tea", "yes\nand no", "m1"))
    alice << "@label=1;+reply=m1 PRIVMSG #tea yes"
    alice << "@label=2 PRIVMSG #tea :and no"
    alice >> "@label=1;msgid=m7;+reply=m1 :alice!user@host PRIVMSG #tea :yes"
    assert [(entry.reply_to, entry.msgid) for entry in alice.buffer("#tea").entries[-2:]] == [
        ("m1", "m7"),
        ("", ""),
    ]
    assert alice.buffer("#tea").entries.find("m7") == len(alice.buffer("#tea").entries) - 2


def test_a_reply_that_failed_is_one_when_it_is_sent_again(alice):
    alice.do(alice.state.say("#tea", "yes", "m1"))
    alice >> "@label=1 :srv 404 alice #tea :No"
    assert alice.last("#tea").delivery is not Delivery.SENT
    index = len(alice.buffer("#tea").entries) - 1
    alice.sent.clear()
    alice.do(alice.state.retry("#tea", index))
    alice << "@label=2;+reply=m1 PRIVMSG #tea yes"


def test_where_the_tag_does_not_pass_it_is_not_sent(talk):
    alice = talk()
    alice.enters(isupport="CLIENTTAGDENY=*,-typing")
    alice.joins("#tea")
    assert not alice.state.can(Ability.REPLY)
    alice.do(alice.state.say("#tea", "yes", "m1"))
    alice << "@label=1 PRIVMSG #tea yes"
