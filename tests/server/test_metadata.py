"""What accounts tell of themselves, as it is kept."""

from __future__ import annotations

from pathlib import Path

from server.config import AccountRules
from server.metadata import Metadata
from tests.server.commands.accounted import device, registers
from tests.server.conftest import Host


def test_what_is_kept_comes_back() -> None:
    metadata = Metadata()
    metadata.of("alice")["status"] = "на связи"
    metadata.changed("alice")
    metadata.of("bob")
    again = Metadata()
    again.restore("alice", metadata.kept()["alice"])
    assert again.of("alice") == {"status": "на связи"}
    assert list(again.kept()) == ["alice"]
    again.of("alice").clear()
    again.changed("alice")
    assert again.kept() == {}


def test_a_removed_account_leaves_nothing() -> None:
    metadata = Metadata()
    metadata.of("alice")["color"] = "red"
    metadata.changed("alice")
    metadata.forget("alice")
    metadata.forget("alice")
    assert vars(metadata) == vars(Metadata())


def test_it_survives_a_restart_and_goes_with_the_account(host: Host, tmp_path: Path) -> None:
    options = {"accounts": AccountRules(iterations=1000), "data_dir": tmp_path, "opers": {"anna": "tea"}}
    talk = host(**options)
    alice = registers(talk("alice"))
    alice >> "METADATA * SET color red"
    alice << "761 …"
    talk.stop()
    talk = host(**options)
    alice = device(talk, "alice")
    alice >> "METADATA * GET color"
    alice << "761 alice alice color * red"
    bob = talk("bob")
    bob.says("OPER anna tea", "ACCOUNTS REMOVE alice")
    bob.until("ACCOUNTS REMOVED …")
    bob >> "METADATA alice GET color"
    bob << "766 bob alice color …"
    talk.stop()
    alice = registers(host(**options)("alice"))
    alice >> "METADATA * GET color"
    alice << "766 …"
