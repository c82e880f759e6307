"""Opens the menus of a right click, by mouse and keyboard; they are imported when the first is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from gui.session import Session
    from gui.views.chat_things import Spot
    from gui.window import Window


def connect_menus(window: Window) -> None:
    """Opens the menus where the window's parts ask for them."""
    talk = window.conversation
    window.sidebar.menu_asked.connect(lambda chat, key, place: _page(window, chat, key, place))
    talk.alone.invite_here_asked.connect(lambda: _invite(window))
    window.sidebar.rooms_asked.connect(window.cards.rooms)
    window.sidebar.me.menu_asked.connect(lambda place: _own(window, place))
    talk.people.menu_asked.connect(lambda nick, place: _member(window, nick, place))
    talk.chat.menuRequested.connect(lambda spot: _log(window, spot))
    # The frame goes with another language, and the shortcut with it.
    QShortcut(QKeySequence("Shift+F10"), window.frame).activated.connect(_ask_for_menu)


def _page(window: Window, session: Session, key: str, place: QPoint) -> None:
    from gui.context_menus import page_menu

    page_menu(window, session, key).popup(place)


def _own(window: Window, foot: QPoint) -> None:
    from gui.context_menus import own_menu

    menu = own_menu(window)
    menu.popup(foot - QPoint(0, menu.sizeHint().height()))  # it stands at the foot of the window


def _invite(window: Window) -> None:
    from gui.context_menus import invite_menu

    menu, button = invite_menu(window), window.conversation.alone.button
    menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))


def _member(window: Window, nick: str, place: QPoint) -> None:
    from gui.context_menus import member_menu

    member_menu(window, nick).popup(place)


def _log(window: Window, spot: Spot) -> None:
    from gui.log_menu import log_menu

    menu, chat = log_menu(window, spot), window.conversation.chat
    if spot.number >= 0:
        chat.mean(chat.entry(spot.number).msgid, by="menu")
        menu.aboutToHide.connect(lambda: chat.mean("", by="menu"))
    menu.popup(spot.point)


def _ask_for_menu() -> None:
    """Does for Shift+F10 what Qt does for the menus' key; on X11 it knows that one only."""
    widget = QApplication.focusWidget()
    if widget is not None:
        # A field of several lines gives a QRectF, everything else a QRect.
        place = QRectF(widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)).toRect().center()
        reason = QContextMenuEvent.Reason.Keyboard
        QApplication.sendEvent(widget, QContextMenuEvent(reason, place, widget.mapToGlobal(place)))
