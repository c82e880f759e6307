"""The list of members is in order, and its views are told only what differs."""

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from gui.client.buffers import Member
from gui.client.profiles import Profile
from gui.models.members import MemberRole, MembersModel


def members(*said: str) -> dict[str, Member]:
    """ "@bob" is bob, an operator."""
    made = {}
    for name in said:
        nick = name.lstrip(MembersModel.RANKS)
        made[nick.casefold()] = Member(nick, name[: len(name) - len(nick)])
    return made


def shown(model: MembersModel) -> list[object]:
    return [model.index(row).data() for row in range(model.rowCount())]


def test_those_with_a_rank_stand_first_then_by_name(qtmodeltester: ModelTester) -> None:
    model = MembersModel()
    model.show(members("carol", "Alice", "+zed", "@bob", "@+anna", "~owner"))
    assert shown(model) == ["owner", "anna", "bob", "zed", "Alice", "carol"]
    qtmodeltester.check(model)


def test_views_are_told_only_what_differs(qtmodeltester: ModelTester) -> None:
    model = MembersModel()
    qtmodeltester.check(model)
    model.show(members("alice", "bob", "carol"))
    told: list[tuple[str, int, int]] = []
    model.rowsInserted.connect(lambda _, first, last: told.append(("in", first, last)))
    model.rowsRemoved.connect(lambda _, first, last: told.append(("out", first, last)))
    model.dataChanged.connect(lambda first, last: told.append(("differs", first.row(), last.row())))
    model.modelReset.connect(lambda: told.append(("reset", 0, 0)))

    model.show(members("alice", "bob", "bruno", "carol"))
    assert told == [("in", 2, 2)]
    told.clear()
    model.show(members("alice", "bruno", "carol"))
    assert told == [("out", 1, 1)]
    told.clear()
    model.show(members("alice", "bruno", "@carol"))
    assert shown(model) == ["carol", "alice", "bruno"]
    assert told == [("in", 0, 0), ("out", 3, 3)]
    told.clear()
    model.show(members("alice", "bruno", "@carol"))
    assert told == []


def test_a_member_that_the_core_changes_in_place_is_noticed() -> None:
    here = members("alice", "bob")
    model = MembersModel()
    model.show(here)
    rows: list[int] = []
    model.dataChanged.connect(lambda first, last: rows.append(first.row()))
    here["bob"].away = True
    model.show(here)
    assert rows == [1]


def test_a_screen_reader_hears_rank_and_absence() -> None:
    model = MembersModel()
    model.show({"bob": Member("bob", "@", away=True), "eve": Member("eve")})
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0).data(role) == "bob, operator, away"
    assert model.index(1).data(role) == "eve"
    assert model.index(0).data(MemberRole.RANK) == "operator"


def test_what_a_member_tells_of_themselves_stands_beside_the_nick_and_changes_are_noticed() -> None:
    model = MembersModel()
    here = members("bob", "eve")
    model.show(here)
    rows: list[int] = []
    model.dataChanged.connect(lambda first, last: rows.append(first.row()))
    here["bob"].profile = Profile("Bobby", "at tea")
    model.show(here)
    assert rows == [0]
    index = model.index(0)
    assert index.data() == "bob"
    assert index.data(MemberRole.ABOUT) == "Bobby · at tea"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "bob, Bobby · at tea"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "bob, Bobby · at tea"
    model.is_ignored = lambda nick: nick == "bob"
    assert index.data(MemberRole.ABOUT) == ""
