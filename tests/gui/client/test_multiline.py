"""Messages of several lines: one message here, one batch on the wire."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.client.buffers import Delivery, EntryKind
from gui.client.multiline import LETTER_BYTES, Limits, limits_of, messages_of, text_of
from tests.gui.client.conftest import CAPS, ISUPPORT, Talk

SEVERAL = f"{CAPS} draft/multiline=max-bytes=200,max-lines=4"


@pytest.fixture
def able(talk: Callable[..., Talk]) -> Talk:
    made = talk("alice")
    made.enters(ISUPPORT, SEVERAL)
    made.joins("#tea", "@bob")
    return made


def test_several_lines_are_one_message(able: Talk) -> None:
    able.says("#tea", "one\n\ntwo\n")
    assert able.deliveries("#tea") == [("one\n\ntwo", Delivery.SENDING)]
    able << "@label=1 BATCH +lines1 draft/multiline #tea"
    able << "@batch=lines1 PRIVMSG #tea one"
    able << "@batch=lines1 PRIVMSG #tea :"
    able << "@batch=lines1 PRIVMSG #tea two"
    able << "BATCH -lines1"
    able.silent()
    able >> "@label=1;msgid=m1;time=2024-01-01T00:00:00.000Z :alice!u@h BATCH +e draft/multiline #tea"
    for text in ("one", "", "two"):
        able >> f"@batch=e :alice!u@h PRIVMSG #tea :{text}"
    able >> ":alice!u@h BATCH -e"
    assert able.deliveries("#tea") == [("one\n\ntwo", Delivery.SENT)]
    assert able.last("#tea").msgid == "m1"


def test_a_long_line_is_joined_again(able: Talk) -> None:
    able.says("#tea", "x" * 900)
    texts = [entry.text for entry in able.buffer("#tea").entries if entry.own]
    assert "".join(texts) == "x" * 900
    assert all(len(text) <= 200 for text in texts)


def test_a_line_too_long_for_the_wire_goes_on_with_the_next(talk: Callable[..., Talk]) -> None:
    able = talk("alice")
    able.enters(ISUPPORT, f"{CAPS} draft/multiline=max-bytes=4096,max-lines=9")
    able.joins("#tea")
    able.says("#tea", "x" * 600)
    assert able.deliveries("#tea") == [("x" * 600, Delivery.SENDING)]
    assert [line.partition(" ")[0] for line in able.sent] == [
        *("@label=1", "@batch=lines1", "@batch=lines1;draft/multiline-concat", "BATCH")
    ]


def test_what_is_over_the_limits_makes_several(able: Talk) -> None:
    able.says("#tea", "\n".join("abcdef"))
    assert [text for text, _ in able.deliveries("#tea")] == ["a\nb\nc\nd", "e\nf"]
    assert able.state.messages("#tea", "\n".join("abcdef")) == (2, 2 * 5)


def test_one_line_is_an_ordinary_message(able: Talk) -> None:
    able.says("#tea", "\n hello \n")
    able << "@label=1 PRIVMSG #tea : hello "
    able.says("#tea", "/me waves")
    able << "@label=2 PRIVMSG #tea :\x01ACTION waves\x01"


def test_a_server_without_it_gets_a_message_for_each_line(alice: Talk) -> None:
    alice.says("#tea", "one\n\ntwo")
    assert [text for text, _ in alice.deliveries("#tea")] == ["one", "two"]


def test_what_waited_is_cut_for_a_server_that_has_it_no_more(able: Talk) -> None:
    able.do(able.state.disconnected("gone"))
    able.says("#tea", "one\ntwo")
    able.says("#tea", "three")
    assert [text for text, _ in able.deliveries("#tea")] == ["one\ntwo", "three"]
    able.enters()
    able.do(able.state.feed([b":alice!user@host JOIN #tea"]))
    assert [text for text, _ in able.deliveries("#tea")] == ["one", "two", "three"]
    assert [line.partition("#tea ")[2] for line in able.sent if "PRIVMSG" in line] == ["one", "two", "three"]


@pytest.mark.parametrize("label", ["@label=1 ", ""])
def test_a_refusal_is_told_at_the_message(able: Talk, label: str) -> None:
    able.says("#tea", "one\ntwo")
    able >> f"{label}:srv FAIL BATCH MULTILINE_MAX_BYTES 100 :Multiline batch max-bytes exceeded"
    assert able.deliveries("#tea") == [("one\ntwo", Delivery.FAILED)]
    assert able.last("#tea").reason == "The message is too long for this server; send it in parts."
    able.sent.clear()
    able.do(able.state.retry("#tea", len(able.buffer("#tea").entries) - 1))
    assert len(able.sent) == 4


def test_several_lines_of_others_are_one_entry(able: Talk) -> None:
    able >> "@msgid=m1;+reply=m0 :bob!b@h BATCH +x draft/multiline #tea"
    able >> "@batch=x :bob!b@h PRIVMSG #tea :alice, look:"
    able >> ":carol!c@h PRIVMSG #tea :between"
    able >> "@batch=x :bob!b@h PRIVMSG #tea :tea is "
    able >> "@batch=x;draft/multiline-concat :bob!b@h PRIVMSG #tea :ready"
    able >> ":bob!b@h BATCH -x"
    entry = able.last("#tea")
    assert (entry.kind, entry.nick, entry.text) == (EntryKind.MESSAGE, "bob", "alice, look:\ntea is ready")
    assert (entry.msgid, entry.reply_to, entry.mention) == ("m1", "m0", True)
    assert able.texts("#tea", EntryKind.MESSAGE) == ["between", "alice, look:\ntea is ready"]


def test_who_is_ignored_says_nothing_in_several_lines(able: Talk) -> None:
    able.state._core.ignored.add("bob!*@*")
    able >> ":bob!b@h BATCH +x draft/multiline #tea"
    able >> "@batch=x :bob!b@h PRIVMSG #tea :psst"
    able >> ":bob!b@h BATCH -x"
    assert able.texts("#tea", EntryKind.MESSAGE) == []


def test_limits_are_read_however_odd_they_are() -> None:
    assert limits_of("max-bytes=100,max-lines=7") == (100, 7)
    assert limits_of("max-lines=,max-bytes=x") == Limits()
    assert limits_of("") == Limits()
    assert limits_of("max-bytes=0,max-lines=0") == (LETTER_BYTES, 1)
    assert limits_of(f"max-bytes={'9' * 5_000},max-lines={'9' * 5_000}") == (999_999_999, 999_999_999)


def test_a_server_that_takes_a_byte_takes_a_letter_or_refuses_it(talk: Callable[..., Talk]) -> None:
    alice = talk("alice")
    alice.enters(ISUPPORT, f"{CAPS} draft/multiline=max-bytes=1")
    alice.joins("#tea")
    alice.says("#tea", "чай\nи мёд")
    assert "".join(text for text, _ in alice.deliveries("#tea")) == "чайи мёд"


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=300) | st.text("ab \n", max_size=60)


@given(TEXTS, st.integers(8, 40), st.integers(8, 200), st.integers(1, 5))
def test_no_letter_is_lost_and_no_limit_is_passed(text: str, line: int, most: int, lines: int) -> None:
    messages = messages_of(text, line, Limits(most, lines))
    for parts in messages:
        assert len(parts) <= lines
        assert len(text_of(parts).encode()) <= most
        assert all(len(part.text.encode()) <= line and "\n" not in part.text for part in parts)
        assert parts[0].text.strip()
        assert not parts[0].is_joined
    said = "".join(text_of(parts) for parts in messages)
    assert "".join(said.split()) == "".join(text.replace("\0", "").split())
