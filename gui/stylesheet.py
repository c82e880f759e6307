"""What Fusion leaves to be said: the shape of buttons, fields, menus and bars, in a theme's colours."""

from __future__ import annotations

from dataclasses import asdict
from string import Template
from typing import TYPE_CHECKING

import resources

if TYPE_CHECKING:
    from gui.theme import Theme

SHEET = Template("""
QWidget#page, QWidget#welcome, QDialog { background: $ground; }
QWidget#sidebar, QWidget#people, QStatusBar { background: $panel; }

QMenuBar { background: $panel; color: $text; padding: 2px 8px; border-bottom: 1px solid $line; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenuBar::item:pressed { background: $selected; }
QMenu { background: $ground; color: $text; border: 1px solid $edge; padding: 4px; }
QMenu::item { min-height: 16px; padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: $hover; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QToolTip { background: $ground; color: $text; border: 1px solid $line; padding: 4px 8px; }

QPushButton { background: $ground; color: $text; border: 1px solid $edge; border-radius: 6px;
    padding: 6px 16px; min-height: 20px; outline: none; }
QPushButton:hover { background: $hover; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $muted; background: $panel; border-color: $line; }
QPushButton[primary="true"] { background: $accent; color: $on_accent; border: 1px solid $accent;
    font-weight: 600; }
QPushButton[primary="true"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[primary="true"]:focus { border: 2px solid $text; padding: 5px 15px; }
QPushButton[primary="true"]:disabled { background: $hover; color: $muted; border-color: $line; }
QPushButton[danger="true"] { color: $danger; }
QPushButton[danger="true"]:disabled { color: $muted; }
QPushButton[quiet="true"] { background: transparent; border: 1px solid transparent; padding: 2px 8px; }
QPushButton[quiet="true"]:hover { background: $hover; }
QPushButton[quiet="true"]:focus { border: 1px solid $accent; }
QPushButton[small="true"] { background: transparent; color: $on_warning; border: 1px solid $on_warning;
    padding: 1px 12px; }
QPushButton[small="true"]:focus { border: 2px solid $on_warning; padding: 0 11px; }
QToolButton { background: transparent; color: $muted; border: 1px solid transparent; border-radius: 6px;
    padding: 4px; }
QToolButton:hover { background: $hover; }
QToolButton[news="true"] { color: $accent; }
QToolButton:checked { background: $hover; color: $text; }
QToolButton::menu-indicator { image: none; }
QToolButton[step="true"] { border: 1px solid $edge; color: $text; padding: 5px; min-height: 19px; }
QToolButton[step="true"]:disabled { color: $muted; background: $panel; border-color: $line; }
QToolButton:focus { border: 1px solid $accent; outline: none; }

QLineEdit, QAbstractSpinBox, QComboBox { background: $ground; color: $text; border: 1px solid $edge;
    border-radius: 6px; padding: 6px 8px; min-height: 20px;
    selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $muted; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { border: 1px solid $accent; }
QLineEdit[refused="true"] { border: 2px solid $danger; padding: 5px 7px; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { color: $muted; background: $panel;
    border-color: $line; }
QLineEdit[readOnly="true"] { background: $panel; border-color: $line; }
QAbstractSpinBox { padding: 5px 8px; min-height: 19px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QComboBox { padding-left: 10px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: $ground; border: 1px solid $line;
    selection-background-color: $hover; selection-color: $text; }
QRadioButton, QCheckBox { color: $text; spacing: 8px; padding: 4px 0; }
QRadioButton::indicator { width: 12px; height: 12px; border: 2px solid $muted; border-radius: 8px;
    background: $ground; }
QRadioButton::indicator:checked { border-color: $accent; background: qradialgradient(cx: 0.5, cy: 0.5, fx: 0.5, fy: 0.5,
    radius: 0.5, stop: 0 $accent, stop: 0.5 $accent, stop: 0.58 $ground, stop: 1 $ground); }
QCheckBox::indicator { width: 12px; height: 12px; border: 2px solid $muted; border-radius: 4px;
    background: $ground; }
QCheckBox::indicator:checked { border-color: $accent; background: $accent; image: url("$tick"); }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: $text; }
QCheckBox::indicator:checked:disabled { border-color: $muted; background: $muted; }
QRadioButton:focus, QCheckBox:focus { outline: 1px solid $accent; outline-radius: 4px; }
QRadioButton:disabled, QCheckBox:disabled { color: $muted; }

QFrame#composer { background: $ground; border: 1px solid $edge; border-radius: 10px; }
QFrame#composer[focused="true"] { border: 1px solid $accent; }
QPlainTextEdit#input { background: transparent; border: none; color: $text; placeholder-text-color: $muted;
    selection-background-color: $accent; selection-color: $on_accent; }
QFrame#header { background: $ground; border: none; border-bottom: 1px solid $line; }
QFrame#status { background: $panel; border: none; border-top: 1px solid $line; }
QFrame#status[tone="warning"] { background: $warning; }
QFrame#status[tone="warning"] QLabel { color: $on_warning; }
QLabel[muted="true"] { color: $muted; }
QLabel[danger="true"] { color: $danger; }
QLabel[good="true"] { color: $good; }
QFrame#rule { background: $line; border: none; }
QFrame#card { background: $panel; border: 1px solid $line; border-radius: 10px; }
QFrame#notice { background: $warning; border: none; border-radius: 8px; }
QFrame#notice QLabel { color: $on_warning; }
QListView { background: transparent; border: none; outline: none; }
QListView#completions { background: $ground; color: $text; border: 1px solid $line;
    selection-background-color: $hover; selection-color: $text; }
QListView#completions::item { padding: 4px 8px; }
QWidget#page QListView#completions { border: 1px solid $edge; border-radius: 8px; padding: 4px; }
QLabel#command { background: $ground; color: $text; border: 1px solid $edge; border-radius: 8px;
    padding: 8px 16px; }
QLabel#earlier { background: $ground; color: $muted; border: 1px solid $edge; border-radius: 8px;
    padding: 4px 12px; }
QListView#framed, QPlainTextEdit#framed { background: $ground; color: $text; border: 1px solid $edge;
    border-radius: 6px; padding: 4px; selection-background-color: $accent; selection-color: $on_accent; }
QListView#framed:focus, QPlainTextEdit#framed:focus { border: 1px solid $accent; }
QPlainTextEdit#framed[readOnly="true"] { background: $panel; border-color: $line; }
QListView#framed::item { border-radius: 4px; color: $text; padding: 4px 8px; }
QListView#framed::item:selected { background: $selected; color: $text; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $muted; padding: 6px 12px; border: none;
    border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:selected:focus { border: 1px solid $accent; border-bottom: 2px solid $accent; padding: 5px 11px 6px 11px;
    border-top-left-radius: 4px; border-top-right-radius: 4px; }
QDialog#switcher { border: 1px solid $edge; }
QListWidget#sections::item { padding: 8px; border-radius: 6px; color: $text; }
QListWidget#sections::item:hover { background: $hover; }
QListWidget#sections::item:selected { background: $selected; color: $text; }
QListWidget#sections:focus { border: 1px solid $accent; border-radius: 6px; }
QScrollArea { background: $ground; border: none; }
QLabel#fixed { border: 1px solid transparent; border-radius: 4px; padding: 1px 4px; }
QLabel#fixed:focus { border-color: $accent; }
QLabel:disabled { color: $muted; }
QSplitter::handle { background: $line; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $line; border-radius: 3px; min-height: 32px; margin: 2px; }
QScrollBar::handle:vertical:hover { background: $muted; }
QScrollBar::handle:vertical:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollBar:horizontal { background: transparent; height: 10px; }
QScrollBar::handle:horizontal { background: $line; border-radius: 3px; min-width: 32px; margin: 2px; }
""")


def stylesheet(theme: Theme) -> str:
    """The program's one style sheet in the theme's colours."""
    tick = "tick-light" if int(theme.on_accent[1:3], 16) > 0x80 else "tick-dark"
    return SHEET.substitute(asdict(theme), tick=resources.path(f"icons/{tick}.svg").as_posix())
