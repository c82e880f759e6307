"""How the log looks: values that the theme fills in, and the fonts, colours and distances made from them."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat

from gui.models.clock import ClockStyle, widest
from gui.models.folding import Noise
from gui.views.chat_disc import Discs


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """`one` with a `share` of `other`."""
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return QColor(*(round(a * (1 - share) + b * share) for a, b in pairs))


@dataclass(frozen=True, slots=True)
class LogPalette:
    """The log's colours as "#rrggbb". Every text colour reads at 4.5:1 on every surface that it stands on."""

    background: str = "#ffffff"
    text: str = "#1f2328"
    muted: str = "#5d6673"
    """Times, day lines, what happened."""
    line: str = "#e3e6ea"
    link: str = "#0b5cad"
    accent: str = "#a34a12"
    """The unread line and the count of new messages."""
    own: str = "#eef4fb"
    """The surface under one's own messages."""
    mention: str = "#fff6df"
    mention_bar: str = "#c98a12"
    hover: str = "#f5f6f8"
    code: str = "#eceef1"
    """The surface under a block of code."""
    code_in_line: str = "#f2f2f2"
    """The same among words, where there is no edge around it."""
    selection: str = "#bdd8f7"
    error: str = "#b3261e"
    nicks: tuple[str, ...] = (
        "#a64450",
        "#a24a1c",
        "#895c07",
        "#6e6706",
        "#3e7118",
        "#0b7252",
        "#007171",
        "#006e8c",
        "#2b66ae",
        "#635bb0",
        "#86509d",
        "#9d477b",
    )
    """One lightness, twelve hues: nobody is louder than another."""


LIGHT = LogPalette()
DARK = LogPalette(
    background="#1b1e23",
    text="#dfe3e8",
    muted="#98a2ae",
    line="#30353d",
    link="#7db7ff",
    accent="#f0a070",
    own="#232c38",
    mention="#352f20",
    mention_bar="#c9982e",
    hover="#22262c",
    code="#111316",
    code_in_line="#272a2f",
    selection="#2b4364",
    error="#ff8a80",
    nicks=(
        "#d5848a",
        "#d18968",
        "#c19452",
        "#a39d50",
        "#7da667",
        "#53aa87",
        "#37aaaa",
        "#4aa7c8",
        "#709ed8",
        "#9694d9",
        "#b68bc9",
        "#cb85ad",
    ),
)


CONTRAST = replace(
    DARK, nicks=tuple(mixed(QColor(nick), QColor("#ffffff"), 0.45).name() for nick in DARK.nicks)
)
"""For the theme of that name, where letters read at 7:1."""

BASES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
"""By the theme's name: what its own colours do not say."""

_MINUTES = ClockStyle()


@dataclass(frozen=True, slots=True)
class LogStyle:
    """Colours, font and spacing of the log; values only, so that a theme can be compared and kept."""

    palette: LogPalette = LIGHT
    family: str = ""
    """"": the application's font."""
    size_pt: float = 10.0
    unit: int = 4
    """The step of the spacing scale in pixels at 100 %: everything is 1, 2, 3 or 4 of it apart."""
    column_em: int = 72
    """No line is wider than this many ems; a wider window gets margins."""
    leading: float = 1.2
    """A line's height, as a factor of the font's."""
    clock: ClockStyle = _MINUTES
    noise: Noise = Noise.FOLDED
    """How joining and leaving is shown."""
    formatted: bool = True
    """Whether lines of code are put together."""
    mentions: bool = True
    """Whether what names us stands out; in a direct talk everything would."""
    retries: bool = True
    """Whether a message that has failed can be sent again: not while there is no connection."""


EMOJI_SCALES = ((2.6, 3), (1.8, 8))
"""How much larger a message of at most so many emoji is."""
NAMES_KEPT = 2048
EMOJI_IN_TEXT = 1.3
"""Noto's pictures fill three quarters of their height: at the text's own size, 10 pixels beside letters of 13."""


class Measures:
    """A LogStyle made ready for layout and painting: fonts, colours by name, whole pixels."""

    def __init__(self, style: LogStyle) -> None:
        self.style = style
        self.colours = {
            field.name: QColor(getattr(style.palette, field.name))
            for field in fields(LogPalette)
            if field.name != "nicks"
        }
        self.nicks = [QColor(name) for name in style.palette.nicks]
        self.body = _font(style, 1.0)
        # Qt makes no half bold letters: a face for 田中 that has none stays thin below Bold.
        self.strong = _font(style, 1.0, weight=QFont.Weight.Bold)
        self.small = _font(style, 0.87)
        self.emoji = tuple((_font(style, scale), at_most) for scale, at_most in EMOJI_SCALES)
        """Fonts for messages of so many emoji and nothing else."""
        self.emoji_pt = style.size_pt * EMOJI_IN_TEXT
        """The size of an emoji among words."""
        self.happened = _font(style, 0.93, italic=True)
        self.initials = _font(style, 0.93, weight=QFont.Weight.Bold)
        self.unit = style.unit
        self.strong_metrics = QFontMetricsF(self.strong)
        self.link = QTextCharFormat()
        self.link.setForeground(self.colours["link"])
        self.link.setFontUnderline(True)
        self._names: dict[tuple[str, float], tuple[str, float]] = {}
        body, small = QFontMetricsF(self.body), QFontMetricsF(self.small)
        self.line = _leaded(body, style)
        self.small_line = _leaded(small, style)
        self.happened_line = _leaded(QFontMetricsF(self.happened), style)
        self.ascent = round(body.ascent())
        self.letter = max(1.0, body.horizontalAdvance("the quiet samovar sings, о чём-то своём") / 39)
        self.clock = round(small.horizontalAdvance(widest(style.clock))) + 1
        self.disc = self.line + self.small_line + self.unit // 2
        self.discs = Discs(self.disc, self.initials, self.colours["background"])
        self.gutter = max(self.disc, self.clock)
        self.mark = round(self.small_line * 0.8)
        self.column = round(style.column_em * style.size_pt * 4 / 3)

    def name(self, nick: str, room: float) -> tuple[str, float]:
        """A nick as it is written above messages where there is so much room, and how wide that is."""
        known = self._names.get((nick, room))
        if known is None:
            if len(self._names) >= NAMES_KEPT:
                self._names.clear()
            shown = self.strong_metrics.elidedText(nick, Qt.TextElideMode.ElideRight, room)
            known = self._names[nick, room] = shown, self.strong_metrics.horizontalAdvance(shown)
        return known

    def emoji_line(self, count: int) -> tuple[QFont, int]:
        """The font of a message of `count` emoji alone, and how high its lines are."""
        font = next(font for font, at_most in self.emoji if count <= at_most)
        return font, _leaded(QFontMetricsF(font), self.style)


def _font(
    style: LogStyle, scale: float, *, weight: QFont.Weight = QFont.Weight.Normal, italic: bool = False
) -> QFont:
    font = QFont(style.family) if style.family else QFont()
    font.setPointSizeF(style.size_pt * scale)
    font.setWeight(weight)
    font.setItalic(italic)
    return font


def _leaded(metrics: QFontMetricsF, style: LogStyle) -> int:
    """A line's height with some air: most fonts set their lines too tight for reading on."""
    return round(max(metrics.height() * style.leading, metrics.ascent() + metrics.descent() + 2))
