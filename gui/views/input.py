"""The field in which one types: grows with its text, and tells what Enter, Tab and the arrows ask for."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDropEvent,
    QFocusEvent,
    QFontMetrics,
    QInputMethodEvent,
    QKeyEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocumentFragment,
    QTextFormat,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from gui import theme
from gui.client import utf16

PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""What Qt makes of a picture in rich text."""
LINES_LIMIT = 8
"""Higher than this the field scrolls."""
PASTE_LINES = 20
PASTE_LETTERS = 8_000
"""So much, some 20 messages, is not pasted without a question."""


class Input(QPlainTextEdit):
    """Enter sends, Shift+Enter begins a line, Up and Down at its edges recall, and so do they anywhere with Ctrl.

    Signals: `submitted()`, `escaped()`, `recalled(int)`, `sent_recalled(int)`, `completed(int)`, `focused(bool)`;
    `edited(str)` when keys or an input method have changed the text, with the letters that came; `moved()` when keys
    have moved the cursor only; `pasted_long(str)` with a long text that is not in the field yet.
    """

    submitted = Signal()
    escaped = Signal()
    recalled = Signal(int)
    sent_recalled = Signal(int)
    completed = Signal(int)
    focused = Signal(bool)
    edited = Signal(str)
    moved = Signal()
    pasted_long = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.with_ctrl = False
        """True: Ctrl+Enter sends, and Enter begins a line."""
        self._drops = False
        self._hint = ""
        self._puts = 0
        self._text: str | None = None
        """What stands in the field, as long as nothing changes it: each key asks three times for all of it."""
        self.textChanged.connect(self._forget_text)  # first of all who listen
        self.setObjectName("input")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(theme.XS)
        self.document().documentLayout().documentSizeChanged.connect(lambda size: self.fit())

    def toPlainText(self) -> str:
        if self._text is None:
            self._text = super().toPlainText()
        return self._text

    def _forget_text(self) -> None:
        self._text = None

    @property
    def place(self) -> int:
        """Where the cursor is, in characters as Python counts them."""
        return utf16.characters(self.toPlainText(), self.textCursor().position())

    def replace(self, start: int, end: int, text: str, *, again: bool = False) -> None:
        """Puts `text` in the place of the characters from `start` to `end`, as one step that can be undone.

        `again`: the last step is done otherwise, so that one undo takes both back.
        """
        first, last = utf16.units(self.toPlainText(), (start, end))
        cursor = self.textCursor()
        self._puts += not again
        if again:
            cursor.joinPreviousEditBlock()
        else:
            cursor.beginEditBlock()
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text, _put_in(self._puts))
        cursor.endEditBlock()
        cursor.setCharFormat(QTextCharFormat())
        self.setTextCursor(cursor)

    def fit(self) -> None:
        """Takes the height of the text, up to the limit."""
        # A plain document's height is counted in lines as they are wrapped.
        lines = max(1, round(self.document().size().height()))
        height = QFontMetrics(self.font()).lineSpacing() * min(lines, LINES_LIMIT) + 2 * theme.XS + 2
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if lines > LINES_LIMIT else policy.ScrollBarAlwaysOff
        )

    def show_hint(self, hint: str) -> None:
        """Says in the empty field what it is for: on one line, cut where there is no room."""
        self._hint = hint
        self.setAccessibleName(hint)
        self._cut_hint()

    def _cut_hint(self) -> None:
        room = self.viewport().width() - 2 * round(self.document().documentMargin()) - 1
        cut = self.fontMetrics().elidedText(self._hint, Qt.TextElideMode.ElideRight, room)
        if cut != self.placeholderText():
            self.setPlaceholderText(cut)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut_hint()
        self.ensureCursorVisible()  # a long text that came at once made it grow after the cursor was put

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)

    def focusNextPrevChild(self, forward: bool) -> bool:
        # Tab completes what is typed; where nothing is, it goes on, or the keyboard would be caught here.
        return not self.toPlainText() and super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        # A bare key: with Ctrl or Alt it belongs to the window's shortcuts; a number pad's Enter is one too.
        bare = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        cursor = self.textCursor()
        match Qt.Key(event.key()):
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._sends(event):
                self.submitted.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if bare:
                # Qt would put a line separator (U+2028), which is no newline to anybody else.
                self.insertPlainText("\n")
            case Qt.Key.Key_Up | Qt.Key.Key_Down if (
                event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.ControlModifier
            ):
                self.sent_recalled.emit(+1 if event.key() == Qt.Key.Key_Up else -1)
            case Qt.Key.Key_Up if (
                bare and not shift and not cursor.movePosition(QTextCursor.MoveOperation.Up)
            ):
                self.recalled.emit(+1)
            case Qt.Key.Key_Down if (
                bare and not shift and not cursor.movePosition(QTextCursor.MoveOperation.Down)
            ):
                self.recalled.emit(-1)
            case Qt.Key.Key_Escape if bare:
                self.escaped.emit()
                event.ignore()
            case Qt.Key.Key_Tab if bare and self.toPlainText():
                self.completed.emit(+1)
            case Qt.Key.Key_Backtab if self.toPlainText():
                self.completed.emit(-1)
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab if bare:
                event.ignore()  # nowhere to go on to: that is no reason to type a tab
            case _:
                before = self.state
                super().keyPressEvent(event)
                self._tell(before, event.text())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        before = self.state
        super().inputMethodEvent(event)
        self._tell(before, event.commitString())

    @property
    def state(self) -> tuple[int, int, int]:
        """The text's revision, and the two ends of the selection: the same as long as nothing happens here."""
        cursor = self.textCursor()
        return self.document().revision(), cursor.position(), cursor.anchor()

    def _tell(self, before: tuple[int, int, int], letters: str) -> None:
        now = self.state
        if now[0] != before[0]:
            self.edited.emit(letters if letters.isprintable() else "")
        elif now != before:  # Shift alone is a key, too
            self.moved.emit()

    def _sends(self, event: QKeyEvent) -> bool:
        """Whether this Enter sends; a number pad's is one too."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        wanted = Qt.KeyboardModifier.ControlModifier if self.with_ctrl else Qt.KeyboardModifier.NoModifier
        return held == wanted

    def dropEvent(self, event: QDropEvent) -> None:
        # No question: what is dragged is moved, so it is gone there, and in no clipboard if somebody cancels.
        self._drops = True
        super().dropEvent(event)
        self._drops = False

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasHtml()

    def insertFromMimeData(self, source: QMimeData) -> None:
        # Plain text only: what is pasted looks as it will travel.
        text = source.text() or QTextDocumentFragment.fromHtml(source.html()).toPlainText().replace(
            PICTURE, ""
        )
        if not text:
            return
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        bare = text.strip("\n")
        if not self._drops and (bare.count("\n") + 1 >= PASTE_LINES or len(bare) >= PASTE_LETTERS):
            self.pasted_long.emit(bare)
        else:
            self.insertPlainText(text)


def _put_in(number: int) -> QTextCharFormat:
    """A format that nobody sees. Qt joins what is inserted behind an insertion to one step of undo where both have one
    format, and what is typed behind a completion has another."""
    made = QTextCharFormat()
    made.setProperty(QTextFormat.Property.UserProperty, number)
    return made
