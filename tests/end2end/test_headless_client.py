"""The core without a window comes in and tells what it reads."""

from __future__ import annotations

import sys
from contextlib import ExitStack

from tests.end2end.processes import Program, Server


def test_it_comes_in_and_says_what_a_window_would_show(stack: ExitStack, server: Server) -> None:
    command = [sys.executable, "-m", "tests.headless_client", "127.0.0.1", str(server.port), "anna"]
    program = stack.enter_context(Program(command))
    program.sees("Welcome to")
    server.is_asked_to_end()
    assert program.ends() == 0
