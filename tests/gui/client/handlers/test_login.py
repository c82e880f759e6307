"""From the connection to the first room."""

from __future__ import annotations

import pytest

from gui.client.buffers import EntryKind
from gui.client.changes import BufferOpened, NickChanged, NickRefused, Refused, Registered
from gui.client.identity import Identity
from wire.services import OWNED


def test_hello_is_capabilities_password_nick_and_user(talk):
    alice = talk(password="open sesame", realname="Alice A.")
    alice.connects()
    alice << "CAP LS 302"
    alice << "PASS :open sesame"
    alice << "NICK alice"
    alice << "USER samovar 0 * :Alice A."
    alice.silent()


def test_taken_nick_gets_underscores(talk):
    alice = talk()
    alice.connects()
    alice.sent.clear()
    alice >> ":srv 433 * alice :Nickname is already in use"
    alice << "NICK alice_"
    assert NickRefused("alice", "The name alice is taken.", "alice_") in alice.changes
    alice >> ":srv 433 * alice_ :Nickname is already in use"
    alice << "NICK alice__"
    alice >> ":srv 001 alice__ :Welcome"
    assert Registered("alice__") in alice.changes
    assert alice.state.nick == "alice__"


def test_a_nick_of_an_account_is_told_apart(talk):
    alice = talk()
    alice.connects()
    alice >> f":srv 433 * alice :{OWNED}"
    reason = "The name alice belongs to somebody in this chat."
    assert NickRefused("alice", reason, "alice_", is_owned=True) in alice.changes


def test_after_five_tries_the_user_is_asked_and_goes_on(talk):
    alice = talk()
    alice.connects()
    for count in range(6):
        alice >> f":srv 433 * alice{'_' * count} :Nickname is already in use"
    assert [change.tried for change in alice.changes if isinstance(change, NickRefused)] == [""]
    alice.sent.clear()
    alice.do(alice.state.set_nick("rabbit"))
    alice << "NICK rabbit"
    alice >> ":srv 001 rabbit :Welcome"
    assert alice.state.nick == "rabbit"


def test_nick_that_is_not_allowed_asks_the_user(talk):
    alice = talk()
    alice.connects()
    alice.sent.clear()
    alice >> ":srv 432 * alice :Erroneous nickname"
    alice.silent()
    assert NickRefused("alice", "The server does not allow the name alice.") in alice.changes


def test_lobby_and_own_rooms_are_entered_and_the_secret_is_shown(talk):
    alice = talk(rooms=("#work", "#key secret"), operator_secret="s3cret")
    alice.connects()
    alice >> ":srv 001 alice :Welcome"
    (
        alice
        >> r":srv 005 alice samovar.chat/LOBBY=#lobby NETWORK=Tea\x20\xD1\x87\xD0\xB0\xD0\xB9 :are supported"
    )
    alice.sent.clear()
    alice >> ":srv 376 alice :End"
    alice << "JOIN #key secret"
    alice << "JOIN #lobby,#work"
    alice << "OPER host s3cret"
    alice.silent()
    assert alice.state.title == "Tea чай"
    assert alice.state.lobby == "#lobby"
    alice >> ":alice!u@h JOIN #lobby"
    assert BufferOpened("#lobby", focus=True) in alice.changes


def test_server_without_message_of_the_day_is_entered_at_the_barrier(talk):
    alice = talk(rooms=("#tea",))
    alice.connects()
    alice >> ":srv 001 alice :Welcome"
    alice.sent.clear()
    alice >> ":srv PONG srv samovar-entered"
    alice << "JOIN #tea"
    alice >> ":srv 376 alice :End"
    alice.silent()


def test_ping_is_answered(alice):
    alice >> "PING :are you there"
    alice << "PONG :are you there"


