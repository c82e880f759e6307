"""What is worth a notification and a sound, and what becomes of it when it is read."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from gui.client.notify_rules import Level, NotifyRules
from gui.notify import Notifier
from gui.session import Session
from gui.sound import Sound, Sounds
from gui.toasts import Toast
from tests.gui.hearing import enter, hears, make_sessions


class Screen(QObject):
    """Keeps the toasts that a desktop would show."""

    clicked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.shown: dict[Hashable, Toast] = {}
        self.count = 0

    def show(self, toast: Toast) -> None:
        self.count += 1
        self.shown[toast.token] = toast

    def withdraw(self, token: Hashable) -> None:
        del self.shown[token]

    @property
    def texts(self) -> list[tuple[str, str]]:
        return [(toast.title, toast.body) for toast in self.shown.values()]


class Ear(Sounds):
    """Keeps what would be heard."""

    def __init__(self) -> None:
        super().__init__(players=())
        self.heard: list[Sound] = []

    def play(self, sound: Sound) -> bool:
        self.heard.append(sound)
        return True


class Setting:
    """A notifier and what is around it."""

    def __init__(self) -> None:
        self.sessions = make_sessions()
        self.screen = Screen()
        self.ear = Ear()
        self.seen: set[str] = set()
        self.active = False
        self.notifier = Notifier(
            self.sessions,
            NotifyRules(),
            self.screen,  # type: ignore[arg-type]
            self.ear,
            lambda session, key: key in self.seen,
            lambda: self.active,
        )
        self.session = enter(self.sessions, "#tea")


@pytest.fixture
def there(qtbot: QtBot) -> Iterator[Setting]:
    made = Setting()
    made.ear.heard.clear()
    yield made
    made.sessions.shut_down()


def test_a_mention_is_shown_and_heard(there: Setting) -> None:
    hears(there.session, ":bob!b@h PRIVMSG #tea :\x02anna\x02: cake?")
    assert there.screen.texts == [("bob in #tea", "anna: cake?")]
    assert there.ear.heard == [Sound.MENTION]


def test_what_is_said_to_others_is_not(there: Setting) -> None:
    hears(there.session, ":bob!b@h PRIVMSG #tea :cake?", ":carol!c@h JOIN #tea", ":srv NOTICE anna :hi")
    assert there.screen.texts == []
    assert there.ear.heard == []


def test_a_direct_talk_is_shown_by_its_name(there: Setting) -> None:
    hears(there.session, ":bob!b@h PRIVMSG anna :psst")
    assert there.screen.texts == [("bob", "psst")]


def test_the_level_of_the_room_holds(there: Setting) -> None:
    rules = there.notifier.rules
    rules.set_level(there.session.place("#tea"), Level.ALL)
    hears(there.session, ":bob!b@h PRIVMSG #tea :cake?", ":anna!a@h PRIVMSG #tea :no")
    assert there.screen.texts == [("bob in #tea", "cake?")]
    assert there.ear.heard == [Sound.MESSAGE]
    rules.set_level(there.session.place("#tea"), Level.NOTHING)
    hears(there.session, ":bob!b@h PRIVMSG #tea :anna: cake!")
    assert there.screen.texts == [("bob in #tea", "cake?")]


def test_more_of_a_page_are_counted_in_one_toast(there: Setting) -> None:
    hears(there.session, *[f":bob!b@h PRIVMSG #tea :anna {number}" for number in range(3)])
    hears(there.session, ":carol!c@h PRIVMSG #tea :anna 4")
    assert there.screen.texts == [("carol in #tea · new: 4", "anna 4")]


def test_what_is_looked_at_makes_no_noise(there: Setting) -> None:
    there.seen.add("#tea")
    hears(there.session, ":bob!b@h PRIVMSG #tea :anna: cake?")
    assert there.screen.texts == []
    assert there.ear.heard == []


def test_in_the_active_window_another_page_is_only_heard(there: Setting) -> None:
    there.active = True
    hears(there.session, ":bob!b@h PRIVMSG #tea :anna: cake?")
    assert there.screen.texts == []
    assert there.ear.heard == [Sound.MENTION]


def test_a_toast_goes_when_its_page_is_read_or_closed(there: Setting) -> None:
    for nick in ("bob", "carol", "dave"):
        hears(there.session, f":{nick}!x@h PRIVMSG anna :psst")
    there.session.chat.mark_read("bob")
    there.session.chat.close_buffer("carol")
    assert there.screen.texts == [("dave", "psst")]
    hears(there.session, ":bob!x@h PRIVMSG anna :again")
    assert ("bob", "again") in there.screen.texts
    there.sessions.leave(there.session)
    assert there.screen.texts == []


def test_a_click_asks_for_the_page_while_it_is_there(qtbot: QtBot, there: Setting) -> None:
    asked: list[tuple[Session, str]] = []
    there.notifier.page_asked.connect(lambda session, key: asked.append((session, key)))
    hears(there.session, ":bob!b@h PRIVMSG anna :psst")
    [token] = there.screen.shown
    there.screen.clicked.emit(token)
    assert asked == [(there.session, "bob")]
    there.session.chat.close_buffer("bob")
    there.screen.clicked.emit(token)
    there.screen.clicked.emit("something else")
    assert len(asked) == 1


def test_without_previews_nothing_is_quoted_and_without_sounds_nothing_is_heard(there: Setting) -> None:
    there.notifier.previews = there.notifier.audible = False
    hears(there.session, ":bob!b@h PRIVMSG anna :psst")
    assert there.screen.texts == [("bob", "New message")]
    assert there.ear.heard == []


def test_an_invitation_is_shown_with_the_chats_title(there: Setting) -> None:
    hears(there.session, ":bob!b@h INVITE anna #cellar")
    [(title, body)] = there.screen.texts
    assert title == "bob in Tea"
    assert "#cellar" in body


def test_with_two_chats_the_title_tells_which(there: Setting) -> None:
    enter(there.sessions, "#tea", hosted=True)
    hears(there.session, ":bob!b@h PRIVMSG #tea :anna: cake?")
    assert there.screen.texts == [("bob in #tea · Tea", "anna: cake?")]


def test_each_chat_has_its_own_rules(there: Setting) -> None:
    own = enter(there.sessions, "#tea", hosted=True)
    there.notifier.rules.set_level(own.place("#tea"), Level.ALL)
    hears(there.session, ":bob!b@h PRIVMSG #tea :there")
    hears(own, ":bob!b@h PRIVMSG #tea :here")
    assert [body for _, body in there.screen.texts] == ["here"]


def says(msgid: str, text: str, tags: str = "") -> str:
    return f"@msgid={msgid}{tags} :bob!b@h PRIVMSG #tea :{text}"


def test_a_deleted_message_stands_in_no_toast(there: Setting) -> None:
    hears(there.session, says("1", "anna: my key is 1234"))
    hears(there.session, ":bob!b@h REDACT #tea 1 :oops")
    assert there.screen.texts == []
    hears(there.session, says("2", "anna: sorry"))
    assert there.screen.texts == [("bob in #tea", "anna: sorry")]


def test_the_message_before_takes_the_place_of_a_deleted_one(there: Setting) -> None:
    hears(there.session, says("1", "anna: one"), says("2", "anna: two"))
    hears(there.session, says("3", "anna: three"))
    assert there.screen.texts == [("bob in #tea · new: 3", "anna: three")]
    hears(there.session, ":bob!b@h REDACT #tea 3")
    assert there.screen.texts == [("bob in #tea · new: 2", "anna: two")]
    hears(there.session, ":bob!b@h REDACT #tea 1")
    assert there.screen.texts == [("bob in #tea", "anna: two")]
    hears(there.session, ":bob!b@h REDACT #tea 2")
    assert there.screen.texts == []


def test_an_edited_message_stands_in_its_toast_as_it_is_now(there: Setting) -> None:
    caps = "message-tags samovar.chat/edit"
    hears(there.session, f":srv CAP anna NEW :{caps}", f":srv CAP anna ACK :{caps}")
    hears(there.session, says("1", "anna: at 5"))
    hears(there.session, says("2", "anna: at 6", ";+reply=1;+samovar.chat/edit=1"))
    assert there.screen.texts == [("bob in #tea", "anna: at 6")]


def test_a_toast_is_not_shown_anew_for_a_reaction(there: Setting) -> None:
    hears(there.session, says("1", "anna: one"))
    [toast] = there.screen.shown.values()
    hears(there.session, "@+reply=1;+draft/react=+1 :carol!c@h TAGMSG #tea")
    assert [*there.screen.shown.values()] == [toast]
    assert there.screen.count == 1
