"""The icon's forms, read back."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QImageReader

from package import pictures
from package.product import ICON


@pytest.mark.parametrize("side", [16, 256])
def test_a_png_has_its_size_and_shows_the_icon_on_nothing(side: int) -> None:
    image = QImage.fromData(pictures.png(ICON, side))
    assert (image.width(), image.height()) == (side, side)
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(side // 2, side // 2) == QColor("#fff1df")


def test_the_same_icon_gives_the_same_bytes() -> None:
    assert pictures.png(ICON, 48) == pictures.png(ICON, 48)


@pytest.mark.qt_log_ignore("Cannot read file")
def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    (tmp_path / "tea.svg").write_text("tea", "utf-8")
    with pytest.raises(ValueError, match=r"tea\.svg"):
        pictures.png(tmp_path / "tea.svg", 16)


def test_qt_reads_each_picture_of_the_windows_icon(tmp_path: Path) -> None:
    assert ico_sides(pictures.write_ico(ICON, tmp_path / "samovar.ico")) == pictures.ICO_SIDES


def test_the_macos_icon_is_a_chain_of_named_pngs(tmp_path: Path) -> None:
    data = Path(pictures.write_icns(ICON, tmp_path / "samovar.icns")).read_bytes()
    assert icns_kinds(data) == pictures.ICNS_KINDS


def ico_sides(path: str) -> tuple[int, ...]:
    """The widths of the pictures in an icon of Windows."""
    reader = QImageReader(path)
    sides = []
    for number in range(reader.imageCount()):
        assert reader.jumpToImage(number)
        sides.append(reader.read().width())
    return tuple(sides)


def icns_kinds(data: bytes) -> dict[str, int]:
    """The kinds of pictures in an icon of macOS, each with its width."""
    assert data[:8] == b"icns" + struct.pack(">I", len(data))
    found, place = {}, 8
    while place < len(data):
        kind, size = data[place : place + 4].decode(), struct.unpack_from(">I", data, place + 4)[0]
        found[kind] = QImage.fromData(data[place + 8 : place + size]).width()
        place += size
    return found
