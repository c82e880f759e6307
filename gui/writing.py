"""What the composer needs the window for: the emoji picker, the question before a long paste, and answers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from gui.answering import Answering
from gui.client.intents import Intent
from gui.client.places import Place
from gui.memory import EMOJI_RECENT, EMOJI_TONE
from gui.typists import Typists

if TYPE_CHECKING:
    from gui.views.conversation import Conversation
    from gui.views.emoji_picker import EmojiPicker
    from gui.window import Window


class Writing(QObject):
    """Belongs to a window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.answering = Answering(window, self.pick)
        self.typists = Typists(window)
        self.intents: dict[Place, Intent] = {}
        """What the drafts are meant as."""
        self.picker: EmojiPicker | None = None
        """The one that is open, or about to be."""
        self._watched: QWindow | None = None

    def serve(self, conversation: Conversation) -> None:
        """Takes over what is asked of the window where one writes."""
        conversation.composer.emoji.clicked.connect(self.emoji)
        conversation.composer.input.pasted_long.connect(self.paste)
        self.answering.serve(conversation)
        self.typists.serve(conversation)

    def emoji(self) -> None:
        """Opens the emoji picker at its button; what is picked is typed at the cursor."""
        self.pick(self._window.conversation.composer.insert)

    def pick(self, take: Callable[[str], object]) -> None:
        """Opens the emoji picker for whoever takes what is picked."""
        composer = self._window.conversation.composer
        if not composer.isVisible():
            return
        if self.picker is not None:
            return
        self.picker = picker = self.new_picker(take, self._window)
        picker.finished.connect(self._closed)
        self._watched = self._window.windowHandle()
        if self._watched is not None:
            self._watched.installEventFilter(self)
        # In an event of its own: made and shown in one, the first took 27 ms.
        QTimer.singleShot(0, picker, partial(self._show, picker))

    def new_picker(self, take: Callable[[str], object], parent: QWidget) -> EmojiPicker:
        """A picker that knows what was used, and the tone, and has both kept."""
        from gui.views.emoji_picker import EmojiPicker

        get, keep = self._window.settings.get, self._window.settings.set
        picker = EmojiPicker(get(EMOJI_RECENT), get(EMOJI_TONE), parent)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.picked.connect(take)
        picker.recent_changed.connect(lambda recent: keep(EMOJI_RECENT, recent))
        picker.tone_changed.connect(lambda tone: keep(EMOJI_TONE, tone))
        picker.tone_changed.connect(self._window.effects.typing)
        return picker

    def _show(self, picker: EmojiPicker) -> None:
        if self.picker is picker:
            picker.open_at(self._window.conversation.composer.emoji)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Until the picker has the keyboard, which the desktop gives it in its own time, keys still come here."""
        if self.picker is None or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.picker.reject()
        else:
            QApplication.sendEvent(self.picker.search, event)
        return True

    def paste(self, text: str) -> None:
        """Asks what shall become of a long text, which is in the clipboard still."""
        from gui.dialogs.paste import PasteDialog

        conversation = self._window.conversation
        page = conversation.session, conversation.key
        messages, seconds = conversation.composer.count.addressee.messages(text)
        dialog = PasteDialog(text, messages, seconds, conversation.name, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def put(send: bool) -> None:
            now = self._window.conversation
            begun = not now.composer.input.textCursor().atBlockStart() and dialog.as_code.isChecked()
            now.composer.insert("\n" * begun + dialog.text)
            # Another page may be shown by now: there it waits in the field.
            if send and (now.session, now.key) == page:
                now.composer.submit()

        dialog.chosen.connect(put)
        dialog.open()

    def _closed(self) -> None:
        picker, self.picker = self.picker, None
        if picker is not None:
            picker.deleteLater()  # one that was never shown is not closed
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched = None
