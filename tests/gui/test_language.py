"""The window's language is switched while it runs, and nothing is lost."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QEvent, QLocale, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QDialogButtonBox, QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from gui import language
from gui.client import words
from gui.client.buffers import Member
from gui.client.foreign import ours
from gui.context_menus import member_menu, own_menu, page_menu
from gui.dialogs.settings import SettingsDialog
from gui.models.happened import sentence
from gui.models.members import MemberRole, MembersModel
from gui.net.host import HostState
from gui.options import LANGUAGE
from gui.session import Session
from gui.terminal import how_to_join
from gui.views.body import body_of
from gui.views.chat_paint import day_words
from gui.window import Window
from tests.gui.conftest import PATIENCE_MS, MakeWindow
from tests.gui.hearing import become_host
from wire.invite import Invite

UNTRANSLATED = re.compile(
    r"Samovar|Tea corner|anna|#?lobby|Enter|Ctrl|Shift|Alt|Tab|\bF\d+|English|:\w+:|127\.0\.0\.1"
)
"""Names, keys and what people have typed."""


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Other tests find the program as they would without this one."""
    locale = QLocale()
    yield
    # The windows of the test go first: they need not turn back.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    language.take_back()
    words.set_translator(str)
    QLocale.setDefault(locale)


def shown(window: QWidget) -> list[str]:
    """All that the visible widgets and the menus say, to the eye and to a screen reader."""
    said: list[str] = [window.windowTitle()]
    said += [action.text() for action in window.findChildren(QAction) if action.isVisible()]
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window):
            continue
        said += [widget.accessibleName(), widget.toolTip(), widget.accessibleDescription()]
        if isinstance(widget, QLabel | QAbstractButton):
            said.append(widget.text())
        elif isinstance(widget, QLineEdit):
            said.append(widget.placeholderText())
    return [text for text in said if text]


def latin(texts: list[str]) -> list[str]:
    """The texts that still have words in Latin letters."""
    return [text for text in texts if re.search("[A-Za-z]{2}", UNTRANSLATED.sub("", text))]


def cyrillic(texts: list[str]) -> list[str]:
    """The texts that have Cyrillic letters, but for the name of the language itself."""
    return [text for text in texts if re.search("[А-Яа-яё]", text.replace("Русский", ""))]


def nothing_of(letters: Callable[[list[str]], list[str]], window: QWidget) -> None:
    """Fails while a text is left in the other language: the widgets of before go a moment later."""
    assert letters(shown(window)) == []


def turn_to(qtbot: QtBot, window: Window, name: str) -> None:
    """Chooses the language as the settings do, and waits until the window is made anew."""
    before = window.frame
    window.settings.set(LANGUAGE, name)
    qtbot.waitUntil(lambda: window.frame is not before)


def test_the_window_turns_to_russian_and_back(qtbot: QtBot, host: Window) -> None:
    host.settings.set(LANGUAGE, "en")
    session, buffer = host.conversation.session, host.conversation.buffer
    assert session is not None
    assert buffer is not None
    session.chat.say("#lobby", "/topic 2 + 2")
    qtbot.waitUntil(lambda: buffer.topic == "2 + 2")
    host.conversation.composer.insert("42, ")
    entries = list(buffer.entries)
    turn_to(qtbot, host, "ru")
    qtbot.waitUntil(lambda: nothing_of(latin, host))
    assert host.actions_by_name["host"].text() == "&Создать чат…"
    assert host.conversation.composer.text == "42, "
    assert (host.conversation.session, host.conversation.key) == (session, "#lobby")
    assert host.conversation.chat.model() is session.messages("#lobby")
    # What was said before may come meanwhile, above them.
    assert list(buffer.entries)[-len(entries) :] == entries
    assert host.hosting.state is HostState.RUNNING
    turn_to(qtbot, host, "en")
    qtbot.waitUntil(lambda: nothing_of(cyrillic, host))
    assert host.actions_by_name["host"].text() == "&Host a chat…"
    assert host.conversation.composer.text == "42, "


