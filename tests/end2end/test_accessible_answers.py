"""Answering, reacting, editing and the account, by keyboard and as a screen reader has it."""

from __future__ import annotations

import re

from tests.end2end.desktop import Desktop, Window
from tests.end2end.faults import faults
from tests.end2end.peers import IrcGuest

Hosted = tuple[Window, IrcGuest]


def goes_to(desktop: Desktop, window: Window, text: str) -> None:
    """The keyboard goes from the field to the last message, which says this."""
    window.shows("list item", text)
    desktop.presses("F6")
    window.is_at("list item", text)


def heard(window: Window) -> list[str]:
    """What was announced so far, at noon."""
    return [re.sub(r"\d\d:\d\d", "12:00", str(text)) for text in window.told("Announcement")]


def test_the_tools_of_a_message_are_in_its_menu_by_their_names(desktop: Desktop, talk: Hosted) -> None:
    window, bob = talk
    bob.tells("tea?")
    goes_to(desktop, window, "tea?")
    desktop.presses("Menu", "Down")
    menu = window.pops_up("Message")
    assert faults(menu) == []
    names = [node.name for node in menu.all("menu item")]
    assert {"Reply", "React with an emoji…", "Delete for everybody…"} <= set(names)
    assert [name for name in names if "\t" in name] == [], "keys are told apart from the name"
    desktop.presses("p")
    window.is_at("text", "Message to #lobby")
    window.shows("label", "Reply to bob: tea?")


def test_a_reaction_is_given_read_and_taken_back(desktop: Desktop, talk: Hosted) -> None:
    window, bob = talk
    bob.tells("tea?")
    goes_to(desktop, window, "tea?")
    desktop.presses("ctrl+shift+e")
    bar = window.shows("dialog", "React", "active")
    assert faults(bar) == []
    names = [node.name for node in bar.all("push button")]
    assert (names[0], names[-1], len(names)) == ("thumbs up", "Other reactions", 7)
    window.is_at("push button", "thumbs up")
    desktop.presses("Right")
    window.is_at("push button", "red heart")
    desktop.presses("Return")

    window.is_at("list item", "tea?, ❤️ by you")
    desktop.presses("Right")
    chip = window.is_at("push button", "❤️ by you")
    assert {"checkable", "checked"} <= chip.states
    assert faults(window.tree) == []
    desktop.presses("Return")
    window.hides("push button", "❤️ by you")
    said = window.is_at("list item", "tea?")
    assert not said.children


def test_a_reply_says_above_the_field_what_it_answers(desktop: Desktop, talk: Hosted) -> None:
    window, bob = talk
    bob.tells("tea?")
    goes_to(desktop, window, "tea?")
    desktop.presses("ctrl+shift+r")
    window.is_at("text", "Message to #lobby")
    window.shows("label", "Reply to bob: tea?")
    assert heard(window)[-1] == "Reply to bob: tea?"
    assert faults(window.tree) == []
    window.tabs_to("push button", "Cancel")
    desktop.presses("space")
    window.hides("label", "Reply to bob: tea?")
    window.is_at("text", "Message to #lobby")

    desktop.presses("ctrl+shift+r")
    window.shows("label", "Reply to bob: tea?")
    desktop.types("with pleasure")
    desktop.presses("Return")
    bob.hears("anna", "bob: with pleasure")
    window.hides("label", "Reply to bob: tea?")
    answer = window.shows("list item", "with pleasure")
    assert re.sub(r"\d\d:\d\d", "12:00", answer.name) == "In reply to bob, tea?: anna, 12:00, with pleasure"
    desktop.presses("F6")
    window.is_at("list item", "bob, ")  # where the keyboard was
    desktop.presses("Down")
    window.is_at("list item", "with pleasure")
    desktop.presses("Right")
    window.is_at("link", "Show the message that this replies to")
    assert faults(window.tree) == []
    desktop.presses("Return")
    window.shows("list item", "bob, ", "focused")


def test_an_edit_says_that_it_is_one_and_is_left_as_it_was(desktop: Desktop, talk: Hosted) -> None:
    window, bob = talk
    desktop.types("tee?")
    desktop.presses("Return")
    bob.hears("anna", "tee\\?")
    window.shows("list item", "tee?")
    desktop.presses("Up")
    window.shows("label", "Editing: tee?")
    assert heard(window)[-1] == "Editing: tee?"
    assert faults(window.tree) == []
    assert window.text("text", "Message to #lobby") == "tee?"
    desktop.presses("Escape")
    window.hides("label", "Editing: tee?")
    assert window.text("text", "Message to #lobby") == ""

    desktop.presses("Up")
    window.shows("label", "Editing: tee?")
    desktop.presses("ctrl+a")
    desktop.types("tea?")
    desktop.presses("Return")
    changed = window.shows("list item", "tea?")
    assert changed.name.endswith("tea?, edited")
    assert changed.description == "Before:\ntee?"
    window.hides("label", "Editing: tee?")
    window.is_at("text", "Message to #lobby")


def test_every_part_of_the_accounts_dialog_says_what_it_is(desktop: Desktop, talk: Hosted) -> None:
    window, _ = talk
    with desktop.holds("alt"):
        desktop.presses("c")
        window.shows("popup menu", "Chat")
    desktop.presses("u")
    dialog = window.shows("dialog", "Account", "active")
    window.shows("page tab", "Yours", "selected")
    assert faults(dialog) == []
    window.tabs_to("text", "A new password")
    window.tabs_to("check box", "Show the password")

    desktop.presses("alt+g")
    window.shows("page tab", "Log in", "selected")
    assert faults(window.shows("dialog", "Account", "active")) == []
    for role, name in (("text", "Name"), ("text", "Password"), ("push button", "Close")):
        window.tabs_to(role, name)

    desktop.presses("alt+a")
    window.shows("page tab", "All accounts", "selected")
    window.tabs_to("text", "Search in the accounts")
    window.shows("list item", "anna — since")
    assert faults(window.shows("dialog", "Account", "active")) == []
    window.tabs_to("list", "Accounts")
    window.tabs_to("push button", "Close")
    desktop.presses("Return")
    window.hides("dialog", "Account")
    window.is_at("text", "Message to #lobby")
