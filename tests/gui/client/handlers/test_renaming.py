"""A room gets another name: its page follows."""

from __future__ import annotations

import pytest

from gui.client.buffers import Delivery
from gui.client.changes import BufferMoved, BufferTakenOver
from tests.gui.client.conftest import CAPS, ISUPPORT

RENAMES = f"{CAPS} draft/channel-rename"


@pytest.fixture
def renamed(talk):
    alice = talk("alice", rooms=("#tea",))
    alice.enters(caps=RENAMES)
    alice.joins("#tea", "@bob carol")
    alice >> ":bob!b@h PRIVMSG #tea :hot"
    return alice


def test_the_page_goes_on_under_the_new_name(renamed):
    renamed >> ":bob!b@h RENAME #tea #Coffee :colder days"
    assert BufferMoved("#coffee", "#tea") in renamed.changes
    assert "#tea" not in renamed.state.buffers
    page = renamed.buffer("#coffee")
    assert (page.name, page.joined, sorted(page.members)) == ("#Coffee", True, ["alice", "bob", "carol"])
    assert renamed.texts("#coffee")[-2:] == ["hot", "bob has renamed #tea to #Coffee: colder days"]
    renamed.silent()
    renamed.says("#coffee", "mine too")
    renamed << "@label=1 PRIVMSG #Coffee :mine too"


def test_what_is_on_its_way_is_confirmed(renamed):
    renamed.says("#tea", "sent")
    renamed.sent.clear()
    renamed >> ":bob!b@h RENAME #tea #coffee"
    renamed >> "@label=1;msgid=m1 :alice!user@host PRIVMSG #coffee :sent"
    assert renamed.deliveries("#coffee") == [("sent", Delivery.SENT)]
    assert renamed.texts("#coffee")[-1] == "bob has renamed #tea to #coffee."


def test_only_other_capitals_keep_the_page_where_it_is(renamed):
    renamed >> ":bob!b@h RENAME #tea #TEA"
    assert not [change for change in renamed.changes if isinstance(change, BufferMoved)]
    assert (renamed.buffer("#tea").name, renamed.buffer("#tea").joined) == ("#TEA", True)


def test_after_a_break_the_new_name_is_entered_and_not_the_old_one(renamed):
    renamed.do(renamed.state.say("", "/join #tea secret"))
    renamed >> ":bob!b@h RENAME #tea #coffee"
    renamed.do(renamed.state.disconnected("gone"))
    renamed.connects()
    renamed >> ":srv 001 alice :Welcome"
    renamed >> f":srv 005 alice {ISUPPORT} :are supported"
    renamed.sent.clear()
    renamed >> ":srv 422 alice :No message of the day"
    assert [line for line in renamed.sent if line.startswith("JOIN")] == ["JOIN #coffee secret"]


def test_a_page_that_is_left_of_a_room_of_that_name_takes_the_talk_over(renamed):
    renamed.joins("#coffee")
    renamed >> ":alice!user@host PART #coffee"
    renamed >> ":bob!b@h RENAME #tea #coffee"
    assert not renamed.buffer("#tea").joined
    page = renamed.buffer("#coffee")
    assert (page.joined, sorted(page.members)) == (True, ["alice", "bob", "carol"])
    for key in ("#tea", "#coffee"):
        assert renamed.texts(key)[-1] == "bob has renamed #tea to #coffee."
    assert BufferTakenOver("#coffee", "#tea") in renamed.changes


@pytest.mark.parametrize(
    "line", ["RENAME #milk #coffee", "RENAME #tea coffee", "RENAME #tea", "RENAME #tea #tea"]
)
def test_what_names_no_room_of_ours_or_no_room_changes_nothing(renamed, line):
    renamed >> f":bob!b@h {line}"
    assert list(renamed.state.buffers) == ["", "#tea"]
    assert renamed.texts("#tea")[-1] == "hot"
