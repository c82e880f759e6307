"""Which Host and Origin may come through the web door."""

from __future__ import annotations

import pytest

from server.doors.web_rules import WebRules

RULES = WebRules.of(
    ["chat.example.", "Annas-Laptop", "annas-laptop.local"], ["https://Pages.example/", "null"]
)


@pytest.mark.parametrize(
    "host",
    [
        *(
            "127.0.0.1",
            "127.0.0.1:4000",
            "192.168.1.5:80",
            "[::1]",
            "[::1]:4000",
            "[fe80::1]:4000",
            "10.0.0.1",
        ),
        *("localhost", "localhost:4000", "LocalHost", "tea.localhost:4000", "localhost."),
        *("chat.example", "CHAT.example:443", "chat.example.:443", "annas-laptop:4000", "annas-laptop.local"),
    ],
)
def test_these_names_are_ours(host: str) -> None:
    assert RULES.knows_host(host)


@pytest.mark.parametrize(
    "host",
    [
        *("", "evil.example", "evil.example:4000", "127.0.0.1.evil.example", "chat.example.evil.example"),
        *("notlocalhost", "localhost.evil.example", "sub.chat.example", "127.0.0.1@evil.example", "[::1"),
        *(
            "127.0.0.1:4000:1",
            "[evil.example]",
            "127.0.0.1 ",
            "::1",
            "127.1",
            "0x7f000001",
            "a b",
            "[::1]x",
            ":80",
        ),
    ],
)
def test_these_names_are_not(host: str) -> None:
    assert not RULES.knows_host(host)


@pytest.mark.parametrize(
    ("origin", "host"),
    [
        ("http://192.168.1.5:4000", "192.168.1.5:4000"),
        ("http://localhost", "localhost"),
        ("http://localhost:80", "localhost"),
        ("https://chat.example", "chat.example"),
        ("https://chat.example", "chat.example:443"),
        ("HTTPS://Chat.Example", "chat.example."),
        ("http://[::1]:4000", "[::1]:4000"),
        ("https://pages.example", "127.0.0.1:4000"),
        ("null", "127.0.0.1:4000"),
    ],
)
def test_pages_of_the_same_place_and_of_named_sites_may_connect(origin: str, host: str) -> None:
    assert RULES.allows_origin(origin, host)


@pytest.mark.parametrize(
    ("origin", "host"),
    [
        ("http://evil.example", "127.0.0.1:4000"),
        ("http://localhost:8080", "localhost:4000"),
        ("http://localhost", "localhost:4000"),
        ("https://chat.example", "chat.example:80"),
        ("http://127.0.0.1:4000", "localhost:4000"),
        ("http://pages.example", "127.0.0.1:4000"),
        ("https://pages.example.evil.example", "127.0.0.1:4000"),
        ("file://", "127.0.0.1:4000"),
        ("chrome-extension://abc", "abc"),
        ("http://", ""),
        ("http://x y", "x y"),
        ("", ""),
    ],
)
def test_other_pages_may_not(origin: str, host: str) -> None:
    assert not RULES.allows_origin(origin, host)


def test_pages_without_a_site_may_not_unless_that_is_named() -> None:
    assert not WebRules.of([]).allows_origin("null", "127.0.0.1:4000")


def test_a_star_is_every_site() -> None:
    assert WebRules.of([], ["*"]).allows_origin("http://evil.example", "127.0.0.1:4000")
