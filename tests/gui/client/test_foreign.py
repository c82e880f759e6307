"""Every English sentence that reaches the window from elsewhere is known, and gets the window's language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from gui.client import foreign, words
from gui.client.handlers.answers import ANSWERS
from wire import names, numerics
from wire.errors import InputTooLong, NotUtf8, PeerError
from wire.invite import Invite

ROOT = Path(__file__).parents[3]
HANDLED = frozenset("422 431 432 433 436 437 902 904 905 906 907".split())
"""Errors that gui/client/handlers/login.py and sasl.py have words for."""
NEVER_ASKED = re.compile("45[678]|6[79]|7[23]|76")
"""ACCEPT, STARTTLS, MONITOR and METADATA: the window asks for none of them."""


@pytest.fixture
def marked() -> Iterator[None]:
    """A language in which every template begins with a star."""
    words.set_translator(lambda template: "*" + template)
    yield
    words.set_translator(str)


@pytest.mark.parametrize(
    "nick",
    ["", "a" * 99, "a b", "a\u3000b", "a,b", "1a", "a\u202eb", "a\u3164", "e" + "\u0301" * 9, "#a", "a\nb"],
    ids=ascii,
)
def test_every_reason_against_a_nick_is_known(nick: str) -> None:
    problem = names.nick_problem(nick)
    assert problem is not None
    assert foreign.is_known(problem), problem


@pytest.mark.parametrize(
    "name", ["", "tea", "#", "#" + "a" * 99, "#a b", "#a,b", "#a*", "#a\x07", "#a\u200b"], ids=ascii
)
def test_every_reason_against_a_rooms_name_is_known(name: str) -> None:
    problem = names.channel_problem(name)
    assert problem is not None
    assert foreign.is_known(problem), problem


@pytest.mark.parametrize("name", ["", "a" * 199, "a\nb"], ids=ascii)
def test_every_reason_against_a_real_name_is_known(name: str) -> None:
    problem = names.realname_problem(name)
    assert problem is not None
    assert foreign.is_known(problem), problem


@pytest.mark.parametrize("title", ["", "a" * 99, "чай" * 20, "a\nb"], ids=ascii)
def test_every_reason_against_a_title_is_known(title: str) -> None:
    problem = names.title_problem(title)
    assert problem is not None
    assert foreign.is_known(problem), problem


@pytest.mark.parametrize(
    "address",
    ["", "http://x", "x?key=1", "[x]:1", "a:b:c", "a b", "a:port", "a:70000", "a/x y", "a/" + "x" * 99, ":1"],
)
def test_every_reason_against_an_address_is_known(address: str) -> None:
    with pytest.raises(PeerError) as caught:
        Invite.parse(address)
    assert foreign.is_known(caught.value.text), caught.value.text


@pytest.mark.parametrize("error", [NotUtf8(), InputTooLong()], ids=lambda error: error.code)
def test_every_reason_against_a_line_is_known(error: PeerError) -> None:
    assert foreign.is_known(error.text)


def test_every_error_without_a_sentence_of_ours_is_known() -> None:
    for row in numerics.BY_NAME.values():
        if row.is_error and row.text and row.code not in ANSWERS and row.code not in HANDLED:
            assert NEVER_ASKED.match(row.code) or foreign.is_known(row.text), row


# What stands in the code as a sentence is found in its source: each new one has to be known, or named here.

NOT_SHOWN = (
    "no line can hold the command",
    "only the last parameter may be",
    "a line can't hold CR",
    # OpenSSL's words, looked at by wire.tls
    "wrong version number",
    "http request",
    "unknown protocol",
    # SQLite's, looked at by server.accounts.database
    "not a database",
    # what plain guests are told
    "This chat needs a password. ",
    "The password is wrong. ",
    "The name 7 is taken. Choose another.",
    "This name can't be used. ",
    # what programs without RENAME are told
    "7 has renamed 7 to 7",
)
"""Errors of programming, and what is not for the window."""


def sentences(path: Path) -> Iterator[str]:
    """The sentences of a file, with 7 for every field; not those of docstrings and of the log."""
    tree = ast.parse(path.read_text("utf-8"))
    passed_over = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("log."):
            passed_over |= {id(part) for part in ast.walk(node)}
        elif isinstance(node, ast.JoinedStr):
            passed_over |= {id(part) for part in node.values}
    for node in ast.walk(tree):
        if id(node) in passed_over:
            continue
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "7" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


SPEAKING = (
    "wire/names.py",
    "wire/invite.py",
    "wire/errors.py",
    "wire/tls.py",
    "wire/message.py",
    "wire/saslprep.py",
    "server/listener.py",
    "server/admission.py",
    "server/guests.py",
    "server/hub.py",
    "server/connection.py",
    "server/app.py",
    "server/reply.py",
    "server/doors/irc.py",
    "server/accounts/database.py",
    "server/commands/accounts.py",
    "server/commands/nicks.py",
    "server/commands/registration.py",
    "server/commands/order.py",
    "server/commands/renaming.py",
)


@pytest.mark.parametrize("file", SPEAKING)
def test_every_sentence_of_the_source_is_known(file: str) -> None:
    found = {text for text in sentences(ROOT / file) if re.search("[a-z] [a-z]", text)}
    assert found, "nothing is said here any more"
    assert {text for text in found if not foreign.is_known(text) and not text.startswith(NOT_SHOWN)} == set()


def test_the_window_asks_about_names_through_the_border() -> None:
    for path in sorted((ROOT / "gui").rglob("*.py")):
        if path.name not in ("foreign.py", "app.py"):  # the command line is English
            imported = re.search(r"^from wire.names import .*_problem", path.read_text("utf-8"), re.MULTILINE)
            assert imported is None, f"{path.relative_to(ROOT)}: import it from gui.client.foreign"


@pytest.mark.usefixtures("marked")
def test_fields_come_back_in_the_translation() -> None:
    text = "Port 4000 is taken: another program, or another Samovar, uses it. Choose another port."
    assert foreign.ours(text) == "*" + text


def test_the_end_of_a_connection_is_a_sentence() -> None:
    words.set_translator(str.lower)
    try:
        assert foreign.ending("Closing link: Connection closed") == "Connection closed."
    finally:
        words.set_translator(str)


@pytest.mark.parametrize(
    "text",
    [
        "Server shutting down",  # ngIRCd
        "Closing link: (eve@192.0.2.1) [Server shutting down]",  # InspIRCd
        "Closing Link: eve[eve@192.0.2.1] (Server shutting down)",  # UnrealIRCd
        "Closing Link: eve.example (Server shutting down)",  # Solanum
        "Closing Link: Server shutting down.",
    ],
)
def test_the_reason_of_another_server_stands_behind_words_of_ours(text: str) -> None:
    assert foreign.ending(text) == "The server closed the connection: “Server shutting down”."


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Closing Link", "The server closed the connection."),
        ("", "The server closed the connection."),
        ("Come back (later)", "The server closed the connection: “Come back (later)”."),
        (
            "Closing Link: eve[::1] (Too many (3) [all])",
            "The server closed the connection: “Too many (3) [all]”.",
        ),
    ],
)
def test_a_reason_may_be_missing_or_have_brackets_of_its_own(text: str, sentence: str) -> None:
    assert foreign.ending(text) == sentence


def test_what_is_not_ours_is_cited_and_what_we_have_said_is_not() -> None:
    words.set_translator(str.upper)
    try:
        assert foreign.cited("no reason given") == "NO REASON GIVEN"
        assert foreign.cited(words.say("Off to lunch")) == "OFF TO LUNCH"
        assert foreign.cited("") == ""
    finally:
        words.set_translator(str)
    assert foreign.cited("off to lunch") == "“off to lunch”"


@pytest.mark.usefixtures("marked")
def test_a_reason_inside_a_sentence_is_translated_too() -> None:
    said = foreign.ours("Closing link: Killed by bob: no reason given")
    assert said == "*Closing link: *Killed by bob: *no reason given"


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize("text", ["", "off to lunch", "Closing link", "{0} {nick}"])
def test_what_people_say_stays_as_it_came(text: str) -> None:
    assert foreign.ours(text) == text


def test_a_field_that_comes_twice_is_the_same_twice() -> None:
    assert foreign.is_known("Everybody meets in #tea: /join #tea")
    assert not foreign.is_known("- Everybody meets in #tea: /join #coffee")
