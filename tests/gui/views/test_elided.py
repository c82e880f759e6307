"""A line that is too long ends in … and is whole in its tool tip."""

from pytestqt.qtbot import QtBot

from gui.models.tips import as_tip
from gui.views.elided import Elided

WORDS = "No chat answers at a rather long address. Is it still hosted, and on this port?"


def test_what_is_cut_is_in_the_tool_tip(qtbot: QtBot) -> None:
    label = Elided()
    qtbot.addWidget(label)
    label.setText(WORDS)
    label.resize(120, 20)
    label.show()
    qtbot.waitExposed(label)
    assert (label.text(), label.toolTip()) == (WORDS, as_tip(WORDS))
    label.resize(label.sizeHint().width(), 20)
    assert label.toolTip() == ""


def test_it_lives_with_no_room_at_all(qtbot: QtBot) -> None:
    label = Elided()
    qtbot.addWidget(label)
    label.setText(WORDS)
    assert label.minimumSizeHint().width() == 0
    assert label.sizeHint().width() >= label.fontMetrics().horizontalAdvance(WORDS)
