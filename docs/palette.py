"""A picture in 256 colours of its own: a third of the bytes, and the eye sees no difference.

Windows have few colours and many shades between them. Half of the palette are the commonest colours, so that grounds
and letters stay as they are; the other half are the commonest of each corner of the colours, so that no emoji loses
its own.
"""

from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QImage

COLOURS = 256
OPAQUE = 0xFF000000


def in_few_colours(picture: QImage) -> QImage:
    """The picture with a palette, without transparency."""
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    width, height = picture.width(), picture.height()
    pixels: list[int] = memoryview(picture.constBits()).cast("I").tolist()  # a row of RGB32 has no padding
    counts = Counter(pixels)
    palette = _palette(counts)
    place = {colour: at for at, colour in enumerate(palette)}
    for colour in counts.keys() - place.keys():
        place[colour] = min(range(len(palette)), key=lambda at: _distance(colour, palette[at]))
    stride = (width + 3) // 4 * 4
    made = QImage(width, height, QImage.Format.Format_Indexed8)
    made.setColorTable([colour | OPAQUE for colour in palette])
    bits = memoryview(made.bits())
    for row in range(height):
        line = bytes(map(place.__getitem__, pixels[row * width : (row + 1) * width]))
        bits[row * stride : row * stride + width] = line
    return made


def _palette(counts: Counter[int]) -> list[int]:
    palette = [colour for colour, _ in counts.most_common(COLOURS // 2)]
    corners: Counter[tuple[int, int, int]] = Counter()
    commonest: dict[tuple[int, int, int], int] = {}
    for colour, count in counts.items():
        if colour not in palette:
            corner = (colour >> 20 & 15, colour >> 12 & 15, colour >> 4 & 15)
            corners[corner] += count
            if count > counts[commonest.get(corner, -1)]:
                commonest[corner] = colour
    return palette + [commonest[corner] for corner, _ in corners.most_common(COLOURS - len(palette))]


def _distance(one: int, other: int) -> int:
    red, green, blue = ((one >> bits & 255) - (other >> bits & 255) for bits in (16, 8, 0))
    return red * red + green * green + blue * blue