def test_the_first_screen_keeps_the_name_that_is_being_typed(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("")
    window.settings.set(LANGUAGE, "en")
    window.welcome.nick.setText("анна")
    turn_to(qtbot, window, "ru")
    qtbot.waitUntil(lambda: nothing_of(latin, window))
    assert window.welcome.nick.text() == "анна"


def test_what_went_wrong_before_is_told_anew(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("anna")
    turn_to(qtbot, window, "en")
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = nobody.getsockname()[1]
    session = window.entrance.join_invite(Invite("127.0.0.1", port), "anna")
    qtbot.waitUntil(lambda: bool(session.standing.problem), timeout=PATIENCE_MS)
    session.chat.say("", "/msg #nowhere hi")
    offer, log = window.conversation.offer, window.conversation.chat
    assert offer.label.text() == session.standing.problem
    said = session.standing.problem, sentence(session.buffers[""].entries[-1])
    turn_to(qtbot, window, "ru")
    qtbot.waitUntil(lambda: window.conversation.offer is not offer)
    assert re.search("[а-я]", window.conversation.offer.label.text())
    assert re.search("[а-я]", body_of(session.buffers[""].entries[-1]).text)
    assert window.conversation.chat is not log
    turn_to(qtbot, window, "en")
    assert said == (session.standing.problem, sentence(session.buffers[""].entries[-1]))


def list_row(dialog: SettingsDialog, number: int) -> QRect:
    return dialog.sections.visualItemRect(dialog.sections.item(number))


def test_an_open_settings_dialog_turns_too(qtbot: QtBot, host: Window) -> None:
    host.settings.set(LANGUAGE, "en")
    host.show_settings()
    dialog = host.findChild(SettingsDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Settings")
    before = dialog.sections.geometry(), [list_row(dialog, number) for number in range(5)]
    turn_to(qtbot, host, "ru")
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Настройки")
    QCoreApplication.processEvents()
    after = dialog.sections.geometry(), [list_row(dialog, number) for number in range(5)]
    assert after == before
    qtbot.waitUntil(lambda: nothing_of(latin, dialog))
    assert dialog.isVisible()
    turn_to(qtbot, host, "en")
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Settings")
    qtbot.waitUntil(lambda: nothing_of(cyrillic, dialog))
    dialog.reject()


def test_qts_own_texts_turn_too(qtbot: QtBot) -> None:
    language.apply("ru")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "Отмена"


def test_dates_follow_the_language() -> None:
    day = QDate(2024, 5, 3).toJulianDay() - QDate(1, 1, 1).toJulianDay() + 1
    language.apply("ru")
    assert day_words(day) == "3 мая 2024"
    language.apply("en")
    assert day_words(day) == "3 May 2024"


@pytest.mark.parametrize(
    ("name", "count", "said"),
    [
        ("ru", 1, "К концу, 1 новое сообщение"),
        ("ru", 2, "К концу, 2 новых сообщения"),
        ("ru", 5, "К концу, 5 новых сообщений"),
        ("ru", 21, "К концу, 21 новое сообщение"),
        ("en", 1, "Jump to the end, 1 new message"),
        ("en", 2, "Jump to the end, 2 new messages"),
    ],
)
def test_numbers_get_their_form_of_the_word(name: str, count: int, said: str) -> None:
    language.apply(name)
    text = "Jump to the end, %n new message(s)"
    assert QCoreApplication.translate("JumpButton", text, "", count) == said


def test_the_core_speaks_the_language_too() -> None:
    language.apply("ru")
    assert words.say("You are not in {room}.", room="#чай") == "Вас нет в #чай."
    assert language.current() == "ru"
    language.apply("en")
    assert words.say("You are not in {room}.", room="#tea") == "You are not in #tea."
    assert language.current() == "en"


def test_the_terminal_speaks_it_without_a_window() -> None:
    language.apply_to_core("ru")
    told = how_to_join(["192.0.2.7"], 4000)
    assert told.startswith("Чат открыт")
    assert "nc 192.0.2.7 4000" in told
    assert ours("The display :9 does not answer.") == "Дисплей :9 не отвечает."


def test_a_language_that_we_have_not_is_the_systems() -> None:
    language.apply("xx")
    assert language.current() == language.of_system()


@pytest.mark.parametrize("name", ["en", "ru"])
def test_no_two_rows_of_a_menu_have_one_letter(
    qtbot: QtBot, window: Window, session: Session, name: str
) -> None:
    """Among them are those of the menu bar, which have their letters for another menu."""
    turn_to(qtbot, window, name)
    become_host(session)
    makers: dict[str, Callable[[], QMenu]] = {
        "another": lambda: member_menu(window, "bob"),
        "oneself": lambda: member_menu(window, "anna"),
        "one's name": lambda: own_menu(window),
        "a room": lambda: page_menu(window, session, "#tea"),
        "a direct talk": lambda: page_menu(window, session, "bob"),
        "a chat": lambda: page_menu(window, session, ""),
    }
    session.chat.open_direct("bob")
    window.navigator.show_page(session, "#tea")
    assert {place: found for place, make in makers.items() if (found := doubled(make()))} == {}
    window.navigator.show_page(session, "#tea")
    session.chat.ignored.add("bob")
    assert doubled(member_menu(window, "bob")) == []


def doubled(menu: QMenu) -> list[str]:
    """The rows whose letter an earlier row has."""
    texts = [action.text().replace("&&", "") for action in menu.actions() if not action.isSeparator()]
    letters = [text[text.index("&") + 1].lower() for text in texts]
    return [text for number, text in enumerate(texts) if letters[number] in letters[:number]]


def test_beside_a_name_a_rank_is_a_short_word() -> None:
    language.apply("ru")
    model = MembersModel()
    member = Member("carol", "+")
    model.show({"carol": member})
    assert model.index(0).data(MemberRole.RANK) == "голос"
    assert model.rank_name(member) == "с правом голоса"
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "carol, с правом голоса"
