"""Invites: what people type and paste, and the link that a host gives out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wire.errors import PeerError
from wire.invite import Invite
from wire.names import TITLELEN, channel_problem, clean_nick

KEY = "ab" * 32


@pytest.mark.parametrize(
    ("text", "invite"),
    [
        pytest.param("chat.example", Invite("chat.example"), id="a host"),
        pytest.param(" Chat.Example. \n", Invite("chat.example"), id="with blanks, capitals and a dot"),
        pytest.param("10.0.0.5:4001", Invite("10.0.0.5", 4001), id="a host and a port"),
        pytest.param("[::1]:4001", Invite("::1", 4001), id="IPv6 and a port"),
        pytest.param("[::1]", Invite("::1"), id="IPv6 in brackets"),
        pytest.param("FE80::1%Wlan0", Invite("fe80::1%Wlan0"), id="bare IPv6 with its interface"),
        pytest.param("чай.local", Invite("чай.local"), id="a name in another script"),
        pytest.param(
            "irc://irc.example/#tea,needkey", Invite("irc.example", 6667, "#tea", tls=False), id="irc"
        ),
        pytest.param("IRCS://irc.example/tea", Invite("irc.example", 6697, "#tea", tls=True), id="ircs"),
        pytest.param("samovar://chat.example", Invite("chat.example"), id="our link, bare"),
        pytest.param(
            f"samovar://[fe80::1%25eth0]:4001/%23%23tea?title=%D0%A7%D0%B0%D0%B9&nick=bob&password=a%26b&key={KEY.upper()}",
            Invite("fe80::1%eth0", 4001, "##tea", "Чай", "bob", "a&b", KEY, True),
            id="our link, whole",
        ),
        pytest.param(
            "samovar://h/?title=a%0D%0Ab&password=x%00y",
            Invite("h", title="ab", password="xy"),
            id="line ends",
        ),
        pytest.param("samovar://h/?new=1", Invite("h"), id="what a later version may say"),
    ],
)
def test_parse(text: str, invite: Invite) -> None:
    assert Invite.parse(text) == invite


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param("", "Write the address", id="nothing"),
        pytest.param(":4000", "Write the address", id="a port alone"),
        pytest.param("https://chat.example", "https://", id="another scheme"),
        pytest.param("host:port", "“port” is not a port", id="letters for a port"),
        pytest.param("host:70000", "from 1 to 65535", id="a port too high"),
        pytest.param("host:0", "from 1 to 65535", id="port 0"),
        pytest.param("host:٤٠٠٠", "from 1 to 65535", id="a port in other digits"),
        pytest.param("two words", "“two words”", id="a space"),
        pytest.param("[host]:4000", "not an IPv6 address", id="brackets around a name"),
        pytest.param("a:b:c", "[IPv6]:port", id="colons"),
        pytest.param("x" * 300, "can't be the name", id="too long"),
        pytest.param("samovar://h/?key=abc", "damaged", id="half a key"),
        pytest.param("samovar://h/a%20b", "spaces", id="a room that can't be"),
    ],
)
def test_person_is_told_what_is_wrong(text: str, problem: str) -> None:
    with pytest.raises(PeerError) as refused:
        Invite.parse(text)
    assert problem in refused.value.text


LETTERS = st.characters(exclude_categories=["Cs", "Cc"])
ROOMS = st.text(LETTERS, min_size=1).map("#".__add__)
NICKS = st.text(LETTERS, min_size=1)
INVITES = st.builds(
    Invite,
    st.sampled_from(["chat.example", "10.0.0.5", "::1", "fe80::1%eth0", "чай.local"]),
    st.integers(1, 65535),
    st.just("") | ROOMS.filter(lambda name: channel_problem(name) is None),
    st.text(LETTERS, max_size=TITLELEN),
    st.just("") | NICKS.map(clean_nick),
    st.text(LETTERS),
    st.just(""),
)


@given(INVITES)
def test_format_and_parse_undo_each_other(invite: Invite) -> None:
    link = invite.format()
    assert link.split("/")[2].isascii() or "чай" in link
    assert Invite.parse(link) == invite


def test_link_with_a_key_means_tls() -> None:
    invite = Invite("h", fingerprint=KEY, tls=True)
    assert Invite.parse(invite.format()) == invite


@given(st.text())
def test_any_text_is_read_or_refused_with_words(text: str) -> None:
    try:
        Invite.parse(text)
    except PeerError as refused:
        said = refused.text
        assert said


def test_address_is_as_people_type_it() -> None:
    assert Invite("h").address == "h:4000"
    assert Invite("::1", 4001).address == "[::1]:4001"
