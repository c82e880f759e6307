"""The fixtures of conversations: see tests/talk.py."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from server.config import Config
from server.history import History
from tests.talk import Talk, talking

Host = Callable[..., Talk]


@pytest.fixture
def talk() -> Iterator[Talk]:
    """A server as it is without any options, and those who talk through it."""
    with talking() as talk:
        yield talk


@pytest.fixture
def host() -> Iterator[Host]:
    """Starts a server with options of Config, or a history of the test's own: `host(password="tea")`."""
    with ExitStack() as stack:

        def start(history: History | None = None, **options: object) -> Talk:
            return stack.enter_context(talking(Config(**options), history))  # type: ignore[arg-type]

        yield start
