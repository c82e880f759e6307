"""Sounds are played by a process that nothing waits for; a player that can't is passed over."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import gui.sound
import resources
from gui.sound import Sound, Sounds
from resources.sounds import compose

MakeSounds = Callable[..., Sounds]


@pytest.fixture
def heard(tmp_path: Path) -> Path:
    """Where the players of these tests write what they were given."""
    return tmp_path / "heard"


@pytest.fixture
def player(heard: Path) -> tuple[str, ...]:
    script = f"import sys; open({str(heard)!r}, 'a').write(sys.argv[1] + '\\n')"
    return (sys.executable, "-c", script)


@pytest.fixture
def make_sounds(monkeypatch: pytest.MonkeyPatch) -> Iterator[MakeSounds]:
    monkeypatch.setattr(gui.sound, "PAUSE_S", 0.0)
    made: list[Sounds] = []

    def make(*players: tuple[str, ...]) -> Sounds:
        made.append(Sounds(players=players))
        return made[-1]

    yield make
    for each in made:
        each.shut_down()


FAILING = (sys.executable, "-c", "raise SystemExit(1)")


def test_the_player_gets_the_file(
    qtbot: QtBot, make_sounds: MakeSounds, player: tuple[str, ...], heard: Path
) -> None:
    sounds = make_sounds(player)
    assert sounds.play(Sound.MENTION)
    assert not sounds.play(Sound.MESSAGE), "never two at once"
    qtbot.waitUntil(lambda: heard.exists() and heard.read_text().endswith("\n"))
    assert heard.read_text() == f"{resources.path('sounds/mention.wav')}\n"
    qtbot.waitUntil(lambda: sounds.play(Sound.MESSAGE))


def test_a_player_that_fails_or_is_not_there_is_passed_over(
    qtbot: QtBot, make_sounds: MakeSounds, player: tuple[str, ...], heard: Path
) -> None:
    sounds = make_sounds(("no-such-player-here",), FAILING, player)
    sounds.play(Sound.MESSAGE)
    qtbot.waitUntil(heard.exists)


def test_with_no_player_it_beeps_and_goes_on(qtbot: QtBot, make_sounds: MakeSounds) -> None:
    sounds = make_sounds(FAILING)
    sounds.play(Sound.MESSAGE)
    qtbot.waitUntil(lambda: sounds.play(Sound.MESSAGE))


def test_a_second_sound_has_to_wait(make_sounds: MakeSounds, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gui.sound, "PAUSE_S", 3600.0)
    sounds = make_sounds()
    assert sounds.play(Sound.MESSAGE)
    assert not sounds.play(Sound.MESSAGE)


def test_a_player_that_hangs_ends_with_the_program(make_sounds: MakeSounds) -> None:
    sounds = make_sounds((sys.executable, "-c", "import threading; threading.Event().wait()"))
    sounds.play(Sound.MESSAGE)
    sounds.shut_down()


@pytest.mark.parametrize("sound", Sound, ids=lambda sound: str(sound.value))
def test_the_files_are_what_the_script_writes(sound: Sound, tmp_path: Path) -> None:
    compose.write(tmp_path)
    written = (tmp_path / f"{sound.value}.wav").read_bytes()
    kept = resources.path(f"sounds/{sound.value}.wav").read_bytes()
    assert len(written) == len(kept)
    # Another libm may round a sample the other way.
    assert sum(one != other for one, other in zip(written, kept, strict=True)) < len(kept) // 50


@pytest.mark.parametrize("name", compose.SOUNDS)
def test_a_sound_is_soft_and_does_not_click(name: str) -> None:
    samples = compose.samples(name)
    assert max(map(abs, samples)) < 12_000
    assert abs(samples[0]) < 50
    assert abs(samples[-1]) < 50
    assert max(abs(one - other) for one, other in pairwise(samples)) < 4_000
