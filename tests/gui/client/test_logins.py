"""Passwords of this device: kept where only their owner reads them."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from gui.client.logins import ELSEWHERE_LIMIT, Credential, Logins
from gui.writer import FileWriter
from tests.gui.test_writer import Gate

ALICE = Credential("alice", "x" * 32)


def test_they_are_kept_over_a_restart(tmp_path: Path) -> None:
    Logins(tmp_path / "logins.json").of("Tea:4000").keep("Alice", ALICE)
    again = Logins(tmp_path / "logins.json").of("tea:4000")
    assert again.get("alice") == ALICE
    assert again.to_try("ALICE") == (ALICE,)
    again.forget("alice")
    assert Logins(tmp_path / "logins.json").of("tea:4000").get("alice") is None


def mode_of_a_file_made_with(mode: int, path: Path) -> int:
    """What the system makes of it: where a file has no modes of POSIX, all files get the same."""
    before = os.umask(0)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, mode))
    finally:
        os.umask(before)
    return stat.S_IMODE(path.stat().st_mode)


def test_the_file_is_as_private_as_the_system_lets_a_file_be(tmp_path: Path) -> None:
    most_private = mode_of_a_file_made_with(0o600, tmp_path / "private")
    has_modes = most_private != mode_of_a_file_made_with(0o666, tmp_path / "open")
    path = tmp_path / "logins.json"
    before = os.umask(0)
    try:
        Logins(path).of("tea:4000").keep("alice", ALICE)
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == most_private
    assert most_private & 0o077 == 0 or not has_modes  # without modes the user's profile is what is private


def test_a_password_is_not_shown_by_chance() -> None:
    assert "xxx" not in repr(ALICE)


def test_a_broken_file_is_set_aside_and_told(tmp_path: Path) -> None:
    path = tmp_path / "logins.json"
    path.write_text('{"tea:4000": {"alice": {"account": "alice"}}}')
    logins = Logins(path)
    assert logins.of("tea:4000").get("alice") is None
    assert "logged in with their passwords again" in logins.notice


def test_without_a_path_they_end_with_the_program() -> None:
    logins = Logins()
    logins.of("tea:4000").keep("alice", ALICE)
    assert logins.of("tea:4000").get("alice") == ALICE
    assert logins.notice == ""


def test_an_address_that_is_another_now_is_tried_with_what_was_invented_for_the_old_one() -> None:
    logins = Logins()
    for number in range(ELSEWHERE_LIMIT + 1):
        logins.of(f"tea:{number}").keep("alice", Credential("alice", str(number)))
    logins.of("a:1").keep("alice", Credential("alice", "typed", is_typed=True))
    logins.of("b:1").keep("alice", Credential("alice", "not sure", is_sure=False))
    logins.of("c:1").keep("alice", Credential("", ""))
    found = [each.password for each in logins.of("new:4000").to_try("alice")]
    assert found == ["2", "1"]
    assert logins.of("new:4000").to_try("bob") == ()


def test_who_wants_to_be_a_guest_is_logged_in_with_nothing() -> None:
    logins = Logins()
    logins.of("old:1").keep("alice", ALICE)
    logins.of("tea:4000").keep("alice", Credential("", ""))
    assert logins.of("tea:4000").to_try("alice") == ()


def test_another_name_of_somebody_known_is_the_same_account() -> None:
    tea = Logins().of("tea:4000")
    tea.keep("alice", ALICE)
    assert tea.get("Alice_the_Great") == ALICE
    assert tea.to_try("Alice_the_Great") == (ALICE,)
    tea.change("Alice_the_Great", new := Credential("alice", "open sesame", is_typed=True))
    assert tea.to_try("Alice_the_Great") == tea.to_try("alice") == (ALICE, new)
    tea.keep("Alice_the_Great", new)
    assert tea.to_try("alice") == (new,)
    tea.forget("alice")
    assert tea.get("Alice_the_Great") is None


def test_of_several_accounts_the_nick_finds_its_own(tmp_path: Path) -> None:
    tea = Logins(tmp_path / "logins.json").of("tea:4000")
    bob = Credential("bob", "y" * 32)
    tea.keep("alice", ALICE)
    tea.keep("bob", bob)
    tea.rename("alice", "anna")
    again = Logins(tmp_path / "logins.json").of("tea:4000")
    assert [again.get(nick) for nick in ("anna", "alice", "bob", "Bob")] == [ALICE, ALICE, bob, bob]
    again.rename("bob", "anna")  # the name is free meanwhile
    assert [again.get(nick) for nick in ("anna", "alice", "bob")] == [bob, ALICE, bob]
    again.rename("carol", "anna")
    assert again.get("anna") == bob


def test_who_wants_to_be_a_guest_is_one_under_every_name() -> None:
    tea = Logins().of("tea:4000")
    tea.keep("alice", Credential("", ""))
    assert tea.get("bob") == Credential("", "")
    assert tea.to_try("bob") == ()


def test_a_name_that_is_new_here_is_also_tried_with_what_was_invented_for_it_elsewhere() -> None:
    logins = Logins()
    bob = Credential("bob", "y" * 32)
    logins.of("old:1").keep("bob", bob)
    logins.of("tea:4000").keep("alice", ALICE)
    assert logins.of("tea:4000").to_try("bob") == (ALICE, bob)


def test_with_a_writer_a_password_is_there_when_the_waiting_is_over(tmp_path: Path) -> None:
    writer, gate = FileWriter(), Gate()
    writer.put(tmp_path / "slow", gate)
    gate.begun.wait()
    tea = Logins(tmp_path / "logins.json", writer).of("tea:4000")
    tea.keep("alice", ALICE)
    assert not (tmp_path / "logins.json").exists()
    gate.opened.set()
    tea.wait()
    assert Logins(tmp_path / "logins.json").of("tea:4000").get("alice") == ALICE


def test_without_one_it_is_there_at_once(tmp_path: Path) -> None:
    tea = Logins(tmp_path / "logins.json").of("tea:4000")
    tea.keep("alice", ALICE)
    assert Logins(tmp_path / "logins.json").of("tea:4000").get("alice") == ALICE
    tea.wait()
