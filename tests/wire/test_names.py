"""Names: what may be a nick, a channel, a title; what a mask covers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wire import isupport
from wire.casemap import fold
from wire.names import (
    CHANNELLEN,
    NICKLEN,
    REALLEN,
    TITLELEN,
    channel_problem,
    clean_nick,
    clean_realname,
    host_problem,
    mask_match,
    nick_problem,
    normalize_mask,
    realname_problem,
    title_problem,
)

FINE_NICKS = [
    "alice",
    "Алиса",
    "李雷",
    "سلام",
    "שלום",
    "हिन्दी",
    "[w]\\^{|}`_-9",
    "bob🙂",
    "hi👍🏽",
    "Ngọc",
    "x" * NICKLEN,
]
BAD_NICKS = [
    ("", "can't be empty", "nothing"),
    ("x" * (NICKLEN + 1), "at most", "too long"),
    ("two words", "spaces", "a space"),
    ("two\u3000words", "spaces", "a space of another script"),
    ("9lives", "begins with a letter", "a digit first"),
    ("٣abc", "begins with a letter", "a digit of another script first"),
    ("-x", "begins with a letter", "a hyphen first"),
    ("🙂", "begins with a letter", "an emoji first"),
    ("\u0301x", "begins with a letter", "a mark first"),
    *((f"a{char}b", f"can't hold “{char}”", f"the sign {char}") for char in "!@#,*?:.+&~%$/'\""),
    ("a，b", "can't hold “，”", "a full-width comma"),
    ("b⑴", "can't hold “(”", "a number whose key holds brackets"),
    ("a\x00b", "can't be seen", "NUL"),
    ("a\x1fb", "can't be seen", "a control character"),
    ("a\x85b", "can't be seen", "a control character over ASCII"),
    ("a\u202eb", "can't be seen", "a bidi override"),
    ("a\u2066b", "can't be seen", "a bidi isolate"),
    ("a\u200bb", "can't be seen", "a blank of no width"),
    ("a\u200db", "can't be seen", "a joiner"),
    ("a\u3164b", "can't be seen", "a filler that counts as a letter"),
    ("a\u2800b", "can't be seen", "the blank of Braille"),
    ("a\ufe0fb", "can't be seen", "a variation selector"),
    ("a\ue000b", "can't be seen", "a character of private use"),
    ("a\ufffdb", "can't be seen", "a character that was lost"),
    ("a" + "\u0323" * 5, "marks", "a tower of marks"),
]


@pytest.mark.parametrize("name", FINE_NICKS)
def test_nick_of_any_script(name: str) -> None:
    assert nick_problem(name) is None
    assert clean_nick(name) == name


@pytest.mark.parametrize(("name", "problem"), [pytest.param(*row[:2], id=row[2]) for row in BAD_NICKS])
def test_nick_is_refused_with_words(name: str, problem: str) -> None:
    assert problem in str(nick_problem(name))


@pytest.mark.parametrize(
    ("text", "nick"),
    [
        pytest.param("  Анна Мария\r\n", "Анна_Мария", id="spaces"),
        pytest.param("9lives", "_9lives", id="a digit first"),
        pytest.param("🙂", "_🙂", id="an emoji"),
        pytest.param("J. Smith", "J__Smith", id="signs"),
        pytest.param("a\u202eb\x00c", "abc", id="hidden characters"),
        pytest.param("x" * 50, "x" * NICKLEN, id="too long"),
        pytest.param("9" * 50, "_" + "9" * (NICKLEN - 1), id="too long with a digit first"),
        pytest.param("a" + "\u0323" * 20, "ạ" + "\u0323" * 4, id="a tower of marks"),
        pytest.param("", "", id="nothing"),
        pytest.param(" \t\u200b", "", id="nothing that can be seen"),
        pytest.param("!!!", "", id="signs alone"),
    ],
)
def test_name_of_a_plain_guest_is_cleaned(text: str, nick: str) -> None:
    assert clean_nick(text) == nick


@given(st.text())
def test_cleaned_name_is_a_nick_or_nothing(text: str) -> None:
    nick = clean_nick(text)
    assert nick == "" or nick_problem(nick) is None


@given(st.text(min_size=1, max_size=NICKLEN))
def test_key_of_a_nick_can_stand_in_a_line(name: str) -> None:
    if nick_problem(name) is None:
        assert not set(fold(name)) & set(" ,*?!@#:\r\n\0")


@pytest.mark.parametrize("name", ["#lobby", "#чай", "##c", "#a:b", "#a.b/c", "#" + "x" * (CHANNELLEN - 1)])
def test_channel_of_any_script(name: str) -> None:
    assert channel_problem(name) is None


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        pytest.param("", "begins with #", id="nothing"),
        pytest.param("#", "begins with #", id="a hash alone"),
        pytest.param("tea", "begins with #", id="no hash"),
        pytest.param("&tea", "begins with #", id="a local channel"),
        pytest.param("#a b", "spaces", id="a space"),
        pytest.param("#a\u00a0b", "spaces", id="a space that does not break"),
        pytest.param("#a,b", "can't hold “,”", id="a comma"),
        pytest.param("#a，b", "can't hold “,”", id="a full-width comma"),
        pytest.param("#a*", "can't hold “*”", id="a star"),
        pytest.param("#a\x07", "can't be seen", id="a bell"),
        pytest.param("#a\u202e", "can't be seen", id="a bidi override"),
        pytest.param("#" + "x" * CHANNELLEN, "at most", id="too long"),
    ],
)
def test_channel_is_refused_with_words(name: str, problem: str) -> None:
    assert problem in str(channel_problem(name))


@pytest.mark.parametrize("title", ["Tea", "Урок информатики 9Б, кабинет 214", "x" * TITLELEN])
def test_title_fits_in_isupport(title: str) -> None:
    assert title_problem(title) is None
    assert isupport.format({"NETWORK": title})


@pytest.mark.parametrize(
    ("title", "problem"),
    [("", "empty"), ("  ", "empty"), ("ы" * 40, "too long"), ("x" * 65, "too long"), ("a\nb", "line breaks")],
    ids=["nothing", "blanks", "too many bytes", "too many letters", "two lines"],
)
def test_title_is_refused_with_words(title: str, problem: str) -> None:
    assert problem in str(title_problem(title))


@pytest.mark.parametrize(
    ("mask", "whole"),
    [
        ("bob", "bob!*@*"),
        ("bob!u", "bob!u@*"),
        ("me@home", "*!me@home"),
        ("a!b@c", "a!b@c"),
        ("10.0.0.*", "*!*@10.0.0.*"),
        ("::1", "*!*@::1"),
        ("*", "*!*@*"),
        ("!@", "*!*@*"),
    ],
)
def test_mask_is_completed(mask: str, whole: str) -> None:
    assert normalize_mask(mask) == whole
    assert normalize_mask(whole) == whole


def test_mask_covers_whatever_the_case() -> None:
    assert mask_match("АЛИСА!*@*.Example", "алиса!a@chat.example")


@given(st.text("ab*?", max_size=12), st.text("ab", max_size=12))
def test_mask_covers_what_the_slow_way_covers(mask: str, text: str) -> None:
    def covers(mask: str, text: str) -> bool:
        if not mask:
            return not text
        if mask[0] == "*":
            return covers(mask[1:], text) or (text != "" and covers(mask, text[1:]))
        return text != "" and mask[0] in ("?", text[0]) and covers(mask[1:], text[1:])

    assert mask_match(mask, text) == covers(mask, text)


def test_wicked_mask_costs_no_more_than_its_length() -> None:
    # Tried the plain way this is more steps than a lifetime has; the test's own timeout is the judge.
    assert not mask_match("*a" * 60 + "*b", "a" * 400)


@pytest.mark.parametrize("name", ["A", "Анна 👩\u200d🚀", "x" * REALLEN])
def test_fine_real_names(name: str) -> None:
    assert realname_problem(name) is None
    assert clean_realname(name) == name


@pytest.mark.parametrize("name", ["", "  ", "x" * (REALLEN + 1), "a\nb", "a\u202eb", "a\x03b"], ids=ascii)
def test_what_is_no_real_name(name: str) -> None:
    assert realname_problem(name)
    assert len(clean_realname(name)) <= REALLEN
    assert not clean_realname(name).strip() or realname_problem(clean_realname(name)) is None


@pytest.mark.parametrize(
    ("host", "is_fine"),
    [("guest.example", True), ("a.", True), ("localhost", False), ("a b.c", False), ("", False)],
)
def test_displayed_hosts(host: str, is_fine: bool) -> None:
    assert (host_problem(host) is None) is is_fine
