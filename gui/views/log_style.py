"""What the log looks like in the theme, the density and the options of now."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from gui import theme
from gui.models.clock import clock_style
from gui.models.folding import noise
from gui.views import chat_style
from gui.views.body import formatting_shown
from gui.views.chat_style import LogPalette, LogStyle, mixed


def log_style(shown: theme.Theme) -> LogStyle:
    """The theme's colours as the log names them."""
    base = chat_style.BASES[shown.name]
    ground, text = QColor(shown.ground), QColor(shown.text)
    palette = LogPalette(
        background=shown.ground,
        text=shown.text,
        muted=shown.muted,
        line=shown.line,
        link=shown.accent,
        accent=shown.accent,
        own=shown.own,
        mention=shown.warning,
        mention_bar=shown.accent,
        hover=shown.passed,
        code=shown.code,
        code_in_line=mixed(ground, text, 0.2 if shown.name == "contrast" else 0.06).name(),
        selection=shown.selected,
        error=shown.danger,
        nicks=base.nicks,
    )
    return LogStyle(
        palette=palette,
        size_pt=QApplication.font().pointSizeF(),
        unit=3 if theme.is_compact() else theme.XS,
        leading=1.08 if theme.is_compact() else 1.2,
        clock=clock_style(),
        noise=noise(),
        formatted=formatting_shown(),
    )
