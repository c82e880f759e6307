"""Coming in and going out: CAP NICK USER PASS PING PONG QUIT."""

from __future__ import annotations

import pytest

from server import passwords
from tests.server.conftest import Host
from tests.talk import Talk


def test_the_greeting(talk: Talk) -> None:
    alice = talk.connect("alice")
    alice.says("NICK alice", "USER me 0 * :Alice A.")
    alice << ":samovar.local 001 alice :Welcome to Samovar, alice"
    alice << "002 alice :Your host is samovar.local, running version samovar-…"
    alice << "003 alice :This server was started 2026-01-01T00:00:00.000Z"
    alice << "004 alice samovar.local samovar-… BRTiow CIMRUabehiklmnoqstv"
    isupport = [line for line in alice.until("251 alice …") if line.command == "005"]
    tokens = {token.partition("=")[0] for line in isupport for token in line.params[1:-1]}
    assert {"CASEMAPPING", "CHANMODES", "NETWORK", "PREFIX", "UTF8ONLY", "samovar.chat/LOBBY"} <= tokens
    alice << "252 alice 0 :operators online"
    alice << "254 alice 1 :channels formed"
    alice << "255 alice :I have 1 clients and 0 servers"
    alice << "265 alice 1 1 :Current local users 1, max 1"
    alice << "266 alice 1 1 :Current global users 1, max 1"
    alice << "375 alice :- Samovar -"
    alice << "372 alice :- Welcome to Samovar."
    alice << "372 alice :- Everybody meets in #lobby: /join #lobby"
    alice << "376 alice :End of MOTD"
    alice << "221 alice +"
    alice.nothing()


@pytest.mark.parametrize("order", [("NICK a", "USER u 0 * :A"), ("USER u 0 * :A", "NICK a")])
def test_nick_and_user_come_in_any_order(talk: Talk, order: tuple[str, str]) -> None:
    alice = talk.connect("alice")
    alice >> order[0]
    alice.nothing()
    alice >> order[1]
    alice << "001 a :Welcome to Samovar, a"


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        pytest.param("NICK", "431 * :No nick given", id="a nick without a name"),
        pytest.param("NICK :", "431 * :No nick given", id="a nick with an empty name"),
        pytest.param("NICK :a b", "432 * a :This nick is not allowed", id="a nick with a space"),
        pytest.param("NICK 1st", "432 * 1st …", id="a nick that begins with a digit"),
        pytest.param("NICK a!b", "432 * a!b …", id="a nick with a sign of a mask"),
        pytest.param("NICK \u202eevil", "432 * …", id="a nick that turns the text around"),
        pytest.param("NICK " + "a" * 33, "432 * …", id="a nick that is too long"),
        pytest.param("USER a 0 *", "461 * USER …", id="USER without a real name"),
        pytest.param("USER a 0 * :", "461 * USER …", id="USER with an empty real name"),
        pytest.param("PASS", "461 * PASS …", id="PASS without a password"),
        pytest.param(
            "JOIN :", "451 * :You have not registered", id="JOIN before registration, as irssi does"
        ),
        pytest.param("PRIVMSG #lobby :hi", "451 * …", id="talk before registration"),
        pytest.param("LIST", "451 * …", id="LIST before registration"),
        pytest.param("WHO *", "451 * …", id="WHO before registration"),
        pytest.param("OPER host x", "451 * …", id="OPER before registration"),
        pytest.param("NONSENSE", "421 * NONSENSE :Unknown command", id="nonsense before registration"),
        pytest.param(
            "PING :one two", ":samovar.local PONG samovar.local :one two", id="PING before registration"
        ),
        pytest.param("PING", "409 * :No origin specified", id="PING without a word"),
        pytest.param("CAP", "461 * CAP …", id="CAP alone"),
        pytest.param("CAP SING", "410 * SING :Invalid CAP command", id="CAP with an unknown subcommand"),
        pytest.param("CAP :to sing", "410 * …", id="CAP with a subcommand of two words"),
        pytest.param("CAP ::", "410 * …", id="CAP with a colon for a subcommand"),
    ],
)
def test_before_registration(talk: Talk, line: str, answer: str) -> None:
    alice = talk.connect("alice")
    alice >> "CAP LS 302"  # so that the door is IRC's, and nothing registers
    alice << "CAP * LS …"
    alice >> line
    alice << answer
    alice.nothing()


def test_pong_is_answered_by_nothing(talk: Talk) -> None:
    alice = talk("alice")
    alice >> "PONG samovar.local"
    alice.nothing()


def test_user_comes_once(talk: Talk) -> None:
    alice = talk.connect("alice")
    alice.says("CAP LS", "USER a 0 * :A", "USER b 0 * :B")
    alice.hears("CAP * LS …", "462 * :You may not register again")
    bob = talk("bob")
    bob.says("USER b 0 * :B", "PASS secret")
    bob.hears("462 bob …", "462 bob …")


def test_user_names_are_cleaned(talk: Talk) -> None:
    alice = talk.connect("alice")
    alice.says("NICK alice", "USER :root@home! x 0 * :A")
    alice << "461 alice USER …"
    alice.says("USER @!* 0 * :A")
    alice.until("221 …")
    alice >> "WHOIS alice"
    alice << "311 alice alice ~guest … * A"


# --- nicks


def test_a_nick_that_is_taken(talk: Talk) -> None:
    talk("alice")
    eve = talk.connect("eve")
    eve.says("USER e 0 * :E", "NICK ALICE")
    eve << "433 * ALICE :This nick is already in use"
    eve >> "NICK eve"
    eve << "001 eve …"


