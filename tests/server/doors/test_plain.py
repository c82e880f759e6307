"""The plain door: a guest without any protocol, byte for byte as the exercise's 30 lines speak it."""

from __future__ import annotations

import pytest

from server import entrance
from server.limits import Limits
from tests.server.conftest import Host
from tests.talk import Talk
from wire.plain import NO_SECRETS

JOINED = " has join the chat.\n"
SUCCESS = "Connection successful! You have joined the chat."
LEFT = " покинул чат.\n"


@pytest.fixture
def asked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The server says NAME at once: nobody else comes, who might have spoken first."""
    monkeypatch.setattr(entrance, "SILENCE_LOCAL_S", 0.0)


def test_the_whole_protocol(talk: Talk) -> None:
    bob = talk.connect_plain("bob")
    bob << "NAME"  # the server speaks first
    bob.types("bob")
    bob << "bob" + JOINED
    bob << SUCCESS
    anna = talk.connect_plain("anna")
    anna << "NAME"
    anna.types("anna")
    anna << "anna" + JOINED + SUCCESS
    bob << "anna" + JOINED
    bob.types("hello")
    anna << "bob: hello\n"
    bob.leaves()
    anna << "bob" + LEFT
    anna.nothing()


def test_who_speaks_before_they_are_asked_is_asked_all_the_same(talk: Talk) -> None:
    bob = talk.connect_plain("bob")
    bob.types("bob")
    bob << "NAME" + "bob" + JOINED + SUCCESS


@pytest.mark.parametrize(
    ("typed", "nick"),
    [
        pytest.param("Анна Мария", "Анна_Мария", id="spaces become underscores"),
        pytest.param("  bob  ", "bob", id="blanks around the name go"),
        pytest.param("a,b!c@d", "a_b_c_d", id="signs become underscores"),
        pytest.param("7 of 9", "_7_of_9", id="a digit gets an underscore before it"),
        pytest.param("\u202eevil", "evil", id="what turns text around goes"),
        pytest.param("x" * 40, "x" * 32, id="a long name is cut"),
        pytest.param("bob\x07\x1b[31m", "bob[31m", id="control characters go"),
        pytest.param("P", "P", id="the beginning of an IRC verb"),
        pytest.param("PING", "PING", id="an IRC verb alone"),
        pytest.param("GE", "GE", id="the beginning of an HTTP method"),
    ],
)
@pytest.mark.usefixtures("asked_at_once")
def test_names_are_cleaned_and_shown(talk: Talk, typed: str, nick: str) -> None:
    bob = talk.connect_plain("bob")
    bob << "NAME"
    bob.types(typed)
    bob << nick + JOINED + SUCCESS


def test_a_name_that_is_taken_is_asked_for_again(talk: Talk) -> None:
    talk("bob")
    bob = talk.connect_plain("bobby")
    bob.types("BOB")
    bob << "NAME" + "The name BOB is taken. Choose another.\nNAME"
    bob.types("Bobby")
    bob << "Bobby" + JOINED + SUCCESS


@pytest.mark.parametrize("typed", ["***", "!", "\u200b"])
def test_a_name_of_nothing_is_asked_for_again(talk: Talk, typed: str) -> None:
    bob = talk.connect_plain("bob")
    bob >> typed
    bob << "NAME" + "This name can't be used. It needs letters, and is one line.\nNAME"
    bob >> "bob"
    bob << "bob" + JOINED + SUCCESS


def test_a_name_split_over_two_writes_is_one_name(talk: Talk) -> None:
    bob = talk.connect_plain("bob")
    bob << "NAME"
    name = "Мария-Антуанетта".encode()
    bob.sends(name[:7])
    bob.sends(name[7:])
    bob << "Мария-Антуанетта" + JOINED + SUCCESS


def test_typed_ahead(talk: Talk) -> None:
    (alice,) = talk.in_room("#lobby", "alice")
    bob = talk.connect_plain("bob")
    bob.sends(b"bob\nfirst\nsecond\n")
    bob << "NAME" + "bob" + JOINED + SUCCESS
    alice.hears(":bob!~plain@… JOIN #lobby", "PRIVMSG #lobby first", "PRIVMSG #lobby second")


def test_line_mode_from_the_first_end_of_line_on(talk: Talk) -> None:
    (alice,) = talk.in_room("#lobby", "alice")
    bob = talk.plain("bob")
    alice << "JOIN …"
    bob.types("whole ")
    alice << "PRIVMSG #lobby :whole "
    bob >> "line"
    alice << "PRIVMSG #lobby line"
    bob.types("half ")
    alice.nothing()
    bob >> "and half"
    alice << "PRIVMSG #lobby :half and half"
    bob.sends(b"with CR\r\n\r\n\n   \n")
    alice << "PRIVMSG #lobby :with CR"
    alice.nothing()


def test_the_last_line_counts_without_its_end(talk: Talk) -> None:
    """`printf 'bob\\nhello' | nc` ends so."""
    (alice,) = talk.in_room("#lobby", "alice")
    bob = talk.connect_plain("bob")
    bob.sends(b"bob\nhello")
    bob.sends_no_more()
    alice.hears("JOIN …", "PRIVMSG #lobby hello", ":bob!… QUIT …")


@pytest.mark.parametrize("cut", range(1, 12))
def test_letters_that_are_cut_on_their_way_wait_for_their_rest(talk: Talk, cut: int) -> None:
    (alice,) = talk.in_room("#lobby", "alice")
    bob = talk.plain("bob")
    alice << "JOIN …"
    bob >> "line mode"
    alice << "PRIVMSG …"
    data = "привет\n".encode()
    bob.sends(data[:cut])
    alice.nothing()
    bob.sends(data[cut:])
    alice << "PRIVMSG #lobby привет"


def test_what_is_not_utf8_becomes_replacement_signs(talk: Talk) -> None:
    (alice,) = talk.in_room("#lobby", "alice")
    bob = talk.plain("bob")
    bob.sends(b"caf\xe9!\n")
    alice.hears("JOIN …", "PRIVMSG #lobby caf\ufffd!")


def test_writes_are_cut_between_letters(talk: Talk) -> None:
    """The exercise's client decodes each recv(1024) by itself."""
    (alice,) = talk.in_room("#lobby", "alice")
    bob = talk.plain("bob")
    text = "щ" * 200
    alice.says(*[f"PRIVMSG #lobby :{'x' * (n % 2)}{text}" for n in range(20)])
    wanted = "".join(f"alice: {'x' * (n % 2)}{text}\n" for n in range(20))
    came = ""
    while len(came) < len(wanted):
        data = bob.sock.recv(1024)
        assert data
        came += data.decode()  # each by itself
    assert came == wanted


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        pytest.param("PRIVMSG #lobby :hi", "alice: hi\n", id="a message"),
        pytest.param("PRIVMSG #lobby :\x01ACTION waves\x01", "* alice waves\n", id="an action"),
        pytest.param("PRIVMSG #lobby :\x01VERSION\x01", "", id="another CTCP"),
        pytest.param("PRIVMSG bob :psst", f"(private) alice: psst\n{NO_SECRETS}", id="a private message"),
        pytest.param("PRIVMSG #lobby :\x02bold\x0f \x0304red", "alice: bold red\n", id="formatting goes"),
        pytest.param("NOTICE #lobby :look", "alice: look\n", id="a notice"),
        pytest.param("@+typing=active TAGMSG #lobby", "", id="typing"),
        pytest.param("NICK alicia", "* alice is now called alicia.\n", id="a new nick"),
        pytest.param("TOPIC #lobby :tea", "* alice set the topic: tea\n", id="a topic"),
        pytest.param("TOPIC #lobby :", "* alice cleared the topic.\n", id="no topic"),
        pytest.param("MODE #lobby +v bob", "", id="modes"),
        pytest.param("PART #lobby :bye", "alice" + LEFT, id="a part"),
        pytest.param("QUIT :bye", "alice" + LEFT, id="a quit"),
        pytest.param("KICK #lobby bob :loud", "* You were put out of the chat by alice: loud\n", id="a kick"),
        pytest.param("INVITE bob #tea", "", id="an invitation"),
    ],
)
def test_what_is_shown(host: Host, line: str, shown: str) -> None:
    talk = host(operator_secret="s3cret")
    (alice,) = talk.in_room("#lobby", "alice")
    alice.enters("#tea")
    alice >> "OPER host s3cret"
    alice.until_now()
    bob = talk.plain("bob")
    alice << "JOIN …"
    alice >> line
    alice.until("ERROR …") if line[:4] == "QUIT" else alice.until_now()
    bob << shown
    bob.nothing()


