""".ci/run runs the test command that the README shows."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import dev

posix_only = pytest.mark.skipif(os.name == "nt", reason="bash")


@posix_only
class TestContinuousIntegration:
    @pytest.fixture
    def ci(self, tmp_path: Path) -> Callable[[str], subprocess.CompletedProcess[str]]:
        """Runs a copy of .ci/run beside that README, with a python3 that only prints its arguments."""
        (tmp_path / ".ci").mkdir()
        shutil.copy(dev.ROOT / ".ci/run", tmp_path / ".ci/run")
        (tmp_path / "bin").mkdir()
        python3 = tmp_path / "bin/python3"
        python3.write_text('#!/bin/sh\necho "$@"\n', "utf-8")
        python3.chmod(0o755)
        environment = {"PATH": f"{python3.parent}:{os.environ['PATH']}"}

        def run(readme: str) -> subprocess.CompletedProcess[str]:
            (tmp_path / "README.md").write_text(readme, "utf-8")
            return subprocess.run([tmp_path / ".ci/run"], env=environment, capture_output=True, text=True)

        return run

    def test_runs_the_command_that_the_readme_shows(
        self, ci: Callable[[str], subprocess.CompletedProcess[str]]
    ) -> None:
        done = ci("python3 dev.py test in a sentence\n\n```sh\n$ python3 dev.py test -q  # all\n```\n")
        assert done.stdout.splitlines() == ["dev.py check", "dev.py test -q", "dev.py package"]
        assert done.returncode == 0, done.stderr

    def test_fails_when_the_readme_shows_none(
        self, ci: Callable[[str], subprocess.CompletedProcess[str]]
    ) -> None:
        done = ci("python3 dev.py test in a sentence\n\n```\npython3 dev.py run\n```\n")
        assert done.returncode != 0
        assert "README.md has no fenced line" in done.stderr
