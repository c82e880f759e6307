"""Whom one ignores is listed, and heard again from there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.dialogs.ignored import IgnoredDialog
from gui.dialogs.settings import SettingsDialog
from gui.models.members import MemberRole
from tests.gui.conftest import MakeWindow
from tests.gui.hearing import enter, hears


def texts(dialog: IgnoredDialog) -> list[str]:
    model = dialog.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_settings_lead_to_the_list(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window("anna")
    window.show_settings()
    settings = window.findChild(SettingsDialog)
    settings.search.setText("ignored")
    button = next(each.button for each in settings.elsewhere if each.isVisible())
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert isinstance(window.cards.dialog, IgnoredDialog)
    assert window.cards.dialog.isVisible()


def test_the_ignored_of_all_chats_are_listed_and_heard_again(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("anna")
    session = enter(window.sessions, "#tea")
    window.navigator.show_page(session, "#tea")
    session.ignore("bob", True)
    window.remembered.ignored.of("elsewhere.example:6667").add("*@spam.example")
    window.actions_by_name["ignored"].trigger()
    dialog = window.cards.dialog
    assert isinstance(dialog, IgnoredDialog)
    assert texts(dialog) == ["bob — in Tea", "*!*@spam.example — in elsewhere.example:6667"]

    qtbot.mouseClick(dialog.hear, Qt.MouseButton.LeftButton)
    assert texts(dialog) == ["*!*@spam.example — in elsewhere.example:6667"]
    people = session.members("#tea")
    ranks = {
        people.index(row).data(): people.index(row).data(MemberRole.RANK) for row in range(people.rowCount())
    }
    assert ranks["bob"] != "ignored"
    hears(session, ":bob!b@h PRIVMSG #tea :hear me")
    assert session.buffers["#tea"].entries[-1].text == "hear me"

    dialog.activateWindow()
    dialog.list.setFocus()
    qtbot.waitUntil(dialog.list.hasFocus)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert texts(dialog) == []
    assert dialog.nothing.isVisible()
    assert not dialog.hear.isEnabled()
    assert window.remembered.ignored.kept() == {}
