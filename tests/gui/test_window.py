"""The window over a real server: reconnecting, unread counts, pages, themes."""

from __future__ import annotations

import signal
from operator import attrgetter

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui import theme
from gui.client.buffers import Delivery
from gui.dialogs.nick import NickDialog
from gui.memory import NICK, PEOPLE_SHOWN, WINDOW_PLACE
from gui.models.rooms import RoomRole, Row
from gui.net.link import LinkState
from gui.window import ACTIONS, Window
from tests.gui.conftest import PATIENCE_MS, MakeWindow, Server, heard, join

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def anna(qtbot: QtBot, make_window: MakeWindow, server: Server) -> Window:
    window = make_window("anna")
    join(qtbot, window, server.port)
    return window


@pytest.fixture
def bob(qtbot: QtBot, make_window: MakeWindow, server: Server, anna: Window) -> Window:
    window = make_window("bob")
    join(qtbot, window, server.port)
    qtbot.waitUntil(lambda: "bob" in people(anna), timeout=PATIENCE_MS)
    return window


def people(window: Window) -> list[str]:
    model = window.conversation.people.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())] if model is not None else []


def say(window: Window, text: str) -> None:
    window.conversation.composer.insert(text)
    window.conversation.composer.submit()


def row(window: Window, name: str) -> Row:
    """What the sidebar shows of the page of that name."""
    for number in range(window.rooms.rowCount()):
        found = window.rooms.index(number).data(RoomRole.ROW)
        assert isinstance(found, Row)
        if found.name == name:
            return found
    raise AssertionError(f"The sidebar has no {name!r}.")


def test_it_comes_back_after_the_server_was_killed(qtbot: QtBot, anna: Window, server: Server) -> None:
    session = anna.conversation.session
    assert session is not None
    server.kill(signal.SIGKILL)
    qtbot.waitUntil(lambda: session.chat.link_state is LinkState.WAITING, timeout=PATIENCE_MS)
    qtbot.waitUntil(anna.status.now.isVisible, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: "attempt in" in anna.status.text, timeout=PATIENCE_MS)

    assert anna.conversation.composer.input.isEnabled()
    say(anna, "while you were away")
    buffer = anna.conversation.buffer
    assert buffer is not None
    (said,) = (entry for entry in buffer.entries if entry.text == "while you were away")
    assert said.delivery is Delivery.QUEUED

    server.start()
    qtbot.mouseClick(anna.status.now, LEFT)
    qtbot.waitUntil(lambda: said.delivery is Delivery.SENT or heard(anna, "while you were away") > 1)
    qtbot.waitUntil(lambda: session.is_online, timeout=PATIENCE_MS)
    assert heard(anna, "while you were away") == 1
    assert not anna.status.now.isVisible()
    assert anna.conversation.key == "#lobby"


def test_unread_lines_are_counted_and_a_mention_is_emphasised(
    qtbot: QtBot, anna: Window, bob: Window
) -> None:
    say(bob, "/join #tea")
    qtbot.waitUntil(lambda: bob.conversation.key == "#tea", timeout=PATIENCE_MS)
    say(anna, "/join #tea")
    qtbot.waitUntil(lambda: people(bob) == ["bob", "anna"], timeout=PATIENCE_MS)
    session = anna.conversation.session
    assert session is not None
    anna.navigator.show_page(session, "#lobby")
    say(bob, "cake?")
    say(bob, "anna: cake?")
    qtbot.waitUntil(lambda: row(anna, "#tea").unread == 2, timeout=PATIENCE_MS)
    assert row(anna, "#tea").mentions == 1
    anna.activateWindow()
    qtbot.waitUntil(anna.isActiveWindow, timeout=PATIENCE_MS)
    anna.navigator.show_page(session, "#tea")
    qtbot.waitUntil(lambda: row(anna, "#tea").unread == 0, timeout=PATIENCE_MS)
    assert row(anna, "#tea").mentions == 0


def test_a_double_click_on_a_name_opens_a_direct_talk(qtbot: QtBot, anna: Window, bob: Window) -> None:
    model = anna.conversation.people.list.model()
    [index] = [
        model.index(number, 0) for number in range(model.rowCount()) if model.index(number, 0).data() == "bob"
    ]
    anna.conversation.people.list.activated.emit(index)
    assert anna.conversation.key == "bob"
    assert not anna.conversation.people.isVisible()
    say(anna, "psst")
    qtbot.waitUntil(lambda: row(bob, "anna").unread == 1, timeout=PATIENCE_MS)
    anna.leaving.close_page()
    assert anna.conversation.key == "#lobby"


def test_a_name_that_is_taken_is_said_at_the_foot_as_long_as_it_holds(
    qtbot: QtBot, make_window: MakeWindow, server: Server, anna: Window
) -> None:
    second = make_window("anna")
    session = join(qtbot, second, server.port)
    qtbot.waitUntil(lambda: session.nick == "anna_" and session.is_online, timeout=PATIENCE_MS)
    where = f"Connected to 127.0.0.1:{server.port}"
    assert second.status.text.startswith(f"{where}. The name anna ")
    assert second.status.text.endswith(". Here you are called anna_.")
    session.chat.set_nick("maria")
    qtbot.waitUntil(lambda: session.nick == "maria", timeout=PATIENCE_MS)
    assert second.status.text == where


def test_tab_completes_a_nick(qtbot: QtBot, anna: Window, bob: Window) -> None:
    composer = anna.conversation.composer
    composer.insert("bo")
    qtbot.keyClick(composer.input, Qt.Key.Key_Tab)
    assert composer.text == "bob: "


