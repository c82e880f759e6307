"""The entries of a buffer as a Qt model."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui.client.buffers import Delivery, Entry, EntryKind
from gui.models.happened import sentence
from gui.models.messages import MessagesModel

NOON = 1_700_000_000_000


def entries(count: int) -> list[Entry]:
    return [
        Entry(EntryKind.MESSAGE, NOON + number * 1000, "bob", f"text {number}") for number in range(count)
    ]


def test_passes_qts_own_examination_through_every_change(qtmodeltester: ModelTester) -> None:
    shown = entries(3)
    model = MessagesModel(shown)
    qtmodeltester.check(model)
    shown.append(entries(1)[0])
    model.added(3, 1)
    shown[:0] = entries(5)
    model.added(0, 5)
    shown[2].delivery = Delivery.FAILED
    model.changed(2)
    del shown[4:6]
    model.removed(4, 2)
    model.reset(entries(2))
    qtmodeltester.check(model)
    assert model.rowCount() == 2


def test_a_row_is_there_only_from_added_on(qtbot: QtBot) -> None:
    shown = entries(2)
    model = MessagesModel(shown)
    shown.extend(entries(2))
    assert model.rowCount() == 2
    assert model.data(model.index(2)) is None
    with qtbot.waitSignal(model.rowsInserted) as inserted:
        model.added(2, 2)
    assert inserted.args is not None
    assert inserted.args[1:] == [2, 3]
    assert model.data(model.index(3), MessagesModel.EntryRole) is shown[3]


def test_rows_have_no_rows() -> None:
    model = MessagesModel(entries(2))
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex()) is None


def test_nothing_added_is_no_signal(qtbot: QtBot) -> None:
    model = MessagesModel(entries(1))
    with qtbot.assertNotEmitted(model.rowsInserted):
        model.added(1, 0)


def test_the_text_says_who_when_what() -> None:
    model = MessagesModel([Entry(EntryKind.MESSAGE, NOON, "Анна", "при\x02вет\x0f")])
    who, when, what = model.data(model.index(0)).split(", ")
    assert (who, what) == ("Анна", "привет")
    assert when[2] == ":"
    assert model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole) == f"Анна, {when}, привет"


def test_the_text_of_a_failed_message_says_so() -> None:
    model = MessagesModel(
        [Entry(EntryKind.MESSAGE, NOON, "me", "hi", own=True, delivery=Delivery.FAILED, reason="no voice")]
    )
    assert model.data(model.index(0)).endswith("hi, not sent: no voice")


@pytest.mark.parametrize(
    ("kind", "text", "told"),
    [
        pytest.param(EntryKind.JOIN, "", "bob joined", id="join"),
        pytest.param(EntryKind.PART, "", "bob left", id="part without a reason"),
        pytest.param(EntryKind.PART, "lunch {x}", "bob left: lunch {x}", id="part with a reason in braces"),
        pytest.param(EntryKind.QUIT, "\x0304gone", "bob went offline: gone", id="quit with a colour code"),
        pytest.param(EntryKind.NICK, "bobby", "bob is now bobby", id="nick"),
        pytest.param(
            EntryKind.KICK, "mallory no ads", "bob removed mallory: no ads", id="kick with a reason"
        ),
        pytest.param(EntryKind.KICK, "mallory", "bob removed mallory", id="kick"),
        pytest.param(EntryKind.TOPIC, "", "bob removed the topic", id="topic removed"),
        pytest.param(EntryKind.ERROR, "No such room.", "No such room.", id="error as it is"),
    ],
)
def test_what_happened_is_a_sentence(kind: EntryKind, text: str, told: str) -> None:
    assert sentence(Entry(kind, NOON, "bob", text)) == told
