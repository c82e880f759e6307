"""The table of all that the menus and the keyboard can do. The shortcuts' dialog lists it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gui.option import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One thing that can be done. `text` and `menu` are translated where they are shown."""

    name: str
    menu: str
    text: str
    slot: str
    """The method of the window, or of a part of it, that does it."""
    shortcut: str = ""
    """Unless the user has changed it (gui/shortcuts.py). Several are parted by "; "."""
    icon: str = ""
    checkable: bool = False
    separated: bool = False
    """True: a line stands before it in the menu."""
    listed: str = ""
    """What the lists of keys call it, where the menu's words depend on the page that is shown."""


def translated(text: str) -> str:
    """A row's text in the language of the window."""
    return QCoreApplication.translate("Actions", text)


def listed(row: ActionRow) -> str:
    """What a list of keys calls it: without the menu's letter and dots."""
    return translated(row.listed or row.text).replace("&", "").removesuffix("…")


CHAT = QT_TRANSLATE_NOOP("Actions", "&Chat")
VIEW = QT_TRANSLATE_NOOP("Actions", "&View")
HELP = QT_TRANSLATE_NOOP("Actions", "&Help")

ACTIONS: tuple[ActionRow, ...] = (
    ActionRow("host", CHAT, QT_TRANSLATE_NOOP("Actions", "&Host a chat…"), "host", "Ctrl+H", "host"),
    ActionRow("join", CHAT, QT_TRANSLATE_NOOP("Actions", "&Join a chat…"), "join", "Ctrl+J", "join"),
    ActionRow("invite", CHAT, QT_TRANSLATE_NOOP("Actions", "In&vite people…"), "host", "", "people"),
    ActionRow(
        "create_room",
        CHAT,
        QT_TRANSLATE_NOOP("Actions", "Create a &room…"),
        "cards.create_room",
        "Ctrl+N",
        "add",
        separated=True,
    ),
    ActionRow("rooms", CHAT, QT_TRANSLATE_NOOP("Actions", "R&ooms…"), "cards.rooms", "Ctrl+R", "room"),
    ActionRow(
        "page", CHAT, QT_TRANSLATE_NOOP("Actions", "&About this page…"), "cards.show_page", "Ctrl+I", "info"
    ),
    ActionRow(
        "emoji", CHAT, QT_TRANSLATE_NOOP("Actions", "Insert an e&moji…"), "writing.emoji", "Ctrl+E", "emoji"
    ),
    ActionRow(
        "reply",
        CHAT,
        QT_TRANSLATE_NOOP("Actions", "Repl&y to a message"),
        "writing.answering.reply",
        "Ctrl+Shift+R",
        "reply",
    ),
    ActionRow(
        "react",
        CHAT,
        QT_TRANSLATE_NOOP("Actions", "React to a messa&ge…"),
        "writing.answering.react",
        "Ctrl+Shift+E",
        "react",
    ),
    ActionRow(
        "close_page",
        CHAT,
        QT_TRANSLATE_NOOP("Actions", "&Close this page"),
        "leaving.close_page",
        "Ctrl+W",
        "close",
        listed=QT_TRANSLATE_NOOP("Actions", "Leave the room or close the page"),
    ),
    ActionRow("leave", CHAT, QT_TRANSLATE_NOOP("Actions", "&Leave this chat"), "leaving.leave", "", "leave"),
    ActionRow("account", CHAT, QT_TRANSLATE_NOOP("Actions", "Acco&unt…"), "cards.show_account", "", "lock"),
    ActionRow(
        "profile", CHAT, QT_TRANSLATE_NOOP("Actions", "Your pro&file…"), "cards.show_profile", "", "person"
    ),
    ActionRow(
        "away",
        CHAT,
        QT_TRANSLATE_NOOP("Actions", "A&way"),
        "outside.set_away",
        checkable=True,
        separated=True,
    ),
    ActionRow(
        "ignored", CHAT, QT_TRANSLATE_NOOP("Actions", "Ignore&d people…"), "cards.ignored", "", "ignored"
    ),
    ActionRow(
        "settings",
        CHAT,
        QT_TRANSLATE_NOOP("Actions", "&Settings…"),
        "show_settings",
        "Ctrl+,",
        "settings",
        separated=True,
    ),
    ActionRow(
        "quit", CHAT, QT_TRANSLATE_NOOP("Actions", "&Quit"), "leaving.quit", "Ctrl+Q", "quit", separated=True
    ),
    ActionRow("switch", VIEW, QT_TRANSLATE_NOOP("Actions", "&Go to…"), "switching.open", "Ctrl+K", "search"),
    ActionRow(
        "previous",
        VIEW,
        QT_TRANSLATE_NOOP("Actions", "&Previous page"),
        "previous_page",
        "Alt+Up",
    ),
    ActionRow("next", VIEW, QT_TRANSLATE_NOOP("Actions", "&Next page"), "next_page", "Alt+Down"),
    ActionRow(
        "next_part",
        VIEW,
        QT_TRANSLATE_NOOP("Actions", "Next p&art of the window"),
        "frame.next_part",
        "F6",
        separated=True,
    ),
    ActionRow(
        "previous_part",
        VIEW,
        QT_TRANSLATE_NOOP("Actions", "Previous pa&rt of the window"),
        "frame.previous_part",
        "Shift+F6",
    ),
    ActionRow(
        "people",
        VIEW,
        QT_TRANSLATE_NOOP("Actions", "Show p&eople"),
        "show_people",
        "Ctrl+U",
        checkable=True,
        separated=True,
    ),
    ActionRow(
        "find_person",
        VIEW,
        QT_TRANSLATE_NOOP("Actions", "&Find a person"),
        "conversation.split.find_person",
        "Ctrl+Shift+F",
        "people",
    ),
    ActionRow("dark", VIEW, QT_TRANSLATE_NOOP("Actions", "&Dark"), "effects.show_dark", checkable=True),
    ActionRow(
        "larger",
        VIEW,
        QT_TRANSLATE_NOOP("Actions", "&Larger text"),
        "effects.larger",
        "Ctrl++; Ctrl+=",
        separated=True,
    ),
    ActionRow("smaller", VIEW, QT_TRANSLATE_NOOP("Actions", "&Smaller text"), "effects.smaller", "Ctrl+-"),
    ActionRow(
        "usual_size", VIEW, QT_TRANSLATE_NOOP("Actions", "Normal text si&ze"), "effects.usual_size", "Ctrl+0"
    ),
    ActionRow("keys", HELP, QT_TRANSLATE_NOOP("Actions", "&Keyboard…"), "show_keys", "F1", "keyboard"),
    ActionRow("about", HELP, QT_TRANSLATE_NOOP("Actions", "&About Samovar"), "about", "", "info"),
)

