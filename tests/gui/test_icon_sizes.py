"""Icons are as large as the letters beside them."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from gui import theme
from gui.options import FONT_SIZE
from gui.session import Session
from gui.window import Window


def test_icons_grow_with_the_letters(window: Window, session: Session) -> None:
    def sides() -> list[int]:
        talk = window.conversation
        composer, header = talk.composer, talk.header
        buttons = (
            composer.emoji,
            composer.button,
            composer.bar.close_button,
            header.about,
            window.status.host,
        )
        signs = (talk.offer, window.status)
        pictures = [
            round(label.pixmap().deviceIndependentSize().width())
            for part in signs
            for label in part.findChildren(QLabel)
            if not label.pixmap().isNull()
        ]
        return [*(button.iconSize().width() for button in buttons), *pictures]

    usual = sides()
    assert usual[:5] == [20, 20, 14, 20, 16]
    window.settings.set(FONT_SIZE, theme.LARGEST_PT)
    large = sides()
    assert all(side >= before * 1.5 for side, before in zip(large, usual, strict=True)), (usual, large)
    window.settings.reset(FONT_SIZE)
    assert sides() == usual
