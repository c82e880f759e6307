"""Options keep their values and types, and a damaged file stops nothing."""

from pathlib import Path

import pytest

from gui.settings import (
    HOST_LOOPBACK_ONLY,
    HOST_PORT,
    NICK,
    OPTIONS,
    RECENT,
    RECENT_LIMIT,
    Home,
    Settings,
)


@pytest.fixture
def home(own_home: Path) -> Home:
    return Home.find()


def test_samovar_home_holds_settings_and_data(own_home: Path, home: Home) -> None:
    assert home.settings_path == own_home / "settings.ini"
    assert home.data_dir == own_home / "data"
    assert home.data_dir.is_dir()


def test_without_samovar_home_the_systems_folders_are_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("SAMOVAR_HOME")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    home = Home.find()
    assert home.settings_path == tmp_path / "config/samovar/settings.ini"
    assert home.data_dir == tmp_path / "data/samovar"


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.key)
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
    home.settings_path.write_text(f"[host]\n{damage}\n", encoding="utf-8")
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