FIELD_KEYS = (
    ("Return", QT_TRANSLATE_NOOP("Actions", "Send the message")),
    ("Shift+Return", QT_TRANSLATE_NOOP("Actions", "Begin a line")),
    (
        "Up",
        QT_TRANSLATE_NOOP(
            "Actions", "Edit what you said last; where the server can't, what you have sent before"
        ),
    ),
    ("Ctrl+Up; Ctrl+Down", QT_TRANSLATE_NOOP("Actions", "What you have sent before")),
    ("Tab", QT_TRANSLATE_NOOP("Actions", "Complete a name, a room or a command")),
    ("Escape", QT_TRANSLATE_NOOP("Actions", "Close the list above the field, or drop the reply or edit")),
)
"""What the composer does with keys. These can't be changed."""

LOG_KEYS = (
    ("Up; Down", QT_TRANSLATE_NOOP("Actions", "From message to message")),
    ("PgUp; PgDown", QT_TRANSLATE_NOOP("Actions", "A page up or down")),
    ("Home; End", QT_TRANSLATE_NOOP("Actions", "The first and the last message")),
    ("Ctrl+Up; Ctrl+Down", QT_TRANSLATE_NOOP("Actions", "Scroll, and stay at the message")),
    (
        "Shift+Up; Shift+Down",
        QT_TRANSLATE_NOOP("Actions", "Select messages; also with PgUp, PgDown, Home and End"),
    ),
    ("Ctrl+C", QT_TRANSLATE_NOOP("Actions", "Copy what is selected, or else the message")),
    ("Ctrl+A", QT_TRANSLATE_NOOP("Actions", "Select every message")),
    (
        "Right; Left",
        QT_TRANSLATE_NOOP(
            "Actions", "The parts of the message: what it replies to, links, reactions; as Tab does"
        ),
    ),
    (
        "Return",
        QT_TRANSLATE_NOOP("Actions", "Open the link, show each who came and went, or send again what failed"),
    ),
    ("Del", QT_TRANSLATE_NOOP("Actions", "Delete the message, after a question")),
    ("Menu; Shift+F10", QT_TRANSLATE_NOOP("Actions", "What can be done with the message")),
    ("Escape", QT_TRANSLATE_NOOP("Actions", "Select nothing; then back to your message, as letters do")),
)
"""What the log does with keys. These can't be changed either."""