def test_after_a_kick_the_next_word_is_the_last(host: Host) -> None:
    talk = host(operator_secret="s3cret")
    (alice,) = talk.in_room("#lobby", "alice")
    bob = talk.plain("bob")
    alice << "JOIN …"
    anna = talk.plain("anna")
    bob << "anna" + JOINED
    alice.says("OPER host s3cret", "KICK #lobby bob :no tea for you")
    bob << "* You were put out of the chat by alice: no tea for you\n"
    anna << "* bob was put out of the chat by alice: no tea for you\n"
    bob.types("hey")
    bob << "! Closing link: You are not in the chat any more; connect again to come back\n"
    bob.ended()
    alice.until("KICK …")
    alice.nothing()


def test_what_would_be_a_command_elsewhere_is_not_said_aloud(talk: Talk) -> None:
    (alice,) = talk.in_room("#lobby", "alice")
    bob = talk.plain("bob")
    alice << "JOIN …"
    bob.types("/msg alice secret")
    (
        bob
        << "! Not said: here are no commands, and everybody reads what you type. //msg says it all the same.\n"
    )
    bob.types("/etc/hosts")
    alice << "PRIVMSG #lobby :/etc/hosts"
    bob.types("//msg is a command of IRC")
    alice << "PRIVMSG #lobby :/msg is a command of IRC"


@pytest.mark.parametrize(
    ("mode", "reason"),
    [
        pytest.param("+b bob", "you are banned (+b)", id="banned"),
        pytest.param("+i", "it is by invitation only (+i)", id="by invitation only"),
        pytest.param("+k x", "it needs the right key (+k)", id="with a key"),
        pytest.param("+l 1", "it is full (+l)", id="full"),
    ],
)
def test_the_lobbys_rules_hold_for_plain_guests(host: Host, mode: str, reason: str) -> None:
    talk = host(operator_secret="s3cret")
    (alice,) = talk.in_room("#lobby", "alice")
    alice.says("OPER host s3cret", f"MODE #lobby {mode}")
    alice.until_now()
    bob = talk.connect_plain("bob")
    bob.types("bob")
    bob << f"NAME! Closing link: Cannot join the channel: {reason}\n"
    bob.ended()
    alice.nothing()


def test_slow_with_the_name(host: Host) -> None:
    talk = host(limits=Limits(registration_s=60))
    bob = talk.connect_plain("bob")
    bob << "NAME"
    talk.clock.pass_s(61)
    talk.usher.nothing()
    bob << "! Closing link: Registration took too long\n"
    bob.ended()
