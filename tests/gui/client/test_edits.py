"""Edits and deletions: shown in the place of the message, ours "sending" until the server has them."""

from __future__ import annotations

import pytest

from gui.client.abilities import Ability
from gui.client.annotations import VERSIONS_LIMIT
from gui.client.buffers import Delivery, Entry, EntryKind
from gui.client.changes import BufferChanged, EntryChanged
from gui.client.extras import Deletion
from gui.client.orders import Edit, Redact
from tests.gui.client.conftest import CAPS

EDITS = f"{CAPS} draft/message-redaction samovar.chat/edit"
TAG = "+samovar.chat/edit"


@pytest.fixture
def alice(talk):
    """Alice has said m1 and heard m2."""
    alice = talk()
    alice.enters(caps=EDITS)
    alice.joins("#tea", "@bob carol")
    alice.says("#tea", "tae?")
    alice >> "@label=1;msgid=m1 :alice!user@host PRIVMSG #tea :tae?"
    alice >> "@msgid=m2 :bob!b@h PRIVMSG #tea :yes"
    alice.sent.clear()
    return alice


def entry(alice, msgid: str) -> Entry:
    entries = alice.buffer("#tea").entries
    return entries[entries.find(msgid)]


def texts(alice, msgid: str) -> list[str]:
    extra = entry(alice, msgid).extra
    return [version.text for version in extra.versions] if extra is not None else []


def test_the_new_text_stands_in_the_place_of_the_old_one(alice):
    count, unread = len(alice.buffer("#tea").entries), alice.buffer("#tea").unread
    alice >> f"@msgid=m3;+reply=m2;{TAG}=m2 :bob!b@h PRIVMSG #tea :yes, please"
    assert alice.changes == [EntryChanged("#tea", count - 1)]
    assert (len(alice.buffer("#tea").entries), alice.buffer("#tea").unread) == (count, unread)
    assert (entry(alice, "m2").text, entry(alice, "m2").reply_to) == ("yes, please", "")
    assert texts(alice, "m2") == ["yes", "yes, please"]


def test_who_names_the_edit_means_the_message(alice):
    alice >> f"@msgid=m3;+reply=m2;{TAG}=m2 :bob!b@h PRIVMSG #tea :yes, please"
    alice >> "@+reply=m3;+draft/react=👍 :carol!c@h TAGMSG #tea"
    extra = entry(alice, "m2").extra
    assert extra is not None
    assert list(extra.reactions) == ["👍"]


def test_the_same_edit_twice_is_one(alice):
    for _ in range(2):
        alice >> f"@msgid=m3;+reply=m2;{TAG}=m2 :bob!b@h PRIVMSG #tea :yes, please"
    assert texts(alice, "m2") == ["yes", "yes, please"]


def test_of_many_texts_the_first_and_the_last_ones_stay(alice):
    for number in range(VERSIONS_LIMIT + 5):
        alice >> f"@msgid=e{number};+reply=m2;{TAG}=m2 :bob!b@h PRIVMSG #tea :text {number}"
    assert len(texts(alice, "m2")) <= VERSIONS_LIMIT + 1
    assert (texts(alice, "m2")[0], texts(alice, "m2")[-1]) == ("yes", f"text {VERSIONS_LIMIT + 4}")


def test_where_the_server_does_not_check_the_author_it_is_a_reply(talk):
    alice = talk()
    alice.enters()
    alice.joins("#tea")
    alice >> "@msgid=m2 :bob!b@h PRIVMSG #tea :yes"
    alice >> f"@msgid=m3;+reply=m2;{TAG}=m2 :eve!e@h PRIVMSG #tea :no"
    assert [each.text for each in alice.buffer("#tea").entries[-2:]] == ["yes", "no"]


def test_an_edit_of_what_is_not_here_stands_for_it_until_it_comes(alice):
    alice >> f"@msgid=m9;+reply=m0;{TAG}=m0 :bob!b@h PRIVMSG #tea :older, changed"
    assert (alice.last("#tea").text, alice.last("#tea").reply_to) == ("older, changed", "m0")
    entries = alice.buffer("#tea").entries
    entries[0:0] = [Entry(EntryKind.MESSAGE, 0, "bob", "older", msgid="m0")]
    alice.state.feed([b"PING :x"])
    assert entries[0].text == "older, changed"
    assert [each.text for each in entries].count("older, changed") == 1


def test_ours_is_sending_until_the_echo(alice):
    alice.do(alice.state.order("#tea", Edit("m1", "tea?")))
    alice << f"@label=editm1;+reply=m1;{TAG}=m1 PRIVMSG #tea tea?"
    assert (entry(alice, "m1").text, entry(alice, "m1").delivery) == ("tae?", Delivery.SENDING)
    alice >> f"@label=editm1;msgid=m3;+reply=m1;{TAG}=m1 :alice!user@host PRIVMSG #tea :tea?"
    assert (entry(alice, "m1").text, entry(alice, "m1").delivery) == ("tea?", Delivery.SENT)
    alice.do(alice.state.order("#tea", Edit("m1", "tea?")))
    alice.silent()  # the same text is no edit


