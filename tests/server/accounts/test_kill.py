"""A kill -9 while accounts are made leaves each of them whole, or not there; who was told of theirs has it."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.accounts.store import Accounts
from server.passwords import verify
from tests.server.program import Guest, Server


@pytest.mark.parametrize("told", [0, 1, 5])
def test_kill_while_accounts_are_made(tmp_path: Path, told: int) -> None:
    config = tmp_path / "quick.toml"
    config.write_text("[accounts]\niterations = 1000\n", "utf-8")
    server = Server("--data-dir", str(tmp_path), "--config", str(config))
    port = server.listening()
    guests = [Guest(port) for _ in range(told + 3)]
    for number, guest in enumerate(guests):
        guest.says(f"NICK guest{number}", f"USER guest{number} 0 * :x")
        guest.reads(" 221 ")
    for number, guest in enumerate(guests[:told]):
        guest.says("REGISTER * * sesame")
        guest.reads(f"REGISTER SUCCESS guest{number} ")
    for guest in guests[told:]:
        guest.says("REGISTER * * sesame")
    server.process.kill()
    server.ended()
    for guest in guests:
        guest.sock.close()

    accounts = Accounts(tmp_path)
    accounts.load()
    names = [account.name for account in accounts.all()]
    assert names[:told] == [f"guest{number}" for number in range(told)]
    assert all(verify("sesame", account.record) for account in accounts.all())
    accounts.close()
