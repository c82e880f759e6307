"""The list of members is in order, and its views are told only what differs."""

from hypothesis import given
from hypothesis import strategies as st
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
    model.rowsMoved.connect(lambda _, first, last, there, to: told.append(("moved", first, to)))
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
    assert told == [("moved", 2, 0), ("differs", 0, 0)]
    told.clear()
    model.show(members("alice", "bruno", "@carol"))
    assert told == []


def test_who_comes_first_and_who_stays_last_are_one_change_together(qtmodeltester: ModelTester) -> None:
    model = MembersModel()
    qtmodeltester.check(model)
    told: list[tuple[str, int, int]] = []
    model.rowsInserted.connect(lambda _, first, last: told.append(("in", first, last)))
    model.rowsRemoved.connect(lambda _, first, last: told.append(("out", first, last)))
    model.show(members("alice", "@bob", "carol"))
    model.show({})
    assert told == [("in", 0, 2), ("out", 0, 2)]
    assert shown(model) == []


def test_in_a_room_of_thousands_one_more_asks_for_little(qtmodeltester: ModelTester) -> None:
    """All were copied and sorted at each JOIN: 30 to 50 ms of 5,000."""
    here = members(*map(str, range(5_000)))
    model = MembersModel()
    model.show(here)
    ranked: list[Member] = []
    rank = model._rank
    model._rank = lambda member: (ranked.append(member), rank(member))[1]  # type: ignore[method-assign]
    here["zoe"] = Member("zoe")
    model.show(here)
    here["17"].prefixes = "@"
    model.show(here)
    assert shown(model)[0] == "17"
    assert len(ranked) < 10


@given(st.lists(st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from(["", "+", "@", "@+"]))))
def test_whatever_changes_the_list_is_in_order(rooms: list[dict[str, str]]) -> None:
    model = MembersModel()
    mirror: list[object] = []
    model.rowsInserted.connect(lambda _, a, b: mirror.__setitem__(slice(a, a), shown(model)[a : b + 1]))
    model.rowsRemoved.connect(lambda _, a, b: mirror.__delitem__(slice(a, b + 1)))
    model.rowsMoved.connect(lambda _, a, b, there, to: mirror.insert(to - (to > a), mirror.pop(a)))
    for room in rooms:
        here = {key: Member(key, prefixes) for key, prefixes in room.items()}
        model.show(here)
        ranks = MembersModel.RANKS
        assert shown(model) == sorted(
            here, key=lambda key: (ranks.find(here[key].prefixes[:1] or "x") % 9, key)
        )
        assert [model.index(row).data(MemberRole.MEMBER) for row in range(len(here))] == [
            here[key] for key in shown(model)
        ]
        assert mirror == shown(model)


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
