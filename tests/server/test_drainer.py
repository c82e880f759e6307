"""The drainer's own end. What it does with sockets is in test_outbox.py."""

from __future__ import annotations

from tests.conftest import ExpectLog
from tests.talk import Talk


def test_when_the_drainer_fails_the_server_ends_and_says_so(talk: Talk, expect_log: ExpectLog) -> None:
    """It would leave every slow guest without a word otherwise, and their queues full."""
    expect_log("CRITICAL server.drainer: the drainer failed; the server ends(.|\n)*TypeError")
    alice = talk("alice")
    talk.app.drainer._order("nonsense", None)  # type: ignore[arg-type]
    talk.app.wait()
    assert talk.app.has_failed
    talk.stop()
    alice << "ERROR :Closing link: The chat has been closed by its host"
    alice.ended()