def test_an_action_stays_one(alice):
    alice.says("#tea", "/me wvaes")
    alice >> "@label=2;msgid=m4 :alice!user@host PRIVMSG #tea :\x01ACTION wvaes\x01"
    alice.sent.clear()
    alice.do(alice.state.order("#tea", Edit("m4", "waves")))
    alice << f"@label=editm4;+reply=m4;{TAG}=m4 PRIVMSG #tea :\x01ACTION waves\x01"
    alice >> f"@msgid=m5;+reply=m4;{TAG}=m4 :alice!user@host PRIVMSG #tea :\x01ACTION waves\x01"
    assert (entry(alice, "m4").text, entry(alice, "m4").kind) == ("waves", EntryKind.ACTION)


@pytest.mark.parametrize(
    "line",
    [
        "@label=editm1 :srv FAIL PRIVMSG EDIT_FORBIDDEN #tea m1 :Only who wrote a message can change it",
        ":srv FAIL PRIVMSG EDIT_FORBIDDEN #tea m1 :Only who wrote a message can change it",
        "@label=editm1 :srv 404 alice #tea :Cannot send to channel",
    ],
    ids=["with the label", "with the id", "by a numeric"],
)
def test_what_is_refused_is_told_and_leaves_the_text(alice, line):
    alice.do(alice.state.order("#tea", Edit("m1", "tea?")))
    alice >> line
    assert (entry(alice, "m1").text, entry(alice, "m1").delivery) == ("tae?", Delivery.SENT)
    assert alice.last("#tea").kind is EntryKind.ERROR
    assert alice.last("#tea").text.startswith("The message was not changed: ")


def test_a_lost_connection_leaves_nothing_sending(alice):
    alice.do(alice.state.order("#tea", Edit("m1", "tea?")))
    alice.do(alice.state.disconnected("gone"))
    assert entry(alice, "m1").delivery is Delivery.SENT


def test_only_ours_is_edited(alice):
    alice.do(alice.state.order("#tea", Edit("m2", "no")))
    alice.do(alice.state.order("#tea", Edit("unknown", "no")))
    alice.silent()


@pytest.mark.parametrize(
    ("text", "fits"), [("tea", True), ("two\nlines", False), ("x" * 600, False), ("", False)]
)
def test_an_edit_is_one_message(alice, text, fits):
    assert alice.state.fits_edit("#tea", "m1", text) is fits


@pytest.fixture
def several(talk):
    """Alice has said "one" and "two" as one message, m1, on a server that takes messages of several lines."""
    alice = talk()
    alice.enters(caps=f"{EDITS} draft/multiline=max-bytes=4096,max-lines=3")
    alice.joins("#tea", "@bob carol")
    alice.says("#tea", "one\ntwo")
    alice >> "@label=1;msgid=m1 :alice!user@host BATCH +1 draft/multiline #tea"
    for text in ("one", "two"):
        alice >> f"@batch=1 :alice!user@host PRIVMSG #tea :{text}"
    alice >> "BATCH -1"
    alice.sent.clear()
    return alice


def test_a_message_of_several_lines_gets_other_ones(several):
    several.do(several.state.order("#tea", Edit("m1", "one\n\n2\n")))
    assert several.sent == [
        f"@label=editm1;+reply=m1;{TAG}=m1 BATCH +edit draft/multiline #tea",
        "@batch=edit PRIVMSG #tea one",
        "@batch=edit PRIVMSG #tea :",
        "@batch=edit PRIVMSG #tea 2",
        "BATCH -edit",
    ]
    assert (entry(several, "m1").text, entry(several, "m1").delivery) == ("one\ntwo", Delivery.SENDING)
    several >> f"@label=editm1;msgid=m3;+reply=m1;{TAG}=m1 :alice!user@host BATCH +2 draft/multiline #tea"
    for text in ("one", "", "2"):
        several >> f"@batch=2 :alice!user@host PRIVMSG #tea :{text}"
    several >> "BATCH -2"
    assert (entry(several, "m1").text, entry(several, "m1").delivery) == ("one\n\n2", Delivery.SENT)
    assert texts(several, "m1") == ["one\ntwo", "one\n\n2"]


def test_several_lines_become_one_and_what_is_too_much_is_not_sent(several):
    assert several.state.fits_edit("#tea", "m1", "1\n2\n3")
    assert not several.state.fits_edit("#tea", "m1", "1\n2\n3\n4")
    several.do(several.state.order("#tea", Edit("m1", "1\n2\n3\n4")))
    several.silent()
    assert several.last("#tea").kind is EntryKind.ERROR
    several.do(several.state.order("#tea", Edit("m1", "both")))
    several << f"@label=editm1;+reply=m1;{TAG}=m1 PRIVMSG #tea both"


