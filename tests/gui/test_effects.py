"""Each option of looks, times, typing and language does what it says, at once."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import language, theme
from gui.client.buffers import Above, Delivery, Entry, EntryKind
from gui.colours import ACCENTS
from gui.effects import apply_look, scaling
from gui.home import Home
from gui.models.clock import ClockStyle, clock, set_clock_style
from gui.models.folding import Noise, set_noise
from gui.options import (
    ACCENT,
    CLOCK,
    COMINGS,
    DENSITY,
    FONT_FAMILY,
    FONT_SIZE,
    LANGUAGE,
    MARKDOWN,
    NICK_SUFFIX,
    SCALE,
    SECONDS,
    SEND_KEY,
    THEME,
)
from gui.settings import Settings
from gui.views.body import show_formatting
from gui.window import Window
from tests.gui.conftest import PATIENCE_MS, MakeWindow, Server, join

ROOT = Path(__file__).parents[2]


@pytest.fixture
def window(qapp: QApplication, make_window: MakeWindow) -> Iterator[Window]:
    """A window in the light theme; all is as before at the end."""
    made = make_window("anna")
    made.settings.set(THEME, "light")
    yield made
    apply_look(qapp, Settings(Home(made.settings.home.data_dir / "none.ini", made.settings.home.data_dir)))
    theme.apply(qapp, "light")
    set_clock_style(ClockStyle())
    set_noise(Noise.FOLDED)
    show_formatting(True)


@pytest.fixture
def anna(qtbot: QtBot, window: Window, server: Server) -> Window:
    """The window in a lobby with something said, of which all is here that was said before."""
    join(qtbot, window, server.port)
    window.conversation.composer.insert("hello")
    window.conversation.composer.submit()
    assert window.conversation.buffer is not None
    (hello,) = (entry for entry in window.conversation.buffer.entries if entry.text == "hello")
    qtbot.waitUntil(lambda: hello.delivery is Delivery.SENT, timeout=PATIENCE_MS)
    room = window.conversation.buffer
    qtbot.waitUntil(lambda: room.above is Above.BEGINNING, timeout=PATIENCE_MS)
    return window


@pytest.mark.parametrize("name", theme.THEMES)
def test_the_theme(window: Window, name: str) -> None:
    window.settings.set(THEME, name)
    assert theme.shown().name == name
    assert window.conversation.chat.page.layouts.measures.style.palette.background == theme.shown().ground
    assert window.actions_by_name["dark"].isChecked() is theme.shown().dark


def test_the_system_is_followed_while_it_changes(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Without a screen there is no system that could change; Qt's signal is the real one.
    told = QGuiApplication.styleHints().colorSchemeChanged
    window.settings.set(THEME, "system")
    monkeypatch.setattr(theme, "system_theme", lambda: theme.DARK)
    told.emit(Qt.ColorScheme.Dark)
    qtbot.waitUntil(lambda: theme.shown() is theme.DARK)
    window.settings.set(THEME, "light")
    told.emit(Qt.ColorScheme.Dark)
    QApplication.processEvents()
    assert theme.shown() is theme.LIGHT, "the user's own choice stays"


def test_the_accent(window: Window, qapp: QApplication) -> None:
    window.settings.set(ACCENT, "violet")
    assert theme.shown().accent == ACCENTS["violet"].light[0]
    assert theme.shown().accent in qapp.styleSheet()


def test_the_density(anna: Window) -> None:
    def row_height() -> int:
        return anna.sidebar.list.visualRect(anna.rooms.index(0)).height()

    wide, unit = row_height(), anna.conversation.chat.page.layouts.measures.line
    anna.settings.set(DENSITY, "compact")
    assert row_height() < wide
    assert anna.conversation.chat.page.layouts.measures.line < unit


def test_the_size_of_letters_by_keyboard(qtbot: QtBot, anna: Window, qapp: QApplication) -> None:
    usual = qapp.font().pointSizeF()
    title = anna.conversation.header.name.font().pointSizeF()
    line = anna.conversation.chat.page.layouts.measures.line
    for _ in range(3):
        anna.actions_by_name["larger"].trigger()
    assert qapp.font().pointSizeF() == usual + 3
    assert anna.conversation.header.name.font().pointSizeF() > title
    talk = anna.conversation
    for part in (anna.menuBar(), anna.sidebar.list, talk.composer.input, talk.people.list, anna.status.host):
        assert part.font().pointSizeF() == usual + 3, part
    assert anna.conversation.chat.page.layouts.measures.line > line
    anna.actions_by_name["smaller"].trigger()
    assert anna.settings.get(FONT_SIZE) == usual + 2
    anna.actions_by_name["usual_size"].trigger()
    assert qapp.font().pointSizeF() == usual
    for _ in range(40):
        anna.actions_by_name["larger"].trigger()
    assert qapp.font().pointSizeF() == theme.LARGEST_PT


def test_the_family_of_letters(window: Window, qapp: QApplication) -> None:
    window.settings.set(FONT_FAMILY, "DejaVu Sans Mono")
    assert qapp.font().families()[0] == "DejaVu Sans Mono"
    window.settings.reset(FONT_FAMILY)
    assert qapp.font().families()[0] != "DejaVu Sans Mono"


def test_the_times(anna: Window) -> None:
    evening_ms = int(datetime(2024, 5, 3, 18, 30, 5).timestamp() * 1000)
    anna.settings.set(CLOCK, "24")
    narrow = anna.conversation.chat.page.layouts.measures.clock
    anna.settings.set(CLOCK, "12")
    assert clock(evening_ms) == "6:30 PM"
    anna.settings.set(SECONDS, True)
    assert clock(evening_ms) == "6:30:05 PM"
    assert anna.conversation.chat.page.layouts.measures.clock > narrow


def test_formatting_or_its_marks(qtbot: QtBot, anna: Window) -> None:
    anna.conversation.composer.insert("**bold** \x02too\x02")
    anna.conversation.composer.submit()
    page = anna.conversation.chat.page

    def shown() -> str:
        return page.placed[-1].row.body.text

    qtbot.waitUntil(lambda: shown() == "bold too")
    anna.settings.set(MARKDOWN, False)
    assert shown() == "**bold** too"
    assert page.placed[-1].row.body.marks == ()
    anna.settings.set(MARKDOWN, True)
    assert shown() == "bold too"


@pytest.mark.parametrize(("value", "shown"), [("folded", 1), ("all", 2), ("none", 0)])
def test_who_comes_and_goes(anna: Window, value: str, shown: int) -> None:
    anna.settings.set(COMINGS, "all" if value == "folded" else "folded")
    session = anna.conversation.session
    assert session is not None
    entries, model = session.buffers["#lobby"].entries, session.messages("#lobby")
    first = len(entries)
    entries += [Entry(EntryKind.PART, entries[-1].time_ms, nick) for nick in ("kim", "lou")]
    model.added(first, 2)
    page = anna.conversation.chat.page
    anna.settings.set(COMINGS, value)
    assert sum(placed.number >= first for placed in page.placed) == shown


def test_the_key_that_sends(qtbot: QtBot, anna: Window) -> None:
    composer = anna.conversation.composer
    anna.settings.set(SEND_KEY, "ctrl+enter")
    composer.insert("one")
    qtbot.keyClick(composer.input, Qt.Key.Key_Return)
    assert composer.text == "one\n"
    qtbot.keyClick(composer.input, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert composer.text == ""
    assert "Ctrl" in composer.button.toolTip()


def test_what_stands_behind_a_name(qtbot: QtBot, anna: Window) -> None:
    anna.settings.set(NICK_SUFFIX, ",")
    anna.conversation.composer.insert("ann")
    qtbot.keyClick(anna.conversation.composer.input, Qt.Key.Key_Tab)
    assert anna.conversation.composer.text == "anna, "


def test_scaling_leaves_a_choice_of_the_environment(window: Window) -> None:
    assert scaling(window.settings, {}) == {}
    window.settings.set(SCALE, "150")
    assert scaling(window.settings, {}) == {"QT_SCALE_FACTOR": "1.5"}
    assert scaling(window.settings, {"QT_SCALE_FACTOR": "3"}) == {}


def test_scaling_reaches_qt_at_the_next_start(window: Window) -> None:
    window.settings.set(SCALE, "200")
    program = """
