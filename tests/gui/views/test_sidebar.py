"""The sidebar chooses what a person chooses, and nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui import theme
from gui.models.rooms import RoomsModel
from gui.views.sidebar import TOLD, Sidebar
from tests.gui.models.test_rooms import TeaChat


@pytest.fixture
def chat() -> TeaChat:
    made = TeaChat()
    made.open("#lobby", "#tea", "Очень-длинное-имя-которое-не-помещается-в-строку", "bob")
    return made


@pytest.fixture
def sidebar(qtbot: QtBot, chat: TeaChat) -> Sidebar:
    model = RoomsModel()
    model.add(chat)
    made = Sidebar(model)
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(200, 400)
    made.show_current(model.row_of(chat, ""))  # the window always shows some page
    made.show()
    return made


@pytest.fixture
def chosen(sidebar: Sidebar) -> list[str]:
    keys: list[str] = []
    sidebar.chosen.connect(lambda chat, key: keys.append(key))
    return keys


def model_of(sidebar: Sidebar) -> RoomsModel:
    model = sidebar.list.model()
    assert isinstance(model, RoomsModel)
    return model


def test_a_click_chooses(qtbot: QtBot, sidebar: Sidebar, chat: TeaChat, chosen: list[str]) -> None:
    place = sidebar.list.visualRect(model_of(sidebar).row_of(chat, "#tea")).center()
    qtbot.mouseClick(sidebar.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen == ["#tea"]


def test_the_arrows_pass_over_headings(qtbot: QtBot, sidebar: Sidebar, chosen: list[str]) -> None:
    sidebar.list.setFocus()
    for _ in range(3):
        qtbot.keyClick(sidebar.list, Qt.Key.Key_Down)
    assert [key[:6] for key in chosen] == ["#lobby", "#tea", "bob"]


def test_stepping_goes_round(sidebar: Sidebar, chosen: list[str]) -> None:
    for _ in range(5):
        sidebar.step(+1)
    sidebar.step(-1)
    assert [key[:6] for key in chosen] == ["#lobby", "#tea", "bob", "очень-", "", "очень-"]


def test_showing_a_page_is_no_choice(sidebar: Sidebar, chat: TeaChat, chosen: list[str]) -> None:
    index = model_of(sidebar).row_of(chat, "#tea")
    sidebar.show_current(index)
    assert sidebar.list.currentIndex() == index
    assert chosen == []


def test_a_page_that_goes_chooses_no_neighbour(sidebar: Sidebar, chat: TeaChat, chosen: list[str]) -> None:
    sidebar.show_current(model_of(sidebar).row_of(chat, "#tea"))
    del chat.buffers["#tea"]
    model_of(sidebar).refresh()
    model_of(sidebar).remove(chat)
    assert chosen == []


@pytest.mark.parametrize("shown", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_every_state_can_be_painted(sidebar: Sidebar, chat: TeaChat, shown: theme.Theme) -> None:
    chat.buffers["#tea"].unread, chat.buffers["#tea"].mentions = 5000, 2
    chat.buffers["bob"].unread = 1
    chat.buffers["#lobby"].joined = False
    model_of(sidebar).refresh()
    sidebar.me.show_nick("анна_которую_зовут_очень_длинно")
    assert not sidebar.grab().isNull()


def test_a_press_on_a_heading_folds_and_arrows_do(
    qtbot: QtBot, sidebar: Sidebar, chat: TeaChat, chosen: list[str]
) -> None:
    model = model_of(sidebar)
    heading = sidebar.list.visualRect(model.index(1)).center()
    with qtbot.waitSignal(sidebar.folded):
        qtbot.mouseClick(sidebar.list.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    assert not model.row_of(chat, "#tea").isValid()
    with qtbot.waitSignal(sidebar.folded):
        qtbot.mouseClick(sidebar.list.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    chat.shown_key = "#tea"
    sidebar.show_current(model.row_of(chat, "#tea"))
    qtbot.keyClick(sidebar.list, Qt.Key.Key_Left)
    assert not model.row_of(chat, "#lobby").isValid()
    assert model.row_of(chat, "#tea").isValid()
    qtbot.keyClick(sidebar.list, Qt.Key.Key_Right)
    assert model.row_of(chat, "#lobby").isValid()
    assert chosen == []


@pytest.mark.parametrize(
    ("names", "text"), [(["#tea", "#cake"], " All rooms… · new: 2"), (["#tea"] * 99, " All rooms… +99")]
)
def test_new_rooms_are_counted_beside_the_way_to_them(sidebar: Sidebar, names: list[str], text: str) -> None:
    way = sidebar.all_rooms
    words = way.fontMetrics().horizontalAdvance("All rooms… · new: 2")
    sidebar.resize(words + way.iconSize().width() + theme.XL + theme.S, 400)
    sidebar.show_new_rooms(names)
    assert way.text() == text
    assert way.accessibleName() == f"All rooms… · new: {len(names)}"
    assert way.accessibleDescription() == ", ".join(names)
    assert way.toolTip() == ", ".join(names[:TOLD])
    sidebar.show_new_rooms([])
    assert way.text() == " All rooms…"
    assert not way.accessibleDescription()