def test_a_refused_batch_leaves_the_text(several):
    several.do(several.state.order("#tea", Edit("m1", "one\n2")))
    several >> "@label=editm1 :srv FAIL BATCH MULTILINE_MAX_BYTES 4096 :Too long"
    assert (entry(several, "m1").text, entry(several, "m1").delivery) == ("one\ntwo", Delivery.SENT)
    assert several.last("#tea").text.startswith("The message was not changed: ")


def test_what_is_deleted_is_gone_with_all_that_was_known_of_it(alice):
    alice >> f"@msgid=m3;+reply=m2;{TAG}=m2 :bob!b@h PRIVMSG #tea :secret"
    alice >> "@+reply=m2;+draft/react=👍 :carol!c@h TAGMSG #tea"
    for msgid in ("m2", "m3"):
        alice >> f":op!o@h REDACT #tea {msgid} :not here"
    deleted = entry(alice, "m2")
    assert deleted.text == ""
    assert deleted.extra is not None
    assert (deleted.extra.deletion, deleted.extra.versions, deleted.extra.reactions) == (
        Deletion("op", "not here"),
        [],
        {},
    )
    alice >> f"@msgid=m5;+reply=m2;{TAG}=m2 :bob!b@h PRIVMSG #tea :again"
    assert deleted.text == ""


def test_what_is_deleted_counts_as_unread_no_more(alice):
    room = alice.buffer("#tea")
    alice.do(alice.state.mark_read("#tea"))
    alice >> "@msgid=m3 :bob!b@h PRIVMSG #tea :alice: secret"
    alice >> "@msgid=m4 :bob!b@h PRIVMSG #tea :tea?"
    assert (room.unread, room.mentions) == (2, 1)
    alice >> ":bob!b@h REDACT #tea m2"  # was read, and no one counts it
    assert (room.unread, room.mentions) == (2, 1)
    alice >> ":bob!b@h REDACT #tea m3"
    assert BufferChanged("#tea") in alice.changes
    assert (room.unread, room.mentions) == (1, 0)
    assert room.entries[room.read_up_to].msgid == "m4"
    alice >> ":bob!b@h REDACT #tea m4"
    assert (room.unread, room.read_up_to) == (0, len(room.entries))
    alice >> "@msgid=m5 :bob!b@h PRIVMSG #tea :well"
    assert room.unread == 1


def test_an_edit_that_is_taken_back_leaves_the_text_before(alice):
    alice >> f"@msgid=m3;+reply=m2;{TAG}=m2 :bob!b@h PRIVMSG #tea :oops"
    alice >> ":bob!b@h REDACT #tea m3"
    assert (entry(alice, "m2").text, texts(alice, "m2")) == ("yes", ["yes"])


def test_ours_is_deleted_by_the_server(alice):
    alice.do(alice.state.order("#tea", Redact("m1")))
    alice << "REDACT #tea m1"
    alice.do(alice.state.order("#tea", Redact("m2", "not here")))
    alice << "REDACT #tea m2 :not here"
    alice >> ":alice!user@host REDACT #tea m1"
    assert entry(alice, "m1").text == ""
    alice >> ":srv FAIL REDACT REDACT_WINDOW_EXPIRED #tea m2 3600 :It is too late"
    assert alice.last("#tea").text == "The message is too old to be deleted."


def test_what_a_server_has_is_offered(alice, talk):
    assert alice.state.can(Ability.EDIT)
    assert alice.state.can(Ability.DELETE)
    other = talk()
    other.enters()
    assert not other.state.can(Ability.EDIT)
    assert not other.state.can(Ability.DELETE)


def test_in_a_page_of_history_an_edit_changes_its_message(alice):
    texts_before = [each.text for each in alice.buffer("#tea").entries]
    alice >> ":srv BATCH +h chathistory #tea"
    for line in (
        "@batch=h;time=2001-01-01T00:00:00.000Z;msgid=h1 :bob!b@h PRIVMSG #tea :older",
        "@batch=h;time=2001-01-01T00:00:01.000Z;msgid=h2 :bob!b@h PRIVMSG #tea :oldest",
        f"@batch=h;time=2001-01-01T00:00:02.000Z;msgid=h3;+reply=h1;{TAG}=h1 :bob!b@h PRIVMSG #tea :old",
        f"@batch=h;time=2001-01-01T00:00:03.000Z;msgid=h4;+reply=m2;{TAG}=m2 :bob!b@h PRIVMSG #tea :maybe",
        "@batch=h;time=2001-01-01T00:00:04.000Z;msgid=h5 :bob!b@h REDACT #tea h2",
        f"@batch=h;time=2001-01-01T00:00:05.000Z;msgid=h6;+reply=h0;{TAG}=h0 :bob!b@h PRIVMSG #tea :lonely",
    ):
        alice >> line
    alice >> ":srv BATCH -h"
    assert (entry(alice, "h1").text, entry(alice, "m2").text, entry(alice, "h2").text) == ("old", "maybe", "")
    now = [each.text for each in alice.buffer("#tea").entries]
    assert len(now) == len(texts_before) + 3
    assert "lonely" in now  # what it changes is further up, and not here yet
