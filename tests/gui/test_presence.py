"""All servers know whether we are here, those too that come later."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.idle import IdleWatch
from gui.net.link import LinkState
from gui.presence import Presence
from gui.session import Session
from gui.sessions import Sessions
from tests.gui.hearing import enter, hears, make_sessions, sent


class Setting:
    """A presence with one chat that is online."""

    def __init__(self, app: QApplication) -> None:
        self.sessions: Sessions = make_sessions()
        self.idle = IdleWatch(app)
        self.presence = Presence(self.sessions, self.idle)
        self.session: Session = enter(self.sessions)
        self.session.chat._link._state = LinkState.ONLINE
        self.sent = sent(self.session)


@pytest.fixture
def there(qtbot: QtBot, qapp: QApplication) -> Iterator[Setting]:
    made = Setting(qapp)
    yield made
    made.session.chat._link._state = LinkState.OFFLINE
    made.sessions.shut_down()


def test_away_and_back_by_the_menu(qtbot: QtBot, there: Setting) -> None:
    with qtbot.waitSignal(there.presence.changed) as changed:
        there.presence.set_away(True, "at lunch")
    assert changed.args == [True]
    there.presence.set_away(True, "at tea")
    there.presence.set_away(True, "at tea")
    there.presence.set_away(False)
    assert there.sent == ["AWAY :at lunch", "AWAY :at tea", "AWAY"]


def test_idle_goes_away_and_comes_back_by_itself(there: Setting) -> None:
    there.idle.idled.emit()
    assert there.presence.is_away
    there.idle.woke.emit()
    assert not there.presence.is_away
    assert there.sent == ["AWAY away", "AWAY"]


def test_who_chose_to_be_away_stays_so_at_the_keyboard(there: Setting) -> None:
    there.presence.set_away(True)
    there.idle.idled.emit()
    there.idle.woke.emit()
    assert there.presence.is_away
    assert there.sent == ["AWAY away"]


def test_a_server_that_comes_back_is_told_again(there: Setting) -> None:
    there.presence.set_away(True, "at lunch")
    there.session.chat._apply(there.session.chat.state.connected())
    there.sent.clear()
    hears(there.session, ":srv 001 anna :Welcome")
    assert "AWAY :at lunch" in there.sent
