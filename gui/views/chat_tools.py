"""What the message under the mouse offers in its corner: a reply, a reaction."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from gui.client.abilities import Ability
from gui.client.buffers import SAID
from gui.views.chat_frame import tool_side
from gui.views.chat_marks import Mark, paint_mark
from gui.views.chat_row import Row
from gui.views.chat_style import Measures

TOOLS = {Ability.REACT: Mark.SMILE, Ability.REPLY: Mark.REPLY}
"""From left to right."""
SIGN, SURFACE = "muted", "background"
"""The signs have to be seen; the line around them is an ornament."""


def tools_of(row: Row, offers: frozenset[Ability], measures: Measures) -> dict[Ability, QRectF]:
    """Where the tools of a row stand, from its own top; none where nobody can point at the message."""
    entry = row.entry
    if not entry.msgid or entry.kind not in SAID:
        return {}
    offered = [ability for ability in TOOLS if ability in offers]
    side = float(min(tool_side(measures), row.height - row.card_top))
    left = row.frame.right - len(offered) * side - measures.unit
    return {ability: QRectF(left + at * side, row.card_top, side, side) for at, ability in enumerate(offered)}


def tool_at(row: Row, at: QPointF, offers: frozenset[Ability], measures: Measures) -> Ability | None:
    """The tool under a point, measured from the row's top."""
    tools = tools_of(row, offers, measures)
    return next((ability for ability, rect in tools.items() if rect.contains(at)), None)


def paint_tools(painter: QPainter, row: Row, offers: frozenset[Ability], measures: Measures) -> None:
    """Draws them on a surface of their own: of a row without a header the text may go as far."""
    tools = tools_of(row, offers, measures)
    whole = QRectF()
    for rect in tools.values():
        whole = whole.united(rect)
    if not tools:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(measures.colours["line"], 1))
    painter.setBrush(measures.colours[SURFACE])
    painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), measures.unit, measures.unit)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ability, rect in tools.items():
        side = min(measures.mark, rect.width() - 4)
        corner = rect.center() - QPointF(side / 2, side / 2)
        paint_mark(painter, TOOLS[ability], corner.x(), corner.y(), side, measures.colours[SIGN])
