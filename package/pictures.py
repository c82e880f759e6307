"""The icon in the forms that systems want, made from the one SVG: PNG, Windows' .ico, macOS' .icns."""

from __future__ import annotations

import struct
from pathlib import Path

ICO_SIDES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
ICNS_KINDS = {
    "icp4": 16,
    "icp5": 32,
    "ic11": 32,
    "ic12": 64,
    "ic07": 128,
    "ic08": 256,
    "ic09": 512,
    "ic10": 1024,
}
"""The kinds that hold a PNG, with its side in pixels; ic11 and ic12 are 16 and 32 on a dense screen."""


def png(svg: Path, side: int) -> bytes:
    """The picture as a PNG of `side` by `side` pixels."""
    # Here, so that what only puts icons together needs no Qt.
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(str(svg))
    if not renderer.isValid():
        raise ValueError(f"{svg} is not an SVG picture that Qt can draw.")
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """An icon of Windows, of PNGs by their sides; 256 is written as 0."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    place = len(head) + 16 * len(pictures)
    rows = b""
    for side, data in pictures.items():
        rows += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(data), place)
        place += len(data)
    return head + rows + b"".join(pictures.values())


def icns(pictures: dict[str, bytes]) -> bytes:
    """An icon of macOS, of PNGs by their kinds."""
    body = b"".join(
        kind.encode() + struct.pack(">I", 8 + len(data)) + data for kind, data in pictures.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def write_ico(svg: Path, path: Path) -> str:
    path.write_bytes(ico({side: png(svg, side) for side in ICO_SIDES}))
    return str(path)


def write_icns(svg: Path, path: Path) -> str:
    path.write_bytes(icns({kind: png(svg, side) for kind, side in ICNS_KINDS.items()}))
    return str(path)
