"""Where one types: a field that grows with its text, and the button that sends."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gui import icons, theme
from gui.client.drafts import Drafts
from gui.client.intents import Intent
from gui.client.places import Place
from gui.client.sent_texts import SentTexts
from gui.client.typed import is_command
from gui.views.addressee import Addressee
from gui.views.input import Input
from gui.views.intent_bar import IntentBar
from gui.views.message_count import MessageCount
from gui.views.typing_line import TypingLine

if TYPE_CHECKING:
    from gui.views.completing import Completing


class Composer(QFrame):
    """The field below the talk. It is never locked: what is typed while disconnected waits in the log.

    Signals: `submitted(str, object)` when Enter sends a text that is not blank, with its Intent or None;
    `typed(str)` with the text that is being typed as a message, whenever it is another.
    """

    submitted = Signal(str, object)
    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("composer")
        self.taker: Callable[[str], bool] = bool
        """Says whether the page takes a text; one that it does not take stays in the field."""
        self._drafts = Drafts()
        self._sent = SentTexts()
        self.last_own: Callable[[], Intent | None] = lambda: None
        """Gives the edit that Up in the empty field begins."""
        self._intents: dict[Place, Intent] = {}
        self._page: Place | None = None
        self._back = 0
        """How far back in the page's history the field is; 0: what is being typed."""
        self._typed = ""
        self._suffix, self._tone, self._shortcodes = ":", "", True
        self._putting = False
        """True while the field gets a text that nobody types."""

        self.input = Input(self)
        self.count = MessageCount(parent or self)
        self.typists = TypingLine(parent or self)
        self.under = QHBoxLayout()
        """What stands below the field: who types, and how many messages the text makes."""
        self.under.setSpacing(theme.M)
        self.under.setContentsMargins(theme.L, theme.XS, theme.L, theme.XS)  # below the text of the field
        self.under.addWidget(self.typists, 1)
        self.under.addWidget(self.count)
        self.emoji = self._button(self.tr("Insert an emoji"))
        self.button = self._button(self.tr("Send"))
        self.bar = IntentBar(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.M, theme.XS, theme.XS, theme.XS)
        column.setSpacing(0)
        column.addWidget(self.bar)
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        column.addLayout(row)
        row.addWidget(self.input, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.emoji, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        self.setFocusProxy(self.input)

        self.button.clicked.connect(self.submit)
        self.input.textChanged.connect(self._text_changed)
        self.input.submitted.connect(self.submit)
        self.input.recalled.connect(self._step)
        self.input.sent_recalled.connect(self._recall)
        self.input.escaped.connect(self.drop)
        self.bar.cancelled.connect(self.drop)
        self.input.focused.connect(self._show_focus)
        self.set_send_key(with_ctrl=False)
        self.restyle()
        self._text_changed()

    def restyle(self) -> None:
        """Takes the theme's colours, and the font's size, for what the style sheet does not reach."""
        side = icons.side(self.input.fontMetrics().height())
        for button in (self.emoji, self.button):
            button.setIconSize(QSize(side, side))
        self.emoji.setIcon(icons.icon("emoji", theme.shown().muted))
        self.button.setIcon(icons.icon("send", theme.shown().accent))
        self.bar.restyle()
        self.bar.close_button.setFixedWidth(self.button.sizeHint().width())  # one column of buttons
        self.input.fit()
        self.count.fit()

    def _button(self, name: str) -> QToolButton:
        made = QToolButton(self)
        made.setAutoRaise(True)
        made.setAccessibleName(name)
        made.setToolTip(name)
        return made

    @property
    def text(self) -> str:
        """What is being typed."""
        return self.input.toPlainText()

    @cached_property
    def completing(self) -> Completing:
        """What completes the text, from the first page on that one can write to."""
        from gui.views.completing import Completing

        made = Completing(self.input, self, self.parentWidget() or self)
        made.addressee = self.count.addressee
        return made

    def _close_lists(self) -> None:
        if "completing" in vars(self):
            self.completing.close()

    def write_to(self, addressee: Addressee) -> None:
        """Asks there from now on what fits, what is wrong, and how many messages a text makes."""
        self._close_lists()
        self.count.addressee = addressee
        if "completing" in vars(self) or addressee.is_somebody:
            self.completing.addressee = addressee
            self.complete_with(self._suffix, self._tone, shortcodes=self._shortcodes)

    def complete_with(self, suffix: str, tone: str, *, shortcodes: bool) -> None:
        """How the user writes: what stands behind a nick, of which skin emoji are, and whether by shortcodes."""
        self._suffix, self._tone, self._shortcodes = suffix, tone, shortcodes
        if "completing" in vars(self):
            self.completing.suffix = suffix
            self.completing.codes.tone = tone
            self.completing.codes.enabled = shortcodes

    def keep_in(self, drafts: Drafts, sent: SentTexts, intents: dict[Place, Intent]) -> None:
        """Takes drafts, sent texts and what the drafts are meant as from there, and keeps them there."""
        self._drafts, self._sent, self._intents = drafts, sent, intents

    @property
    def intent(self) -> Intent | None:
        """What the text is meant as, where it is more than a message."""
        return self._intents.get(self._page) if self._page is not None else None

    def take_up(self, intent: Intent) -> None:
        """Means what is typed as that, and takes the keyboard."""
        if self._page is not None:
            self.drop()
            self._back = 0
            self._intents[self._page] = intent
            if intent.is_edit:
                self._put(intent.text)
            self.bar.show_intent(intent)
            self.input.setFocus()

    def drop(self) -> None:
        """Means what is typed as a message like any other."""
        intent = self._intents.pop(self._page, None) if self._page is not None else None
        if self._page is not None and intent is not None:
            if intent.is_edit:
                self._put(self._drafts.get(self._page))
            self.bar.show_intent(None)
            self.input.setFocus()

    def show_page(self, page: Place | None, whom: str, hint: str = "") -> None:
        """Turns to a page, whose draft comes back. The placeholder names `whom`, or gives the hint."""
        if page != self._page:
            self._page = None  # what is put into the field now is nobody's draft
            self._back = 0
            intent = self._intents.get(page) if page is not None else None
            draft = self._drafts.get(page) if page is not None else ""
            self._put(intent.text if intent is not None and intent.is_edit else draft)
            self._page = page
            self.bar.show_intent(self.intent)
        hint = hint or self.tr("Message to {whom}").format(whom=whom)
        self.input.show_hint(hint)

    def page_moved(self, was: Place, page: Place) -> None:
        """A page has another place: what is and was typed there, and what it is meant as, go along."""
        self._drafts.move(was, page)
        self._sent.move(was, page)
        if was in self._intents:
            self._intents[page] = self._intents.pop(was)
        if self._page == was:
            self._page = page

    def page_taken(self, was: Place, page: Place) -> None:
        """The talk of a page goes on in another one, and there what was typed. An edit stays with its message."""
        self._drafts.join(was, page)
        self._sent.move(was, page)
        intent = self._intents.get(was)
        if intent is not None and not intent.is_edit:
            del self._intents[was]  # what it answers is not there
        if self._page == page and (self.intent is None or not self.intent.is_edit):
            cursor = self.input.textCursor()
            place = cursor.position()
            self._put(self._drafts.get(page))
            cursor.setPosition(place)
            self.input.setTextCursor(cursor)

    def set_send_key(self, *, with_ctrl: bool) -> None:
        """Sends by Ctrl+Enter, or else by Enter."""
        self.input.with_ctrl = with_ctrl
        key = "Ctrl+Enter" if with_ctrl else "Enter"
        self.button.setToolTip(self.tr("Send ({key})").format(key=key))

    def submit(self) -> None:
        """Sends what is typed, as Enter does."""
        self._close_lists()
        text = self.text.rstrip()
        if not text.strip() or not self.taker(text):
            return
        if self._page is not None:
            self._sent.add(self._page, text)
        self._back = 0
        intent = self.intent
        if intent is not None and intent.is_edit:
            self.drop()  # which brings the draft back
        else:
            self._put("")
            if is_command(text):
                intent = None  # between a reply and its sending
            if intent is not None:
                self.drop()
        self.submitted.emit(text, intent)

    def insert(self, text: str) -> None:
        """Types `text` at the cursor and takes the keyboard."""
        self._close_lists()
        self.input.insertPlainText(text)
        self.input.setFocus()

    def quote(self, text: str) -> None:
        """Types a text as a quote, in lines of its own."""
        begun = not self.input.textCursor().atBlockStart()
        lines = "".join(f"> {line}\n" for line in text.split("\n"))
        self.insert("\n" * begun + lines)

    def _put(self, text: str) -> None:
        self._close_lists()
        self._putting = True
        self.input.setPlainText(text)
        self._putting = False
        self.input.moveCursor(QTextCursor.MoveOperation.End)

    def _step(self, step: int) -> None:
        """Up in an empty field edits what was said last, where that can be done; else it recalls, as Ctrl+Up does."""
        intent = self.last_own() if step > 0 and not self.text and not self._back else None
        if intent is not None:
            self.take_up(intent)
        elif self.intent is None or not self.intent.is_edit:
            self._recall(step)

    def _recall(self, step: int) -> None:
        """+1 goes to an older text that was sent, -1 to a newer one."""
        sent = self._sent.of(self._page) if self._page is not None else []
        back = self._back + step
        if not 0 <= back <= len(sent):
            return
        if self._back == 0:
            self._typed = self.text
        self._back = back
        self._put(sent[-back] if back else self._typed)

    def _text_changed(self) -> None:
        text = self.text
        # A sent text that is recalled is a draft only when it has been changed.
        if self._page is not None and not (self._back and self._putting):
            if self.intent is not None and self.intent.is_edit:
                self.intent.text = text
            else:
                self._drafts.put(self._page, text)
                if not self._putting:
                    self.typed.emit(text)
        self.button.setEnabled(bool(text.strip()))
        self.count.count(text)
        self.input.fit()

    def _show_focus(self, focused: bool) -> None:
        self.setProperty("focused", focused)
        self.style().unpolish(self)
        self.style().polish(self)
