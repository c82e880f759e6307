"""MARKREAD: how far one has read."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.config import AccountRules
from tests.server.commands.accounted import device, registers
from tests.server.conftest import Host
from tests.talk import Talk

MARKS = "draft/read-marker"
BEFORE, LATER = "timestamp=2025-01-01T00:00:00.000Z", "timestamp=2025-06-01T00:00:00.123Z"


def test_it_is_set_and_asked_for_and_goes_forward_only(talk: Talk) -> None:
    alice = talk("alice", caps=MARKS)
    for line, answer in [
        ("MARKREAD #tea", "#tea *"),
        (f"MARKREAD #tea {BEFORE}", f"#tea {BEFORE}"),
        (f"MARKREAD #TEA {LATER}", f"#TEA {LATER}"),
        (f"MARKREAD #tea {BEFORE}", f"#tea {LATER}"),
        ("MARKREAD #tea", f"#tea {LATER}"),
        ("MARKREAD bob", "bob *"),
        (f"MARKREAD bob {BEFORE}", f"bob {BEFORE}"),
        ("MARKREAD #nowhere", "#nowhere *"),
    ]:
        alice >> line
        alice << f":samovar.local MARKREAD {answer}"
    alice.nothing()


def test_nobody_has_read_what_is_still_to_come(talk: Talk) -> None:
    alice = talk("alice", caps=MARKS)
    alice >> "MARKREAD #tea timestamp=2099-01-01T00:00:00.000Z"
    alice << "MARKREAD #tea timestamp=2026-01-01T00:00:00.000Z"


def test_who_joins_is_told_before_the_names(talk: Talk) -> None:
    alice = talk("alice", caps=MARKS)
    alice >> "JOIN #tea"
    alice.hears("JOIN #tea", "MARKREAD #tea *", "353 …", "366 …", "MODE …")
    alice.says(f"MARKREAD #tea {BEFORE}", "PART #tea", "JOIN #tea")
    alice.hears(f"MARKREAD #tea {BEFORE}", "PART #tea", "JOIN #tea", f"MARKREAD #tea {BEFORE}", "353 …")
    bob = talk("bob")
    bob >> "JOIN #tea"
    bob.hears("JOIN #tea", "353 …")


def test_it_is_private_and_goes_with_its_guest(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=MARKS)
    alice >> f"MARKREAD #tea {BEFORE}"
    alice << "MARKREAD …"
    bob >> "MARKREAD #tea"
    bob << "MARKREAD #tea *"
    alice >> "QUIT"
    bob << "QUIT …"
    alice = talk("alice", caps=MARKS)
    alice >> "MARKREAD #tea"
    alice << "MARKREAD #tea *"


def test_the_devices_of_an_account_share_it(talk: Talk) -> None:
    alice = registers(talk("alice", caps=MARKS))
    alice.enters("#tea")
    second = device(talk, "alice", caps=MARKS)
    second.hears("JOIN #tea", "MARKREAD #tea *", "353 …", "366 …")
    third = device(talk, "alice", caps="echo-message")
    third.until("366 …")
    alice >> f"MARKREAD bob {BEFORE}"
    alice << f"MARKREAD bob {BEFORE}"
    second << f"MARKREAD bob {BEFORE}"
    second >> f"MARKREAD #tea {LATER}"
    alice << f"MARKREAD #tea {LATER}"
    second << f"MARKREAD #tea {LATER}"
    alice >> f"MARKREAD #tea {BEFORE}"
    alice << f"MARKREAD #tea {LATER}"
    second.nothing()
    third.nothing()


def begin(host: Host, folder: Path) -> Talk:
    return host(accounts=AccountRules(iterations=1000), data_dir=folder)


def test_a_device_that_comes_back_is_told_also_after_a_restart(host: Host, tmp_path: Path) -> None:
    talk = begin(host, tmp_path)
    alice = registers(talk("alice", caps=MARKS))
    alice.says(f"MARKREAD Bob {BEFORE}", f"MARKREAD #tea {LATER}")
    alice.hears("MARKREAD Bob …", "MARKREAD #tea …")
    talk.stop()
    talk = begin(host, tmp_path)
    alice = device(talk, "alice", caps=MARKS)
    alice.hears(f"MARKREAD #tea {LATER}", f"MARKREAD Bob {BEFORE}")
    alice >> "MARKREAD bob"
    alice << f"MARKREAD bob {BEFORE}"
    alice.nothing()


def test_a_guest_who_logs_in_has_read_what_they_had_read(talk: Talk) -> None:
    alice = talk("alice", caps=MARKS)
    alice.says(f"MARKREAD bob {BEFORE}")
    alice.hears("MARKREAD bob …")
    registers(alice)
    phone = device(talk, "alice", caps=MARKS)
    phone.until_now()
    phone >> "MARKREAD bob"
    phone << f"MARKREAD bob {BEFORE}"


def test_they_go_with_the_account(host: Host, tmp_path: Path) -> None:
    talk = begin(host, tmp_path)
    alice = registers(talk("alice", caps=MARKS))
    alice >> f"MARKREAD #tea {LATER}"
    alice << "MARKREAD #tea …"
    account = talk.app.world.accounts.find("alice")
    assert account is not None
    talk.app.world.accounts.remove(account)
    talk.stop()
    talk = begin(host, tmp_path)
    talk.clock.pass_s(5)
    alice = registers(talk("alice", caps=MARKS))
    alice >> "MARKREAD #tea"
    alice << "MARKREAD #tea *"


def test_a_room_that_is_renamed_keeps_it(talk: Talk) -> None:
    alice = talk("alice", caps=f"{MARKS} draft/channel-rename")
    alice.enters("#tea")
    alice >> f"MARKREAD #tea {LATER}"
    alice << "MARKREAD #tea …"
    alice.says("RENAME #tea #coffee", "MARKREAD #coffee")
    alice.hears("RENAME #tea #coffee …", f"MARKREAD #coffee {LATER}")


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        pytest.param("MARKREAD", "NEED_MORE_PARAMS :Missing parameters", id="nothing"),
        pytest.param("MARKREAD :", "NEED_MORE_PARAMS …", id="an empty name"),
        pytest.param("MARKREAD #tea *", "INVALID_PARAMS #tea * …", id="a star"),
        pytest.param("MARKREAD #tea now", "INVALID_PARAMS #tea now :This is not a timestamp", id="a word"),
        pytest.param("MARKREAD #tea timestamp=now", "INVALID_PARAMS #tea timestamp=now …", id="no time"),
        pytest.param("MARKREAD #tea 2025-01-01T00:00:00.000Z", "INVALID_PARAMS #tea …", id="no word before"),
        pytest.param(
            "MARKREAD #tea timestamp=2025-02-30T00:00:00.000Z", "INVALID_PARAMS #tea …", id="30 February"
        ),
        pytest.param("MARKREAD :two words", "INVALID_PARAMS two …", id="two words"),
        pytest.param(f"MARKREAD #{'x' * 64}", "INVALID_PARAMS …", id="a long name"),
    ],
)
def test_what_can_not_be_marked(talk: Talk, line: str, answer: str) -> None:
    alice = talk("alice", caps=MARKS)
    alice >> line
    alice << f"FAIL MARKREAD {answer}"
    alice.nothing()
