"""The switcher by keyboard: letters, arrows, Enter, Escape."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.models.choices import Choice, ChoiceKind
from gui.views.switcher import Switcher


class Setting:
    """A switcher over a window, and where it has led."""

    def __init__(self, qtbot: QtBot) -> None:
        self.gone: list[str] = []
        names = ("#lobby", "#tea", "#teapot")
        choices = [
            Choice(ChoiceKind.ROOM, name, lambda name=name: self.gone.append(name), age=age)  # type: ignore[misc]
            for age, name in enumerate(names)
        ]
        choices.append(Choice(ChoiceKind.DIRECT, "bob", lambda: self.gone.append("bob"), age=9, unread=1))
        choices.append(
            Choice(ChoiceKind.ACTION, "Host a chat", lambda: self.gone.append("host"), icon="host")
        )
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(800, 600)
        self.window.show()
        self.switcher = Switcher(choices, lambda name: self.gone.append(f"enter {name}"), self.window)
        self.switcher.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.switcher.open_over(self.window)
        self.field = self.switcher.field
        qtbot.waitExposed(self.switcher)


@pytest.fixture
def there(qtbot: QtBot) -> Setting:
    return Setting(qtbot)


def current(there: Setting) -> str:
    return str(there.switcher.list.currentIndex().data())


def test_enter_alone_goes_to_the_page_before_this_one(qtbot: QtBot, there: Setting) -> None:
    qtbot.keyClick(there.field, Qt.Key.Key_Return)
    assert there.gone == ["#tea"]
    assert not there.switcher.isVisible()


def test_letters_and_arrows_lead_anywhere(qtbot: QtBot, there: Setting) -> None:
    qtbot.keyClicks(there.field, "tea")
    assert current(there) == "#tea"
    qtbot.keyClick(there.field, Qt.Key.Key_Down)
    assert current(there) == "#teapot"
    qtbot.keyClick(there.field, Qt.Key.Key_Down)
    assert current(there) == "#tea"
    qtbot.keyClick(there.field, Qt.Key.Key_Up)
    qtbot.keyClick(there.field, Qt.Key.Key_Return)
    assert there.gone == ["#teapot"]


def test_pages_stop_at_the_ends(qtbot: QtBot, there: Setting) -> None:
    qtbot.keyClick(there.field, Qt.Key.Key_PageDown)
    assert current(there) == "#lobby"
    qtbot.keyClick(there.field, Qt.Key.Key_PageUp)
    assert current(there) == "#tea"


def test_escape_leaves_all_as_it_was(qtbot: QtBot, there: Setting) -> None:
    qtbot.keyClick(there.field, Qt.Key.Key_Escape)
    assert not there.switcher.isVisible()
    assert there.gone == []


def test_a_click_goes(qtbot: QtBot, there: Setting) -> None:
    qtbot.keyClicks(there.field, "host")
    view = there.switcher.list
    place = view.visualRect(view.model().index(0, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert there.gone == ["host"]


def test_a_room_that_is_not_there_can_be_entered(qtbot: QtBot, there: Setting) -> None:
    qtbot.keyClicks(there.field, "#cellar")
    assert current(there) == "#cellar"
    qtbot.keyClick(there.field, Qt.Key.Key_Return)
    assert there.gone == ["enter #cellar"]


def test_where_nothing_fits_it_says_so_and_enter_stays(qtbot: QtBot, there: Setting) -> None:
    qtbot.keyClicks(there.field, "zzz")
    assert there.switcher.nothing.isVisible()
    qtbot.keyClick(there.field, Qt.Key.Key_Down)
    qtbot.keyClick(there.field, Qt.Key.Key_Return)
    assert there.switcher.isVisible()
    assert there.gone == []


def test_each_control_has_a_name(there: Setting) -> None:
    assert there.field.accessibleName()
    assert there.switcher.list.accessibleName()
    assert there.switcher.windowTitle()


def test_it_opens_at_the_upper_edge_in_the_middle(there: Setting) -> None:
    shown, window = there.switcher.frameGeometry(), there.window.geometry()
    assert shown.top() == window.top()
    assert abs(shown.center().x() - window.center().x()) <= 1
