"""A whole chat without a mouse: real keys, real windows, and a screen reader that says what is there."""

from __future__ import annotations

from tests.end2end.desktop import Desktop


def test_host_invite_join_talk_and_stop(desktop: Desktop) -> None:
    anna = desktop.start("anna")
    anna.is_at("text", "Your name")
    desktop.types("anna")
    desktop.presses("Return")
    anna.is_at("push button", "Host a chat")
    desktop.presses("Return")

    anna.shows("dialog", "Host a chat", "active")
    anna.is_at("text", "Title")
    desktop.types("Tea")
    anna.tabs_to("spin box", "Port")
    desktop.types("0")
    anna.tabs_to("radio button", "People on this network")
    desktop.presses("Down")
    anna.shows("radio button", "This computer only", "checked")
    anna.tabs_to("push button", "Host the chat")
    desktop.presses("Return")

    anna.is_at("push button", "To the chat")
    link = anna.text("text", "Invite link")
    assert link.startswith("samovar://127.0.0.1:")
    anna.tabs_to("push button", "Copy: Invite link")
    desktop.presses("space")

    bob = desktop.start("bob")
    bob.is_at("text", "Your name")
    desktop.types("bob")
    bob.tabs_to("push button", "Join a chat")
    desktop.presses("Return")
    bob.shows("dialog", "Join a chat", "active")
    bob.is_at("text", "Address or invite link")
    desktop.presses("ctrl+v")
    bob.shows("label", "“Tea” at 127.0.0.1")
    assert bob.text("text", "Address or invite link") == link
    desktop.presses("Return")
    bob.shows("frame", "#lobby — Tea — Samovar", "active")
    bob.is_at("text", "Message to #lobby")
    desktop.types("privet, anna")
    desktop.presses("Return")
    anna.shows("list item", "privet, anna")

    desktop.presses("alt+Tab")
    anna.shows("dialog", "Invite people", "active")
    desktop.presses("Escape")
    anna.is_at("text", "Message to #lobby")
    desktop.types("privet, bob")
    desktop.presses("Return")
    bob.shows("list item", "privet, bob")

    anna.tabs_to("push button", "You are hosting · guests: 1")
    desktop.presses("space")
    anna.is_at("push button", "To the chat")
    desktop.presses("alt+s")
    anna.is_at("push button", "Stay")  # a guest is here
    desktop.presses("alt+e")
    anna.is_at("push button", "Host the chat")
    bob.shows("label", "The chat has been closed by its host")
    assert "The chat has been closed by its host" in str(bob.told("Announcement")[-1])
    desktop.presses("Escape")
    anna.shows("frame", "Tea", "active")
    desktop.presses("ctrl+q")
    assert anna.ends() == 0
    bob.shows("frame", "Tea", "active")
    desktop.presses("ctrl+q")
    assert bob.ends() == 0
