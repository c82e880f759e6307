"""Settings and data are in the folders that the system or SAMOVAR_HOME names."""

from __future__ import annotations

from pathlib import Path

import pytest

from gui.home import Home


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
