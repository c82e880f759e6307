"""What a server refuses is told in words."""

from __future__ import annotations

import re

import pytest

from gui.client.failures import FAILURES, words


@pytest.mark.parametrize("row", FAILURES, ids=" ".join)
def test_every_row_is_a_sentence_whatever_the_server_leaves_out(row: tuple[str, str]) -> None:
    command, code = row
    command = command if command != "*" else "JOIN"
    for params in ([command, code], [command, code, "text"], [command, code, "#a", "#b", "c", "d", "text"]):
        text = words(params)
        assert text
        assert "{" not in text


def test_a_row_of_the_command_comes_before_that_of_all() -> None:
    assert words(["REGISTER", "TEMPORARILY_UNAVAILABLE", "alice", "x"]).startswith("No account")
    assert words(["ACCOUNTS", "TEMPORARILY_UNAVAILABLE", "alice", "x"]).startswith("The server")


def test_what_it_is_about_is_named() -> None:
    assert words(["rename", "channel_name_in_use", "#tea", "#chai", "x"]) == (
        "There is a room #chai already; choose another name."
    )
    assert (
        words(["RENAME", "CANNOT_RENAME", "#tea", "#chai", "Not now."]) == "#tea can't be renamed: “Not now.”"
    )


def test_an_unknown_code_is_told_by_the_servers_text_and_one_without_by_its_name() -> None:
    assert words(["DANCE", "NO_MUSIC", "#tea", "Nobody plays."]) == "The server says: “Nobody plays.”"
    assert words(["DANCE", "NO_MUSIC"]) == "The server refuses this (NO_MUSIC)."


def test_a_text_that_we_know_is_told_in_our_words_and_no_citation() -> None:
    assert (
        words(["DANCE", "NO_MUSIC", "#tea", "This channel keeps its name"]) == "This channel keeps its name"
    )


def test_a_deletion_that_came_to_nothing_says_so() -> None:
    assert words(["REDACT", "UNKNOWN_MSGID", "#tea", "m1", "x"]).startswith("Nothing was deleted: ")


def test_no_row_shouts_the_protocol_at_people() -> None:
    for sentence in FAILURES.values():
        assert not re.search(r"\b(?!UTF)[A-Z]{3,}\b", sentence.replace("{command}", "")), sentence
