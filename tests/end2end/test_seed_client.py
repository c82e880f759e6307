"""The exercise's own client, 30 lines that nobody may change, as a guest of our chat."""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.end2end.conftest import SEED
from tests.end2end.peers import IrcGuest, Peer
from tests.end2end.processes import Program
from tests.end2end.terminals import Terminals

WELCOME = "Connection successful! You have joined the chat."
CRASH = "An error occurred while receiving messages."
SHA256 = {
    "seed_client.py": "d534046931cf6411fbe52a12db0007db9b21e67d8c96219dfef619f49506e6c5",
    "seed_server.py": "d6f441d581ddf9ba73e7d22d243ec3f8f6e9338644ed2709626439b4d467f065",
}
FLOOD = 400

Seed = Callable[[], Program]


@pytest.fixture
def seed(stack: ExitStack, seed_client: Path) -> Seed:
    """Starts the seed's client; it has not said its name yet."""
    return lambda: stack.enter_context(Program([sys.executable, seed_client]))


def enter(guest: Program, name: str) -> None:
    """Answers NAME and waits for the welcome."""
    assert guest.sees("NAME\n") == ""
    guest.types(f"{name}\n")
    assert guest.sees(WELCOME) == f"{name} has join the chat.\n"


@pytest.mark.parametrize("name", SHA256)
def test_the_seed_is_as_its_author_left_it(name: str) -> None:
    assert hashlib.sha256((SEED / name).read_bytes()).hexdigest() == SHA256[name]


def test_it_is_relayed_both_ways(seed: Seed, irc: Callable[[str], IrcGuest]) -> None:
    alice = irc("alice")
    guest = seed()
    enter(guest, "Настя")
    alice.sees_join("Настя")
    guest.types("Привет из терминала\n")
    alice.hears("Настя", "Привет из терминала")
    alice.tells("и тебе привет")
    assert guest.sees("alice: и тебе привет\n").strip() == ""


def test_two_of_them_read_each_other(seed: Seed) -> None:
    first, second = seed(), seed()
    enter(first, "Настя")
    enter(second, "Боря")
    first.sees("Боря has join the chat.\n")
    first.types("кто здесь?\n")
    second.sees("Настя: кто здесь?\n")
    second.types("я\n")
    assert "кто здесь" not in first.sees("Боря: я\n"), "nobody reads their own words twice"


def test_it_leaves_when_its_window_is_closed(seed: Seed, irc: Callable[[str], IrcGuest]) -> None:
    alice = irc("alice")
    first, second = seed(), seed()
    enter(first, "Настя")
    enter(second, "Боря")
    first.process.kill()
    alice.sees_quit("Настя")
    second.sees("Настя покинул чат.\n")
    second.types("жаль\n")
    alice.hears("Боря", "жаль")


def test_a_terminal_comes_late_and_a_silent_one_holds_nobody_up(
    seed: Seed, irc: Callable[[str], IrcGuest]
) -> None:
    silent = seed()
    silent.sees("NAME\n")
    alice = irc("alice")
    alice.tells("давно говорим")
    alice.catches_up()
    late = seed()
    enter(late, "Настя")
    alice.tells("Настя, привет")
    assert "давно" not in late.sees("alice: Настя, привет\n")
    silent.types("Боря\n")
    assert silent.sees(WELCOME) == "Боря has join the chat.\n", "before a name nothing is told"


def test_its_name_is_typed_before_it_is_asked(seed: Seed, irc: Callable[[str], IrcGuest]) -> None:
    alice = irc("alice")
    guest = seed()
    guest.types("Настя\n")
    alice.sees_join("Настя")
    assert guest.sees(WELCOME).replace("\n", " ").split() == "NAME Настя has join the chat.".split()
    guest.types("успела\n")
    alice.hears("Настя", "успела")


def test_a_name_that_is_taken_is_asked_for_again(seed: Seed) -> None:
    first, second = seed(), seed()
    enter(first, "Настя")
    second.sees("NAME\n")
    second.types("настя\n")
    second.sees("The name настя is taken. Choose another.\nNAME\n")
    second.types("Боря\n")
    second.sees("Боря has join the chat.\n" + WELCOME)
    second.types("теперь другое\n")
    first.sees("Боря: теперь другое\n")


