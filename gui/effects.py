"""What follows when an option gets another value: one row for each effect that the table of options names."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from gui import theme
from gui.memory import EMOJI_TONE
from gui.models.clock import ClockStyle, set_clock_style, system_hours
from gui.models.days import Days
from gui.models.folding import Noise, set_noise
from gui.option import AnyOption, Effect
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
    SHORTCODES,
    THEME,
    effect_of,
)
from gui.settings import Settings
from gui.views.body import show_formatting

if TYPE_CHECKING:
    from gui.window import Window


def scaling(settings: Settings, environment: dict[str, str]) -> dict[str, str]:
    """What the environment needs before Qt starts, for the size of everything; a user's own choice there wins."""
    factor = int(settings.get(SCALE)) / 100
    return {} if factor == 1 or "QT_SCALE_FACTOR" in environment else {"QT_SCALE_FACTOR": f"{factor:g}"}


def apply_look(app: QApplication, settings: Settings) -> None:
    """Gives the program the colours, letters and times that the user wants."""
    get = settings.get
    # The letters last: a style sheet that is set anew gives widgets the fonts that they had before.
    theme.apply(app, get(THEME), get(ACCENT), compact=get(DENSITY) == "compact")
    theme.apply_font(app, get(FONT_FAMILY), get(FONT_SIZE))
    hours = system_hours() if get(CLOCK) == "system" else int(get(CLOCK))
    set_clock_style(ClockStyle(hours, get(SECONDS)))
    show_formatting(get(MARKDOWN))
    set_noise(Noise(get(COMINGS)))


class Effects(QObject):
    """Belongs to a window; hears of changed options and of the system's own colours."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._settings = window.settings
        self._do: dict[Effect, Callable[[], None]] = {
            Effect.LOOK: self._look,
            Effect.LOG: self._look,
            Effect.TYPING: self.typing,
            Effect.LANGUAGE: self._language,
            Effect.NOTIFY: self._window.outside.apply,
        }
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._look)
        self._settings.changed.connect(self._changed)
        self.days = Days(self)
        self.days.day_changed.connect(self._another_day)
        self.days.zone_changed.connect(self._look)
        hints = QGuiApplication.styleHints()
        for signal in (hints.colorSchemeChanged, hints.accessibility().contrastPreferenceChanged):
            signal.connect(self._system_changed)

    def typing(self) -> None:
        """Tells the composer how the user writes; a new composer is told too."""
        composer, get = self._window.conversation.composer, self._settings.get
        composer.set_send_key(with_ctrl=get(SEND_KEY) == "ctrl+enter")
        composer.complete_with(get(NICK_SUFFIX), get(EMOJI_TONE), shortcodes=get(SHORTCODES))

    def show_dark(self, dark: bool) -> None:
        """Turns to the dark colours or the light ones, whatever the system has."""
        if dark != theme.shown().dark:
            self._settings.set(THEME, theme.DARK.name if dark else theme.LIGHT.name)

    def larger(self) -> None:
        """Makes all letters larger."""
        self._settings.set(FONT_SIZE, theme.next_size(+1))

    def smaller(self) -> None:
        """Makes all letters smaller."""
        self._settings.set(FONT_SIZE, theme.next_size(-1))

    def usual_size(self) -> None:
        """Makes all letters as large as the system has them."""
        self._settings.reset(FONT_SIZE)

    def _changed(self, option: AnyOption) -> None:
        follow = self._do.get(effect_of(option))
        if follow is not None:
            follow()

    def _language(self) -> None:
        # The window hears of it by Qt's own event, and builds itself anew.
        from gui import language

        language.apply(self._settings.get(LANGUAGE))

    def _system_changed(self) -> None:
        # Qt tells before it has its own palette ready, which would come over ours.
        self._soon.start()

    def _another_day(self) -> None:
        self._window.conversation.chat.viewport().update()

    def _look(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_look(app, self._settings)
        self._window.restyle()
