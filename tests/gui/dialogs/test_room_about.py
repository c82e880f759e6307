"""The name of a room in its dialog: who may change it, what is asked of the server, and how a refusal is told."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gui.session import Session
from gui.sessions import Sessions
from tests.gui.dialogs.open_room import Room
from tests.gui.hearing import become_host, enter, hears

RENAMES = ":srv CAP anna ACK :draft/channel-rename"


@pytest.fixture
def session(sessions: Sessions) -> Session:
    """anna, who is an operator in #tea and none in #cake."""
    return enter(sessions, "@#tea", "#cake")


@pytest.fixture
def online(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no connection in these tests."""
    monkeypatch.setattr(Session, "is_online", True)


@pytest.fixture
def green(qtbot: QtBot, session: Session, online: None) -> Room:
    """#tea, with "green tea" typed into the field of its name."""
    hears(session, RENAMES)
    room = Room(qtbot, session, "#tea")
    assert room.dialog.about.name_field.text() == "#tea"
    room.dialog.about.name_field.setText("green tea")
    return room


def test_a_room_gets_another_name_after_all_else_and_the_dialog_waits_for_it(green: Room) -> None:
    dialog = green.dialog
    dialog.about.topic_field.setPlainText("Green")
    dialog.rules.flags["m"].setChecked(True)
    dialog.about.favourite.setChecked(True)
    dialog.save.click()
    assert green.sent == ["TOPIC #tea Green", "MODE #tea +m", "RENAME #tea #green-tea"]
    assert dialog.isVisible()
    assert not dialog.save.isEnabled()
    hears(green.session, ":anna!a@h RENAME #tea #green-tea :")
    assert not dialog.isVisible()
    assert green.session.buffers["#green-tea"].name == "#green-tea"


@pytest.mark.parametrize(
    ("caps", "line", "said"),
    [
        pytest.param(
            "",
            ":srv FAIL RENAME CHANNEL_NAME_IN_USE #tea #green-tea :x",
            "There is a room #green-tea already; choose another name.",
            id="a fail",
        ),
        pytest.param("", ":srv 482 anna #tea :x", "Only operators of #tea may do that.", id="a numeric"),
        pytest.param(
            "labeled-response",
            "@label=rename :srv 482 anna #tea :x",
            "Only operators of #tea may do that.",
            id="by its label",
        ),
    ],
)
def test_why_a_room_keeps_its_name_stands_at_the_field(green: Room, caps: str, line: str, said: str) -> None:
    about, page = green.dialog.about, green.session.buffers["#tea"]
    hears(green.session, f":srv CAP anna ACK :{caps}")
    lines = len(page.entries)
    green.dialog.tabs.setCurrentWidget(green.dialog.people)
    green.dialog.save.click()
    hears(green.session, line)
    assert green.dialog.tabs.currentWidget() is about
    assert about.notice.label.text() == said
    assert about.name_field.property("refused") == "true"
    assert green.dialog.save.isEnabled()
    assert len(page.entries) == lines
    green.dialog.save.click()
    assert not about.notice.isVisible()


def test_what_is_refused_of_other_things_is_not_taken_for_the_name(green: Room) -> None:
    hears(green.session, ":srv CAP anna ACK :labeled-response")
    green.dialog.save.click()
    assert green.sent == ["@label=rename RENAME #tea #green-tea"]
    hears(green.session, ":srv 482 anna #tea :x")
    assert not green.dialog.about.notice.isVisible()
    assert green.session.buffers["#tea"].entries[-1].text == "Only operators of #tea may do that."


def test_a_name_that_can_not_be_is_said_before_anybody_is_asked(green: Room) -> None:
    become_host(green.session)
    green.dialog.about.name_field.setText("tea,coffee")
    green.dialog.save.click()
    assert green.sent == []
    assert green.dialog.about.notice.label.text() == "A channel's name can't hold “,”."


def test_a_break_ends_the_waiting_for_another_name(green: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    green.dialog.save.click()
    monkeypatch.setattr(Session, "is_online", False)
    green.session.state_changed.emit()
    assert green.dialog.about.notice.label.text() == "There is no connection now."
    assert green.dialog.save.isEnabled()


def test_the_dialog_follows_a_room_that_somebody_else_renames(green: Room) -> None:
    hears(green.session, ":bob!b@h RENAME #tea #chai :")
    dialog = green.dialog
    assert dialog.windowTitle() == "Room #chai"
    assert dialog.heading.text() == "#chai"
    assert dialog.about.name == "#green-tea"  # what is typed stays
    dialog.about.topic_field.setPlainText("Chai")
    dialog.save.click()
    assert green.sent == ["TOPIC #chai Chai", "RENAME #chai #green-tea"]


def test_only_who_may_is_offered_to_rename_and_only_where_the_server_can(
    qtbot: QtBot, session: Session, online: None
) -> None:
    field = Room(qtbot, session, "#tea").dialog.about.name_field
    assert not field.isVisible()
    hears(session, RENAMES, ":bob!b@h MODE #tea +o carol")
    field = Room(qtbot, session, "#tea").dialog.about.name_field
    assert field.isVisible()
    assert not Room(qtbot, session, "#cake").dialog.about.name_field.isVisible()
    hears(session, ":srv 005 anna samovar.chat/LOBBY=#tea :are supported")
    assert not Room(qtbot, session, "#tea").dialog.about.name_field.isVisible()
