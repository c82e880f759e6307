"""What the composer needs the window for: the emoji picker, and the question before a long text is pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from gui.memory import EMOJI_RECENT, EMOJI_TONE

if TYPE_CHECKING:
    from gui.views.emoji_picker import EmojiPicker
    from gui.window import Window


class Writing(QObject):
    """Belongs to a window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.picker: EmojiPicker | None = None
        """The one that is open."""

    def emoji(self) -> None:
        """Opens the emoji picker at its button; what is picked is typed at the cursor."""
        from gui.views.emoji_picker import EmojiPicker

        get, keep = self._window.settings.get, self._window.settings.set
        composer = self._window.conversation.composer
        if not composer.isVisible():
            return
        self.picker = picker = EmojiPicker(get(EMOJI_RECENT), get(EMOJI_TONE), self._window)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.picked.connect(composer.insert)
        picker.recent_changed.connect(lambda recent: keep(EMOJI_RECENT, recent))
        picker.tone_changed.connect(lambda tone: keep(EMOJI_TONE, tone))
        picker.tone_changed.connect(self._window.effects.typing)
        picker.destroyed.connect(self._closed)
        picker.open_at(composer.emoji)

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
        self.picker = None
