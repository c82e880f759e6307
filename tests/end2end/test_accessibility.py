"""What a screen reader finds and hears, on a real accessibility bus."""

from __future__ import annotations

import re

from tests.end2end.desktop import Desktop, Window
from tests.end2end.faults import faults
from tests.end2end.peers import IrcGuest

Hosted = tuple[Window, IrcGuest]


def test_the_first_screen_says_what_it_is(anna: Window) -> None:
    tree = anna.shows("frame", "Samovar", "active")
    assert faults(tree) == []
    assert tree.all("text", "Your name")
    assert {node.name for node in tree.all("push button")} == {"Host a chat", "Join a chat"}
    assert [node.name for node in tree.all("menu item")] == ["Chat", "View", "Help"]


def test_the_join_dialog_says_what_it_is(desktop: Desktop, anna: Window) -> None:
    desktop.presses("ctrl+j")
    anna.is_at("text", "Address or invite link")
    dialog = anna.shows("dialog", "Join a chat", "active")
    assert faults(dialog) == []
    fields = ["Address or invite link", "Your name", "Password"]
    assert [node.name for node in dialog.all("text")] == fields
    desktop.presses("Return")
    notice = "Write the address of the computer that hosts the chat."
    anna.shows("label", notice)
    assert anna.complaints() == []
    desktop.types("x")  # what was said goes
    anna.hides("label", notice)
    assert anna.complaints() == []


def test_the_host_dialog_says_what_it_is_and_what_is_wrong(desktop: Desktop, anna: Window) -> None:
    desktop.presses("ctrl+h")
    anna.is_at("text", "Title")
    dialog = anna.shows("dialog", "Host a chat", "active")
    assert faults(dialog) == []
    assert [node.name for node in dialog.all("spin box")] == ["Port"]
    assert len(dialog.all("radio button")) == 2
    desktop.presses("alt+n", "BackSpace", "Return")
    anna.shows("label", "A nick can't be empty.")
    assert anna.told("Announcement") == ["A nick can't be empty."]
    assert faults(anna.shows("dialog", "Host a chat")) == []
    assert anna.complaints() == []


def test_a_hosted_chat_says_how_to_join(hosting: Window) -> None:
    dialog = hosting.shows("dialog", "Invite people", "active")
    assert faults(dialog) == []
    assert [node.name for node in dialog.all("text")] == ["Invite link", "Address"]
    assert {"Copy: Invite link", "Copy: Address", "Stop hosting", "To the chat"} == {
        node.name for node in dialog.all("push button")
    }


def test_a_talk_says_who_when_what(desktop: Desktop, talk: Hosted) -> None:
    window, bob = talk
    bob.tells("чай готов")
    window.shows("list item", "чай готов")
    desktop.types("coming")
    desktop.presses("Return")
    bob.hears("anna", "coming")
    window.shows("list item", "coming")
    tree = window.tree
    assert faults(tree) == []
    [log] = tree.all("list", "Messages")
    said = [re.sub(r"\d\d:\d\d", "12:00", node.name) for node in log.all("list item")]
    assert said[-2:] == ["bob, 12:00, чай готов", "anna, 12:00, coming"]
    [people] = tree.all("list", "People in the room")
    assert [node.name for node in people.all("list item")] == ["anna, owner", "bob"]
    [rooms] = tree.all("list", "Rooms and direct talks")
    assert rooms.all("list item", "#lobby", "selected")


def test_a_new_message_is_announced_once(talk: Hosted) -> None:
    window, bob = talk
    before = len(window.told("Announcement"))
    came = len(window.told("ChildrenChanged"))
    bob.tells("чай готов")
    window.shows("list item", "чай готов")
    assert len(window.told("ChildrenChanged")) == came + 1
    bob.tells("и пирог")
    window.shows("list item", "и пирог")
    heard = [re.sub(r"\d\d:\d\d", "12:00", str(text)) for text in window.told("Announcement")]
    assert heard[before:] == ["bob, 12:00, чай готов", "bob, 12:00, и пирог"]


def test_what_fits_is_read_while_the_field_keeps_the_keyboard(desktop: Desktop, talk: Hosted) -> None:
    window, bob = talk
    before = len(window.told("Announcement"))
    desktop.types("@")
    tree = window.shows("list", "What fits")
    assert faults(tree) == []
    assert [node.name for node in tree.all("list item")] == ["anna", "bob"]
    desktop.presses("Down", "Down", "Return")
    window.is_at("text", "Message to #lobby")
    assert window.text("text", "Message to #lobby") == "bob: "
    desktop.types("hi")
    desktop.presses("Return")
    bob.hears("anna", "bob: hi")
    desktop.types("/kick ")
    window.shows("label", "nick, Remove somebody from a room")
    heard = [str(text) for text in window.told("Announcement")[before:]]
    assert heard[:3] == ["2 fit: anna", "anna", "bob"]
    assert heard[-1] == "nick, Remove somebody from a room"


def test_emoji_are_found_by_keyboard(desktop: Desktop, talk: Hosted) -> None:
    window, bob = talk
    desktop.presses("ctrl+e")
    window.is_at("text", "Search emoji")
    assert faults(window.tree) == []
    desktop.types("teacup without")
    desktop.presses("Down")
    window.is_at("list item", "teacup without handle")
    desktop.presses("Return")
    window.is_at("text", "Message to #lobby")
    desktop.presses("Return")
    bob.hears("anna", "🍵")


def test_the_log_is_read_by_keyboard(desktop: Desktop, talk: Hosted) -> None:
    window, bob = talk
    bob.tells("see https://a.example/ and https://b.example/")
    bob.tells("and this")
    window.shows("list item", "and this")
    desktop.presses("F6")
    window.is_at("list item", "and this")
    desktop.presses("Up")
    window.is_at("list item", "see https://a.example/")
    desktop.presses("Right", "Tab")
    link = window.is_at("link", "https://b.example/")
    assert link.description == "https://b.example/"
    assert faults(window.tree) == []
    desktop.presses("shift+Down")
    window.shows("list item", "see https://a.example/", "selected")
    window.shows("list item", "and this", "selected", "focused")
    desktop.types("to that")
    window.is_at("text", "Message to #lobby")
    desktop.presses("Return")
    bob.hears("anna", "to that")


def test_texts_that_change_are_told_without_a_complaint(desktop: Desktop, talk: Hosted) -> None:
    """Qt complains of each change in a label that it draws as rich text by itself."""
    window, _ = talk
    desktop.types("/kick ")
    window.shows("label", "nick, Remove somebody from a room")
    assert window.complaints() == []
    desktop.presses("ctrl+a", "BackSpace", "ctrl+comma")
    window.is_at("text", "Search in the settings")
    assert window.complaints() == []
    desktop.types("emoji")
    window.shows("label", "Turn :tea: into an emoji")
    assert window.complaints() == []
    desktop.presses("Escape", "Escape")
    window.is_at("text", "Message to #lobby")
    assert window.complaints() == []
