"""A label with formatted words. QLabel's own way with them complains at each change while a screen reader listens.

QLabel draws rich text by a control for editing texts, which tells the accessibility bus of each change as of a text
that is edited; but a label is none, and Qt writes "Received text event for invalid interface" for each. So this is a
label of plain text to Qt and to screen readers, and only its picture is that of the formatted text.
"""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QLabel, QWidget


class RichLabel(QLabel):
    """Wraps its words. What comes from others has to be escaped before it is put into the HTML."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.html = ""
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def show_html(self, html: str) -> None:
        """Shows the formatted text."""
        if html == self.html:
            return
        self.html = html
        self._document.setHtml(html)
        self.setText(self._document.toPlainText())
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        inner = max(1, width - margins.left() - margins.right())
        return ceil(self._laid_out(inner).size().height()) + margins.top() + margins.bottom()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return hint.expandedTo(QSize(0, self.heightForWidth(self.width()))) if self.html else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        QFrame.paintEvent(self, event)
        inner = self.contentsRect()
        document = self._laid_out(inner.width())
        context = QAbstractTextDocumentLayout.PaintContext()
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, palette.color(group, self.foregroundRole()))
        context.palette = palette
        above = max(0.0, (inner.height() - document.size().height()) / 2)
        painter = QPainter(self)
        painter.setClipRect(inner)
        painter.translate(QPointF(inner.topLeft()) + QPointF(0, above))
        document.documentLayout().draw(painter, context)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def _laid_out(self, width: int) -> QTextDocument:
        document = self._document
        if document.defaultFont() != self.font():
            document.setDefaultFont(self.font())
        if document.defaultTextOption().textDirection() != self.layoutDirection():
            option = QTextOption(document.defaultTextOption())
            option.setTextDirection(self.layoutDirection())
            document.setDefaultTextOption(option)
        if document.textWidth() != width:
            document.setTextWidth(width)
        return document
