"""The fullest room first, and only those that have the words."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from gui.client.buffers import ListedRoom
from gui.models.listed_rooms import ListedRole, ListedRoomsModel

ROOMS = [
    ListedRoom("#attic", 1, "\x02dust\x02"),
    ListedRoom("#Чай", 7),
    ListedRoom("#cellar", 7, "wine and Чай"),
]


def names(model: ListedRoomsModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def test_the_order_and_the_words() -> None:
    model = ListedRoomsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(ROOMS, ["#attic"])
    assert names(model) == ["#cellar", "#Чай", "#attic"]
    model.find("чай")
    assert names(model) == ["#cellar", "#Чай"]
    model.find("чай wine")
    assert names(model) == ["#cellar"]
    assert model.room(0) is ROOMS[2]
    assert model.room(1) is None
    model.find("")
    del tester


def test_new_ones_stand_first_and_say_so() -> None:
    model = ListedRoomsModel()
    model.show(ROOMS, [], ["#attic"])
    assert names(model) == ["#attic", "#cellar", "#Чай"]
    row = model.index(0)
    assert row.data(ListedRole.NEW)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "#attic, new, people: 1, dust"


def test_what_a_row_says() -> None:
    model = ListedRoomsModel()
    model.show(ROOMS, ["#attic"])
    row = model.index(2)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "#attic, people: 1, you are in it, dust"
    assert row.data(Qt.ItemDataRole.ToolTipRole) == "dust"
    assert row.data(ListedRole.JOINED) is True
    assert model.index(0).data(ListedRole.JOINED) is False
