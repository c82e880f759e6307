"""What the log looks like in the theme, the density and the options of now."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from gui import theme
from gui.models.clock import clock_style
from gui.models.folding import noise
from gui.views import chat_style
from gui.views.body import formatting_shown
from gui.views.chat_style import LogPalette, LogStyle


def log_style(shown: theme.Theme) -> LogStyle:
    """The theme's colours as the log names them."""
    base = chat_style.DARK if shown.dark else chat_style.LIGHT
    palette = LogPalette(
        background=shown.ground,
        text=shown.text,
        muted=shown.muted,
        line=shown.line,
        link=shown.accent,
        accent=shown.accent,
        own=shown.hover if shown.dark else shown.panel,
        mention=shown.warning,
        mention_bar=shown.accent,
        hover=shown.panel,
        code=shown.code,
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
