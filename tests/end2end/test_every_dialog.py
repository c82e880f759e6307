"""Whatever the menus open is opened by keys, and read from the accessibility bus: every control has a name and a role.

A new row of the table of actions fails here until it is told what it opens.
"""

from __future__ import annotations

import pytest

from gui.actions import ACTIONS, CHAT, HELP, VIEW, ActionRow
from gui.options import SECTIONS
from tests.end2end.accessibility import Node
from tests.end2end.desktop import Desktop, Window
from tests.end2end.faults import faults
from tests.end2end.peers import IrcGuest

OPENS = {
    "host": "Invite people",
    "join": "Join a chat",
    "invite": "Invite people",
    "create_room": "Create a room",
    "rooms": "Rooms",
    "page": "Room #lobby",
    "emoji": "Emoji",
    "ignored": "Ignored people",
    "close_page": "Leave the room",
    "leave": "End the chat?",
    "account": "Account",
    "profile": "Your profile",
    "settings": "Settings",
    "quit": "End the chat?",
    "switch": "Go to",
    "keys": "Keyboard",
    "about": "About Samovar",
}
"""The dialogs by the actions that open them, for who hosts a chat with a guest."""
OPENS_NOTHING = frozenset(
    "away previous next next_part previous_part people find_person dark larger smaller usual_size "
    "reply react".split()  # where no message is current
)
TEXTS = {"close_page": "L&eave #lobby…"}
"""Where an action's text is not its row's."""
MENUS = (CHAT, VIEW, HELP)
UNDOTTED = frozenset({"about", "leave", "quit"})
"""No system dots what a program says about itself, nor what acts at once but for the host with guests."""

Hosted = tuple[Window, IrcGuest]


def plain(text: str) -> str:
    return text.replace("&", "")


def letter(text: str) -> str:
    """The key that chooses a menu or what is in it."""
    return text[text.index("&") + 1].lower()


def open_menu(desktop: Desktop, window: Window, menu: str) -> Node:
    window.is_active("Samovar")
    with desktop.holds("alt"):  # until the menu is there: let go of sooner, it may take the menu away again
        desktop.presses(letter(menu))
        return window.shows("popup menu", plain(menu))


def choose(desktop: Desktop, window: Window, row: ActionRow) -> Node:
    """Chooses an action in its menu; gives the dialog that it opens."""
    open_menu(desktop, window, row.menu)
    desktop.presses(letter(TEXTS.get(row.name, row.text)))
    return window.shows("dialog", OPENS[row.name], "active")


def close(desktop: Desktop, window: Window) -> None:
    desktop.presses("Escape")
    window.shows("frame", "Samovar", "active")


def labels(desktop: Desktop, tree: Node) -> dict[str, str]:
    """What each combo box is labelled by, by its value: that alone is its name on Linux."""
    return {node.name: desktop.reader.label(node) for node in tree.all("combo box")}


def test_each_action_is_known_here() -> None:
    assert {row.name for row in ACTIONS} == OPENS.keys() | OPENS_NOTHING


def test_dots_tell_what_asks_for_more_from_what_acts_at_once() -> None:
    dotted = {row.name for row in ACTIONS if TEXTS.get(row.name, row.text).endswith("…")}
    assert dotted == OPENS.keys() - UNDOTTED | {"react"}


def test_every_menu_says_what_is_in_it(desktop: Desktop, talk: Hosted) -> None:
    window, _ = talk
    for menu in MENUS:
        shown = open_menu(desktop, window, menu)
        names = [node.name for node in shown.all("menu item")]
        assert names == [plain(TEXTS.get(row.name, row.text)) for row in ACTIONS if row.menu == menu]
        assert faults(shown) == []
        desktop.presses("Escape")
        window.hides("popup menu", plain(menu))
        window.is_at("text", "Message to #lobby")


def test_every_dialog_of_the_menus_says_what_it_is(desktop: Desktop, talk: Hosted) -> None:
    window, _ = talk
    found = {}
    for row in ACTIONS:
        if row.name in OPENS:
            dialog = choose(desktop, window, row)
            found[row.name] = faults(dialog)
            assert any("focused" in node.states for node in dialog), dialog.dump()
            close(desktop, window)
            window.is_at("text", "Message to #lobby")
    assert found == {name: [] for name in OPENS}


