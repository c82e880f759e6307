"""The head of a page cuts what is too long and keeps it in the tool tip."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.views.header import Header


def test_long_names_are_cut_and_kept_in_the_tip(qtbot: QtBot) -> None:
    header = Header()
    qtbot.addWidget(header)
    header.resize(400, 52)
    header.show()
    header.show_page("#" + "long" * 30, "topic " * 60, 300)
    assert header.name.text().endswith("…")
    assert header.topic.text().endswith("…")
    assert header.name.width() + header.topic.width() < 400
    assert header.topic.toolTip().split() == ["topic"] * 60
    assert header.people.text() == "300"
    header.show_page("bob", "", 0)
    assert header.name.text() == "bob"
    assert not header.people.isVisible()


def test_of_several_chats_it_names_the_one_of_the_page(qtbot: QtBot) -> None:
    header = Header()
    qtbot.addWidget(header)
    header.resize(600, 52)
    header.show_page("#lobby", "tea at five", 3)
    header.show_chat("Workshop")
    assert header.topic.text() == header.topic.accessibleName() == "Workshop · tea at five"
    header.show_page("Workshop", "", 0)
    assert header.topic.text() == ""


def test_a_click_on_the_name_asks_what_is_about_the_page(qtbot: QtBot) -> None:
    header = Header()
    qtbot.addWidget(header)
    header.resize(400, 52)
    header.show()
    header.show_page("#tea", "green or black?", 3)
    for label in (header.name, header.topic):
        with qtbot.waitSignal(header.about_asked):
            qtbot.mouseClick(label, Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(header.about_asked):
        qtbot.mouseClick(header.people, Qt.MouseButton.LeftButton)
