"""The dialog of the account: what it shows, what it asks of the server, how it tells what came of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from gui.client.identity import Identity
from gui.client.logins import Credential
from gui.dialogs.account import AccountDialog
from gui.dialogs.forget_login import ForgetLoginDialog
from gui.session import Session
from gui.sessions import Sessions
from tests.gui.conftest import PATIENCE_MS
from tests.gui.hearing import NOBODY, enter, hears, sent

LOGGED_IN = ":srv 900 anna anna!a@h anna :You are now logged in as anna"
OURS = ":srv 005 anna samovar.chat/LOBBY=#lobby :are supported"


@pytest.fixture
def session(sessions: Sessions) -> Session:
    """anna, the host, who is logged in with a password that her device invented."""
    session = enter(sessions, "@#lobby")
    session.chat.logins.keep("anna", Credential("anna", "x" * 32))
    hears(session, OURS, LOGGED_IN, ":srv 381 anna :You are now an IRC operator")
    return session


def a_dialog(qtbot: QtBot, session: Session, nick: str = "", reason: str = "") -> AccountDialog:
    dialog = AccountDialog(session, nick=nick, reason=reason)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.fixture
def online(session: Session, monkeypatch: pytest.MonkeyPatch) -> Session:
    """There is no connection in these tests."""
    monkeypatch.setattr(Session, "is_online", True)
    return session


def test_its_title_is_that_of_the_chat_as_soon_as_it_is_told(qtbot: QtBot, sessions: Sessions) -> None:
    session = sessions.join(NOBODY, Identity("anna"))
    dialog = a_dialog(qtbot, session, "anna", "The name belongs to somebody.")
    assert dialog.heading.text() == "Your account in 127.0.0.1:9"
    session.chat._apply(session.chat.state.connected())
    hears(session, ":srv 001 anna :Welcome", ":srv 005 anna NETWORK=Tea\\x20house :are supported")
    assert dialog.heading.text() == "Your account in Tea house"


def test_it_tells_who_one_is_without_the_words_of_programmers(qtbot: QtBot, online: Session) -> None:
    dialog = a_dialog(qtbot, online)
    text = dialog.own.state.text()
    assert text.startswith("You are logged in as anna. The name is yours")
    assert "made up a password" in text
    online.chat.logins.keep("anna", Credential("anna", "open sesame", is_typed=True))
    dialog.refresh()
    assert "the one that was typed" in dialog.own.state.text()
    hears(online, ":srv 901 anna anna!a@h :You are now logged out")
    assert dialog.own.state.text().startswith("This server has no accounts")
    hears(online, ":srv CAP anna ACK :sasl")
    dialog.refresh()
    assert dialog.own.state.text().startswith("You are a guest, anna")
    for shown in (dialog.own.state.text(), dialog.own.hint.text()):
        assert "SASL" not in shown


def test_without_a_connection_nothing_can_be_set(qtbot: QtBot, session: Session) -> None:
    dialog = a_dialog(qtbot, session)
    assert "no connection" in dialog.own.state.text()
    assert not dialog.own.password.isEnabled()


def test_a_password_is_set_and_the_outcome_told(qtbot: QtBot, online: Session) -> None:
    said = sent(online)
    dialog = a_dialog(qtbot, online)
    assert not dialog.own.set_it.isEnabled()
    dialog.own.password.setText("open sesame")
    dialog.own.shown.setChecked(True)
    assert dialog.own.password.echoMode() == dialog.own.password.EchoMode.Normal
    dialog.own.set_it.click()
    qtbot.waitUntil(lambda: said == ["ACCOUNTS PASSWORD :open sesame"], timeout=PATIENCE_MS)
    assert dialog.own.password.text() == ""
    hears(online, ":srv FAIL ACCOUNTS WEAK_PASSWORD anna :x")
    assert "too easy to guess" in dialog.notice.label.text()
    assert dialog.own.password.property("refused") == "true"
    dialog.own.password.setText("open sesame!")
    assert not dialog.own.password.property("refused")
    dialog.own.set_it.click()
    hears(online, ":srv ACCOUNTS PASSWORD anna")
    assert dialog.outcome.text().startswith("The password is set.")
    assert not dialog.notice.isVisible()
    assert "typed" in dialog.own.state.text()
    dialog.tabs.setCurrentWidget(dialog.login)
    assert not dialog.outcome.isVisible()  # it was about the other part


def test_enter_sets_the_password_and_leaves_the_keyboard_there(qtbot: QtBot, online: Session) -> None:
    said = sent(online)
    dialog = a_dialog(qtbot, online)
    qtbot.waitExposed(dialog)
    dialog.own.password.setFocus()
    qtbot.keyClicks(dialog.own.password, "open sesame")
    qtbot.keyClick(dialog.own.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: said == ["ACCOUNTS PASSWORD :open sesame"], timeout=PATIENCE_MS)
    dialog.own.password.setText("open sesame!")
    dialog.own.set_it.setFocus()
    dialog.own.set_it.click()
    assert dialog.focusWidget() is dialog.own.password


def test_a_login_connects_anew_and_its_problem_is_told(qtbot: QtBot, online: Session) -> None:
    dialog = a_dialog(qtbot, online, "bob", "The name bob belongs to somebody in this chat.")
    assert dialog.tabs.currentWidget() is dialog.login
    assert dialog.notice.label.text() == "The name bob belongs to somebody in this chat."
    assert dialog.login.name_field.text() == "bob"
    assert dialog.login.other_name.isVisible()
    with qtbot.waitSignal(dialog.other_name_asked):
        dialog.login.other_name.click()
    dialog.login.password.setText("open sesame")
    dialog.login.log_in.click()
    assert online.chat.identity.nick == "bob"
    assert dialog.outcome.text() == "Logging in…"
    hears(online, ":srv 900 bob bob!a@h bob :You are now logged in as bob")
    assert dialog.outcome.text() == "You are logged in as bob."
    assert dialog.tabs.currentWidget() is dialog.own
    online.chat.close()


def test_logging_out_asks_and_forgets(qtbot: QtBot, online: Session) -> None:
    said = sent(online)
    dialog = a_dialog(qtbot, online)
    dialog.own.forget.click()
    question = dialog.findChild(ForgetLoginDialog)
    assert question is not None
    assert question.removes_account  # nobody could use the name any more
    question.remove.setChecked(False)
    question.accept()
    assert online.chat.logins.to_try("anna") == ()
    assert dialog.outcome.text() == "This device has forgotten the password of anna."
    online.chat.close()
    assert "ACCOUNTS REMOVE anna" not in said


def test_the_account_can_go_with_it(qtbot: QtBot, online: Session) -> None:
    said = sent(online)
    dialog = a_dialog(qtbot, online)
    dialog.own.forget.click()
    question = dialog.findChild(ForgetLoginDialog)
    assert question is not None
    question.accept()
    assert said == ["ACCOUNTS REMOVE anna"]
    hears(online, ":srv ACCOUNTS REMOVED anna")
    assert dialog.outcome.text() == "The account anna is removed."
    assert not dialog.own.forget.isEnabled()


def test_the_host_sees_all_accounts_and_removes_one_by_two_clicks(qtbot: QtBot, online: Session) -> None:
    said = sent(online)
    dialog = a_dialog(qtbot, online)
    dialog.tabs.setCurrentWidget(dialog.list)
    assert said == ["ACCOUNTS LIST"]
    hears(
        online,
        ":srv ACCOUNTS LIST zoe 2026-01-01T12:00:00.000Z zoe@chat.example *",
        ":srv ACCOUNTS LIST bob 2026-01-01T12:00:00.000Z * *",
        ":srv ACCOUNTS END 2",
    )
    assert dialog.list.count.text() == "Accounts: 2"
    model = dialog.list.list.model()
    assert str(model.index(0, 0).data()).endswith(" — since 1 January 2026")
    assert dialog.list.chosen == ""
    assert not dialog.list.remove.isEnabled()
    dialog.list.list.selectionModel().setCurrentIndex(
        model.index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate
    )
    assert dialog.list.chosen == ""  # so it is where the list only has the keyboard
    assert str(model.index(1, 0).data()).endswith(", zoe@chat.example")
    dialog.list.search.setText("ZOE")
    dialog.list.list.setCurrentIndex(model.index(0, 0))
    assert dialog.list.chosen == "zoe"
    said.clear()
    dialog.list.remove.click()
    assert said == []
    assert dialog.list.remove.text() == "Really remo&ve zoe"
    dialog.list.remove.click()
    hears(online, ":srv ACCOUNTS REMOVED zoe")
    assert said == ["ACCOUNTS REMOVE zoe", "ACCOUNTS LIST"]


def test_who_is_no_host_has_no_such_part(qtbot: QtBot, sessions: Sessions) -> None:
    dialog = a_dialog(qtbot, enter(sessions, "#tea", nick="bob"))
    assert dialog.tabs.count() == 2


def test_a_problem_moves_nothing(qtbot: QtBot, online: Session) -> None:
    said = sent(online)
    dialog = a_dialog(qtbot, online)
    parts = (dialog.own.password, dialog.own.forget, dialog.tabs)
    before = [each.mapTo(dialog, each.rect().bottomLeft()) for each in parts]
    dialog.own.password.setText("anna")
    dialog.own.set_it.click()
    qtbot.waitUntil(lambda: said == ["ACCOUNTS PASSWORD anna"], timeout=PATIENCE_MS)
    hears(online, ":srv FAIL ACCOUNTS WEAK_PASSWORD anna :x")
    assert dialog.notice.isVisible()
    column = dialog.layout()
    assert column is not None
    column.activate()
    assert [each.mapTo(dialog, each.rect().bottomLeft()) for each in parts] == before
