"""The middle of the window: the head of a page, its log, its composer, and who is in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui import theme
from gui.client.buffers import Above, Buffer, BufferKind
from gui.client.intents import Intent
from gui.client.typed import is_command
from gui.models.happened import plain
from gui.models.profile_words import person_words
from gui.views.addressee import Addressee, Page
from gui.views.alone import Alone
from gui.views.chat import ChatView
from gui.views.chat_style import LogStyle
from gui.views.composer import Composer
from gui.views.earlier import Earlier
from gui.views.header import Header
from gui.views.invitation import InvitationBar
from gui.views.log_style import log_style
from gui.views.notices import Notices
from gui.views.offer import Offer
from gui.views.people import PeoplePane
from gui.views.talk_split import TalkSplit

if TYPE_CHECKING:
    from gui.session import Session


class Conversation(QWidget):
    """Shows one page of one session at a time.

    Signals: `shown(object session, str key)` after it has turned to a page.
    """

    shown = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.session: Session | None = None
        self.key = ""
        self.header = Header(self)
        self.chat = ChatView(self)
        self.chat.setAccessibleName(self.tr("Messages"))
        self.earlier = Earlier(self.chat)
        self.alone = Alone(self)
        self.invitation = InvitationBar(self)
        self.offer = Offer(self)
        self.composer = Composer(self)
        self.people = PeoplePane(self)

        self.talk = QWidget(self)
        column = QVBoxLayout(self.talk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.chat, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(theme.L, 0, theme.L, 0)
        foot.setSpacing(0)
        foot.addWidget(Notices((self.alone, self.invitation, self.offer), self.talk))
        foot.addWidget(self.composer)
        foot.addLayout(self.composer.under)
        column.addLayout(foot)
        self.split = TalkSplit(self.talk, self.people, self.header.people, self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.header)
        outer.addWidget(self.split, 1)

        self.composer.submitted.connect(self._say)
        self.composer.taker = self._takes
        self.composer.input.textChanged.connect(lambda: self.offer.explain(""))
        self.chat.retryRequested.connect(self._retry)
        self.chat.typed.connect(self.composer.insert)
        self.chat.nearTop.connect(self._want_older)
        self.restyle()

    @property
    def buffer(self) -> Buffer | None:
        """What is shown; None while nothing is."""
        return self.session.buffers.get(self.key) if self.session is not None else None

    @property
    def name(self) -> str:
        """The page's name for a person."""
        buffer = self.buffer
        return buffer.name or self.session.title if buffer is not None and self.session is not None else ""

    def turn_to(self, session: Session | None, key: str = "") -> None:
        """Shows a page, with the unread line where it was read up to."""
        if session is self.session and key == self.key and self.chat.model() is not None:
            return
        self.session, self.key = session, key
        self.split.show_talk()
        buffer = self.buffer
        if session is None or buffer is None:
            self.composer.write_to(Addressee())
            self.chat.setModel(None)
            self.people.show_members(None)
            self.split.show_page(has_people=False)
            return
        self.composer.write_to(Page(session, key))
        session.shown_key = key
        model = session.messages(key)
        if self._log_style() != self.chat.page.layouts.measures.style:
            self.chat.setModel(None)  # what is about to go needs no layout
            self.chat.set_log_style(self._log_style())
        unread = buffer.read_up_to if buffer.unread and buffer.read_up_to else -1
        self.chat.setModel(model)
        self.chat.setUnreadRow(unread)
        self.people.show_members(session.members(key) if buffer.kind is BufferKind.ROOM else None)
        self.refresh()
        self.shown.emit(session, key)

    def page_moved(self, session: Session, was: str, key: str) -> None:
        """A page has another key: its draft goes along, and where it is the shown one all stays as it is."""
        self.composer.page_moved(session.place(was), session.place(key))
        if self.session is session and self.key == was:
            self.key = key
            self.composer.write_to(Page(session, key))
            self.refresh()
            self.shown.emit(session, key)

    def refresh(self) -> None:
        """Shows the page's name, topic and number of people as they are now."""
        buffer = self.buffer
        if self.session is None or buffer is None:
            return
        is_direct = buffer.kind is BufferKind.DIRECT
        about = person_words(self.session.person(self.name)) if is_direct else buffer.topic
        self.chat.keep_log_style(self._log_style())
        self.header.show_page(self.name, plain(about), self.session.people_count(self.key))
        self.header.about.setVisible(buffer.kind is not BufferKind.SERVER)
        self.people.setEnabled(buffer.joined)
        self.split.show_page(has_people=self.session.people_count(self.key) > 0)
        talks = self.session.chat.state.can_talk(self.key)
        hint = "" if talks else self.tr("Commands only, such as /join #room; talk in a room")
        if hint and not self.session.is_online:
            hint = self.tr("Not connected")
        self.composer.show_page(self.session.place(self.key), self.name, hint)
        said = self.tr("Only {nick} and you are here.").format(nick=self.name) if is_direct else ""
        self.chat.set_placeholder(said)
        self.chat.show_avatars(self.session.avatar)
        self.earlier.show_loading(buffer.above is Above.LOADING)
        self.show_offer()

    def show_offer(self) -> None:
        """Says what is the matter with a page that does not answer, and what to do."""
        if self.session is not None and self.buffer is not None:
            self.offer.show_page(self.session, self.buffer)
            self.alone.show_page(self.session, self.buffer)

    def restyle(self) -> None:
        """Gives the parts that paint themselves the theme and the font."""
        self.chat.set_log_style(self._log_style())
        self.header.restyle()
        self.composer.restyle()

    def _log_style(self) -> LogStyle:
        is_direct = self.buffer is not None and self.buffer.kind is BufferKind.DIRECT
        retries = self.session is None or self.session.is_online
        return replace(log_style(theme.shown()), mentions=not is_direct, retries=retries)

    def talk_to(self, nick: str) -> None:
        """Opens a direct talk."""
        if self.session is not None:
            self.session.chat.open_direct(nick)

    def name_in_message(self, nick: str) -> None:
        """Types a nick at the cursor; one that begins the message as Tab completes it."""
        suffix = "" if self.composer.text else self.composer.completing.suffix
        self.write(f"{nick}{suffix} ")

    def write(self, text: str) -> None:
        """Types at the cursor, or with "" only goes there."""
        self.split.show_talk()
        self.composer.insert(text)

    def _say(self, text: str, intent: Intent | None) -> None:
        if self.session is not None:
            if intent is not None and intent.is_edit:
                from gui.client.orders import Edit

                self.session.chat.order(self.key, Edit(intent.msgid, text))
                return
            self.session.chat.say(self.key, text, intent.msgid if intent is not None else "")
            self.chat.setUnreadRow(-1)  # whoever answers has read
            self.chat.scroll_to_end()

    def _takes(self, text: str) -> bool:
        """Whether the page takes a text; else says why, and the text stays in the composer."""
        if self.session is None:
            return True
        state, intent = self.session.chat.state, self.composer.intent
        if intent is not None and intent.is_edit:
            said = ""
            if not self.session.is_online:
                said = self.tr("Not connected: a message can't be changed now. Your text stays here.")
            elif not state.fits_edit(self.key, intent.msgid, text):
                said = self.tr("The new text has to fit in one message.")
            self.offer.explain(said)
            return not said
        said = state.problem(self.key, text)
        if not said and not is_command(text) and not state.can_talk(self.key):
            said = self.tr(
                "Nobody reads this page, and nothing was sent. Choose a room to talk in; commands work here too."
            )
        self.offer.explain(said)
        return not said

    def _want_older(self) -> None:
        if self.session is not None and self.buffer is not None and self.buffer.above is Above.MORE:
            self.session.chat.want_older(self.key)

    def _retry(self, row: int) -> None:
        if self.session is not None:
            self.session.chat.retry(self.key, row)
