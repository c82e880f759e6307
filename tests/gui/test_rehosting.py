"""Who hosts the same chat again finds it as it was: rooms, topics, modes, direct talks, the shown page."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.dialogs.host import HostDialog
from gui.memory import HOST_TITLE
from gui.net.host import HostState
from gui.rehosting import OwnChat, Rehosting, own_from
from gui.reopening import NAME
from gui.session import Session
from gui.settings import Settings
from gui.window import Window
from tests.gui.conftest import PATIENCE_MS, has_rank
from tests.gui.hearing import become_host, enter, hears, make_sessions, sent


@pytest.fixture
def anna(qtbot: QtBot, host: Window) -> Window:
    """She hosts, and has #tea (moderated), a locked #safe, topics and a talk with bob."""
    session = host.hosting.session
    assert session is not None
    session.chat.say("", "/join #tea")
    session.chat.say("", "/join #safe")
    qtbot.waitUntil(lambda: has_op(session, "#tea") and has_op(session, "#safe"), timeout=PATIENCE_MS)
    for key, text in (("#tea", "/topic green"), ("#lobby", "/topic hello"), ("#tea", "/mode +m")):
        session.chat.say(key, text)
    session.chat.say("#safe", "/mode +k sesame")
    qtbot.waitUntil(lambda: "k" in session.buffers["#safe"].modes, timeout=PATIENCE_MS)
    session.chat.open_direct("bob")
    host.navigator.show_page(session, "#tea")
    return host


def has_op(session: Session, key: str) -> bool:
    room = session.buffers.get(key)
    return room is not None and session.nick in room.members and "@" in room.members[session.nick].prefixes


def is_back(window: Window) -> bool:
    session = window.hosting.session
    if session is None or not {"#tea", "#lobby"} <= session.buffers.keys():
        return False
    tea, lobby = session.buffers["#tea"], session.buffers["#lobby"]
    return (tea.topic, lobby.topic, "m" in tea.modes) == ("green", "hello", True)


def restarted(qtbot: QtBot, window: Window) -> Window:
    window.leaving.quit_now()
    again = Window(Settings(window.settings.home))
    qtbot.addWidget(again, before_close_func=lambda window: window.leaving.quit_now())
    again.show()
    again.reopening.reopen()
    return again


def test_after_a_restart_one_button_brings_it_back(qtbot: QtBot, anna: Window) -> None:
    again = restarted(qtbot, anna)
    assert again.welcome.again.isVisible()
    assert again.welcome.again.text() == "Host “Tea corner” again"
    assert again.welcome.focusProxy() is again.welcome.again
    qtbot.mouseClick(again.welcome.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: is_back(again), timeout=PATIENCE_MS)
    session = again.hosting.session
    assert session is not None
    assert session.buffers.keys() == {"", "#lobby", "#tea", "bob"}
    assert (again.conversation.session, again.conversation.key) == (session, "#tea")
    assert not again.welcome.again.isVisible()
    assert "sesame" not in (again.settings.home.data_dir / NAME).read_text("utf-8")


def test_a_restart_without_hosting_forgets_nothing(qtbot: QtBot, anna: Window) -> None:
    again = restarted(qtbot, restarted(qtbot, anna))
    again.entrance.host_at_once()
    qtbot.waitUntil(lambda: is_back(again), timeout=PATIENCE_MS)


def test_stopped_and_started_it_has_its_topics(qtbot: QtBot, anna: Window) -> None:
    session = anna.hosting.session
    anna.hosting.stop()
    qtbot.waitUntil(lambda: anna.hosting.state is HostState.STOPPED, timeout=PATIENCE_MS)
    anna.entrance.host_at_once()
    qtbot.waitUntil(lambda: has_rank_in_lobby(anna), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: is_back(anna), timeout=PATIENCE_MS)
    assert anna.hosting.session is session


def has_rank_in_lobby(window: Window) -> bool:
    return window.hosting.session is not None and has_op(window.hosting.session, "#lobby")


def test_a_chat_of_another_title_begins_empty(qtbot: QtBot, anna: Window) -> None:
    again = restarted(qtbot, anna)
    again.settings.set(HOST_TITLE, "Another")
    again.entrance.host_at_once()
    qtbot.waitUntil(lambda: has_rank(again, "anna"), timeout=PATIENCE_MS)
    assert isinstance(again.entrance.dialog, HostDialog)
    session = again.hosting.session
    assert session is not None
    assert session.buffers.keys() == {"", "#lobby"}


def test_what_makes_no_sense_is_no_chat(anna: Window) -> None:
    anna.reopening.keep()
    anna.pen.writer.finish()
    kept = json.loads((anna.settings.home.data_dir / NAME).read_text("utf-8"))["own"]
    assert own_from(kept).title == "Tea corner"
    with pytest.raises(TypeError):
        own_from(kept | {"rooms": [{"name": 3}]})


@pytest.mark.parametrize(
    ("there", "said"),
    [("", ["TOPIC #tea green"]), (":srv 332 anna #tea :black", [])],
    ids=["no topic", "another topic"],
)
def test_a_room_that_others_opened_first_gets_what_it_lacks(
    there: str, said: list[str], qtbot: QtBot
) -> None:
    sessions = make_sessions()
    session = enter(sessions, "@#tea")
    become_host(session)
    hears(session, ":anna!a@h TOPIC #tea green")
    rehosting = Rehosting(OwnChat("Tea"))
    rehosting.begin(session, "Tea")
    rehosting.go_on(session)
    for line in (":bob!b@h KICK #tea anna :moment", ":anna!a@h JOIN #tea"):
        hears(session, line)
    session.buffers["#tea"].topic = ""
    spoken = sent(session)
    hears(session, *filter(None, (there, ":srv 353 anna = #tea :anna @bob", ":srv 366 anna #tea :End")))
    assert [line for line in spoken if "TOPIC" in line] == said
    sessions.shut_down()
