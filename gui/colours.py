"""The colours of the window: one row of values a theme, and the accents that fit into each.

They are those of a samovar: copper on paper by day, on soot by night. Every pair that stands as text on a
ground is in `PAIRS`, and a test holds each to a contrast of 4.5:1, in every theme with every accent.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of a theme, by what they are for."""

    name: str
    dark: bool
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
    own: str
    """Behind one's own messages."""
    passed: str
    """Behind the message under the mouse: weaker than `own`, and no hole in the ground."""
    code: str
    """Behind a block of code."""
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
    dark=False,
    ground="#ffffff",
    panel="#f6f3ef",
    text="#211c17",
    muted="#6a6259",
    line="#e4ddd4",
    edge="#bfb4a6",
    hover="#ece6de",
    own="#f3ede5",
    passed="#faf8f5",
    code="#efeae3",
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
    dark=True,
    ground="#1e1c1a",
    panel="#171513",
    text="#ece7e1",
    muted="#a89f95",
    line="#383430",
    edge="#625b53",
    hover="#2a2724",
    own="#2a2724",
    passed="#242220",
    code="#100f0e",
    selected="#453425",
    accent="#e5a06a",
    on_accent="#241407",
    accent_hover="#f0b483",
    warning="#3d3110",
    on_warning="#f4dc98",
    danger="#ff9a90",
    good="#8fd0a0",
)

CONTRAST = Theme(
    name="contrast",
    dark=True,
    ground="#000000",
    panel="#000000",
    text="#ffffff",
    muted="#d6d6d6",
    line="#8a8a8a",
    edge="#e0e0e0",
    hover="#2e2e2e",
    own="#2e2e2e",
    passed="#1c1c1c",
    code="#000000",
    selected="#5a3d00",
    accent="#ffc24d",
    on_accent="#000000",
    accent_hover="#ffd98f",
    warning="#3a3000",
    on_warning="#ffe680",
    danger="#ffa8a0",
    good="#8bf0a4",
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}


@dataclass(frozen=True, slots=True)
class Accent:
    """What one accent changes in each theme: (accent, accent_hover, selected)."""

    light: tuple[str, str, str]
    dark: tuple[str, str, str]
    contrast: tuple[str, str, str]


ACCENTS = {
    # Copper is in the themes themselves.
    "blue": Accent(
        ("#1d5fa6", "#174c86", "#d3e2f3"),
        ("#7fb4ee", "#9cc6f4", "#24384f"),
        ("#8cc4ff", "#b8daff", "#0f3a6b"),
    ),
    "green": Accent(
        ("#22693f", "#1a5331", "#d3e8da"),
        ("#7fc796", "#9ad6ac", "#23402d"),
        ("#7df09c", "#a9f5bd", "#0c4a20"),
    ),
    "violet": Accent(
        ("#6a3fb0", "#55318e", "#e2d8f3"),
        ("#b99cf0", "#cbb4f5", "#392d52"),
        ("#d3bcff", "#e4d6ff", "#432a78"),
    ),
    "rose": Accent(
        ("#a32858", "#872047", "#f3d5e0"),
        ("#f191b3", "#f6adc7", "#50283a"),
        ("#ffa8c8", "#ffc9dd", "#6e1840"),
    ),
}

PAIRS = (
    ("text", "ground"),
    ("text", "panel"),
    ("text", "hover"),
    ("text", "selected"),
    ("muted", "ground"),
    ("muted", "panel"),
    ("muted", "hover"),
    ("text", "code"),
    ("muted", "code"),
    ("accent", "code"),
    ("accent", "ground"),
    ("accent", "panel"),
    ("accent", "hover"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_warning", "warning"),
    ("on_warning", "hover"),
    ("danger", "ground"),
    ("danger", "panel"),
    ("danger", "hover"),
    ("good", "ground"),
    ("good", "panel"),
    ("good", "hover"),
)
"""Which colour stands as text on which."""


def accented(theme: Theme, accent: str) -> Theme:
    """The theme with another accent; the theme itself for "copper" or a name that is not known."""
    row = ACCENTS.get(accent)
    if row is None:
        return theme
    color, hover, selected = getattr(row, theme.name)
    return replace(theme, accent=color, accent_hover=hover, selected=selected)


def badge(theme: Theme, *, loud: bool, raised: bool) -> tuple[str, str]:
    """Letters and ground of a count: `loud` where somebody is meant, `raised` on a row that is marked."""
    if loud:
        return theme.on_accent, theme.accent
    # Not theme.line: in the high contrast that is too near to the text.
    return theme.text, theme.ground if raised else theme.hover


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21 (https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(name: str) -> float:
    color = QColor(name)

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())
