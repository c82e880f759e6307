"""What reaches beyond the window follows the options, and the window hides where that was chosen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.client.notify_rules import Level, QuietHours
from gui.net.link import LinkState
from gui.options import AWAY_MINUTES, CLOSE_TO_TRAY, LEVEL, PREVIEWS, QUIET, QUIET_FROM, QUIET_TO, SOUNDS
from gui.tray import Tray
from gui.window import Window
from tests.gui.hearing import enter, hears, sent


def test_options_take_effect_at_once(window: Window) -> None:
    outside, settings = window.outside, window.settings
    assert outside.notifier.rules.default is Level.MENTIONS
    settings.set(LEVEL, "all")
    settings.set(QUIET, True)
    settings.set(QUIET_FROM, "23:00")
    settings.set(QUIET_TO, "06:30")
    settings.set(PREVIEWS, False)
    settings.set(SOUNDS, True)
    settings.set(AWAY_MINUTES, 10)
    rules = outside.notifier.rules
    assert (rules.default, rules.quiet) == (Level.ALL, QuietHours(23 * 60, 6 * 60 + 30))
    assert (outside.notifier.previews, outside.notifier.audible) == (False, True)
    assert outside.idle._timer.remainingTime() > 9 * 60_000
    settings.set(QUIET, False)
    settings.set(SOUNDS, False)
    assert rules.quiet is None


def test_the_tray_counts_what_may_notify(qtbot: QtBot, window: Window) -> None:
    session = enter(window.sessions, "#tea", "#cake")
    window.navigator.show_page(session, "")
    hears(
        session, ":bob!b@h PRIVMSG #tea :one", ":bob!b@h PRIVMSG #tea :two", ":bob!b@h PRIVMSG #cake :three"
    )
    qtbot.waitUntil(lambda: window.outside.tray.icon.toolTip() == "Samovar, unread: 3")
    window.remembered.notify.set_level(session.place("#tea"), Level.NOTHING)
    window.outside.count()
    assert window.outside.tray.icon.toolTip() == "Samovar, unread: 1"
    window.sessions.leave(session)
    assert window.outside.tray.icon.toolTip() == "Samovar"


def test_what_is_read_as_it_comes_never_flashes_in_the_tray(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = enter(window.sessions, "#tea", "#cake")
    window.navigator.show_page(session, "#tea")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    shown: list[int] = []
    show = Tray.show_unread

    def record(tray: Tray, count: int, *, loud: bool) -> None:
        shown.append(count)
        show(tray, count, loud=loud)

    monkeypatch.setattr(Tray, "show_unread", record)
    hears(session, ":bob!b@h PRIVMSG #tea :read at once")
    qtbot.waitUntil(lambda: bool(shown))
    hears(session, ":bob!b@h PRIVMSG #cake :unread")
    qtbot.waitUntil(lambda: 1 in shown)
    assert shown == [0, 1]


def test_away_by_menu_is_told_and_shown_everywhere(window: Window) -> None:
    session = enter(window.sessions)
    session.chat._link._state = LinkState.ONLINE
    said = sent(session)
    window.actions_by_name["away"].trigger()
    assert said == ["AWAY away"]
    assert window.outside.tray.away_action.isChecked()
    window.rebuild()
    assert window.actions_by_name["away"].isChecked()
    window.outside.tray.away_action.trigger()
    assert said == ["AWAY away", "AWAY"]
    assert not window.actions_by_name["away"].isChecked()


def test_a_click_on_a_notification_shows_its_page(window: Window) -> None:
    session = enter(window.sessions, "#tea", "#cake")
    window.navigator.show_page(session, "#cake")
    window.hide()
    window.outside.toasts.clicked.emit((session, "#tea"))
    assert window.isVisible()
    assert window.conversation.key == "#tea"


def test_without_a_tray_closing_closes(window: Window) -> None:
    window.settings.set(CLOSE_TO_TRAY, True)
    window.close()
    assert not window.isVisible()
    assert list(window.sessions) == []


def test_with_a_tray_closing_hides_and_quitting_ends(
    qtbot: QtBot, qapp: QApplication, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Tray, "is_there", property(lambda tray: True))
    window.settings.set(CLOSE_TO_TRAY, True)
    session = enter(window.sessions, "#tea")
    window.close()
    assert not window.isVisible()
    assert session in window.sessions
    window.outside.tray.show_asked.emit()
    assert window.isVisible()
    window.close()
    with qtbot.waitSignal(qapp.aboutToQuit, raising=False, timeout=1):
        window.outside.tray.quit_asked.emit()
    assert list(window.sessions) == []
