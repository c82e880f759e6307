"""Two small sounds, played by the system's own player in a process of its own, which nothing waits for."""

from __future__ import annotations

import shutil
import sys
from enum import Enum
from time import monotonic

from PySide6.QtCore import QObject, QProcess
from PySide6.QtWidgets import QApplication

import resources

PAUSE_S = 1.5
"""A room full of people makes one sound, not forty."""

PLAYERS: tuple[tuple[str, ...], ...] = (
    ("pw-play",),
    ("paplay",),
    ("canberra-gtk-play", "-f"),
    ("aplay", "-q"),
    ("afplay",),
)
"""Programs that play a file given as the last word: PipeWire, PulseAudio, the desktop's, ALSA, macOS. On Windows Python
itself knows how."""


class Sound(Enum):
    """What there is to hear; the value names the file in resources/sounds."""

    MESSAGE = "message"
    MENTION = "mention"


class Sounds(QObject):
    """Plays sounds; where no player works it beeps. Never blocks, and never plays two at once."""

    def __init__(self, parent: QObject | None = None, players: tuple[tuple[str, ...], ...] = PLAYERS) -> None:
        super().__init__(parent)
        self._left = [player for player in players if shutil.which(player[0])]
        """The players that have not failed yet, best first."""
        self._process: QProcess | None = None
        self._next_at_s = 0.0

    def play(self, sound: Sound) -> bool:
        """Plays a sound; False where another has just been heard."""
        if self._process is not None or monotonic() < self._next_at_s:
            return False
        self._next_at_s = monotonic() + PAUSE_S
        self._start(sound)
        return True

    def shut_down(self) -> None:
        """Ends what plays, at the end of the program."""
        if self._process is not None:
            self._process.blockSignals(True)
            self._process.kill()
            self._process.waitForFinished(1000)
            self._process = None

    def _start(self, sound: Sound) -> None:
        path = str(resources.path(f"sounds/{sound.value}.wav"))
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(path, winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
            return
        if not self._left:
            QApplication.beep()
            return
        player, *words = self._left[0]
        process = self._process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(lambda code, status: self._ended(sound, failed=bool(code or status.value)))
        process.errorOccurred.connect(lambda error: self._failed(sound, error))
        process.start(player, [*words, path])

    def _failed(self, sound: Sound, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # for all else `finished` comes too
            self._ended(sound, failed=True)

    def _ended(self, sound: Sound, *, failed: bool) -> None:
        if self._process is not None:
            self._process.deleteLater()
            self._process = None
        if failed and self._left:  # a player without a sound server, or without loudspeakers: the next may do
            self._left.pop(0)
            self._start(sound)
