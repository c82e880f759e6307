"""Our window in the seed's own server, which is unmodified but for its port."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.client.buffers import Delivery
from gui.settings import Settings
from gui.window import Window
from tests.end2end.conftest import SEED, with_port
from tests.end2end.processes import Program
from tests.gui.conftest import PATIENCE_MS, MakeWindow, heard
from wire.invite import Invite

pytestmark = pytest.mark.usefixtures("patient")


@pytest.fixture
def seed_port(tmp_path: Path) -> Iterator[int]:
    """The seed's server, listening on `localhost`."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    with Program([sys.executable, with_port(SEED / "seed_server.py", port, tmp_path)]) as program:
        program.sees("Server listening on port")
        yield port


def enter(qtbot: QtBot, window: Window, port: int, nick: str) -> None:
    window.entrance.join_invite(Invite("127.0.0.1", port), nick)
    session = window.conversation.session
    assert session is not None
    qtbot.waitUntil(lambda: session.is_online and window.conversation.key != "", timeout=PATIENCE_MS)


def say(window: Window, text: str) -> None:
    window.conversation.composer.insert(text)
    window.conversation.composer.submit()


def test_the_room_is_listed_after_a_restart_while_the_server_is_away(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    anna = make_window("anna")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    with Program([sys.executable, with_port(SEED / "seed_server.py", port, tmp_path)]) as program:
        program.sees("Server listening on port")
        enter(qtbot, anna, port, "anna")
    anna.close()
    again = Window(Settings(anna.settings.home))
    qtbot.addWidget(again, before_close_func=lambda window: window.leaving.quit_now())
    again.show()
    again.reopening.reopen()
    session = again.conversation.session
    assert session is not None
    assert [page.name for page in session.buffers.values() if page.key] == ["Chat"]
    assert again.conversation.key == "#chat"
    assert not again.conversation.buffer.joined  # type: ignore[union-attr]
    say(again, "typed before the connection")
    assert session.buffers["#chat"].entries[-1].delivery is Delivery.QUEUED


def test_two_windows_talk_through_the_seeds_server(
    qtbot: QtBot, make_window: MakeWindow, seed_port: int, tmp_path: Path
) -> None:
    anna, maria = make_window("anna"), make_window("Мария")
    enter(qtbot, anna, seed_port, "anna")
    enter(qtbot, maria, seed_port, "Мария")
    say(anna, "привет")
    qtbot.waitUntil(lambda: heard(maria, "привет") == 1, timeout=PATIENCE_MS)
    say(maria, "и тебе")
    qtbot.waitUntil(lambda: heard(anna, "и тебе") == 1, timeout=PATIENCE_MS)

    client = with_port(SEED / "seed_client.py", seed_port, tmp_path)
    with Program([sys.executable, client]) as seed_client:
        seed_client.sees("NAME")
        seed_client.types("seed\n")
        seed_client.sees("Connection successful")
        seed_client.types("from the seed\n")
        qtbot.waitUntil(lambda: heard(anna, "from the seed") == 1, timeout=PATIENCE_MS)
        say(anna, "to the seed")
        seed_client.sees("to the seed")