def test_pages_are_walked_by_keyboard(qtbot: QtBot, anna: Window) -> None:
    assert anna.conversation.key == "#lobby"
    anna.actions_by_name["previous"].trigger()
    assert anna.conversation.key == ""
    anna.actions_by_name["next"].trigger()
    assert anna.conversation.key == "#lobby"
    anna.actions_by_name["next"].trigger()
    assert anna.conversation.key == ""


def test_the_keyboard_walks_through_the_parts(qtbot: QtBot, anna: Window) -> None:
    talk = anna.conversation
    parts = [talk.composer.input, talk.chat, talk.people.list, anna.sidebar.list, anna.sidebar.me]
    qtbot.waitUntil(talk.composer.input.hasFocus)
    for part in [*parts[1:], *parts]:
        qtbot.keyClick(anna, Qt.Key.Key_F6)
        assert part.hasFocus()
    assert [index.data() for index in talk.people.list.selectedIndexes()] == ["anna"]
    for part in reversed(parts[:-1]):
        qtbot.keyClick(anna, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        assert part.hasFocus()


def test_tab_leads_from_the_rooms_to_all_rooms_and_to_oneself(qtbot: QtBot, anna: Window) -> None:
    sidebar = anna.sidebar
    sidebar.list.setFocus()
    for part in (sidebar.all_rooms, sidebar.me):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert part.hasFocus()


def test_the_arrows_stay_among_the_rooms_until_enter(qtbot: QtBot, anna: Window) -> None:
    anna.sidebar.list.setFocus()
    qtbot.keyClick(anna.sidebar.list, Qt.Key.Key_Up)
    assert anna.conversation.key == ""
    assert anna.sidebar.list.hasFocus()
    qtbot.keyClick(anna.sidebar.list, Qt.Key.Key_Return)
    assert anna.conversation.composer.input.hasFocus()


def test_a_taken_name_gets_another(
    qtbot: QtBot, make_window: MakeWindow, anna: Window, server: Server
) -> None:
    other = make_window("anna")
    session = join(qtbot, other, server.port)
    assert session.nick not in ("", "anna")
    assert other.sidebar.me.nick == session.nick


def test_leaving_a_chat_shows_the_first_screen(qtbot: QtBot, anna: Window, bob: Window) -> None:
    anna.leaving.leave()
    assert anna.welcome.isVisible()
    assert anna.windowTitle() == "Samovar"
    qtbot.waitUntil(lambda: people(bob) == ["bob"], timeout=PATIENCE_MS)


def test_an_address_where_nobody_listens_is_said(
    qtbot: QtBot, make_window: MakeWindow, server: Server
) -> None:
    from wire.invite import Invite

    server.kill()
    window = make_window("anna")
    session = window.entrance.join_invite(Invite("127.0.0.1", server.port), "anna")
    qtbot.waitUntil(lambda: session.chat.link_state is LinkState.WAITING, timeout=PATIENCE_MS)
    assert session.standing.problem
    assert session.standing.problem in window.conversation.offer.label.text()
    assert session.standing.problem not in window.status.text  # one place is enough
    assert "attempt in" in window.status.text


def test_the_nick_dialog_takes_only_what_can_be_used(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("anna")
    dialog = NickDialog("anna", "The name anna is taken.", window)
    dialog.show()
    assert dialog.notice.isVisible()
    dialog.field.setText("a b")
    dialog.accept()
    assert dialog.isVisible()
    dialog.field.setText("anna2")
    dialog.accept()
    assert dialog.result() == NickDialog.DialogCode.Accepted


def test_dark_and_back(anna: Window, qapp: QApplication) -> None:
    try:
        anna.actions_by_name["dark"].setChecked(True)
        assert theme.shown() is theme.DARK
        assert anna.settings.get(NICK) == "anna"
    finally:
        anna.actions_by_name["dark"].setChecked(False)
    assert theme.shown() is theme.LIGHT


def test_people_are_hidden_on_request_and_stay_so(qtbot: QtBot, anna: Window) -> None:
    anna.resize(1000, 600)
    qtbot.waitUntil(anna.conversation.people.isVisible)
    qtbot.mouseClick(anna.conversation.header.people, LEFT)
    assert not anna.conversation.people.isVisible()
    assert anna.settings.get(PEOPLE_SHOWN) is False
    assert not anna.actions_by_name["people"].isChecked()


def test_the_window_remembers_its_place(anna: Window) -> None:
    anna.resize(700, 500)
    anna.close()
    again = Window(anna.settings)
    assert (again.width(), again.height()) == (700, 500)
    assert anna.settings.get(WINDOW_PLACE)
    again.deleteLater()


def test_it_fits_a_small_screen(anna: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QScreen, "availableSize", lambda screen: QSize(430, 300))  # 1280 × 900 at 300 %
    small = Window(anna.settings)
    assert (small.width(), small.height()) == (430, 300)
    small.close()
    small.deleteLater()


def test_each_action_stands_once_with_a_shortcut_of_its_own(make_window: MakeWindow) -> None:
    window = make_window("anna")
    assert [row.name for row in ACTIONS] == list(window.actions_by_name)
    shortcuts = [row.shortcut for row in ACTIONS if row.shortcut]
    assert len(shortcuts) == len(set(shortcuts))
    for row in ACTIONS:
        assert callable(attrgetter(row.slot)(window))


def test_whatever_takes_the_keyboard_has_a_name(anna: Window) -> None:
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in anna.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not widget.accessibleName()
        and not (isinstance(widget, QLineEdit) or getattr(widget, "text", str)())
    ]
    assert not nameless
