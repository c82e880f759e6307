"""The dialog of a room in a session without a network."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from gui.client.remembered import Remembered
from gui.dialogs.room import RoomDialog
from gui.home import Home
from gui.session import Session
from tests.gui.hearing import sent


class Room:
    """The dialog of a room, open, and what it asks of the server."""

    def __init__(self, qtbot: QtBot, session: Session, key: str) -> None:
        self.session = session
        self.remembered = Remembered(Home.find().data_dir)
        self.sent = sent(session)
        self.dialog = RoomDialog(session, key, self.remembered)
        qtbot.addWidget(self.dialog)
        self.dialog.show()
