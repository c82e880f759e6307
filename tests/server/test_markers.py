"""The table of read markers."""

from __future__ import annotations

from server.markers import MARKERS_AN_IDENTITY, Markers


def test_markers_go_forward() -> None:
    markers = Markers()
    assert markers.advance("@alice", "#Tea", 5)
    assert not markers.advance("@alice", "#tea", 5)
    assert not markers.advance("@alice", "#tea", 4)
    assert markers.advance("@alice", "#tea", 6)
    assert markers.get("@alice", "#TEA") == 6
    assert markers.get("@bob", "#tea") is None
    markers.forget("@alice")
    assert markers.get("@alice", "#tea") is None


def test_the_last_ones() -> None:
    markers = Markers()
    for number, name in enumerate(["#a", "bob", "#c", "#A"]):
        markers.advance("@alice", name, number)
    assert markers.last("@alice", 2) == ["#A", "#c"]
    assert markers.last("@alice", 9) == ["#A", "#c", "bob"]
    assert markers.last("@bob", 9) == []


def test_a_guests_are_the_accounts_after_a_login() -> None:
    markers = Markers()
    for identity, name, time_ms in [
        ("~g", "Bob", 5),
        ("~g", "#tea", 9),
        ("@alice", "#Tea", 7),
        ("@alice", "#a", 1),
    ]:
        markers.advance(identity, name, time_ms)
    before = dict(markers.kept())
    markers.become("~g", "@alice")
    assert [markers.get("@alice", name) for name in ("bob", "#tea", "#a")] == [5, 9, 1]
    assert markers.get("~g", "bob") is None
    assert dict(markers.kept()) != before
    markers.become("~nobody", "@alice")


def test_what_is_kept_comes_back() -> None:
    markers = Markers()
    markers.advance("@alice:1", "#Tea", 5)
    markers.advance("~guest-1", "#tea", 6)
    first = dict(markers.kept())
    markers.advance("@alice:1", "Боб", 7)
    markers.advance("@eve:1", "#tea", 8)
    markers.rename("#tea", "#Coffee", {"@alice:1", "@bob:1"})
    assert (markers.get("@eve:1", "#coffee"), markers.get("@eve:1", "#tea")) == (None, 8)
    markers.forget("@eve:1")
    kept = dict(markers.kept())
    assert kept.keys() == first.keys() == {"@alice:1"}
    assert kept != first
    again = Markers()
    again.restore("@alice:1", kept["@alice:1"])
    assert again.get("@alice:1", "#coffee") == 5
    assert again.get("@alice:1", "#tea") is None
    assert again.last("@alice:1", 9) == markers.last("@alice:1", 9)
    assert dict(again.kept()) == kept


def test_nobody_fills_the_table() -> None:
    markers = Markers()
    for number in range(MARKERS_AN_IDENTITY):
        markers.advance("@alice", f"#{number}", 5)
    markers.advance("@alice", "#0", 6)
    markers.advance("@alice", "#new", 1)
    assert markers.get("@alice", "#0") == 6
    assert markers.get("@alice", "#1") is None
    assert markers.get("@alice", "#new") == 1
