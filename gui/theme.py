"""How the window looks: colours as one row of values a theme, one scale of spaces, one of type.

The colours are those of a samovar: copper on paper by day, on soot by night. Every pair that stands as
text on a ground is in `PAIRS`, and a test holds each to a contrast of 4.5:1.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from gui.stylesheet import stylesheet

XS, S, M, L, XL = 4, 8, 12, 16, 24
"""The spaces. No layout uses another number."""

SMALL, BODY, TITLE, DISPLAY = 0.87, 1.0, 1.2, 1.7
"""The sizes of type, as factors of the user's own."""

FACES = ("Inter", "Noto Sans", "Open Sans", "Roboto", "Lato")
"""Taken where the system names no font of its own (a bare X server), the first that is there."""


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of a theme, by what they are for."""

    name: str
    ground: str
    """Behind the talk and in fields."""
    panel: str
    """Behind the sidebar and the people."""
    text: str
    muted: str
    line: str
    """Between parts."""
    edge: str
    """Around what can be pressed or written in."""
    hover: str
    selected: str
    accent: str
    on_accent: str
    accent_hover: str
    warning: str
    on_warning: str
    danger: str
    good: str


LIGHT = Theme(
    name="light",
    ground="#ffffff",
    panel="#f6f3ef",
    text="#211c17",
    muted="#6a6259",
    line="#e4ddd4",
    edge="#bfb4a6",
    hover="#ece6de",
    selected="#ead9c8",
    accent="#96491a",
    on_accent="#ffffff",
    accent_hover="#7d3b12",
    warning="#fdf0d0",
    on_warning="#5a4100",
    danger="#b3261e",
    good="#2c6e3f",
)

DARK = Theme(
    name="dark",
    ground="#1e1c1a",
    panel="#171513",
    text="#ece7e1",
    muted="#a89f95",
    line="#383430",
    edge="#625b53",
    hover="#2a2724",
    selected="#453425",
    accent="#e5a06a",
    on_accent="#241407",
    accent_hover="#f0b483",
    warning="#3d3110",
    on_warning="#f4dc98",
    danger="#ff9a90",
    good="#8fd0a0",
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK)}

PAIRS = (
    ("text", "ground"),
    ("text", "panel"),
    ("text", "hover"),
    ("text", "selected"),
    ("muted", "ground"),
    ("muted", "panel"),
    ("accent", "ground"),
    ("accent", "panel"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_warning", "warning"),
    ("danger", "ground"),
    ("danger", "panel"),
    ("good", "ground"),
    ("good", "panel"),
)
"""Which colour stands as text on which."""


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21 (https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(name: str) -> float:
    color = QColor(name)

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


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
    """Light or dark, as the system says."""
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return DARK if dark else LIGHT


_shown = LIGHT


def shown() -> Theme:
    """The theme that the program shows now, for what paints itself."""
    return _shown


def apply(app: QApplication, chosen: str = "system") -> Theme:
    """Gives the whole program the theme of that name, or the system's."""
    global _shown
    _shown = THEMES.get(chosen) or system_theme()
    app.setStyle("Fusion")
    app.setPalette(palette(_shown))
    app.setStyleSheet(stylesheet(_shown))
    return _shown


def choose_font(app: QApplication) -> None:
    """Keeps the system's font, or takes a readable one where the system has only X's fall-back."""
    font = app.font()
    if QFontInfo(font).family() in ("DejaVu Sans", "Bitstream Vera Sans"):
        there = set(QFontDatabase.families())
        for face in FACES:
            if face in there:
                font.setFamilies([face, "Noto Color Emoji"])
                break
    if font.pointSizeF() < 10:
        font.setPointSizeF(10)
    app.setFont(font)


def type_of(widget: QWidget, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """A font of the type scale, beside the widget's own."""
    font = QFont(widget.font())
    font.setPointSizeF(QApplication.font().pointSizeF() * size)
    font.setWeight(weight)
    return font
