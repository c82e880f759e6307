"""netcat, the guest that everybody has: a terminal without any protocol, or IRC typed by hand."""

from __future__ import annotations

from collections.abc import Callable

from tests.end2end.peers import IrcGuest
from tests.end2end.processes import Program

Netcat = Callable[..., Program]
Irc = Callable[[str], IrcGuest]

WELCOME = "Connection successful! You have joined the chat."


def enter(guest: Program, name: str) -> None:
    """Answers NAME and waits for the welcome."""
    assert guest.sees("NAME") == ""
    guest.types(f"{name}\n")
    guest.sees(f"{name} has join the chat.\n{WELCOME}")


def test_a_plain_guest_reads_and_is_read(netcat: Netcat, irc: Irc) -> None:
    alice = irc("alice")
    guest = netcat()
    enter(guest, "Настя")
    alice.sees_join("Настя")
    guest.types("Здравствуйте\n")
    alice.hears("Настя", "Здравствуйте")
    alice.tells("Заходи, самовар горячий")
    assert guest.sees("alice: Заходи, самовар горячий\n") == ""


def test_several_lines_at_once_are_several_messages(netcat: Netcat, irc: Irc) -> None:
    alice = irc("alice")
    guest = netcat()
    enter(guest, "bob")
    guest.types("один\nдва\n\nтри")
    alice.hears("bob", "один")
    assert alice.hears("bob", "два") == ""
    guest.types(" с половиной\n")
    assert alice.hears("bob", "три с половиной") == ""


def test_what_is_piped_in_is_said_before_it_leaves(netcat: Netcat, irc: Irc) -> None:
    alice = irc("alice")
    guest = netcat("-N")
    guest.types("bob\nсборка готова\n")
    guest.types_no_more()
    alice.sees_join("bob")
    alice.hears("bob", "сборка готова")
    alice.sees_quit("bob")
    assert guest.ends() == 0


def test_a_plain_guest_reads_what_happens_in_the_lobby(netcat: Netcat, irc: Irc) -> None:
    guest = netcat()
    enter(guest, "bob")
    alice = irc("alice")
    guest.sees("alice has join the chat.\n")
    alice.says("PRIVMSG #lobby :\x01ACTION наливает чай\x01")
    guest.sees("* alice наливает чай\n")
    alice.says("PRIVMSG bob :только тебе")
    guest.sees("(private) alice: только тебе\n")
    alice.says("NICK алиса")
    guest.sees("* alice is now called алиса.\n")
    alice.says("JOIN #elsewhere", "PRIVMSG #elsewhere :тайна", "PART #lobby")
    assert "тайна" not in guest.sees("алиса покинул чат.\n")


def test_irc_typed_by_hand_into_a_plain_terminal(netcat: Netcat, irc: Irc) -> None:
    alice = irc("alice")
    guest = netcat()
    guest.sees("NAME")
    guest.types("NICK bob\nUSER bob 0 * :Bob\nJOIN #lobby\n")
    assert guest.sees(" 001 bob ").startswith("\r\n:"), "NAME is a line of its own"
    guest.sees(" 366 bob #lobby ")
    alice.sees_join("bob")
    guest.types("PRIVMSG #lobby :руками\n")
    alice.hears("bob", "руками")
    guest.types("QUIT\n")
    guest.sees("ERROR :Closing link: Quit\r\n")
    alice.sees_quit("bob")
