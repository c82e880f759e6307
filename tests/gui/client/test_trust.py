"""The memory of addresses survives restarts, broken files and folders that can't be written."""

from __future__ import annotations

import pytest

from gui.client.trust import AddressMemory, Known, Spoke


def test_what_was_seen_is_there_after_a_restart(tmp_path):
    path = tmp_path / "new" / "addresses.json"
    memory = AddressMemory(path)
    memory.remember("Chat.Example:4000", Known(Spoke.TLS, "ab" * 32, "Чай"))
    memory.remember("other:1", Known(Spoke.CLEAR))
    again = AddressMemory(path)
    assert again.get("chat.example:4000") == Known(Spoke.TLS, "ab" * 32, "Чай")
    again.forget("other:1")
    assert list(AddressMemory(path).items()) == ["chat.example:4000"]
    assert [file.name for file in path.parent.iterdir()] == ["addresses.json"]


@pytest.mark.parametrize(
    "content", [b"{", b"[]", b'{"a": {}}', b'{"a": {"spoke": "x"}}', b"\xff", b"[" * 100_000]
)
def test_broken_file_is_set_aside_and_told(tmp_path, content):
    path = tmp_path / "addresses.json"
    path.write_bytes(content)
    memory = AddressMemory(path)
    assert memory.get("a") is None
    if content != b"[]":
        assert "set aside as addresses.json.broken" in memory.notice
    memory.remember("a:1", Known(Spoke.PLAIN))
    assert AddressMemory(path).get("a:1") == Known(Spoke.PLAIN)


def test_folder_that_can_not_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("in the way")
    memory = AddressMemory(tmp_path / "file" / "addresses.json")
    memory.remember("a:1", Known(Spoke.PLAIN))
    assert memory.get("a:1") == Known(Spoke.PLAIN)
    assert "can't be kept" in memory.notice
