"""The conversation gives room to the talk, and looks like the theme."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import theme
from gui.views.conversation import Conversation
from gui.views.log_style import log_style
from gui.window import Window
from tests.gui.conftest import MakeWindow, Server, join
from tests.gui.hearing import enter, hears


def test_without_a_page_it_does_nothing(qtbot: QtBot) -> None:
    conversation = Conversation()
    qtbot.addWidget(conversation)
    conversation.refresh()
    conversation.composer.insert("to nobody")
    conversation.composer.submit()
    conversation.talk_to("nobody")
    assert conversation.name == ""
    assert conversation.buffer is None


def test_the_log_wears_the_theme(qapp: QApplication) -> None:
    style = log_style(theme.DARK)
    assert style.palette.background == theme.DARK.ground
    assert style.size_pt == qapp.font().pointSizeF()


def test_where_there_is_nothing_to_scroll_the_bar_is_off(
    qtbot: QtBot, make_window: object, server: Server
) -> None:
    window = make_window("anna")  # type: ignore[operator]
    join(qtbot, window, server.port)
    bar = window.conversation.chat.verticalScrollBar()
    qtbot.waitUntil(lambda: not bar.isEnabled())
    for number in range(60):
        window.conversation.session.chat.say("#lobby", str(number))
    qtbot.waitUntil(bar.isEnabled)


def test_in_a_direct_talk_nothing_is_marked_as_a_mention(
    qtbot: QtBot, make_window: object, server: Server
) -> None:
    window = make_window("anna")  # type: ignore[operator]
    join(qtbot, window, server.port)
    talk = window.conversation
    assert talk.chat.page.layouts.measures.style.mentions
    talk.talk_to("bob")
    qtbot.waitUntil(lambda: talk.key == "bob")
    assert not talk.chat.page.layouts.measures.style.mentions
    assert talk.chat.placeholder == "Only bob and you are here."
    window.restyle()
    assert not talk.chat.page.layouts.measures.style.mentions
    window.navigator.show_page(talk.session, "#lobby")
    assert talk.chat.placeholder == ""
    assert talk.chat.page.layouts.measures.style.mentions


def test_a_topic_with_colours_is_read_without_their_codes(make_window: MakeWindow) -> None:
    window: Window = make_window("anna")
    session = enter(window.sessions, "#tea")
    window.navigator.show_page(session, "#tea")
    hears(session, ":srv 332 anna #tea :\x0304,01Green\x0f \x02tea\x02 \u202eeert")
    header = window.conversation.header
    assert header.topic.text() == "Green tea eert"
    assert header.topic.toolTip() == "Green tea eert"
    assert header.topic.accessibleName() == "Green tea eert"


def test_why_somebody_is_away_is_read_without_codes(make_window: MakeWindow) -> None:
    window: Window = make_window("anna")
    session = enter(window.sessions, "#tea")
    hears(session, ":bob!b@h PRIVMSG anna :hi", ":srv 301 anna bob :\x0304lunch\x0f\u202e")
    window.navigator.show_page(session, "bob")
    assert window.conversation.header.topic.text() == "away: lunch"


def test_the_log_goes_down_to_the_composer(qtbot: QtBot) -> None:
    page = Conversation()
    qtbot.addWidget(page)
    page.resize(700, 500)
    page.show()

    def gap() -> int:
        return page.composer.mapTo(page.talk, QPoint()).y() - page.chat.geometry().bottom() - 1

    qtbot.waitUntil(lambda: gap() == 0)
    page.offer.explain("why not")
    qtbot.waitUntil(lambda: gap() > page.offer.height())


def test_without_a_connection_the_people_stay_as_they_were(make_window: MakeWindow) -> None:
    window = make_window("anna")
    session = enter(window.sessions, "#tea")
    window.navigator.show_page(session, "#tea")
    talk = window.conversation
    width = talk.talk.width()
    session.apply(session.chat.state.disconnected("the network is down"))
    assert talk.people.isVisible()
    assert not talk.people.isEnabled()
    assert talk.people.heading.text() == "Last in the room: 4"
    assert talk.header.people.text() == "4"
    assert talk.talk.width() == width
    session.apply(session.chat.state.connected())
    hears(session, ":srv 001 anna :Welcome", ":srv 422 anna :-", ":anna!a@h JOIN #tea")
    assert talk.people.isEnabled()
    assert talk.people.heading.text() == "In the room: 1"
