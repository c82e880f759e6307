"""The colours can be read, and the whole program takes them."""

import re

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTimeEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui import theme
from gui.colours import ACCENTS, accented
from gui.dialogs.settings import SettingsDialog
from gui.options import ACCENT, THEME
from gui.stylesheet import SHEET
from gui.views import chat_style
from gui.views.log_style import log_style
from tests.gui.conftest import MakeWindow, Server, join


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
        for ground in ("background", "own", "hover", "mention"):
            assert theme.contrast(getattr(palette, text), getattr(palette, ground)) >= 4.5, (text, ground)
    assert theme.contrast(palette.text, palette.selection) >= 4.5
    for nick in palette.nicks:
        for ground in ("background", "own", "hover", "mention"):
            assert theme.contrast(nick, getattr(palette, ground)) >= 4.5, (nick, ground)


INKS = {"color": "background", "selection-color": "selection-background-color"}


def test_every_pair_of_the_style_sheet_is_held_to_its_contrast() -> None:
    pairs = set()
    for body in re.findall(r"\{([^{}]*)\}", SHEET.template):
        rule = {
            name.strip(): value.strip()
            for name, _, value in (declaration.partition(":") for declaration in body.split(";"))
        }
        pairs |= {(rule.get(ink, ""), rule.get(ground, "")) for ink, ground in INKS.items()}
    named = {(ink[1:], ground[1:]) for ink, ground in pairs if ink[:1] == ground[:1] == "$"}
    assert ("on_accent", "accent") in named
    assert named <= set(theme.PAIRS)


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


@pytest.mark.parametrize("accent", ACCENTS)
@pytest.mark.parametrize("base", theme.THEMES.values(), ids=lambda base: base.name)
def test_every_accent_can_be_read_in_every_theme(base: theme.Theme, accent: str) -> None:
    shown = accented(base, accent)
    assert shown.accent != base.accent
    weak = [pair for pair in theme.PAIRS if theme.contrast(*(getattr(shown, name) for name in pair)) < 4.5]
    assert weak == []


def test_high_contrast_is_higher() -> None:
    for text, ground in theme.PAIRS:
        ratio = theme.contrast(getattr(theme.CONTRAST, text), getattr(theme.CONTRAST, ground))
        assert ratio >= 7, (text, ground)


def test_each_accent_of_the_options_is_there() -> None:
    assert [choice.value for choice in ACCENT.choices] == ["copper", *ACCENTS]
    assert [choice.value for choice in THEME.choices] == ["system", *theme.THEMES]


def test_a_font_reaches_what_has_a_size_of_its_own(qtbot: QtBot, qapp: QApplication) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    theme.apply_font(qapp)
    theme.set_type(label, theme.TITLE)
    try:
        theme.apply_font(qapp, size_pt=20)
        assert qapp.font().pointSizeF() == 20
        assert label.font().pointSizeF() == 24
    finally:
        theme.apply_font(qapp)
    assert qapp.font().pointSizeF() == 10


def test_fields_and_buttons_are_of_one_height(qtbot: QtBot) -> None:
    made: list[QWidget] = [QLineEdit(), QSpinBox(), QTimeEdit(), QComboBox(), QPushButton("OK")]
    for widget in made:
        qtbot.addWidget(widget)
        widget.ensurePolished()
    assert len({widget.sizeHint().height() for widget in made}) == 1


def unread(*tops: QWidget) -> list[str]:
    """Words that do not stand out from what is painted behind them, with their ink and ground."""
    found = []
    for top in tops:
        image = top.grab().toImage()
        scale = image.devicePixelRatio()
        for label in top.findChildren(QLabel):
            if not label.isVisible() or not label.text():
                continue
            corner = label.mapTo(top, QPoint(0, 0))
            ground = image.pixelColor(round(corner.x() * scale), round(corner.y() * scale)).name()
            ink = label.palette().color(label.foregroundRole()).name()
            if theme.contrast(ink, ground) < 4.5:
                found.append(f"{label.text()}: {ink} on {ground}")
    return found


def test_every_word_changes_with_the_theme(
    qtbot: QtBot, qapp: QApplication, make_window: MakeWindow, server: Server
) -> None:
    anna = make_window("anna")
    anna.settings.set(THEME, "light")
    join(qtbot, anna, server.port)
    anna.show_settings()
    dialog = anna.findChild(SettingsDialog)
    assert dialog is not None
    qtbot.waitExposed(dialog)
    try:
        for name in (*theme.THEMES, *reversed(theme.THEMES)):
            anna.settings.set(THEME, name)
            QApplication.processEvents()
            assert (name, unread(anna, dialog)) == (name, [])
        dialog.reject()
        for name in ("dark", "light", "dark"):
            anna.actions_by_name["dark"].trigger()
            assert (theme.shown().name, unread(anna)) == (name, [])
    finally:
        theme.apply(qapp, "light")
