"""Writes the sounds beside it: two short bells, soft enough to hear forty times a day.

python3 -m resources.sounds.compose
"""

from __future__ import annotations

import array
import math
import sys
import wave
from pathlib import Path

RATE_HZ = 22_050
LOUDNESS = 0.28
"""Of the greatest that fits: a notice, not an alarm."""

# Each note: (when it begins in s, its pitch in Hz, how fast it dies away in 1/s, its share of the loudness)
SOUNDS: dict[str, tuple[tuple[float, float, float, float], ...]] = {
    "message": ((0.00, 587.33, 16.0, 0.6),),
    "mention": ((0.00, 587.33, 13.0, 0.55), (0.11, 880.00, 10.0, 0.6)),
}
LENGTHS_S = {"message": 0.28, "mention": 0.50}
OVERTONES = ((1.0, 1.0, 1.0), (2.0, 0.28, 1.8), (3.01, 0.10, 2.6))
"""Of a small bell: pitch, share and haste of dying, each as a factor of the note's own."""
ATTACK_S = 0.006
RELEASE_S = 0.04
"""Without these a loudspeaker clicks."""


def samples(name: str) -> array.array[int]:
    """One sound as signed numbers of 16 bits."""
    length_s = LENGTHS_S[name]
    made = array.array("h")
    for number in range(int(RATE_HZ * length_s)):
        at_s = number / RATE_HZ
        value = sum(
            _note(at_s - begin_s, pitch, haste) * share for begin_s, pitch, haste, share in SOUNDS[name]
        )
        value *= min(1.0, (length_s - at_s) / RELEASE_S)
        made.append(round(32_767 * LOUDNESS * value))
    return made


def _note(at_s: float, pitch: float, haste: float) -> float:
    if at_s < 0:
        return 0.0
    value = sum(
        share * math.sin(math.tau * pitch * factor * at_s) * math.exp(-haste * quicker * at_s)
        for factor, share, quicker in OVERTONES
    )
    return value * min(1.0, at_s / ATTACK_S)


def write(folder: Path) -> None:
    """Writes all sounds into a folder."""
    for name in SOUNDS:
        data = samples(name)
        if sys.byteorder == "big":
            data.byteswap()
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE_HZ)
            file.writeframes(data.tobytes())


if __name__ == "__main__":
    write(Path(__file__).parent)
