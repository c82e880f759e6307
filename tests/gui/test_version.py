"""One version, wherever it is told."""

import tomllib
from pathlib import Path

from gui.version import VERSION
from server.config import VERSION as SERVER_VERSION


def test_window_server_and_project_have_one_version() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] == VERSION
    assert f"samovar-{VERSION}" == SERVER_VERSION
