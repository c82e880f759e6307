"""What the dialog takes, and what it says of the rest."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from gui.dialogs.join import JoinDialog
from gui.memory import NICK, RECENT
from gui.settings import Home, Settings


@pytest.fixture
def settings(qtbot: QtBot) -> Settings:
    made = Settings(Home.find())
    made.set(NICK, "anna")
    made.set(RECENT, ["192.168.1.20:4000"])
    return made


def open_dialog(qtbot: QtBot, settings: Settings, **given: str) -> JoinDialog:
    dialog = JoinDialog(settings, **given)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_an_invite_link_says_where_it_leads_and_brings_its_password(qtbot: QtBot, settings: Settings) -> None:
    dialog = open_dialog(qtbot, settings)
    assert not dialog.leads_to.isVisible()
    dialog.address.setText("samovar://192.168.1.5:4100/tea?title=Tea%20corner&password=milk")
    assert dialog.leads_to.text() == "“Tea corner” at 192.168.1.5, port 4100"
    assert dialog.password.text() == "milk"
    dialog.accept()
    assert dialog.invite is not None
    assert dialog.invite.room == "#tea"
    assert dialog.result() == JoinDialog.DialogCode.Accepted


@pytest.mark.parametrize(
    ("address", "nick"),
    [("", "anna"), ("a b", "anna"), ("host:0", "anna"), ("host", ""), ("host", "\u200b")],
    ids=["no address", "an address that is none", "no such port", "no name", "a name that can't be"],
)
def test_what_can_not_be_is_said_and_the_dialog_stays(
    qtbot: QtBot, settings: Settings, address: str, nick: str
) -> None:
    dialog = open_dialog(qtbot, settings)
    dialog.address.setText(address)
    dialog.nick.setText(nick)
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.notice.isVisible()
    refused = [field for field in (dialog.address, dialog.nick) if field.property("refused") == "true"]
    assert refused == [dialog.focusWidget()]
    for field in refused:
        field.setText("other")
        assert not field.property("refused")
    dialog.address.setText("another")
    assert not dialog.notice.isVisible()


def test_after_a_refusal_the_reason_stands_there(qtbot: QtBot, settings: Settings) -> None:
    dialog = open_dialog(qtbot, settings, address="host:4000", nick="bob", reason="The password is wrong.")
    assert dialog.notice.label.text() == "The password is wrong."
    assert dialog.notice.isVisible()
    assert dialog.nick.text() == "bob"


def test_the_name_is_remembered(qtbot: QtBot, settings: Settings) -> None:
    dialog = open_dialog(qtbot, settings, address="host")
    dialog.nick.setText("Мария")
    dialog.accept()
    assert settings.get(NICK) == "Мария"


def test_one_enter_joins_though_known_addresses_are_offered(qtbot: QtBot, settings: Settings) -> None:
    dialog = open_dialog(qtbot, settings)
    qtbot.keyClicks(dialog.address, "192.168")
    popup = dialog.address.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert dialog.invite is not None
    assert dialog.invite.host == "192.168"


def test_a_name_as_people_write_it_is_made_one_that_can_be(qtbot: QtBot, settings: Settings) -> None:
    dialog = open_dialog(qtbot, settings, address="host")
    dialog.nick.setText("Мария Ивановна")
    dialog.accept()
    assert settings.get(NICK) == "Мария_Ивановна"


def test_the_reason_can_be_copied_by_its_menu(qtbot: QtBot, settings: Settings) -> None:
    dialog = open_dialog(qtbot, settings, reason="The password is wrong.")
    label = dialog.notice.label
    assert (
        label.textInteractionFlags() == Qt.TextInteractionFlag.LinksAccessibleByMouse
    )  # no control for texts
    [copy] = label.actions()
    copy.trigger()
    assert QGuiApplication.clipboard().text() == "The password is wrong."


def test_no_field_moves_when_a_problem_is_told(qtbot: QtBot, settings: Settings) -> None:
    dialog = open_dialog(qtbot, settings, address="a b")
    fields = (dialog.address, dialog.nick, dialog.password)
    before = [field.pos() for field in fields]
    dialog.accept()
    qtbot.waitUntil(lambda: dialog.notice.height() > 0)
    assert dialog.notice.isVisible()
    assert [field.pos() for field in fields] == before


def test_after_a_refusal_no_hint_contradicts_it(qtbot: QtBot, settings: Settings) -> None:
    asked = open_dialog(qtbot, settings, address="host", reason="This chat asks for a password.")
    assert asked.password.placeholderText() == ""
    column = asked.layout()
    assert column is not None
    assert asked.height() == column.totalHeightForWidth(asked.width())