def test_a_name_of_two_words_is_shown_as_it_is_used(seed: Seed, irc: Callable[[str], IrcGuest]) -> None:
    alice = irc("alice")
    guest = seed()
    guest.sees("NAME\n")
    guest.types("Анна Каренина\n")
    guest.sees("Анна_Каренина has join the chat.\n")
    alice.sees_join("Анна_Каренина")


def test_a_flood_of_cyrillic_never_breaks_it(seed: Seed, irc: Callable[[str], IrcGuest]) -> None:
    """Each of its reads is decoded by itself: a letter cut in two would end it."""
    alice = irc("alice")
    guest = seed()
    enter(guest, "Настя")
    lines = [f"{number} " + "щедрый вечер " * (1 + number % 5) for number in range(FLOOD)]
    alice.says(*(f"PRIVMSG #lobby :{line}" for line in lines))
    guest.sees(f"alice: {FLOOD - 1} ")
    guest.types("дочитала\n")
    alice.hears("Настя", "дочитала")
    assert CRASH not in guest.output.text
    shown = "".join(guest.output.text.split())
    for line in lines[:-1]:
        assert "".join(f"alice: {line}".split()) in shown


def test_it_talks_fast_and_nothing_is_lost(seed: Seed, irc: Callable[[str], IrcGuest]) -> None:
    """Its sends have no ends: the kernel joins them, so the words count and not the lines."""
    alice = irc("alice")
    guest = seed()
    enter(guest, "Настя")
    alice.sees_join("Настя")
    for number in range(FLOOD):
        guest.types(f"слово{number:04}, \n")
    alice.output.until_match(rf"слово{FLOOD - 1:04}, ?\r\n")
    said = [line.partition(" PRIVMSG #lobby ")[2].lstrip(":") for line in alice.output.text.split("\r\n")]
    assert "".join(said).split() == [f"слово{number:04}," for number in range(FLOOD)]


def test_both_sides_flood_at_once(seed: Seed, irc: Callable[[str], IrcGuest]) -> None:
    alice = irc("alice")
    guest, other = seed(), seed()
    enter(guest, "Настя")
    enter(other, "Боря")
    for number in range(FLOOD):
        alice.tells(f"алиса{number:04}.")
        guest.types(f"настя{number:04}, \n")
    alice.output.until_match(rf"настя{FLOOD - 1:04}, ?\r\n")
    guest.sees(f"алиса{FLOOD - 1:04}.")
    other.output.until_all(f"настя{FLOOD - 1:04},", f"алиса{FLOOD - 1:04}.")
    assert CRASH not in guest.output.text + other.output.text
    shown = "".join(other.output.text.split())
    assert re.findall(r"настя\d{4},", shown) == [f"настя{number:04}," for number in range(FLOOD)]
    assert re.findall(r"алиса\d{4}\.", shown) == [f"алиса{number:04}." for number in range(FLOOD)]


def test_it_works_on_a_real_terminal(
    terminals: Terminals, seed_client: Path, irc: Callable[[str], IrcGuest]
) -> None:
    alice = irc("alice")
    screen = terminals.start([sys.executable, seed_client])
    screen.shows("NAME")
    screen.types("Настя")
    screen.shows(WELCOME)
    screen.types("Жду самовар")
    alice.hears("Настя", "Жду самовар")
    alice.tells("закипает")
    screen.shows("alice: закипает")


def test_a_letter_cut_in_two_on_its_way_is_one_letter(
    connect: Callable[[], Peer], irc: Callable[[str], IrcGuest]
) -> None:
    """The seed's `send` may be cut anywhere; ours must wait for the other half."""
    alice = irc("alice")
    guest = connect()
    guest.sees("NAME")
    guest.sock.sendall("Настя".encode())
    guest.sees(WELCOME)
    head, tail = "чай"[:1].encode(), "чай"[1:].encode()
    guest.sock.sendall("чай, ".encode() + head[:1])
    alice.hears("Настя", "чай, ")
    guest.sock.sendall(head[1:] + tail)
    alice.hears("Настя", "чай")
