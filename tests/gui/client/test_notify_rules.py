"""Which entries are worth a notification."""

from __future__ import annotations

import pytest

from gui.client.buffers import BufferKind, Entry, EntryKind
from gui.client.notify_rules import Level, NotifyRules, QuietHours, minute_of
from gui.client.places import Place

TEA = Place("s", "#tea")
BOB = Place("s", "bob")
NOON = 12 * 60
ROOM, DIRECT, SERVER = BufferKind.ROOM, BufferKind.DIRECT, BufferKind.SERVER


def said(*, own: bool = False, mention: bool = False, kind: EntryKind = EntryKind.MESSAGE) -> Entry:
    return Entry(kind, 0, "bob", "tea?", own=own, mention=mention)


@pytest.mark.parametrize(
    ("level", "kind", "entry", "wanted"),
    [
        pytest.param(Level.ALL, ROOM, said(), True, id="all: what is said in a room"),
        pytest.param(Level.ALL, ROOM, said(own=True), False, id="all: never our own"),
        pytest.param(Level.ALL, ROOM, said(kind=EntryKind.JOIN), False, id="all: not who comes and goes"),
        pytest.param(
            Level.ALL, SERVER, said(kind=EntryKind.NOTICE), False, id="all: not what the server says"
        ),
        pytest.param(Level.MENTIONS, ROOM, said(), False, id="mentions: not what is said to others"),
        pytest.param(Level.MENTIONS, ROOM, said(mention=True), True, id="mentions: what names us"),
        pytest.param(Level.MENTIONS, DIRECT, said(), True, id="mentions: a direct talk"),
        pytest.param(Level.NOTHING, ROOM, said(mention=True), False, id="nothing: no mention"),
        pytest.param(Level.NOTHING, DIRECT, said(mention=True), False, id="nothing: no direct talk"),
    ],
)
def test_the_level_decides(level: Level, kind: BufferKind, entry: Entry, wanted: bool) -> None:
    rules = NotifyRules()
    rules.set_level(TEA, level)
    assert rules.want(TEA, kind, entry, NOON) is wanted
    rules.set_level(TEA, None)
    rules.default = level
    assert rules.want(TEA, kind, entry, NOON) is wanted


def test_an_invitation_is_notified_though_nobody_said_it() -> None:
    entry = said(kind=EntryKind.INFO)
    assert NotifyRules().want(TEA, SERVER, entry, NOON, called=True)
    assert not NotifyRules().want(TEA, SERVER, entry, NOON)


@pytest.mark.parametrize(
    ("begin", "end", "quiet", "loud"),
    [
        pytest.param("22:00", "07:30", ["22:00", "23:59", "00:00", "07:29"], ["07:30", "12:00", "21:59"]),
        pytest.param("09:00", "17:00", ["09:00", "12:00", "16:59"], ["17:00", "08:59", "00:00"]),
        pytest.param("08:00", "08:00", [], ["08:00", "07:59"]),
    ],
    ids=["past midnight", "by day", "never"],
)
def test_quiet_hours(begin: str, end: str, quiet: list[str], loud: list[str]) -> None:
    rules = NotifyRules()
    rules.quiet = QuietHours(minute_of(begin) or 0, minute_of(end) or 0)
    for texts, wanted in ((quiet, False), (loud, True)):
        for text in texts:
            minute = minute_of(text)
            assert minute is not None
            assert rules.want(BOB, DIRECT, said(mention=True), minute) is wanted, text


@pytest.mark.parametrize("text", ["", "24:00", "12:60", "12", "12:5", "-1:00", "a:00", "12:00:00", "٣:0٣x"])
def test_what_is_no_time(text: str) -> None:
    assert minute_of(text) is None


def test_own_level_is_none_while_a_page_follows_the_default() -> None:
    rules = NotifyRules()
    assert (rules.own_level(TEA), rules.level(TEA)) == (None, Level.MENTIONS)
    rules.set_level(TEA, Level.NOTHING)
    assert NotifyRules(rules.kept()).own_level(TEA) is Level.NOTHING
