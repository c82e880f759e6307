"""How one comes into a chat: the dialogs that ask, and what is asked again where a server will not have us."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from weakref import WeakSet

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from gui.client.identity import Identity
from gui.invitations import Invitations
from gui.memory import NICK
from gui.net.address import Address, Hint
from gui.net.host import HostState
from gui.opener import Opener
from gui.views.offer import Way
from wire.invite import Invite

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from gui.client.changes import NickRefused, Refused
    from gui.dialogs.host import HostDialog
    from gui.session import Session
    from gui.views.conversation import Conversation
    from gui.window import Window


class Entrance(Opener):
    """Belongs to a window; opens its dialogs, which are imported when they are first needed."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._settings = window.settings
        self._sessions = window.sessions
        self._hosting = window.hosting
        self._secret = ""
        """The child's whose chat we have entered: no two children have the same."""
        self._asked_owner: WeakSet[Session] = WeakSet()
        """Where we have been asked already whether the name is ours."""
        self._invitations = Invitations(window)
        self._hosting.changed.connect(self._enter_own)

    def host(self) -> None:
        """Opens the dialog of the chat that is hosted here, or will be."""
        from gui.dialogs.host import HostDialog

        self._open_host(HostDialog(self._hosting, self._settings, self._window))

    def host_at_once(self) -> None:
        """Hosts with the remembered choices, where they are enough; the dialog shows how it goes."""
        from gui.dialogs.host import HostDialog

        dialog = HostDialog(self._hosting, self._settings, self._window)
        self._open_host(dialog)
        if not self._hosting.runs:
            dialog.start()

    def join(self, address: str = "", nick: str = "", reason: str = "", again: Session | None = None) -> None:
        """Asks where to go, and goes there. `again`: the session that this attempt replaces."""
        from gui.dialogs.join import JoinDialog

        dialog = JoinDialog(self._settings, address, nick, reason, self._window)

        def go() -> None:
            if dialog.invite is not None:
                self._go(dialog.invite, dialog.nick.nick, dialog.password.text(), again)

        dialog.accepted.connect(go)
        self.open(dialog)

    def join_invite(self, invite: Invite, nick: str, password: str = "") -> Session:
        """Goes to the chat that the invite names, or shows it where we are in it already."""
        address = _dial(invite)
        there = next((each for each in self._sessions if each.is_at(address, nick)), None)
        if there is not None:
            if invite.room:
                there.chat.say("", f"/join {invite.room}")
            self._window.navigator.show_page(there, there.shown_key)
            return there
        rooms = (invite.room,) if invite.room else ()
        return self.enter(address, Identity(nick, password=password or invite.password, rooms=rooms))

    def enter(self, address: Address, identity: Identity) -> Session:
        """Goes to a chat, and asks again where it will not have us."""
        session = self._sessions.join(address, identity)
        session.nick_refused.connect(lambda refused: self._nick_refused(session, refused))
        session.refused.connect(lambda refused: self._ask_again(session, refused))
        session.entered.connect(lambda: self._settings.remember_address(str(session.chat.address)))
        return session

    def serve(self, conversation: Conversation) -> None:
        """Does what is chosen in these widgets, and shows there who invites us."""
        conversation.offer.chosen.connect(self.carry_out)
        conversation.chat.linkActivated.connect(self.follow)
        self._invitations.serve(conversation)

    def follow(self, link: str) -> None:
        """Enters the room of the shown chat that a link names, or leaves an address to the desktop."""
        session = self._window.conversation.session
        if link[:1] != "#":
            QDesktopServices.openUrl(QUrl(link))
        elif session is not None:
            session.chat.say(self._window.conversation.key, f"/join {link}")

    def carry_out(self, way: Way) -> None:
        """Does what the user has chosen about the shown page, which does not answer."""
        session, key = self._window.conversation.session, self._window.conversation.key
        if session is None:
            return
        match way:
            case Way.CHANGE_ADDRESS:
                self.join(str(session.chat.address), session.nick, session.standing.problem, again=session)
            case Way.TRY_NOW:
                session.chat.reconnect_now()
            case Way.GIVE_UP:
                self._sessions.leave(session)
            case Way.ENTER_AGAIN:
                session.chat.say(key, f"/join {session.buffers[key].name}")

    def _go(self, invite: Invite, nick: str, password: str, again: Session | None) -> None:
        """Goes where the dialog says. At the same address `again` goes on: its pages and what waits in them stay."""
        if again is None or again not in self._sessions:
            self.join_invite(invite, nick, password)
        elif again.chat.address is not None and str(again.chat.address) == invite.address:
            before = again.chat.identity
            rooms = (*before.rooms, invite.room) if invite.room else before.rooms
            again.chat.identify(replace(before, nick=nick, password=password or invite.password, rooms=rooms))
            again.chat.open(again.chat.address if invite.tls is None else _dial(invite))
        else:
            self._sessions.leave(again)
            self.join_invite(invite, nick, password)

    def _enter_own(self) -> None:
        """Goes into the chat that has just begun here, as its operator; out of it when it has ended."""
        process, options = self._hosting.process, self._hosting.options
        old = self._hosting.session
        if process.state is HostState.RUNNING and options is not None:
            if self._secret == process.operator_secret:
                return
            self._secret = process.operator_secret
            own = self._window.reopening.own
            identity = Identity(
                self._hosting.nick,
                password=options.password,
                operator_secret=self._secret,
                rooms=own.rooms(options.title),
            )
            if old is not None and old in self._sessions and old.title == options.title:
                own.go_on(old)
                old.chat.identify(identity)  # the same chat goes on, with what was said in it
                old.chat.open(process.address)
                return
            if old is not None and old in self._sessions:
                self._sessions.leave(old)
            session = self._sessions.join(process.address, identity, hosted=True)
            self._hosting.take_place(session)
            own.begin(session, options.title)
            self._window.navigator.show_page(session, session.shown_key)
            session.nick_refused.connect(lambda refused: self._nick_refused(session, refused))
        elif process.state in (HostState.STOPPED, HostState.FAILED) and self._secret:
            # Its pages stay, to be read; nothing will answer at that address again.
            self._secret = ""
            if old is not None and old in self._sessions:
                old.chat.close()

    def _nick_refused(self, session: Session, refused: NickRefused) -> None:
        if refused.is_owned and session not in self._asked_owner:  # else at each reconnect
            self._asked_owner.add(session)
            self._window.cards.ask_owner(session, refused.nick, refused.reason)
        elif not refused.tried:
            self.ask_nick(session, refused.nick, refused.reason)

    def ask_nick(self, session: Session, nick: str, reason: str) -> None:
        """Asks for another name in a chat."""
        from gui.dialogs.nick import NickDialog

        dialog = NickDialog(nick, reason, self._window)

        def use() -> None:
            self._settings.set(NICK, dialog.nick)
            session.chat.set_nick(dialog.nick)

        dialog.accepted.connect(use)
        self.open(dialog)

    def _ask_again(self, session: Session, refused: Refused) -> None:
        if not refused.retry:
            self.join(str(session.chat.address), session.nick, refused.reason, again=session)

    def _open_host(self, dialog: HostDialog) -> None:
        from gui.context_menus import guest_menu

        self._hosting.ask_guests()
        dialog.running.menu_asked.connect(lambda nick, place: guest_menu(self._window, nick).popup(place))
        self.open(dialog)

    def open(self, dialog: QDialog) -> None:
        """Opens it in the place of the one that is open: two ways into a chat at once lead nowhere."""
        if self.dialog is not None:
            self.dialog.close()
        super().open(dialog)


def _dial(invite: Invite) -> Address:
    """How the link dials what an invite names."""
    hint = {None: Hint.ASK, True: Hint.TLS, False: Hint.IRC}[invite.tls]
    return Address(invite.host, invite.port, hint, invite.fingerprint, invite.title)
