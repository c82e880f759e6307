"""Which letters of a row look how."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextFormat, QTextLayout

from gui.client.buffers import Entry, EntryKind
from gui.views.body import body_of
from gui.views.chat_looks import looks_of
from gui.views.chat_style import LogStyle, Measures


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        pytest.param(EntryKind.JOIN, "", id="in a slanted sentence of ours"),
        pytest.param(EntryKind.MESSAGE, "*مريم*", id="in emphasis"),
    ],
)
def test_arabic_is_never_slanted(qapp: object, kind: EntryKind, text: str) -> None:
    entry = Entry(kind, 0, "مريم", text)
    body = body_of(entry)
    start = body.text.index("مريم")

    def is_over_the_name(part: QTextLayout.FormatRange) -> bool:
        return (
            part.start <= start
            and part.start + part.length >= start + 4
            and part.format.hasProperty(QTextFormat.Property.FontItalic)
        )

    told = [
        part.format.fontItalic()
        for part in looks_of(entry, body, Measures(LogStyle()))
        if is_over_the_name(part)
    ]
    assert told[-1] is False  # of two for the same letters the later one holds
