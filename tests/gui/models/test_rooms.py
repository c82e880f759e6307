"""The sidebar's list: order, counts, and keeping its selection."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.modeltest import ModelTester

from gui.client.buffers import Buffer, BufferKind
from gui.client.drafts import Drafts
from gui.client.persons import Person, Presence
from gui.client.places import Place
from gui.client.room_order import RoomOrder
from gui.models.rooms import RoomRole, RoomsModel, RowKind


@dataclass
class TeaChat:
    """A joined chat as the list sees it."""

    title: str = "Tea"
    is_online: bool = True
    lobby: str = "#lobby"
    shown_key: str = ""
    buffers: dict[str, Buffer] = field(default_factory=lambda: {"": Buffer("", "", BufferKind.SERVER)})

    people: dict[str, Presence] = field(default_factory=dict)

    def avatar(self, nick: str) -> str:
        return ""

    def person(self, nick: str) -> Person:
        return Person(nick, self.people.get(nick, Presence.UNKNOWN))

    def place(self, key: str) -> Place:
        return Place(self.title, key)

    def open(self, *names: str) -> None:
        for name in names:
            kind = BufferKind.ROOM if name[0] == "#" else BufferKind.DIRECT
            self.buffers[name.casefold()] = Buffer(name.casefold(), name, kind)


def shown(model: RoomsModel) -> list[object]:
    return [model.index(row).data() for row in range(model.rowCount())]


def test_the_lobby_stands_first_then_rooms_then_people(qtmodeltester: ModelTester) -> None:
    model, chat = RoomsModel(), TeaChat()
    qtmodeltester.check(model)
    model.add(chat)
    chat.open("#zebra", "bob", "#lobby", "#Apples", "alice")
    model.refresh()
    assert shown(model) == ["Tea", "Rooms", "#lobby", "#Apples", "#zebra", "Direct talks", "alice", "bob"]
    qtmodeltester.check(model)


@pytest.mark.parametrize(
    ("presence", "said"),
    [
        (Presence.HERE, "bob, here"),
        (Presence.AWAY, "bob, away"),
        (Presence.GONE, "bob, not here"),
        (Presence.UNKNOWN, "bob"),
    ],
)
def test_whether_somebody_is_here_is_said(presence: Presence, said: str) -> None:
    model, chat = RoomsModel(), TeaChat()
    chat.open("bob")
    chat.people["bob"] = presence
    model.add(chat)
    index = model.index(2)
    assert index.data(RoomRole.ROW).presence is presence
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == said


def test_two_chats_stand_one_below_the_other() -> None:
    model, tea, work = RoomsModel(), TeaChat(), TeaChat("Work")
    tea.open("#lobby")
    work.open("#lobby", "alice")
    model.add(tea)
    model.add(work)
    assert shown(model) == ["Tea", "Rooms", "#lobby", "Work", "Rooms", "#lobby", "Direct talks", "alice"]
    assert model.row_of(work, "#lobby").row() == 5
    model.remove(tea)
    assert shown(model) == ["Work", "Rooms", "#lobby", "Direct talks", "alice"]


def test_a_selection_survives_rooms_that_come_and_go() -> None:
    model, chat = RoomsModel(), TeaChat()
    chat.open("#lobby", "#tea")
    model.add(chat)
    selection = QItemSelectionModel(model)
    selection.setCurrentIndex(model.row_of(chat, "#tea"), QItemSelectionModel.SelectionFlag.SelectCurrent)
    chat.open("#apples", "bob")
    model.refresh()
    assert selection.currentIndex().data() == "#tea"
    del chat.buffers["#apples"]
    model.refresh()
    assert selection.currentIndex().data() == "#tea"


def test_a_page_that_moves_stays_the_current_one(qtmodeltester: ModelTester) -> None:
    order = RoomOrder()
    model, chat = RoomsModel(order=order), TeaChat()
    qtmodeltester.check(model)
    chat.open("#lobby", "#apples", "#zebra", "alice")
    model.add(chat)
    selection = QItemSelectionModel(model)
    selection.setCurrentIndex(model.row_of(chat, "#zebra"), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    told: list[object] = []
    selection.currentChanged.connect(lambda index: told.append(index.data()))
    order.set_favourite(chat.place("#zebra"), True)
    model.refresh()
    assert shown(model) == ["Tea", "Rooms", "#zebra", "#lobby", "#apples", "Direct talks", "alice"]
    assert selection.currentIndex().data() == "#zebra"
    assert [index.data() for index in selection.selectedIndexes()] == ["#zebra"]
    model.move(chat, "#lobby", +1)
    chat.buffers["#zebra"].name = "#Zebra"
    order.set_favourite(chat.place("#zebra"), False)
    model.refresh()
    assert selection.currentIndex().data() == "#Zebra"
    assert told == []
    qtmodeltester.check(model)


def test_counts_are_told_to_views_and_screen_readers() -> None:
    model, chat = RoomsModel(), TeaChat()
    chat.open("#lobby")
    model.add(chat)
    rows: list[int] = []
    model.dataChanged.connect(lambda first, last: rows.append(first.row()))
    chat.buffers["#lobby"].unread = 12
    chat.buffers["#lobby"].mentions = 3
    model.refresh()
    model.refresh()
    assert rows == [2]
    assert model.index(2).data(Qt.ItemDataRole.AccessibleTextRole) == "#lobby, mentions: 3, unread: 12"


def test_a_chat_that_is_not_connected_says_so() -> None:
    model, chat = RoomsModel(), TeaChat(is_online=False)
    chat.open("#lobby")
    model.add(chat)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0).data(role) == "Tea, not connected"
    assert model.index(2).data(role) == "#lobby, not connected"


def test_a_heading_can_not_be_chosen() -> None:
    model, chat = RoomsModel(), TeaChat()
    chat.open("#lobby")
    model.add(chat)
    assert model.index(1).data(RoomRole.ROW).kind is RowKind.SECTION
    assert not model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_favourites_lead_and_pages_are_moved_by_hand(qtmodeltester: ModelTester) -> None:
    order = RoomOrder()
    model, chat = RoomsModel(order=order), TeaChat()
    chat.open("#lobby", "#apples", "#zebra", "bob")
    model.add(chat)
    order.set_favourite(chat.place("#zebra"), True)
    model.refresh()
    assert shown(model)[2:5] == ["#zebra", "#lobby", "#apples"]
    model.move(chat, "#apples", -1)
    assert shown(model)[2:5] == ["#zebra", "#apples", "#lobby"]
    model.move(chat, "#apples", -1)  # a favourite stays above
    model.move(chat, "#lobby", +1)
    model.move(chat, "bob", +1)
    assert shown(model)[2:5] == ["#zebra", "#apples", "#lobby"]
    qtmodeltester.check(model)


def test_a_folded_section_keeps_what_is_shown_and_what_names_us() -> None:
    model, chat = RoomsModel(), TeaChat()
    chat.open("#lobby", "#tea", "#cake", "bob")
    chat.shown_key = "#tea"
    chat.buffers["#cake"].unread = 3
    model.add(chat)
    section = model.index(1).data(RoomRole.ROW)
    assert model.fold(section, True)
    assert not model.fold(section, True)
    assert shown(model) == ["Tea", "Rooms", "#tea", "Direct talks", "bob"]
    assert model.index(1).data(RoomRole.ROW).unread == 3
    assert "folded" in model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    chat.buffers["#cake"].mentions = 1
    model.refresh()
    assert shown(model) == ["Tea", "Rooms", "#cake", "#tea", "Direct talks", "bob"]
    assert model.fold(model.index(2).data(RoomRole.ROW), False), "a room stands for its section"
    assert "#lobby" in shown(model)
    assert not model.fold(model.index(0).data(RoomRole.ROW), True)


def test_a_page_with_an_unsent_text_is_marked() -> None:
    drafts, chat = Drafts(), TeaChat()
    model = RoomsModel(drafts=drafts)
    drafts.on_mark = model.refresh
    chat.open("#lobby", "#tea")
    model.add(chat)
    index = model.row_of(chat, "#tea")
    drafts.put(chat.place("#tea"), "I think")
    assert index.data(RoomRole.ROW).draft
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "#tea, not sent yet"
    assert not model.row_of(chat, "#lobby").data(RoomRole.ROW).draft
    drafts.put(chat.place("#tea"), "")
    assert not index.data(RoomRole.ROW).draft
