"""Reacting in the window: by keys, menu and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.client.abilities import Ability
from gui.log_menu import log_menu
from gui.session import Session
from gui.views.chat_things import Spot
from gui.views.chat_tools import tools_of
from gui.window import Window
from tests.gui.hearing import enter, hears, sent
from tests.gui.menu import choose


@pytest.fixture
def said(window: Window) -> list[str]:
    session = enter(window.sessions, "@#tea")
    hears(session, ":srv CAP * ACK :message-tags echo-message")
    window.navigator.show_page(session, "#tea")
    hears(
        session, "@msgid=m1 :bob!b@h PRIVMSG #tea :tea?", "@+reply=m1;+draft/react=🎉 :carol!c@h TAGMSG #tea"
    )
    window.conversation.chat.refresh()
    return sent(session)


def session_of(window: Window) -> Session:
    assert window.conversation.session is not None
    return window.conversation.session


def test_by_keys_one_of_the_six(qtbot: QtBot, window: Window, said: list[str]) -> None:
    window.actions_by_name["react"].trigger()
    bar, chat = window.writing.answering.bar, window.conversation.chat
    assert bar is not None
    assert chat.meant == {"m1"}
    QTest.keyClick(bar, Qt.Key.Key_1)
    assert said == ["@+reply=m1;+draft/react=👍 TAGMSG #tea"]
    assert chat.meant == set()
    qtbot.waitUntil(lambda: window.writing.answering.bar is None)


def test_by_the_menu_any_emoji(window: Window, said: list[str]) -> None:
    last = len(window.conversation.chat.page.layouts) - 1
    choose(log_menu(window, Spot(QPoint(50, 50), last)), "React with an emoji…")
    bar = window.writing.answering.bar
    assert bar is not None
    bar.buttons[-1].click()
    picker = window.writing.picker
    assert picker is not None
    picker.search.setText("чашка")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert said == ["@+reply=m1;+draft/react=🍵 TAGMSG #tea"]
    assert window.conversation.composer.text == ""


def test_a_click_on_a_chip_reacts_too_and_takes_it_back(window: Window, said: list[str]) -> None:
    chat = window.conversation.chat
    for expected in ("react", "unreact"):
        placed = chat.page.placed[-1]
        at = placed.row.chips[0].rect.center() + QPointF(0, placed.y)
        QTest.mouseMove(chat.viewport(), at.toPoint())
        QTest.mouseClick(chat.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())
        assert said.pop() == f"@+reply=m1;+draft/{expected}=🎉 TAGMSG #tea"
        hears(session_of(window), f"@+reply=m1;+draft/{expected}=🎉 :anna!a@h TAGMSG #tea")
        chat.refresh()


def test_enter_on_a_chip_does_the_same_but_not_on_the_message(window: Window, said: list[str]) -> None:
    chat = window.conversation.chat
    chat.setFocus()
    for key in (Qt.Key.Key_End, Qt.Key.Key_Return):
        QTest.keyClick(chat, key)
    assert said == []
    QTest.keyClick(chat, Qt.Key.Key_Right)
    QTest.keyClick(chat, Qt.Key.Key_Return)
    assert said == ["@+reply=m1;+draft/react=🎉 TAGMSG #tea"]


def test_the_message_under_the_mouse_offers_both(window: Window, said: list[str]) -> None:
    chat = window.conversation.chat
    window.refresh()
    placed = chat.page.placed[-1]
    tools = tools_of(placed.row, chat.offers, chat.page.layouts.measures)
    assert list(tools) == [Ability.REACT, Ability.REPLY]
    frame = placed.row.frame
    assert frame.text + frame.text_width < min(rect.left() for rect in tools.values())  # no word is covered
    for ability in tools:
        at = (tools[ability].center() + QPointF(0, placed.y)).toPoint()
        QTest.mouseMove(chat.viewport(), at)
        chat.hovered = placed.number  # without a screen no mouse moves
        QTest.mouseClick(chat.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.writing.answering.bar is not None
    assert window.conversation.composer.intent is not None


def test_a_block_of_code_gives_back_the_reaction_of_the_line_that_has_it(
    window: Window, said: list[str]
) -> None:
    lines = [f"@msgid=c{n} :bob!b@h PRIVMSG #tea :{text}" for n, text in enumerate(("```py", "x = 1", "```"))]
    hears(session_of(window), *lines, "@+reply=c1;+draft/react=👍 :anna!a@h TAGMSG #tea")
    chat = window.conversation.chat
    chat.refresh()
    chat.reactionToggled.emit(chat.page.placed[-1].number, "👍")
    assert said == ["@+reply=c1;+draft/unreact=👍 TAGMSG #tea"]


def test_where_the_tags_do_not_pass_nothing_is_offered(window: Window, said: list[str]) -> None:
    hears(session_of(window), ":srv 005 anna CLIENTTAGDENY=*,-reply :are supported")
    window.refresh()
    assert window.conversation.chat.offers == {Ability.REPLY}
    assert not window.actions_by_name["react"].isEnabled()
    window.writing.answering.react()
    assert window.writing.answering.bar is None


def test_the_bar_touches_its_message(window: Window, said: list[str]) -> None:
    window.actions_by_name["react"].trigger()
    bar, chat = window.writing.answering.bar, window.conversation.chat
    assert bar is not None
    placed = chat.page.placed[-1]
    top = chat.viewport().mapToGlobal(QPoint(0, placed.y + placed.row.card_top)).y()
    bottom = chat.viewport().mapToGlobal(QPoint(0, placed.bottom)).y()
    assert bar.y() + bar.height() == top or bar.y() == bottom


def test_the_message_of_an_open_menu_stands_out(window: Window, said: list[str]) -> None:
    chat = window.conversation.chat
    chat.menuRequested.emit(Spot(chat.mapToGlobal(QPoint(50, 50)), chat.page.placed[-1].number))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert chat.meant == {"m1"}
    menu.close()
    assert chat.meant == set()
