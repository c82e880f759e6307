"""Options keep their values and types, and a damaged file stops nothing."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.memory import HOST_LOOPBACK_ONLY, HOST_PORT, NICK, RECENT, RECENT_LIMIT, REMEMBERED
from gui.option import AnyOption, Option
from gui.options import FONT_SIZE, LANGUAGE, OPTIONS, QUIET_FROM, SEND_KEY, THEME
from gui.settings import Home, Settings
from gui.writer import FileWriter
from tests.gui.test_writer import Gate


@pytest.fixture
def home(own_home: Path) -> Home:
    return Home.find()


@pytest.mark.parametrize("option", [*OPTIONS, *REMEMBERED], ids=lambda option: option.key)
def test_an_option_that_is_not_set_has_its_default(home: Home, option: object) -> None:
    assert Settings(home).get(option) == option.default  # type: ignore[attr-defined]


def test_values_come_back_in_a_new_process_with_their_types(home: Home) -> None:
    settings = Settings(home)
    settings.set(NICK, 'Анна, 7; "true"')
    settings.set(HOST_PORT, 4100)
    settings.set(HOST_LOOPBACK_ONLY, True)
    settings.set(RECENT, ["a:4000", "b,c:1"])
    again = Settings(home)
    assert again.get(NICK) == 'Анна, 7; "true"'
    assert again.get(HOST_PORT) == 4100
    assert again.get(HOST_LOOPBACK_ONLY) is True
    assert again.get(RECENT) == ["a:4000", "b,c:1"]


@pytest.mark.parametrize("damage", ["port=", "port=many", "port=true", "port=1.5", 'port="[1]"'])
def test_a_value_of_the_wrong_kind_counts_as_not_set(home: Home, damage: str) -> None:
    home.settings_path.write_text(f"[options]\nhost\\{damage}\n", encoding="utf-8")
    assert Settings(home).get(HOST_PORT) == HOST_PORT.default


def test_a_file_that_is_no_settings_file_counts_as_empty(home: Home) -> None:
    home.settings_path.write_bytes(bytes(range(256)))
    assert Settings(home).get(NICK) == ""


def test_recent_addresses_are_the_last_ones_each_once(home: Home) -> None:
    settings = Settings(home)
    for number in range(RECENT_LIMIT + 3):
        settings.remember_address(f"host{number}")
    settings.remember_address("host5")
    recent = settings.get(RECENT)
    assert recent[0] == "host5"
    assert len(recent) == len(set(recent)) == RECENT_LIMIT


@pytest.mark.parametrize(
    ("option", "value", "allowed"),
    [
        (SEND_KEY, "ctrl+enter", True),
        (SEND_KEY, "space", False),
        (FONT_SIZE, 0, True),
        (FONT_SIZE, 7, False),
        (FONT_SIZE, 33, False),
        (QUIET_FROM, "23:59", True),
        (QUIET_FROM, "24:00", False),
    ],
    ids=lambda value: getattr(value, "key", str(value)),
)
def test_only_values_that_the_row_allows_hold(
    home: Home, option: AnyOption, value: object, allowed: bool
) -> None:
    settings = Settings(home)
    settings.set(option, value)  # type: ignore[type-var, arg-type]
    assert (Settings(home).get(option) == value) is allowed  # type: ignore[type-var, arg-type]


def test_a_change_is_told_once(qtbot: QtBot, home: Home) -> None:
    settings = Settings(home)
    told: list[object] = []
    settings.changed.connect(told.append)
    settings.set(FONT_SIZE, 14)
    settings.set(FONT_SIZE, 14)
    settings.reset(FONT_SIZE)
    settings.reset(FONT_SIZE)
    assert told == [FONT_SIZE, FONT_SIZE]
    assert not settings.is_set(FONT_SIZE)


@pytest.mark.parametrize("option", [LANGUAGE, THEME], ids=lambda option: option.key)
def test_another_process_finds_what_was_set(own_home: Path, option: Option[str]) -> None:
    value = option.choices[-1].value
    code = (
        "from gui import options; from gui.settings import Home, Settings\n"
        f"Settings(Home.find()).set(next(o for o in options.OPTIONS if o.key == {option.key!r}), {value!r})"
    )
    subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], check=True)
    assert Settings(Home.find()).get(option) == value


def test_a_slow_disk_holds_nobody_up_and_the_last_values_come_to_it(home: Home) -> None:
    settings, writer, gate = Settings(home), FileWriter(), Gate()
    settings.write_by(writer)
    writer.put(home.data_dir / "slow", gate)
    gate.begun.wait()
    for port in range(4000, 4100):
        settings.set(HOST_PORT, port)
    settings.set(NICK, "anna")
    settings.reset(NICK)
    assert settings.get(HOST_PORT) == 4099
    assert not home.settings_path.exists()
    gate.opened.set()
    writer.finish()
    assert (Settings(home).get(HOST_PORT), Settings(home).get(NICK)) == (4099, "")


def test_that_they_can_not_be_kept_is_told_and_they_hold_all_the_same(home: Home) -> None:
    settings, writer = Settings(home), FileWriter()
    settings.write_by(writer)
    home.settings_path.mkdir()
    settings.set(HOST_PORT, 4100)
    writer.finish()
    assert settings.notice == "settings.ini can't be kept: Is a directory."
    assert settings.get(HOST_PORT) == 4100
    home.settings_path.rmdir()
    settings.set(NICK, "anna")
    writer.finish()
    assert settings.notice == ""
    assert Settings(home).get(HOST_PORT) == 4100


def test_a_file_that_can_not_be_opened_is_set_aside_and_not_overwritten(home: Home) -> None:
    home.settings_path.mkdir()  # as one that belongs to somebody else, for who may open everything
    (home.settings_path / "kept").touch()
    settings, writer = Settings(home), FileWriter()
    settings.write_by(writer)
    aside = home.settings_path.with_name("settings.ini.broken")
    assert settings.notice == "settings.ini was broken. It was set aside as settings.ini.broken."
    settings.set(NICK, "anna")
    writer.finish()
    assert Settings(home).get(NICK) == "anna"
    assert [each.name for each in aside.iterdir()] == ["kept"]


def test_who_keeps_the_file_elsewhere_still_does(home: Home, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.ini"
    elsewhere.write_text("[options]\nfrom\\tomorrow=7\n", encoding="utf-8")
    home.settings_path.symlink_to(elsewhere)
    Settings(home).set(NICK, "anna")
    assert home.settings_path.is_symlink()
    assert elsewhere.read_text(encoding="utf-8").splitlines() == [
        "[options]",
        'from\\tomorrow="7"',  # of a later version
        'you\\nick="anna"',
    ]


def test_what_changes_nothing_writes_nothing(home: Home) -> None:
    settings = Settings(home)
    settings.reset(NICK)
    assert not home.settings_path.exists()
    settings.set(NICK, "anna")
    home.settings_path.unlink()
    settings.set(NICK, "anna")
    assert not home.settings_path.exists()
