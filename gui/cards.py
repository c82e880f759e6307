"""Opens the dialogs about rooms and people; each is imported when it is first needed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gui.client.buffers import BufferKind, Entry
from gui.client.places import OWN
from gui.opener import Opener

if TYPE_CHECKING:
    from gui.dialogs.profile import ProfileDialog
    from gui.session import Session
    from gui.window import Window


class Cards(Opener):
    """Belongs to a window; its slots are about the page that is shown."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    def create_room(self) -> None:
        """Asks for a new room in the shown chat."""
        session = self._window.conversation.session
        if session is None:
            return
        from gui.dialogs.create_room import CreateRoomDialog

        dialog = CreateRoomDialog(self._window)

        def create() -> None:
            if dialog.order is not None and session in self._window.sessions:
                session.chat.order("", dialog.order)

        dialog.accepted.connect(create)
        self.open(dialog)

    def rooms(self) -> None:
        """Shows the rooms of the shown chat."""
        session = self._window.conversation.session
        if session is None:
            return
        from gui.dialogs.rooms import RoomsDialog

        dialog = RoomsDialog(session, self._window)
        dialog.create_asked.connect(self.create_room)
        self.open(dialog)

    def show_account(self) -> None:
        """Shows one's account in the shown chat."""
        session = self._window.conversation.session
        if session is not None:
            self.ask_owner(session)

    def ask_owner(self, session: Session, nick: str = "", reason: str = "") -> None:
        """Shows the account; with a reason it asks for the password of a nick that is somebody's."""
        from gui.dialogs.account import AccountDialog

        dialog = AccountDialog(session, self._window, nick, reason)
        dialog.other_name_asked.connect(lambda: self._window.entrance.ask_nick(session, nick, reason))
        self.open(dialog)

    def show_profile(self) -> None:
        """Shows what one tells of oneself in the shown chat."""
        session = self._window.conversation.session
        if session is not None:
            from gui.dialogs.profile import ProfileDialog

            dialog = ProfileDialog(session, self._window)
            dialog.emoji_asked.connect(lambda: self._pick_emoji(dialog))
            self.open(dialog)

    def _pick_emoji(self, dialog: ProfileDialog) -> None:
        self._window.writing.new_picker(dialog.take_avatar, dialog).open_at(dialog.avatar)

    def go_away(self) -> None:
        """Asks what the others shall read while we are away."""
        from gui.dialogs.away import AwayDialog

        dialog = AwayDialog(self._window)
        dialog.accepted.connect(lambda: self._window.outside.presence.set_away(True, dialog.why_text))
        self.open(dialog)

    def ignored(self) -> None:
        """Shows whom the user ignores, in whatever chat."""
        from gui.dialogs.ignored import IgnoredDialog

        sessions = self._window.sessions
        titles = {OWN: self.tr("the chat that you host")}
        titles |= {each.server: each.title for each in sessions if not each.hosted}
        dialog = IgnoredDialog(self._window.remembered.ignored, titles, self._window)

        def heard(server: str) -> None:
            for session in sessions:
                if session.server == server:
                    session.ignoring_changed()

        dialog.changed.connect(heard)
        self.open(dialog)

    def show_page(self) -> None:
        """Shows the room, or the person of a direct talk."""
        session, buffer = self._window.conversation.session, self._window.conversation.buffer
        if session is None or buffer is None:
            return
        if buffer.kind is BufferKind.ROOM:
            self.show_room(session, buffer.key)
        elif buffer.kind is BufferKind.DIRECT:
            self.show_member(session, buffer.key, buffer.name)

    def show_room(self, session: Session, key: str) -> None:
        """Shows a room's dialog."""
        from gui.dialogs.room import RoomDialog

        dialog = RoomDialog(session, key, self._window.remembered, self._window)
        dialog.member_asked.connect(lambda nick: self.show_member(session, key, nick))
        dialog.accepted.connect(self._window.rooms.refresh)
        dialog.accepted.connect(self._window.outside.count)
        self.open(dialog)

    def show_member(self, session: Session, key: str, nick: str) -> None:
        """Shows somebody's card; ranks are those in the room at `key`."""
        from gui.dialogs.member import MemberDialog
        from gui.someone import Someone

        self.open(MemberDialog(Someone(self._window, session, key, nick), self._window))

    def leave_room(self, session: Session, key: str) -> None:
        """Asks before a room is left."""
        from gui.dialogs.leave_room import LeaveRoomDialog

        self.open(LeaveRoomDialog(session, key, self._window))

    def remove_member(self, session: Session, key: str, nick: str) -> None:
        """Asks before somebody is removed from a room."""
        from gui.dialogs.remove_member import RemoveMemberDialog

        self.open(RemoveMemberDialog(session, key, nick, self._window))

    def put_out(self, session: Session, nick: str) -> None:
        """Asks before somebody is put out of the whole chat."""
        from gui.dialogs.put_out import PutOutDialog

        self.open(PutOutDialog(session, nick, self._window))

    def delete_message(self, session: Session, key: str, parts: Sequence[Entry]) -> None:
        """Asks before a message is deleted for everybody."""
        from gui.dialogs.delete_message import DeleteMessageDialog

        self.open(DeleteMessageDialog(session, key, parts, self._window))
