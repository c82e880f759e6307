"""What dialogs and menus ask of a server."""

from __future__ import annotations

from gui.client.buffers import EntryKind
from gui.client.changes import AwayChanged
from gui.client.orders import AskBans, SetAway, SetModes, SetTopic
from tests.gui.client.conftest import Talk
from wire.modes import ModeChange


def test_a_topic_is_set_and_taken_away(alice: Talk) -> None:
    alice.do(alice.state.order("#tea", SetTopic("Green\nor  black")))
    alice << "TOPIC #tea :Green or black"
    alice.do(alice.state.order("#tea", SetTopic("")))
    alice << "TOPIC #tea :"


def test_modes_go_in_as_many_lines_as_the_server_takes(alice: Talk) -> None:
    alice >> ":srv 005 alice MODES=2 :are supported by this server"
    changes = (ModeChange(True, "m"), ModeChange(True, "o", "bob"), ModeChange(False, "k", "*"))
    alice.do(alice.state.order("#tea", SetModes(changes)))
    alice << "MODE #tea +mo bob"
    alice << "MODE #tea -k *"
    alice.silent()


def test_what_can_not_stand_on_the_wire_is_said_in_the_room(alice: Talk) -> None:
    changes = (ModeChange(True, "k", "two words"), ModeChange(True, "o", "bob"))
    alice.do(alice.state.order("#tea", SetModes(changes)))
    alice.silent()
    assert alice.last("#tea").kind is EntryKind.ERROR


def test_offline_an_order_is_refused_with_words(alice: Talk) -> None:
    alice.do(alice.state.disconnected("lost"))
    alice.do(alice.state.order("#tea", SetTopic("x")))
    alice.silent()
    assert alice.last("#tea").text == "Not connected: this has to wait."


def test_bans_come_as_data_and_not_as_sentences(alice: Talk) -> None:
    before = len(alice.buffer("#tea").entries)
    alice.do(alice.state.order("#tea", AskBans()))
    alice << "MODE #tea +b"
    alice >> ":srv 367 alice #tea mallory!*@* bob!b@h 1700000000"
    alice >> ":srv 367 alice #tea *!*@spam.example"
    assert alice.buffer("#tea").bans is None
    alice >> ":srv 368 alice #tea :End of channel ban list"
    bans = alice.buffer("#tea").bans
    assert bans is not None
    assert [(ban.mask, ban.by, ban.time_ms) for ban in bans.values()] == [
        ("mallory!*@*", "bob", 1_700_000_000_000),
        ("*!*@spam.example", "", 0),
    ]
    assert len(alice.buffer("#tea").entries) == before


def test_a_known_list_of_bans_stays_in_step(alice: Talk) -> None:
    alice >> ":bob!b@h MODE #tea +b early!*@*"
    assert alice.buffer("#tea").bans is None
    alice.do(alice.state.order("#tea", AskBans()))
    alice >> ":srv 368 alice #tea :End of channel ban list"
    alice >> ":bob!b@h MODE #tea +b Mallory!*@*"
    assert [(ban.mask, ban.by) for ban in (alice.buffer("#tea").bans or {}).values()] == [
        ("Mallory!*@*", "bob")
    ]
    alice >> ":bob!b@h MODE #tea -b mallory!*@*"
    assert alice.buffer("#tea").bans == {}


def test_a_typed_ban_command_is_still_answered_in_the_page(alice: Talk) -> None:
    alice.do(alice.state.order("#tea", AskBans()))
    alice.says("#tea", "/ban")
    alice >> ":srv 367 alice #tea mallory!*@*"
    assert alice.last("#tea").text == "Banned from #tea: mallory!*@*"


def test_away_by_menu_is_confirmed_without_a_line(alice: Talk) -> None:
    before = len(alice.buffer("").entries)
    alice.do(alice.state.order("", SetAway("at lunch")))
    alice << "AWAY :at lunch"
    alice >> ":srv 306 alice :You have been marked as being away"
    assert AwayChanged(True) in alice.changes
    assert alice.state.away
    assert alice.buffer("#tea").members["alice"].away
    alice.do(alice.state.order("", SetAway("")))
    alice << "AWAY"
    alice >> ":srv 305 alice :You are no longer marked as being away"
    assert AwayChanged(False) in alice.changes
    assert len(alice.buffer("").entries) == before
    alice.says("#tea", "/away tea")
    alice >> ":srv 306 alice :You have been marked as being away"
    assert alice.last("#tea").text == "You are marked as away."
    alice.do(alice.state.disconnected("lost"))
    assert not alice.state.away


def test_the_arguments_of_modes_are_known(alice: Talk) -> None:
    alice >> ":srv 324 alice #tea +klnt secret 20"
    assert alice.buffer("#tea").mode_args == {"k": "secret", "l": "20"}
    alice >> ":bob!b@h MODE #tea -l+k *"
    assert alice.buffer("#tea").mode_args == {"k": "*"}
    alice >> ":bob!b@h MODE #tea -k *"
    assert alice.buffer("#tea").mode_args == {}
    alice >> ":srv 324 alice #tea +nt"
    assert alice.buffer("#tea").modes == "+nt"