def test_the_licences_say_what_they_are(desktop: Desktop, anna: Window) -> None:
    open_menu(desktop, anna, HELP)
    desktop.presses("a")
    anna.is_at("push button", "Close")
    desktop.presses("alt+l")
    anna.is_at("list", "Parts")
    dialog = anna.shows("dialog", "Licences", "active")
    assert faults(dialog) == []
    desktop.presses("End")
    anna.tabs_to("text", "Text of the licence")
    anna.tabs_to("push button", "Close")
    desktop.presses("Return")
    anna.shows("dialog", "About Samovar", "active")
    assert anna.complaints() == []


def test_every_part_of_the_rooms_dialog_says_what_it_is(desktop: Desktop, talk: Hosted) -> None:
    window, _ = talk
    desktop.presses("ctrl+i")
    parts = {"About": "text", "People": "list", "Rules": "check box", "Kept out": "list"}
    keys = {"About": "alt+a", "People": "alt+p", "Rules": "alt+r", "Kept out": "alt+o"}
    for name, role in parts.items():
        desktop.presses(keys[name])
        window.shows("page tab", name, "selected")
        dialog = window.shows("dialog", "Room #lobby", "active")
        assert faults(dialog) == [], name
        assert dialog.all(role), dialog.dump()
        assert all(labels(desktop, dialog).values()), dialog.dump()
    close(desktop, window)


def test_every_section_of_the_settings_says_what_it_is(desktop: Desktop, anna: Window) -> None:
    desktop.presses("ctrl+comma")
    anna.is_at("text", "Search in the settings")
    anna.tabs_to("list", "Sections")
    for section in SECTIONS:
        anna.shows("list item", section.text, "selected")
        dialog = anna.shows("dialog", "Settings", "active")
        assert faults(dialog) == [], section.name
        assert all(labels(desktop, dialog).values()), labels(desktop, dialog)
        desktop.presses("Down")
    desktop.presses("ctrl+f")
    anna.is_at("text", "Search in the settings")
    desktop.types("size")
    anna.shows("push button", "Clear")
    assert faults(anna.shows("dialog", "Settings", "active")) == []


def test_the_keyboards_dialog_is_no_trap(desktop: Desktop, anna: Window) -> None:
    desktop.presses("F1")
    anna.shows("dialog", "Keyboard", "active")
    anna.tabs_to("hotkey field", "Keys of “Host a chat”")
    anna.tabs_to("hotkey field", "Keys of “Join a chat”")
    desktop.presses("Escape")
    anna.is_at("text", "Your name")


@pytest.mark.parametrize(("who", "letter"), [("bob", "p"), ("anna", "h")])
def test_a_members_menu_and_card_say_what_they_are(
    desktop: Desktop, talk: Hosted, who: str, letter: str
) -> None:
    window, _ = talk
    desktop.presses("F6", "F6")  # from the field over the messages to the people
    window.is_at("list", "People in the room")
    desktop.presses("End" if who == "bob" else "Home")
    window.shows("list item", who, "selected")
    desktop.presses("Menu", "Down")
    menu = window.pops_up(who)
    assert faults(menu) == []
    desktop.presses(letter)  # of "Profile…", or of "How others see you…"
    card = window.shows("dialog", who, "active")
    assert faults(card) == []
    close(desktop, window)


def test_who_is_put_out_is_asked_about_in_words(desktop: Desktop, talk: Hosted) -> None:
    window, _ = talk
    desktop.presses("F6", "F6")
    window.is_at("list", "People in the room")
    desktop.presses("End")
    window.shows("list item", "bob", "selected")
    desktop.presses("Menu", "Down")
    window.pops_up("bob")
    desktop.presses("r")
    dialog = window.shows("dialog", "Remove from the room", "active")
    assert faults(dialog) == []
    close(desktop, window)


def test_a_pages_menu_says_what_it_is(desktop: Desktop, talk: Hosted) -> None:
    window, _ = talk
    desktop.presses("F6", "F6", "F6")
    window.is_at("list", "Rooms and direct talks")
    desktop.presses("Menu", "Down")
    menu = window.pops_up("#lobby")
    assert faults(menu) == []
    assert menu.all("menu item", "Favourite")
    desktop.presses("n")
    levels = window.pops_up("Notify me of")
    assert [node.name for node in levels.all("menu item")][-1] == "Nothing"
    desktop.presses("Escape", "Escape")
    window.is_at("text", "Message to #lobby")
