"""The colours can be read, and the whole program takes them."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from gui import theme
from gui.views import chat_style
from gui.views.conversation import log_style


@pytest.mark.parametrize("shown", theme.THEMES.values(), ids=lambda shown: shown.name)
@pytest.mark.parametrize("pair", theme.PAIRS, ids=lambda pair: f"{pair[0]} on {pair[1]}")
def test_every_text_stands_out_from_its_ground(shown: theme.Theme, pair: tuple[str, str]) -> None:
    text, ground = (getattr(shown, name) for name in pair)
    assert theme.contrast(text, ground) >= 4.5


def test_contrast_of_black_and_white_is_the_greatest() -> None:
    assert theme.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert theme.contrast("#777777", "#777777") == 1


@pytest.mark.parametrize("shown", theme.THEMES.values(), ids=lambda shown: shown.name)
def test_the_log_can_be_read_in_the_theme(shown: theme.Theme, qapp: QApplication) -> None:
    palette = log_style(shown).palette
    for text in ("text", "muted", "link", "accent", "error"):
        for ground in ("background", "own", "hover"):
            assert theme.contrast(getattr(palette, text), getattr(palette, ground)) >= 4.5, (text, ground)
    for nick in palette.nicks:
        assert theme.contrast(nick, palette.background) >= 4.5


def test_the_theme_of_that_name_is_applied(qapp: QApplication) -> None:
    try:
        assert theme.apply(qapp, "dark") is theme.DARK
        assert theme.shown() is theme.DARK
        assert qapp.palette().color(QPalette.ColorRole.Base).name() == theme.DARK.ground
        assert theme.DARK.accent in qapp.styleSheet()
    finally:
        theme.apply(qapp, "light")
    assert qapp.palette().color(QPalette.ColorRole.Base).name() == theme.LIGHT.ground


def test_a_theme_that_is_not_known_is_the_systems(qapp: QApplication) -> None:
    assert theme.apply(qapp, "sepia") in (theme.LIGHT, theme.DARK)
    theme.apply(qapp, "light")


def test_nick_colours_fit_the_themes() -> None:
    assert len(chat_style.LIGHT.nicks) == len(chat_style.DARK.nicks)
