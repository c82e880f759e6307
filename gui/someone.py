"""Somebody in a chat, and the table of what can be done about them: menus and the card show what fits of its rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.client.orders import SetModes
from gui.client.plain import PlainState
from gui.client.rights import Rights, member_called
from gui.named import named
from gui.option import QT_TRANSLATE_NOOP
from gui.session import Session
from wire.modes import ModeChange

if TYPE_CHECKING:
    from gui.window import Window

SIGNS = {"o": "@", "v": "+"}
"""The ranks that are given and taken here, by their modes."""


@dataclass(frozen=True, slots=True)
class Someone:
    """Somebody as they are seen from the page at `key`: a room, or the direct talk with them."""

    window: Window
    session: Session
    key: str
    nick: str

    # What fits them

    def is_me(self) -> bool:
        """Whether it is us."""
        return self.nick == self.session.nick

    def is_other(self) -> bool:
        """Whether it is not us."""
        return not self.is_me()

    def is_ignored(self) -> bool:
        """Whether we hear nothing of them."""
        return bool(self.session.chat.ignored.cover(self.nick))

    def is_heard(self) -> bool:
        """Whether it is another whom we don't ignore."""
        return self.is_other() and not self.is_ignored()

    def may_talk(self) -> bool:
        """Whether it is another with whom there are direct talks, and of whom the server tells who they are."""
        return self.is_other() and not isinstance(self.session.chat.state, PlainState)

    def may_name(self) -> bool:
        """Whether the page is shown and takes messages, in which they can be named."""
        shown = self.window.conversation
        is_here = shown.session is self.session and shown.key == self.key
        return is_here and self.session.chat.state.can_talk(self.key)

    def may_remove(self) -> bool:
        """Whether we may remove them from the room."""
        return self.is_other() and self._rights(self.session.nick).may_remove(self._rights(self.nick))

    def may_put_out(self) -> bool:
        """Whether we may put them out of the whole chat."""
        return self.is_other() and self.session.is_operator

    def has_rank(self, mode: str) -> bool:
        """Whether they have a rank in the room."""
        buffer = self.session.buffers.get(self.key)
        member = member_called(buffer, self.nick) if buffer is not None else None
        return member is not None and SIGNS[mode] in member.prefixes

    def may_change_rank(self, mode: str) -> bool:
        """Whether we may give them a rank that they don't have, or take the one that they have."""
        ours, theirs = self._rights(self.session.nick), self._rights(self.nick)
        if self.has_rank(mode):
            return ours.may_take(mode, theirs, is_me=self.is_me())
        return ours.may_give(mode, theirs)

    def _rights(self, nick: str) -> Rights:
        buffer = self.session.buffers.get(self.key)
        return self.session.rights(buffer, nick) if buffer is not None else Rights()

    # What the rows do

    def talk(self) -> None:
        """Opens the direct talk with them."""
        self.session.chat.open_direct(self.nick)

    def name_in_message(self) -> None:
        """Types their name."""
        self.window.conversation.name_in_message(self.nick)

    def show_card(self) -> None:
        """Shows their card."""
        self.window.cards.show_member(self.session, self.key, self.nick)

    def ask(self) -> None:
        """Asks the server who they are."""
        self.session.chat.say(self.key, f"/whois {self.nick}")

    def change_rank(self, mode: str) -> None:
        """Gives them a rank, or takes it."""
        change = ModeChange(not self.has_rank(mode), mode, self.nick)
        self.session.chat.order(self.key, SetModes((change,)))

    def toggle_ignored(self) -> None:
        """Hears nothing more of them, or hears them again."""
        self.session.ignore(self.nick, not self.is_ignored())

    def remove(self) -> None:
        """Asks before they are removed from the room; there they can be kept out, too."""
        self.window.cards.remove_member(self.session, self.key, self.nick)

    def put_out(self) -> None:
        """Asks before they are put out of the whole chat."""
        self.window.cards.put_out(self.session, self.nick)


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that can be done. The texts are translated where they are shown; in them `{nick}` is the name."""

    name: str
    text: str
    fits: Callable[[Someone], bool]
    does: Callable[[Someone], None]
    is_done: Callable[[Someone], bool] | None = None
    """Whether the row would undo it now, for what has two states; a card stays open while it is changed."""
    undo: str = ""
    """What the row is called then."""
    tip: str = ""
    look: str = ""
    """What kind of button it is on a card: "primary", "danger"."""
    in_room: bool = False
    """True: it is about them in the room, or in the page that is shown, and not in the chat as a whole."""
    shows_log: bool = False
    """True: what comes of it stands in the log, which a dialog would hide."""
    on_card: bool = True
    separated: bool = False
    """True: a line stands before it in a menu."""

    def words(self, someone: Someone) -> str:
        """What it is called now, in the language of the window."""
        text = self.undo if self.is_done is not None and self.is_done(someone) else self.text
        return named(translated(text), someone.nick)

    def offered(self, someone: Someone) -> Callable[[], None]:
        """What it does when it is chosen later: nothing where somebody else has done, or undone, the same meanwhile."""
        was_done = self.is_done is not None and self.is_done(someone)

        def do() -> None:
            if self.is_done is None or self.is_done(someone) == was_done:
                self.does(someone)

        return do


def translated(text: str) -> str:
    """A text of the table in the language of the window."""
    return QCoreApplication.translate("Someone", text) if text else ""


ROWS: tuple[Row, ...] = (
    Row(
        "talk",
        QT_TRANSLATE_NOOP("Someone", "&Talk directly"),
        Someone.may_talk,
        Someone.talk,
        look="primary",
        shows_log=True,
    ),
    Row(
        "name",
        QT_TRANSLATE_NOOP("Someone", "&Mention in the message"),
        Someone.may_name,
        Someone.name_in_message,
        in_room=True,
        shows_log=True,
    ),
    Row(
        "card",
        QT_TRANSLATE_NOOP("Someone", "&Profile…"),
        Someone.is_other,
        Someone.show_card,
        on_card=False,
    ),
    Row(
        "own_card",
        QT_TRANSLATE_NOOP("Someone", "&How others see you…"),
        Someone.is_me,
        Someone.show_card,
        on_card=False,
    ),
    Row(
        "ask",
        QT_TRANSLATE_NOOP("Someone", "Who &is it?"),
        Someone.may_talk,
        Someone.ask,
        tip=QT_TRANSLATE_NOOP("Someone", "Asks the server; the answer stands in the room."),
        in_room=True,
        shows_log=True,
        separated=True,
    ),
    Row(
        "operator",
        QT_TRANSLATE_NOOP("Someone", "Make an &operator"),
        lambda someone: someone.may_change_rank("o"),
        lambda someone: someone.change_rank("o"),
        lambda someone: someone.has_rank("o"),
        QT_TRANSLATE_NOOP("Someone", "Take the &operator's rank"),
        in_room=True,
    ),
    Row(
        "voice",
        QT_TRANSLATE_NOOP("Someone", "Give &voice"),
        lambda someone: someone.may_change_rank("v"),
        lambda someone: someone.change_rank("v"),
        lambda someone: someone.has_rank("v"),
        QT_TRANSLATE_NOOP("Someone", "Take the &voice"),
        in_room=True,
    ),
    Row(
        "ignore",
        QT_TRANSLATE_NOOP("Someone", "I&gnore {nick}"),
        Someone.is_other,
        Someone.toggle_ignored,
        Someone.is_ignored,
        QT_TRANSLATE_NOOP("Someone", "Hear {nick} a&gain"),
        tip=QT_TRANSLATE_NOOP("Someone", "What is written by those whom you ignore is not shown."),
        separated=True,
    ),
    Row(
        "remove",
        QT_TRANSLATE_NOOP("Someone", "&Remove {nick} from the room…"),
        Someone.may_remove,
        Someone.remove,
        look="danger",
        in_room=True,
    ),
    Row(
        "put_out",
        QT_TRANSLATE_NOOP("Someone", "Remove {nick} from the &chat…"),
        Someone.may_put_out,
        Someone.put_out,
        look="danger",
    ),
)
