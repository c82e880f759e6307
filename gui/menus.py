"""The window's menus: one row for each thing that can be done, and what a right click on a name offers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from gui import icons, theme

if TYPE_CHECKING:
    from gui.session import Session
    from gui.window import Window


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks a text for lupdate, which knows this name; PySide6's own is not typed."""
    return text


@dataclass(frozen=True, slots=True)
class ActionRow:
    """A row of `window.ACTIONS`. `text` and `menu` are translated where they are shown."""

    name: str
    menu: str
    text: str
    slot: str
    """The method of the window that does it."""
    shortcut: str = ""
    icon: str = ""
    checkable: bool = False
    separated: bool = False
    """True: a line stands before it in the menu."""


def translated(text: str) -> str:
    """A row's text in the language of the window."""
    return QCoreApplication.translate("Actions", text)


def build_menus(window: Window) -> dict[str, QAction]:
    """Fills the window's menu bar from the table; gives the actions by name."""
    made: dict[str, QAction] = {}
    for row in ACTIONS:
        menu = next((menu for menu in window.menus if menu.objectName() == row.menu), None)
        if menu is None:
            menu = window.menuBar().addMenu(translated(row.menu))
            menu.setObjectName(row.menu)
            window.menus.append(menu)
        if row.separated:
            menu.addSeparator()
        action = made[row.name] = QAction(translated(row.text), window)
        action.setObjectName(row.name)
        action.setShortcut(QKeySequence(row.shortcut))
        action.setCheckable(row.checkable)
        slot = getattr(window, row.slot)
        if row.checkable:
            action.toggled.connect(slot)
        else:
            # `triggered` brings a bool that no slot here takes.
            action.triggered.connect(lambda checked, slot=slot: slot())
        menu.addAction(action)
    paint_icons(made)
    return made


def paint_icons(actions: dict[str, QAction]) -> None:
    """Gives the actions their icons in the colours of the theme."""
    for row in ACTIONS:
        if row.icon:
            actions[row.name].setIcon(icons.icon(row.icon, theme.shown().muted))


CHAT = QT_TRANSLATE_NOOP("Actions", "&Chat")
VIEW = QT_TRANSLATE_NOOP("Actions", "&View")
HELP = QT_TRANSLATE_NOOP("Actions", "&Help")

ACTIONS: tuple[ActionRow, ...] = (
    ActionRow("host", CHAT, QT_TRANSLATE_NOOP("Actions", "&Host a chat"), "host", "Ctrl+H", "host"),
    ActionRow("join", CHAT, QT_TRANSLATE_NOOP("Actions", "&Join a chat"), "join", "Ctrl+J", "join"),
    ActionRow(
        "close_page",
        CHAT,
        QT_TRANSLATE_NOOP("Actions", "&Close this page"),
        "close_page",
        "Ctrl+W",
        "close",
        separated=True,
    ),
    ActionRow("leave", CHAT, QT_TRANSLATE_NOOP("Actions", "&Leave this chat"), "leave", "", "leave"),
    ActionRow("quit", CHAT, QT_TRANSLATE_NOOP("Actions", "&Quit"), "close", "Ctrl+Q", "quit", separated=True),
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
        "next_part",
        "F6",
        separated=True,
    ),
    ActionRow(
        "previous_part",
        VIEW,
        QT_TRANSLATE_NOOP("Actions", "Previous pa&rt of the window"),
        "previous_part",
        "Shift+F6",
    ),
    ActionRow(
        "people",
        VIEW,
        QT_TRANSLATE_NOOP("Actions", "Show &people"),
        "show_people",
        "Ctrl+U",
        checkable=True,
        separated=True,
    ),
    ActionRow("dark", VIEW, QT_TRANSLATE_NOOP("Actions", "&Dark"), "show_dark", checkable=True),
    ActionRow("about", HELP, QT_TRANSLATE_NOOP("Actions", "&About Samovar"), "about", "", "info"),
)


def page_menu(window: Window, session: Session, key: str) -> QMenu:
    """What can be done with a page of the sidebar."""
    menu = QMenu(window)
    menu.aboutToHide.connect(menu.deleteLater)
    window.navigator.show_page(session, key)
    name = "close_page" if key else "leave"
    menu.addAction(window.actions_by_name[name])
    return menu


def member_menu(window: Window, nick: str) -> QMenu:
    """What can be done with somebody in the room."""
    menu = QMenu(window)
    menu.aboutToHide.connect(menu.deleteLater)
    conversation = window.conversation
    menu.addAction(translated(TALK), lambda: conversation.talk_to(nick))
    menu.addAction(translated(NAME), lambda: conversation.composer.insert(f"{nick} "))
    return menu


TALK = QT_TRANSLATE_NOOP("Actions", "Talk directly")
NAME = QT_TRANSLATE_NOOP("Actions", "Name in the message")
