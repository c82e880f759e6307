"""The archive holds the folder, and the same folder gives the same bytes."""

from __future__ import annotations

import os
import tarfile
import zipfile
from pathlib import Path

import pytest

from package import archive


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "Samovar"
    (folder / "_internal").mkdir(parents=True)
    (folder / "Samovar").write_bytes(b"\x7fELF")
    (folder / "_internal/libQt6Core.so.6.11").write_bytes(b"Qt" * 1000)
    (folder / "README.txt").write_text("Чай", "utf-8")
    return folder


@pytest.mark.skipif(os.name == "nt", reason="links and modes")
def test_what_is_unpacked_is_the_folder(folder: Path, tmp_path: Path) -> None:
    (folder / "Samovar").chmod(0o755)
    (folder / "_internal/libQt6Core.so.6").symlink_to("libQt6Core.so.6.11")
    with tarfile.open(archive.pack_tar(folder, tmp_path / "it.tar.xz")) as tar:
        if hasattr(tarfile, "data_filter"):  # Python 3.11.4; Debian 12 has 3.11.2
            tar.extraction_filter = staticmethod(tarfile.data_filter)
        tar.extractall(tmp_path / "unpacked")
    (unpacked,) = (tmp_path / "unpacked").iterdir()
    assert unpacked.name == archive.name()
    assert contents(unpacked) == contents(folder)
    assert os.access(unpacked / "Samovar", os.X_OK)
    assert not os.access(unpacked / "README.txt", os.X_OK)
    assert (unpacked / "_internal/libQt6Core.so.6").is_symlink()


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_times_owners_and_umask_leave_no_trace(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    first = archive.pack_tar(folder, tmp_path / "first.tar.xz").read_bytes()
    (folder / "README.txt").chmod(0o600)
    os.utime(folder / "README.txt", (1, 1))
    assert archive.pack_tar(folder, tmp_path / "second.tar.xz").read_bytes() == first


def test_macos_gets_the_app_as_a_whole(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    program = tmp_path / "Samovar.app/Contents/MacOS/Samovar"
    program.parent.mkdir(parents=True)
    program.write_bytes(b"Mach-O")
    with tarfile.open(archive.pack(folder)) as tar:
        assert tar.getnames() == [f"{archive.name()}/Samovar.app/Contents/MacOS/Samovar"]


def test_windows_gets_a_zip(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    path = archive.pack(folder)
    assert path.suffix == ".zip"
    with zipfile.ZipFile(path) as packed:
        assert packed.testzip() is None
        assert packed.read(f"{archive.name()}/README.txt").decode() == "Чай"
        assert len(packed.namelist()) == 3
