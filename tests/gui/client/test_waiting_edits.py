"""New texts for messages wait among what is said, at the server's pace."""

from __future__ import annotations

import pytest

from gui.client.buffers import Delivery, EntryKind
from gui.client.orders import Edit
from tests.gui.client.test_edits import EDITS, TAG, entry


@pytest.fixture
def alice(talk):
    """Alice is in #tea with bob and carol."""
    alice = talk()
    alice.enters(caps=EDITS)
    alice.joins("#tea", "@bob carol")
    return alice


def burst(alice, count: int) -> list[str]:
    """Says so many messages, t0 and on, in peace, so that edits of five of them go at once."""
    for number in range(count):
        alice.clock.now_ms += 10_000
        alice.says("#tea", f"t{number}")
        alice >> f"@label={alice.last('#tea').label};msgid=t{number} :alice!user@host PRIVMSG #tea :t{number}"
    alice.clock.now_ms += 10_000
    alice.sent.clear()
    return [f"t{number}" for number in range(count)]


def test_many_edits_go_at_the_pace_of_messages_in_their_order(alice):
    ids = burst(alice, 7)
    for msgid in ids:
        alice.do(alice.state.order("#tea", Edit(msgid, f"{msgid}!")))
    alice.says("#tea", "corrected")
    assert len(alice.sent) == 5  # of a server that we know nothing of
    assert {entry(alice, msgid).delivery for msgid in ids} == {Delivery.SENDING}
    while alice.last("#tea").delivery is Delivery.QUEUED:
        assert 0 < alice.state.due_ms <= 2_000
        alice.clock.now_ms += alice.state.due_ms
        alice.do(alice.state.tick())
    assert [line.rpartition(" ")[2] for line in alice.sent] == [*(f"{each}!" for each in ids), "corrected"]


def test_a_long_edit_waits_for_what_was_said_before_and_what_is_said_next_waits_for_it(talk):
    several = talk()
    several.enters(caps=f"{EDITS} draft/multiline=max-bytes=4096,max-lines=3")
    several.joins("#tea", "@bob carol")
    [msgid] = burst(several, 1)
    several.says("#tea", "1\n2\n3")
    several.sent.clear()
    several.do(several.state.order("#tea", Edit(msgid, "one\n2")))
    several.says("#tea", "next")
    several.silent()
    for _ in range(20):
        several.clock.now_ms += 2_000
        several.do(several.state.tick())
    sent = [line.partition("PRIVMSG #tea ")[2] for line in several.sent]
    assert [text for text in sent if text] == ["one", "2", "next"]


def test_an_edit_that_waits_survives_a_break(alice):
    ids = burst(alice, 6)
    for msgid in ids:
        alice.do(alice.state.order("#tea", Edit(msgid, f"{msgid}!")))
    alice.sent.clear()
    alice.do(alice.state.disconnected("gone"))
    assert [entry(alice, msgid).delivery for msgid in ids] == [Delivery.SENT] * 5 + [Delivery.SENDING]
    assert entry(alice, "t5").text == "t5"
    alice.enters(caps=EDITS)
    alice >> ":alice!user@host JOIN #tea"
    assert f"@label=editt5;+reply=t5;{TAG}=t5 PRIVMSG #tea t5!" in alice.sent
    alice >> f"@label=editt5;msgid=t9;+reply=t5;{TAG}=t5 :alice!user@host PRIVMSG #tea :t5!"
    assert (entry(alice, "t5").text, entry(alice, "t5").delivery) == ("t5!", Delivery.SENT)


def test_an_edit_that_waits_is_given_up_where_it_can_not_be_any_more(alice):
    ids = burst(alice, 7)
    for msgid in ids:
        alice.do(alice.state.order("#tea", Edit(msgid, f"{msgid}!")))
    alice >> ":op!o@h REDACT #tea t5"
    alice >> ":bob!b@h KICK #tea alice :out"
    told = [each.text for each in alice.buffer("#tea").entries if each.kind is EntryKind.ERROR]
    assert told == ["The message was not changed: you are not in #tea any more"] * 2
    assert {entry(alice, msgid).delivery for msgid in ("t5", "t6")} == {Delivery.SENT}
    alice.sent.clear()
    alice.do(alice.state.order("#tea", Edit("t6", "once more")))
    alice.silent()
    assert alice.last("#tea").text.startswith("The message was not changed: you are not in #tea")


def test_what_was_deleted_meanwhile_is_not_changed(alice):
    for msgid in burst(alice, 6):
        alice.do(alice.state.order("#tea", Edit(msgid, f"{msgid}!")))
    alice >> ":op!o@h REDACT #tea t5"
    alice.sent.clear()
    alice.clock.now_ms += 60_000
    alice.do(alice.state.tick())
    assert not any("PRIVMSG" in line for line in alice.sent)
    assert entry(alice, "t5").delivery is Delivery.SENT
    assert alice.last("#tea").text == "The message was not changed: it was deleted meanwhile"


def test_what_was_deleted_while_it_was_being_changed_is_told(alice):
    [msgid] = burst(alice, 1)
    alice >> f":op!o@h REDACT #tea {msgid}"
    alice.do(alice.state.order("#tea", Edit(msgid, "better")))
    alice.silent()
    assert alice.last("#tea").text == "The message was not changed: it was deleted meanwhile"


def test_a_server_that_takes_no_edits_after_a_break_is_told_of_none(alice):
    for msgid in burst(alice, 6):
        alice.do(alice.state.order("#tea", Edit(msgid, f"{msgid}!")))
    alice.do(alice.state.disconnected("gone"))
    alice.enters()
    alice.joins("#tea", "@bob carol")
    assert alice.last("#tea").text == "The message was not changed: this server does not take it"
    assert entry(alice, "t5").delivery is Delivery.SENT
