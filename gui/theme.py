"""How the window looks: the theme that is shown, one scale of spaces, one of type.

The colours themselves are in gui/colours.py.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from gui.colours import CONTRAST, DARK, LIGHT, PAIRS, THEMES, Theme, accented, contrast
from gui.stylesheet import stylesheet

__all__ = ["CONTRAST", "DARK", "LIGHT", "PAIRS", "THEMES", "Theme", "contrast"]

XS, S, M, L, XL = 4, 8, 12, 16, 24
"""The spaces. No layout uses another number."""

_TIGHTER = {XS: 2, S: XS, M: XS, L: S, XL: L}

SMALL, BODY, TITLE, DISPLAY = 0.87, 1.0, 1.2, 1.7
"""The sizes of type, as factors of the user's own."""

SMALLEST_PT, LARGEST_PT = 8, 32

FACES = ("Inter", "Noto Sans", "Open Sans", "Roboto", "Lato")
"""Taken where the system names no font of its own (a bare X server), the first that is there."""


def palette(theme: Theme) -> QPalette:
    """The theme as Qt's palette, for every widget that paints by it."""
    role = QPalette.ColorRole
    made = QPalette()
    for names, color in (
        ((role.Window, role.Button), theme.panel),
        ((role.Base, role.ToolTipBase), theme.ground),
        ((role.AlternateBase, role.Midlight), theme.hover),
        ((role.Mid, role.Dark), theme.line),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), theme.text),
        ((role.PlaceholderText,), theme.muted),
        ((role.Highlight, role.Link, role.LinkVisited, role.Accent), theme.accent),
        ((role.HighlightedText,), theme.on_accent),
        ((role.BrightText,), theme.danger),
    ):
        for name in names:
            made.setColor(name, QColor(color))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(theme.muted))
    return made


def system_theme() -> Theme:
    """High contrast, light or dark, as the system says."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return CONTRAST
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


_shown = LIGHT
_compact = False
_system_font: QFont | None = None


def shown() -> Theme:
    """The theme that the program shows now, for what paints itself."""
    return _shown


def is_compact() -> bool:
    """Whether lists and the log stand close."""
    return _compact


def air(space: int) -> int:
    """A space in a list or the log: itself, or a smaller one where the user wants it compact."""
    return _TIGHTER[space] if _compact else space


def apply(
    app: QApplication, chosen: str = "system", accent: str = "copper", *, compact: bool = False
) -> Theme:
    """Gives the whole program the theme of that name, or the system's."""
    global _shown, _compact
    _compact = compact
    _shown = accented(THEMES.get(chosen) or system_theme(), accent)
    sheet = stylesheet(_shown)
    anew = app.styleSheet() != sheet  # it costs 30 ms in a full window
    if anew:
        app.setStyle("Fusion")
    # Before the sheet: what a sheet has polished keeps the palette of that moment.
    app.setPalette(palette(_shown))
    if anew:
        app.setStyleSheet(sheet)
    return _shown


def choose_font(app: QApplication) -> None:
    """Keeps the system's font, or takes a readable one where the system has only X's fall-back."""
    global _system_font
    font = app.font()
    if QFontInfo(font).family() in ("DejaVu Sans", "Bitstream Vera Sans"):
        there = set(QFontDatabase.families())
        for face in FACES:
            if face in there:
                font.setFamilies([face, "Noto Color Emoji"])
                break
    if font.pointSizeF() < 10:
        font.setPointSizeF(10)
    _system_font = font
    app.setFont(font)


def apply_font(app: QApplication, family: str = "", size_pt: int = 0) -> None:
    """Gives the whole program a font; "" and 0 stand for what the system has."""
    if _system_font is None:
        choose_font(app)
    font = QFont(_system_font or app.font())
    if family:
        font.setFamilies([family, *font.families()])
    if size_pt:
        font.setPointSizeF(size_pt)
    if font == app.font():
        return
    app.setFont(font)
    if app.styleSheet():
        # What a style sheet has polished keeps its font until that is set anew.
        app.setStyleSheet(app.styleSheet())
    for widget in app.allWidgets():
        scale = widget.property(_TYPE)
        if isinstance(scale, str):
            size, weight = scale.split()
            set_type(widget, float(size), QFont.Weight(int(weight)))


def next_size(step: int) -> int:
    """The font size in points that is one step larger (+1) or smaller (-1) than the program's."""
    return max(SMALLEST_PT, min(LARGEST_PT, round(QApplication.font().pointSizeF()) + step))


_TYPE = "type_scale"


def set_type(widget: QWidget, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> None:
    """Gives the widget a font of the type scale, also after the user has chosen another one."""
    font = QFont(QApplication.font())
    font.setPointSizeF(QApplication.font().pointSizeF() * size)
    font.setWeight(weight)
    widget.setFont(font)
    widget.setProperty(_TYPE, f"{size} {weight.value}")


def type_of(widget: QWidget, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """A font of the type scale, beside the widget's own."""
    font = QFont(widget.font())
    font.setPointSizeF(QApplication.font().pointSizeF() * size)
    font.setWeight(weight)
    return font