@pytest.mark.parametrize(
    ("line", "reason", "retry"),
    [
        (":srv 464 * :Password incorrect", "This chat asks for a password.", False),
        (":srv 465 * :No spammers", "The server does not let you in: “No spammers”", False),
        (":srv 466 alice :You will be banned", "The server does not let you in: “You will be banned”", False),
        ("ERROR :Closing Link: too many", "The server closed the connection: “too many”.", True),
    ],
    ids=["password", "ban", "ban to come", "error"],
)
def test_refusal_is_told_with_its_reason(talk, line, reason, retry):
    alice = talk()
    alice.connects()
    alice >> line
    assert Refused(reason, retry) in alice.changes
    alice >> "ERROR :Closing Link"
    assert not any(isinstance(change, Refused) for change in alice.changes)


def test_who_is_in_reads_no_question_for_a_password(talk):
    alice = talk()
    alice.connects()
    alice >> ":srv 464 * :Password incorrect"
    assert alice.texts("", EntryKind.ERROR) == ["This chat asks for a password."]
    alice.do(alice.state.disconnected(""))
    alice.connects()
    alice >> ":srv 001 alice :Welcome"
    assert alice.texts("", EntryKind.ERROR) == []


def test_wrong_password_is_called_so(talk):
    alice = talk(password="guess")
    alice.connects()
    alice >> ":srv 464 * :Password incorrect"
    assert Refused("The password is wrong.", False) in alice.changes


def test_goodbye_of_the_server_after_quit_is_no_refusal(alice):
    alice.do(alice.state.quit("home"))
    alice << "QUIT home"
    alice >> "ERROR :Closing Link: home"
    assert alice.changes == []


def test_nick_is_taken_back_when_the_ghost_goes(talk):
    alice = talk()
    alice.connects()
    alice >> ":srv 433 * alice :Nickname is already in use"
    alice >> ":srv 001 alice_ :Welcome"
    alice.joins("#tea", "alice")
    alice >> ":alice!u@h QUIT :Ping timeout"
    alice << "NICK alice"
    alice >> ":alice_!u@h NICK alice"
    assert NickChanged("alice") in alice.changes


def test_rooms_keep_their_place_when_the_case_mapping_comes_late(talk):
    alice = talk()
    alice.connects()
    alice >> ":srv 001 alice :Welcome"
    alice >> ":alice!u@h JOIN #a[b]"
    assert list(alice.state.buffers) == ["", "#a{b}"]
    alice >> ":srv 005 alice CASEMAPPING=ascii :are supported"
    assert list(alice.state.buffers) == ["", "#a[b]"]


def test_a_taken_name_of_full_length_is_cut_so_that_its_tail_fits(talk):
    alice = talk("a" * 32)
    alice.connects()
    alice.sent.clear()
    alice >> f":srv 433 * {'a' * 32} :Nickname is already in use"
    alice << f"NICK {'a' * 31}_"
    alice >> f":srv 433 * {'a' * 31}_ :Nickname is already in use"
    alice << f"NICK {'a' * 30}__"


def test_the_end_of_a_chat_is_told_as_a_sentence(alice):
    alice >> "ERROR :Closing link: The chat has been closed by its host"
    assert Refused("The chat has been closed by its host.", True) in alice.changes


def test_a_direct_talk_is_live_again_once_the_server_took_us_in(alice):
    alice.do(alice.state.open_direct("bob"))
    alice.do(alice.state.disconnected("gone"))
    assert not alice.buffer("bob").joined
    alice.enters()
    assert alice.buffer("bob").joined


def test_another_password_is_given_and_what_waits_goes_out_once(alice):
    alice.do(alice.state.disconnected("gone"))
    alice.says("#tea", "for later")
    alice.connects()
    alice >> ":srv 464 * :Password incorrect"
    alice.do(alice.state.disconnected("refused"))
    alice.state.identify(Identity("alice", password="milk"))
    alice.sent.clear()
    alice.connects()
    assert "PASS milk" in alice.sent
    alice >> ":srv 001 alice :Welcome"
    alice >> ":srv 422 alice :No message of the day"
    alice >> ":alice!u@h JOIN #tea"
    assert [line for line in alice.sent if "for later" in line] == ["PRIVMSG #tea :for later"]