import os
from gui.effects import scaling
from gui.home import Home
from gui.settings import Settings
from pathlib import Path
import sys
settings = Settings(Home(Path(sys.argv[1]), Path(sys.argv[1])))
os.environ.update(scaling(settings, dict(os.environ)))
from PySide6.QtWidgets import QApplication, QLabel
print(QApplication([]).devicePixelRatio())
"""
    path = str(window.settings.home.settings_path)
    environment = {name: text for name, text in os.environ.items() if name != "QT_SCALE_FACTOR"}
    said = subprocess.run(
        [sys.executable, "-c", program, path],
        cwd=ROOT,
        env=environment | {"QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
        text=True,
    )
    assert float(said.stdout) == 2.0


class Shouting(QTranslator):
    """A language in which everything is said in capitals."""

    def translate(self, context: str, text: str, comment: str | None = None, number: int = -1) -> str:  # type: ignore[override]
        return "".join(part if part[0] == "{" else part.upper() for part in re.findall(r"{.*?}|[^{]+", text))

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def shouting(qapp: QApplication) -> Iterator[QTranslator]:
    made = Shouting(qapp)
    yield made
    qapp.removeTranslator(made)


def test_another_language_keeps_chats_page_draft_and_place(
    qtbot: QtBot, anna: Window, qapp: QApplication, shouting: QTranslator
) -> None:
    composer, session = anna.conversation.composer, anna.conversation.session
    assert session is not None
    entries = len(session.buffers["#lobby"].entries)
    composer.insert("half a sen")
    anna.frame.split.setSizes([300, 700])
    parts: list[QObject] = [anna.conversation, anna.sidebar, anna.welcome, anna.navigator]
    qapp.installTranslator(shouting)
    qtbot.waitUntil(lambda: anna.conversation is not parts[0])
    assert anna.menus[0].title() == "&CHAT"
    assert anna.conversation.session is session
    assert anna.conversation.key == "#lobby"
    assert anna.conversation.composer.text == "half a sen"
    qtbot.waitUntil(lambda: anna.sidebar.width() == 300)  # with the first layout
    assert len(session.buffers["#lobby"].entries) == entries
    anna.conversation.composer.submit()
    qtbot.waitUntil(lambda: session.buffers["#lobby"].entries[-1].text == "half a sen")
    assert anna.conversation.chat.page.layouts.entry(entries).text == "half a sen"
    assert anna.rooms.rowCount() == 3
    qapp.removeTranslator(shouting)
    qtbot.waitUntil(lambda: anna.menus[0].title() == "&Chat")


def test_russian_and_back(qtbot: QtBot, window: Window) -> None:
    try:
        window.settings.set(LANGUAGE, "ru")
        qtbot.waitUntil(lambda: window.menus[0].title() not in ("&Chat", ""))
        assert language.current() == "ru"
        window.settings.set(LANGUAGE, "en")
        qtbot.waitUntil(lambda: window.menus[0].title() == "&Chat")
    finally:
        language.take_back()
