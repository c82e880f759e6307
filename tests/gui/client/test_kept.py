"""A kept file is whole or not there; a broken one is set aside and told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from gui.client.kept import KeptFile


def numbers(value: Any) -> dict[str, int]:
    return {name: int(number) for name, number in value.items()}


def test_what_was_written_is_read(tmp_path: Path) -> None:
    file = KeptFile(tmp_path / "new" / "some.json")
    assert file.read(numbers, {}) == {}
    file.write({"чай": 1})
    assert KeptFile(tmp_path / "new" / "some.json").read(numbers, {}) == {"чай": 1}
    assert [each.name for each in (tmp_path / "new").iterdir()] == ["some.json"]
    assert file.notice == ""


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="an empty file"),
        pytest.param(b"{", id="cut in the middle"),
        pytest.param(b"[1]", id="a list where parts are due"),
        pytest.param(b'{"a": "x"}', id="a part that the parser trips over"),
        pytest.param(b"\xff", id="no UTF-8"),
        pytest.param(b"[" * 100_000, id="deeper than Python can go"),
    ],
)
def test_a_broken_file_is_set_aside_and_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "some.json"
    path.write_bytes(content)
    file = KeptFile(path, "Things begin anew.")
    assert file.read(numbers, {"b": 2}) == {"b": 2}
    assert file.notice == "some.json was broken. It was set aside as some.json.broken. Things begin anew."
    assert (tmp_path / "some.json.broken").read_bytes() == content
    file.write({"a": 1})
    assert KeptFile(path).read(numbers, {}) == {"a": 1}


def test_a_folder_that_can_not_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    file = KeptFile(tmp_path / "file" / "some.json")
    file.write({"a": 1})
    assert "some.json can't be kept" in file.notice
    (tmp_path / "file").unlink()
    file.write({"a": 1})
    assert file.notice == ""


def test_a_file_that_can_not_be_replaced_leaves_nothing_behind(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    (folder / "some.json").mkdir(parents=True)
    file = KeptFile(folder / "some.json")
    file.write({"a": 1})
    assert "can't be kept" in file.notice
    assert [each.name for each in folder.iterdir()] == ["some.json"]


def test_half_a_letter_is_kept_as_a_question_mark(tmp_path: Path) -> None:
    file = KeptFile(tmp_path / "some.json")
    file.write({"a\ud83d": 1})
    assert KeptFile(tmp_path / "some.json").read(numbers, {}) == {"a?": 1}
