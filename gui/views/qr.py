"""A link as a QR code, for whoever stands beside the host with a telephone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme

QUIET_MODULES = 3


class QrCode(QWidget):
    """Paints the code black on white in every theme: many cameras can't read it the other way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self._rows: list[bytes] = []
        self.setAccessibleName(self.tr("QR code of the invite link"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Makes the code of `text`."""
        import segno  # 15 ms that a start without a host's dialog does not pay

        if text == self.text:
            return
        self.text = text
        self._rows = [bytes(row) for row in segno.make_qr(text, error="l", boost_error=True).matrix]
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = max(176, 4 * (len(self._rows) + 2 * QUIET_MODULES))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.shown().line))  # else nobody sees on white where it ends
        painter.setBrush(QColor("white"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        if not self._rows:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        ratio = self.devicePixelRatioF()
        count = len(self._rows)
        # Whole pixels of the device: a module of 3.7 pixels has blurred edges.
        module = int(self.width() * ratio / (count + 2 * QUIET_MODULES)) / ratio
        left = (self.width() - module * count) / 2
        painter.setBrush(QColor("black"))
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    painter.drawRect(QRectF(left + x * module, left + y * module, module, module))
