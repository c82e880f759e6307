"""A new room's dialog gives an order that the server can take."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gui.client.orders import Create
from gui.dialogs.create_room import CreateRoomDialog


@pytest.fixture
def dialog(qtbot: QtBot) -> CreateRoomDialog:
    made = CreateRoomDialog()
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_fields_become_an_order(qtbot: QtBot, dialog: CreateRoomDialog) -> None:
    assert not dialog.create_it.isEnabled()
    qtbot.keyClicks(dialog.name, "Tea  corner")
    assert dialog.shown_name.text() == "It will be called #Tea-corner"
    dialog.topic.setText(" Green or  black ")
    dialog.key.setText("grape")
    dialog.secret.setChecked(True)
    dialog.invited.setChecked(True)
    dialog.create_it.click()
    assert dialog.order == Create("#Tea-corner", "Green or black", "grape", "si")
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("name", "key"),
    [("a,b", ""), ("tea*", ""), ("tea", "two words"), ("tea", "a,b"), ("tea", ":x")],
)
def test_what_can_not_be_is_said_and_the_dialog_stays(dialog: CreateRoomDialog, name: str, key: str) -> None:
    dialog.name.setText(name)
    dialog.key.setText(key)
    dialog.accept()
    assert dialog.order is None
    assert dialog.isVisible()
    assert dialog.notice.label.text()


def test_a_hash_may_be_typed_or_not(dialog: CreateRoomDialog) -> None:
    dialog.name.setText("#tea")
    assert dialog.room == "#tea"
    assert dialog.shown_name.text() == ""
