"""Completing in a real window, whose server says what the test wants."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from tests.gui.hearing import hears
from tests.gui.views.there import There

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_an_at_sign_lists_who_is_here_the_last_speaker_first(there: There) -> None:
    there.type("hi @")
    assert there.offered == ["bob", "andrew", "anna", "carol", "dave"]
    assert there.current is None
    there.type("an")
    assert there.offered == ["andrew", "anna"]
    there.press(Key.Key_Down, Key.Key_Return)
    assert there.text == "hi anna "
    assert there.offered == []


def test_enter_sends_where_nothing_is_begun_or_all_is_typed(there: There) -> None:
    for text in ("lol @", "ask @bob", "see #tea"):
        there.type(text)
        assert there.offered
        there.press(Key.Key_Return)
        assert there.text == ""
    assert [line.rpartition("PRIVMSG #tea :")[2] for line in there.sent] == ["lol @", "ask @bob", "see #tea"]


def test_tab_takes_what_is_offered_and_undo_gives_it_back(there: There) -> None:
    there.type("#teap")
    there.press(Key.Key_Tab)
    assert there.text == "#teapot "
    there.press(Key.Key_Z, held=CTRL)
    assert there.text == "#teap"


def test_tab_walks_and_the_list_shows_where(there: There) -> None:
    there.composer.insert("😀 an")
    there.press(Key.Key_Tab)
    assert (there.text, there.offered, there.current) == ("😀 andrew ", ["andrew", "anna"], "andrew")
    there.press(Key.Key_Tab)
    assert (there.text, there.current) == ("😀 anna ", "anna")
    there.press(Key.Key_Tab)
    assert there.text == "😀 andrew "
    there.press(Key.Key_Up)
    assert there.text == "😀 anna "
    there.press(Key.Key_Backtab, held=SHIFT)
    assert there.text == "😀 andrew "
    there.type("hi")
    assert (there.text, there.offered) == ("😀 andrew hi", [])
    there.press(Key.Key_Z, Key.Key_Z, held=CTRL)
    assert there.text == "😀 an"


def test_escape_gives_back_what_was_typed_before_tab(there: There) -> None:
    there.composer.insert("an")
    there.press(Key.Key_Tab, Key.Key_Tab, Key.Key_Escape)
    assert (there.text, there.offered) == ("an", [])


def test_one_that_fits_is_taken_at_once(there: There) -> None:
    there.composer.insert("bo")
    there.press(Key.Key_Tab, Key.Key_Tab)  # who presses it twice means nobody else
    assert (there.text, there.offered) == ("bob: ", [])
    there.type("an")
    there.press(Key.Key_Tab)
    assert there.text == "bob: andrew "


def test_escape_closes_the_list_for_this_word(there: There) -> None:
    there.type("@b")
    there.press(Key.Key_Escape)
    there.type("o")
    assert (there.text, there.offered) == ("@bo", [])
    there.type(" @b")
    assert there.offered == ["bob"]


def test_the_mouse_picks_and_the_field_keeps_the_keyboard(qtbot: QtBot, there: There) -> None:
    there.window.activateWindow()
    qtbot.waitUntil(there.composer.input.hasFocus)
    there.type("@a")
    shown = there.completing.list
    qtbot.mouseClick(
        shown.viewport(), Qt.MouseButton.LeftButton, pos=shown.visualRect(shown.rows.index(1)).center()
    )
    assert there.text == "anna: "
    assert there.composer.input.hasFocus()
    there.type("@a")
    qtbot.mouseClick(there.composer.input.viewport(), Qt.MouseButton.LeftButton)
    assert there.offered == []


def test_a_blank_that_is_there_is_not_doubled(there: There) -> None:
    there.composer.insert("ask @ now")
    for _ in range(4):
        there.press(Key.Key_Left)
    there.type("bo")
    there.press(Key.Key_Return)
    assert there.text == "ask bob now"
    there.type("x")
    assert there.text == "ask bob xnow"


def test_the_list_stands_above_the_field_within_the_window(there: There) -> None:
    for index in range(300):
        hears(there.session, f":guest{index}!x@h JOIN #tea")
    there.type("@")
    shown, composer = there.completing.list, there.composer
    assert len(there.offered) == 100
    place = shown.geometry()
    assert place.bottom() < composer.mapTo(shown.parentWidget(), composer.rect().topLeft()).y()
    assert shown.parentWidget().rect().contains(place)
    before = place.bottom()
    there.press(Key.Key_Return, held=SHIFT)
    there.type("@")
    there.qtbot.waitUntil(lambda: shown.geometry().bottom() < before)


def test_another_page_closes_the_list(there: There) -> None:
    there.type("@b")
    there.window.navigator.show_page(there.session, "#teapot")
    assert (there.text, there.offered) == ("", [])
    there.window.navigator.show_page(there.session, "#tea")
    assert (there.text, there.offered) == ("@b", [])


def test_a_slash_lists_the_commands_with_their_help(there: There) -> None:
    there.type("/")
    assert "/kick" in there.offered
    there.type("ki")
    spoken = there.completing.list.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "/kick, [#room] nick [reason], Remove somebody from a room"
    there.press(Key.Key_Return)
    assert (there.text, there.helped) == ("/kick ", "nick, Remove somebody from a room")
    there.type("@b")
    assert (there.offered, there.helped) == (["bob"], "")
    there.press(Key.Key_Return)
    assert there.helped == "[reason], Remove somebody from a room"
    assert "<u" in there.completing.command.html
    there.press(Key.Key_Return)
    assert there.sent == ["KICK #tea bob"]
    assert there.helped == ""


def test_a_command_that_needs_nothing_goes_by_one_enter(there: There) -> None:
    there.type("/names")
    there.press(Key.Key_Return)
    assert there.sent == ["NAMES #tea"]


def test_an_unknown_command_is_said_before_and_stays_in_the_field(there: There) -> None:
    there.type("/fly")
    assert "no command /fly" in there.helped
    there.press(Key.Key_Return)
    assert (there.text, there.sent) == ("/fly", [])
    assert "no command /fly" in there.window.conversation.offer.label.text()
    there.press(Key.Key_Home)
    there.type("/")
    assert there.window.conversation.offer.isHidden()
    there.press(Key.Key_Return)
    assert there.text == ""
    assert there.sent[-1].endswith("PRIVMSG #tea /fly")


def test_help_that_is_closed_stays_away_until_the_next_command(there: There) -> None:
    there.type("/kick ")
    there.press(Key.Key_Escape)
    there.type("bob")
    assert there.helped == ""
    there.composer.input.clear()
    there.type("x")
    there.composer.input.clear()
    there.type("/kick ")
    assert there.helped


def test_a_screen_reader_finds_the_list_by_name(there: There) -> None:
    there.type("@b")
    shown = QAccessible.queryAccessibleInterface(there.completing.list)
    assert shown.text(QAccessible.Text.Name) == "What fits"
    assert shown.child(0).text(QAccessible.Text.Name) == "bob"
