"""The power of an operator of the server: the connection has it that gave the password, and no other of the account."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.config import AccountRules
from tests.server.commands.accounted import device, registers
from tests.server.conftest import Host
from tests.talk import Talk
from tests.talkers import Talker

ELSEWHERE = "192.0.2.7"


@pytest.fixture
def talk(host: Host) -> Talk:
    return host(accounts=AccountRules(iterations=1000), operator_secret="s3cret", opers={"anna": "tea"})


@pytest.fixture
def anna(talk: Talk) -> Talker:
    """The host's window, in the lobby."""
    anna = registers(talk("anna"))
    anna.says("JOIN #lobby", "OPER host s3cret")
    anna.until("MODE #lobby +qo anna anna")
    return anna


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        pytest.param("KILL bob", "481 anna …", id="puts out of the chat"),
        pytest.param("ACCOUNTS LIST", "481 anna …", id="reads the accounts"),
        pytest.param("NS REMOVE bob", "NOTICE anna …", id="removes an account"),
        pytest.param("DIE", "481 anna …", id="ends the server"),
        pytest.param("KICK #tea bob", "403 anna #tea …", id="rules a room from outside"),
        pytest.param("NAMES #tea", "366 anna #tea …", id="looks into a secret room"),
        pytest.param(
            "CHATHISTORY LATEST #tea * 10", "FAIL CHATHISTORY INVALID_TARGET …", id="reads its past"
        ),
        pytest.param("KICK #lobby bob", "482 anna #lobby …", id="puts out of the lobby"),
        pytest.param("MODE #lobby +b bob", "482 anna #lobby …", id="bans in the lobby"),
        pytest.param("OPER host s3cret", "491 anna …", id="gives the secret"),
        pytest.param("MODE anna", "221 anna +", id="has the mode"),
    ],
)
def test_another_device_of_the_hosts_has_no_power(talk: Talk, anna: Talker, line: str, answer: str) -> None:
    bob = registers(talk("bob"))
    bob.says("JOIN #lobby", "JOIN #tea", "MODE #tea +s")
    bob.until("MODE #tea +s")
    phone = device(talk, "anna", caps="standard-replies draft/chathistory batch", address=ELSEWHERE)
    phone.until_now()
    phone >> line
    phone << answer
    bob.nothing()


def test_the_window_keeps_it_beside_the_device(talk: Talk, anna: Talker) -> None:
    bob, phone = talk("bob"), device(talk, "anna", address=ELSEWHERE)
    phone.until_now()
    phone >> "PING x"
    phone << "PONG …"
    anna >> "KILL bob :enough"
    bob.until("ERROR …")
    anna >> "MODE anna"
    anna << "221 anna +o"


def test_with_the_window_the_power_goes(talk: Talk, anna: Talker) -> None:
    bob, phone = talk("bob"), device(talk, "anna", address=ELSEWHERE)
    bob.enters("#lobby")
    bob.until_now(), phone.until_now(), anna.until_now()
    anna >> "QUIT"
    for talker in (bob, phone):
        talker << ":samovar.local MODE #lobby -qo anna anna"
        talker.nothing()
    bob >> "WHOIS anna"
    assert not [line for line in bob.until("318 …") if line.command == "313"]
    phone >> "KILL bob"
    phone << "481 anna …"


def test_an_operator_by_password_gives_it_on_each_device(talk: Talk) -> None:
    anna = registers(talk("anna"))
    anna >> "OPER anna tea"
    anna.until("MODE anna +o")
    phone = device(talk, "anna", address=ELSEWHERE)
    phone.until_now()
    phone.says("STATS o", "OPER anna tea")
    phone.until("381 …")
    phone << "MODE anna +o"
    anna.nothing()
    anna >> "QUIT"
    anna.until("ERROR …")
    bob = talk("bob")
    phone >> "KILL bob"
    bob.until("ERROR …")


def test_others_see_the_operator_also_when_a_device_has_come(talk: Talk, anna: Talker) -> None:
    bob = talk("bob")
    device(talk, "anna", address=ELSEWHERE)
    bob >> "WHOIS anna"
    assert [line for line in bob.until("318 …") if line.command == "313"]


def test_who_had_the_power_before_they_enter_the_lobby(talk: Talk) -> None:
    bob, anna = talk("bob"), registers(talk("anna"))
    bob.enters("#lobby")
    anna.says("OPER host s3cret", "JOIN #lobby")
    anna.until("MODE #lobby +qo anna anna")
    phone = device(talk, "anna", address=ELSEWHERE)
    phone.until_now()
    phone >> "KICK #lobby bob"
    phone << "482 anna #lobby …"
    anna.says("PART #lobby", "MODE anna -o", "JOIN #lobby", "KICK #lobby bob")
    anna.until("482 anna #lobby …")


def test_the_ranks_of_the_power_do_not_outlast_it_over_a_restart(host: Host, tmp_path: Path) -> None:
    rules = AccountRules(iterations=1000)
    talk = host(accounts=rules, opers={"anna": "tea"}, data_dir=tmp_path)
    anna = registers(talk("anna"))
    anna.says("NS SET ALWAYS-ON ON", "JOIN #lobby", "OPER anna tea")
    anna.until("MODE #lobby +qo anna anna")
    talk.stop()
    bob = host(accounts=rules, data_dir=tmp_path)("bob")
    bob.says("NAMES #lobby")
    bob.hears("353 bob = #lobby anna", "366 …")


def test_as_long_as_one_device_has_the_power_the_ranks_stay(talk: Talk, anna: Talker) -> None:
    phone = device(talk, "anna", address=ELSEWHERE)
    phone >> "OPER anna tea"
    phone.until("MODE anna +o")
    anna >> "QUIT"
    anna.until("ERROR …")
    phone.nothing()
    phone.says("MODE anna", "NAMES #lobby")
    phone.hears("221 anna +o", "353 anna = #lobby :~anna", "366 …")


def test_a_rank_that_was_given_by_somebody_stays(talk: Talk, anna: Talker) -> None:
    """What the room was told of last holds: the host was made operator by another."""
    bob = talk("bob")
    bob.enters("#lobby")
    anna.says("MODE #lobby +o bob", "MODE #lobby -qo anna anna")
    anna.until("MODE #lobby -qo anna anna")
    bob >> "MODE #lobby +o anna"
    bob.until("MODE #lobby +o anna")
    anna.until_now()
    anna >> "MODE anna -o"
    anna << "MODE anna -o"
    bob.nothing()
    anna >> "MODE #lobby +v bob"
    anna << "MODE #lobby +v bob"


def test_to_give_it_up_holds_for_all_devices(talk: Talk, anna: Talker) -> None:
    phone = device(talk, "anna", address=ELSEWHERE)
    phone.until_now()
    phone >> "MODE anna -o"
    anna.hears(":samovar.local MODE #lobby -qo anna anna", "MODE anna -o")
    anna >> "KILL anna"
    anna << "481 anna …"