def test_a_nick_is_taken_while_its_holder_registers(talk: Talk) -> None:
    alice = talk.connect("alice")
    alice.says("NICK alice")
    alice.nothing()
    eve = talk.connect("eve")
    eve >> "NICK alice"
    eve << "433 * alice …"
    alice >> "QUIT"
    alice << "ERROR …"
    talk("alice")


def test_a_change_of_nick_is_told_once_to_everybody_who_shares_a_room(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice.enters("#cake")
    bob.enters("#cake")
    carol = talk("carol")
    alice.until_now()
    alice >> "NICK alicia"
    alice << ":alice!~alice@… NICK alicia"
    bob << ":alice!~alice@… NICK alicia"
    bob.nothing()
    carol.nothing()
    alice >> "PRIVMSG #tea :hi"
    bob << ":alicia!… PRIVMSG #tea :hi"


def test_a_nick_may_change_its_case(talk: Talk) -> None:
    alice = talk("alice")
    alice >> "NICK Alice"
    alice << ":alice!… NICK Alice"
    alice >> "NICK Alice"
    alice.nothing()


def test_nicks_of_any_script_are_folded(talk: Talk) -> None:
    talk("Анна")
    eve = talk("eve")
    eve >> "NICK анна"
    eve << "433 eve анна …"


@pytest.mark.parametrize("line", ["NICK alice", "NICK :", "NICK 1"])
def test_a_refused_change_changes_nothing(talk: Talk, line: str) -> None:
    talk("alice")
    bob = talk("bob")
    bob >> line
    assert bob.until_now()[0].command in {"433", "431", "432"}
    bob >> "WHOIS bob"
    bob << "311 bob bob …"


# --- passwords


@pytest.mark.parametrize(
    "kept",
    [
        pytest.param("sesame", id="a plain password"),
        pytest.param(passwords.make_record("sesame", 4096), id="a SCRAM record"),
    ],
)
class TestPassword:
    def test_right(self, host: Host, kept: str) -> None:
        host(password=kept)("alice", password="sesame")

    def test_the_last_one_counts(self, host: Host, kept: str) -> None:
        alice = host(password=kept).connect("alice")
        alice.says("PASS wrong", "PASS sesame", "NICK alice", "USER a 0 * :A")
        alice << "001 alice …"

    @pytest.mark.parametrize("line", [None, "PASS wrong", "PASS :", "PASS пароль"])
    def test_missing_or_wrong(self, host: Host, kept: str, line: str | None) -> None:
        alice = host(password=kept).connect("alice")
        alice.says(line, "NICK alice", "USER a 0 * :A")
        if line == "PASS :":
            alice.until("464 …")
        else:
            alice << "464 alice :The password is not correct…"
        alice << "ERROR :Closing link: This chat needs a password, and it was missing or wrong"
        alice.ended()

    def test_who_failed_frees_their_nick(self, host: Host, kept: str) -> None:
        talk = host(password=kept)
        alice = talk.connect("alice")
        alice.says("NICK alice", "USER a 0 * :A")
        alice.until("ERROR …")
        talk("alice", password="sesame")

    @pytest.mark.parametrize("nick", ["alice", "ALICE", "nobody"])
    def test_without_it_nobody_learns_who_is_here(self, host: Host, kept: str, nick: str) -> None:
        """Security promise 1: no byte before registration tells names."""
        talk = host(password=kept)
        talk("alice", password="sesame")
        eve = talk.connect("eve")
        eve.says(f"NICK {nick}", "PASS wrong", f"NICK {nick}", "USER e 0 * :E")
        eve << f"464 {nick} …"
        eve << "ERROR …"
        eve.ended()

    def test_a_nick_is_not_held_for_who_has_not_said_it(self, host: Host, kept: str) -> None:
        talk = host(password=kept)
        eve = talk.connect("eve")
        eve >> "NICK alice"
        eve.nothing()
        talk("alice", password="sesame")

    @pytest.mark.parametrize(
        "lines",
        [
            pytest.param(["PASS sesame", "NICK alice"], id="at the nick where the password came first"),
            pytest.param(
                ["NICK alice", "PASS sesame", "USER e 0 * :E"], id="at the end where the nick came first"
            ),
        ],
    )
    def test_with_it_a_taken_nick_is_told(self, host: Host, kept: str, lines: list[str]) -> None:
        talk = host(password=kept)
        talk("alice", password="sesame")
        eve = talk.connect("eve")
        eve.says(*lines)
        eve << "433 * alice …"
        eve.says("NICK eve", "USER e 0 * :E")
        eve << "001 eve …"


def test_a_password_that_nobody_asked_for_is_ignored(talk: Talk) -> None:
    talk("alice", password="sesame")


# --- going out


def test_quit_before_registration_is_answered_at_once(talk: Talk) -> None:
    alice = talk.connect("alice")
    alice >> "QUIT :chkport"
    alice << "ERROR :Closing link: Quit: chkport"
    alice.ended()


def test_quit_is_told_once_to_everybody_who_shares_a_room(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice.enters("#cake")
    bob.enters("#cake")
    carol = talk("carol")
    alice.until_now()
    alice.says("QUIT :good night", "PRIVMSG #tea :ghost")
    alice << "ERROR :Closing link: Quit: good night"
    alice.ended()
    bob << ":alice!~alice@… QUIT :Quit: good night"
    bob.nothing()
    carol.nothing()
    talk("alice")


def test_hanging_up_is_a_quit(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice.leaves()
    bob << ":alice!… QUIT :Connection closed"


def test_names_and_nicks_are_free_again_in_the_same_turn(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice >> "QUIT"
    bob << ":alice!… QUIT Quit"
    bob >> "NICK alice"
    bob << ":bob!… NICK alice"
