"""The settings' dialog: every option is there, changes hold at once, and words find what they are in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTime
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui import theme
from gui.actions import ACTIONS
from gui.dialogs.option_row import OptionRow
from gui.dialogs.settings import SettingsDialog
from gui.home import Home
from gui.option import AnyOption
from gui.options import (
    ACCENT,
    AWAY_MINUTES,
    FONT_FAMILY,
    LANGUAGE,
    OPTIONS,
    QUIET,
    QUIET_FROM,
    SECONDS,
    SECTIONS,
    SEND_KEY,
    THEME,
)
from gui.settings import Settings

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def settings() -> Settings:
    return Settings(Home.find())


@pytest.fixture
def dialog(qtbot: QtBot, settings: Settings) -> SettingsDialog:
    made = SettingsDialog(settings)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def row(dialog: SettingsDialog, option: AnyOption) -> OptionRow:
    return next(each for each in dialog.rows if each.option is option)


def shown(dialog: SettingsDialog) -> list[AnyOption]:
    return [each.option for each in dialog.rows if each.isVisible()]


def test_each_option_has_a_row_in_its_section(dialog: SettingsDialog) -> None:
    assert [each.option for each in dialog.rows] == list(OPTIONS)
    for number, section in enumerate(SECTIONS):
        dialog.sections.setCurrentRow(number)
        assert shown(dialog) == [option for option in OPTIONS if option.section == section.name]


def test_a_switch_holds_at_once_and_goes_back(
    qtbot: QtBot, dialog: SettingsDialog, settings: Settings
) -> None:
    dialog.search.setText("seconds")
    line = row(dialog, SECONDS)
    assert not line.reset.isVisible()
    qtbot.mouseClick(line.editor, LEFT)
    assert settings.get(SECONDS) is True
    qtbot.mouseClick(line.reset, LEFT)
    assert settings.get(SECONDS) is False
    assert not line.editor.isChecked()
    qtbot.mouseClick(line.name, LEFT)
    assert settings.get(SECONDS) is True


def test_a_choice_is_made_by_keyboard(qtbot: QtBot, dialog: SettingsDialog, settings: Settings) -> None:
    dialog.search.setText("send by")
    editor = row(dialog, SEND_KEY).editor
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_Down)
    assert settings.get(SEND_KEY) == "ctrl+enter"


def test_a_number_has_a_word_for_nothing(qtbot: QtBot, dialog: SettingsDialog, settings: Settings) -> None:
    editor = row(dialog, AWAY_MINUTES).editor
    assert editor.field.text() == "Never"
    editor.field.stepBy(2)
    assert settings.get(AWAY_MINUTES) == 10
    editor.field.stepBy(-2)
    assert settings.get(AWAY_MINUTES) == 0
    settings.set(AWAY_MINUTES, 30)
    assert editor.value == 30


def test_a_time_says_something_only_in_quiet_hours(
    qtbot: QtBot, dialog: SettingsDialog, settings: Settings
) -> None:
    editor = row(dialog, QUIET_FROM).editor
    assert not editor.isEnabled()
    settings.set(QUIET, True)
    assert editor.isEnabled()
    editor.field.setTime(QTime(23, 15))
    assert settings.get(QUIET_FROM) == "23:15"
    less, more = editor.findChildren(QToolButton)
    for _ in range(4):
        more.click()
    assert settings.get(QUIET_FROM) == "00:15"  # past midnight
    less.click()
    assert settings.get(QUIET_FROM) == "00:00"


def test_a_font_that_is_gone_is_still_shown(qtbot: QtBot, dialog: SettingsDialog, settings: Settings) -> None:
    settings.set(FONT_FAMILY, "Nobody's Grotesk")
    editor = row(dialog, FONT_FAMILY).editor
    assert editor.currentText() == "Nobody's Grotesk"
    editor.showPopup()
    assert editor.count() > 2
    assert editor.currentText() == "Nobody's Grotesk"
    editor.hidePopup()


def test_words_find_options_in_all_sections(dialog: SettingsDialog) -> None:
    dialog.search.setText("COLOUR")
    assert ACCENT in shown(dialog)
    assert len({option.section for option in shown(dialog)}) >= 1
    assert theme.shown().warning in row(dialog, ACCENT).help.html
    dialog.search.setText("русский")
    assert shown(dialog) == [LANGUAGE]
    dialog.search.setText("язык")
    assert shown(dialog) == [LANGUAGE]
    dialog.search.setText("theme")  # what others call it, and the texts do not
    assert shown(dialog) == [THEME]
    dialog.search.setText("teapot")
    assert shown(dialog) == []
    assert dialog.nothing.isVisible()


@pytest.mark.parametrize(
    ("words", "action"), [("ignored", "ignored"), ("block", "ignored"), ("hotkeys", "keys")]
)
def test_what_stands_elsewhere_is_found_and_opened(
    qtbot: QtBot, dialog: SettingsDialog, words: str, action: str
) -> None:
    dialog.search.setText(words)
    assert not dialog.nothing.isVisible()
    found = [each for each in dialog.elsewhere if each.isVisible()]
    assert [each.elsewhere.action for each in found] == [action]
    with qtbot.waitSignal(dialog.elsewhere_asked) as asked:
        qtbot.mouseClick(found[0].button, LEFT)
    assert asked.args == [action]
    assert not dialog.isVisible()


def test_what_stands_elsewhere_has_its_section_and_an_action(dialog: SettingsDialog) -> None:
    assert {each.elsewhere.action for each in dialog.elsewhere} <= {row.name for row in ACTIONS}
    for number, section in enumerate(SECTIONS):
        dialog.sections.setCurrentRow(number)
        assert {each.section for each in dialog.elsewhere if each.isVisible()} <= {section.name}
        assert all(each.isVisible() for each in dialog.elsewhere if each.section == section.name)


def test_escape_ends_the_search_and_then_the_dialog(qtbot: QtBot, dialog: SettingsDialog) -> None:
    dialog.search.setText("teapot")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert shown(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_section_ends_the_search(dialog: SettingsDialog) -> None:
    dialog.search.setText("sound")
    dialog.sections.setCurrentRow(1)
    assert dialog.search.text() == ""
    assert {option.section for option in shown(dialog)} == {SECTIONS[1].name}


def test_another_language_builds_it_anew_in_its_place(qtbot: QtBot, dialog: SettingsDialog) -> None:
    dialog.sections.setCurrentRow(2)
    row(dialog, SECONDS).editor.setFocus()
    old = row(dialog, SECONDS)
    QCoreApplication.sendEvent(dialog, QEvent(QEvent.Type.LanguageChange))
    qtbot.waitUntil(lambda: row(dialog, SECONDS) is not old)
    assert dialog.sections.currentRow() == 2
    assert row(dialog, SECONDS).editor.hasFocus()


def test_all_that_takes_the_keyboard_has_a_name(dialog: SettingsDialog) -> None:
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in dialog.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.objectName() != "qt_spinbox_lineedit"
        and not widget.accessibleName()
        and not getattr(widget, "text", str)()
    ]
    assert nameless == []


def test_tab_reaches_every_editor_of_a_section(qtbot: QtBot, dialog: SettingsDialog) -> None:
    dialog.sections.setCurrentRow(0)
    dialog.search.setFocus()
    reached: set[QWidget | None] = set()
    for _ in range(40):
        dialog.focusNextChild()
        reached.add(dialog.focusWidget())
    for each in dialog.rows:
        if each.isVisible() and each.editor.isEnabled():
            assert (each.editor.focusProxy() or each.editor) in reached, each.option.key
