"""What a right click offers: on a page of the sidebar, and on somebody in a room. gui/menu_calls.py opens it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from gui.client.buffers import BufferKind
from gui.client.notify_rules import Level
from gui.option import QT_TRANSLATE_NOOP
from gui.session import Session
from gui.someone import ROWS, Someone

if TYPE_CHECKING:
    from gui.window import Window

LEVELS: tuple[tuple[Level | None, str], ...] = (
    (None, QT_TRANSLATE_NOOP("ContextMenus", "As everywhere")),
    (Level.ALL, QT_TRANSLATE_NOOP("ContextMenus", "Every message")),
    (Level.MENTIONS, QT_TRANSLATE_NOOP("ContextMenus", "Mentions of you")),
    (Level.NOTHING, QT_TRANSLATE_NOOP("ContextMenus", "Nothing")),
)
ROOM = QT_TRANSLATE_NOOP("ContextMenus", "About this &room…")
CARD = QT_TRANSLATE_NOOP("ContextMenus", "&Profile…")
FAVOURITE = QT_TRANSLATE_NOOP("ContextMenus", "&Favourite")
NOTIFY = QT_TRANSLATE_NOOP("ContextMenus", "&Notify me of")
UP = QT_TRANSLATE_NOOP("ContextMenus", "Move &up")
DOWN = QT_TRANSLATE_NOOP("ContextMenus", "Move &down")
AWAY_WHY = QT_TRANSLATE_NOOP("ContextMenus", "Away, and wh&y…")
OTHER_NAME = QT_TRANSLATE_NOOP("ContextMenus", "&Another name…")
INVITE = QT_TRANSLATE_NOOP("ContextMenus", "Ask somebody into the room")
INVITE_OTHERS = QT_TRANSLATE_NOOP("ContextMenus", "Others: /invite name")
INVITE_NOBODY = QT_TRANSLATE_NOOP("ContextMenus", "You share no room with anybody else: /invite name")
INVITED_LIMIT = 30


def _tr(text: str) -> str:
    return QCoreApplication.translate("ContextMenus", text)


def new_menu(window: Window) -> QMenu:
    """A menu that goes when it has been used."""
    menu = QMenu(window)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def page_menu(window: Window, session: Session, key: str) -> QMenu:
    """What can be done with a page of the sidebar, which is shown first."""
    menu = new_menu(window)
    window.navigator.show_page(session, key)
    page = session.buffers[key]
    kind = page.kind
    menu.setAccessibleName(page.name or session.title)
    if kind is BufferKind.SERVER:
        menu.addAction(window.actions_by_name["create_room"])
        menu.addSeparator()
        menu.addAction(window.actions_by_name["leave"])
        return menu
    menu.addAction(_tr(ROOM) if kind is BufferKind.ROOM else _tr(CARD), window.cards.show_page)
    menu.addMenu(_level_menu(window, session, key, menu))
    menu.addSeparator()
    place, order = session.place(key), window.remembered.order
    favourite = menu.addAction(_tr(FAVOURITE))
    favourite.setCheckable(True)
    favourite.setChecked(order.is_favourite(place))

    def set_favourite(wanted: bool) -> None:
        order.set_favourite(place, wanted)
        window.rooms.refresh()

    favourite.toggled.connect(set_favourite)
    menu.addAction(_tr(UP), lambda: window.rooms.move(session, key, -1))
    menu.addAction(_tr(DOWN), lambda: window.rooms.move(session, key, +1))
    menu.addSeparator()
    menu.addAction(window.actions_by_name["close_page"])
    return menu


def _level_menu(window: Window, session: Session, key: str, parent: QMenu) -> QMenu:
    menu = QMenu(_tr(NOTIFY), parent)
    menu.setAccessibleName(_tr(NOTIFY).replace("&", ""))
    group = QActionGroup(menu)
    place, rules = session.place(key), window.remembered.notify

    def choose(level: Level | None) -> None:
        rules.set_level(place, level)
        window.outside.count()

    for level, words in LEVELS:
        action = menu.addAction(_tr(words))
        action.setCheckable(True)
        action.setChecked(rules.own_level(place) is level)
        action.triggered.connect(lambda checked, level=level: choose(level))
        group.addAction(action)
    return menu


def member_menu(window: Window, nick: str) -> QMenu:
    """What can be done with somebody in the shown room."""
    menu = new_menu(window)
    conversation = window.conversation
    session = conversation.session
    if session is None or conversation.buffer is None:
        return menu
    menu.setAccessibleName(nick)
    someone = Someone(window, session, conversation.key, nick)
    _add_rows(menu, someone)
    if someone.is_me():
        menu.addSeparator()
        _add_own(menu, window, session)
    return menu


def _add_rows(
    menu: QMenu, someone: Someone, *, in_room: bool = True, before_log: Callable[[], object] = bool
) -> None:
    """Adds what fits, with `in_room` also what is about the room; calls `before_log` before what the log will show."""
    for row in ROWS:
        if not row.fits(someone) or (row.in_room and not in_room):
            continue
        if row.separated:
            menu.addSeparator()  # Qt shows none at the ends, and one of several in a row
        action = menu.addAction(row.words(someone))
        if row.shows_log:
            action.triggered.connect(lambda: before_log())
        does = row.offered(someone)
        action.triggered.connect(lambda checked, does=does: does())


def own_menu(window: Window) -> QMenu:
    """What is about oneself in the shown chat."""
    menu = new_menu(window)
    session, key = window.conversation.session, window.conversation.key
    if session is None:
        return menu
    menu.setAccessibleName(session.nick)
    me = Someone(window, session, key, session.nick)
    _add_rows(menu, me, in_room=False)
    menu.addSeparator()
    _add_own(menu, window, session)
    return menu


def _add_own(menu: QMenu, window: Window, session: Session) -> None:
    menu.addAction(window.actions_by_name["away"])
    menu.addAction(_tr(AWAY_WHY), window.cards.go_away)
    menu.addAction(_tr(OTHER_NAME), lambda: window.entrance.ask_nick(session, session.nick, ""))
    menu.addAction(window.actions_by_name["profile"])
    menu.addAction(window.actions_by_name["account"])
    menu.addAction(window.actions_by_name["settings"])


def invite_menu(window: Window) -> QMenu:
    """Who may be asked into the shown room: who is in our other rooms, or talks with us."""
    menu = new_menu(window)
    menu.setAccessibleName(_tr(INVITE))
    session, key, buffer = (window.conversation.session, window.conversation.key, window.conversation.buffer)
    if session is None or buffer is None:
        return menu
    known = {nick: member.nick for page in session.buffers.values() for nick, member in page.members.items()}
    known |= {page.key: page.name for page in session.buffers.values() if page.kind is BufferKind.DIRECT}
    nicks = sorted((nick for each, nick in known.items() if each not in buffer.members), key=str.casefold)
    for nick in nicks[:INVITED_LIMIT]:
        action = menu.addAction(nick.replace("&", "&&"))
        action.triggered.connect(lambda checked, nick=nick: session.chat.say(key, f"/invite {nick}"))
    if len(nicks) != len(nicks[:INVITED_LIMIT]) or not nicks:
        menu.addAction(_tr(INVITE_OTHERS) if nicks else _tr(INVITE_NOBODY)).setEnabled(False)
    return menu


def guest_menu(window: Window, nick: str) -> QMenu:
    """What the host can do with somebody in the chat, in whatever room they are."""
    menu = new_menu(window)
    menu.setAccessibleName(nick)
    session, dialog = window.hosting.session, window.entrance.dialog
    if session is None:
        return menu
    close = dialog.close if dialog is not None else bool
    _add_rows(menu, Someone(window, session, session.lobby, nick), in_room=False, before_log=close)
    return menu
