"""One's account on a chat: whether the name is protected, how other devices log in, and the host's list of all."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from gui import theme
from gui.announce import announce
from gui.client.changes import AccountChanged, AccountOutcome, AccountsKnown
from gui.client.logins import Credential
from gui.client.orders import AskAccounts, RemoveAccount, SetPassword
from gui.dialogs.account_list import AccountList
from gui.dialogs.account_login import AccountLogin
from gui.dialogs.account_own import AccountOwn
from gui.dialogs.dialog import Dialog
from gui.dialogs.form import Notice, heading, quiet, secondary
from gui.session import Session
from gui.views.refused import refuse
from wire.isupport import LOBBY


class AccountDialog(Dialog):
    """Shows the account as it is while the dialog is open. `reason`: why it was opened unasked, about `nick`.

    Signals: `other_name_asked()` from somebody to whom the name does not belong.
    """

    other_name_asked = Signal()

    def __init__(
        self, session: Session, parent: QWidget | None = None, nick: str = "", reason: str = ""
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("Account"))
        self.notice = Notice(self)
        self.outcome = quiet("")
        self.outcome.hide()
        dialled = session.chat.dialled
        self.own = AccountOwn(self)
        self.login = AccountLogin(nick, is_private=dialled is None or dialled.is_private, parent=self)
        self.login.other_name.setVisible(bool(reason))
        self.list = AccountList(self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its bar has it
        self.tabs.tabBar().setAccessibleName(self.tr("Parts"))
        self.tabs.addTab(self.own, self.tr("&Yours"))
        self.tabs.addTab(self.login, self.tr("Lo&g in"))
        if session.is_operator and LOBBY in session.chat.state.isupport:
            self.tabs.addTab(self.list, self.tr("&All accounts"))
        else:
            self.list.hide()
        close = secondary(self.tr("&Close"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.M)
        self.heading = heading("")
        column.addWidget(self.heading)
        column.addWidget(self.tabs, 1)
        column.addLayout(self._foot(close))
        self.setMinimumSize(QSize(480, 460).boundedTo(self.screen().availableSize()))
        self._connect()
        self._lead_enter()
        close.clicked.connect(self.reject)
        self.refresh()
        if reason:
            self.tabs.setCurrentWidget(self.login)
            self.notice.say(reason)
            self.login.begin()
        else:
            self.tabs.tabBar().setFocus()

    def _foot(self, close: QPushButton) -> QHBoxLayout:
        """The words of what came of it beside Close: two lines have their place before they are said."""
        foot = QHBoxLayout()
        foot.setSpacing(theme.M)
        foot.addStrut(self.notice.height_of(2))
        foot.addWidget(self.notice, 1)
        foot.addWidget(self.outcome, 1)
        foot.addStretch(0)
        foot.addWidget(close, 0, Qt.AlignmentFlag.AlignBottom)
        return foot

    def _connect(self) -> None:
        self.own.password_chosen.connect(self._set_password)
        self.own.forget_asked.connect(self._ask_to_forget)
        self.login.asked.connect(self._log_in)
        self.login.other_name_asked.connect(self.other_name_asked)
        self.list.removal_asked.connect(lambda name: self._session.chat.order("", RemoveAccount(name)))
        self.tabs.currentChanged.connect(self._tab_shown)
        self._session.account_changed.connect(self._account_changed)
        self._session.state_changed.connect(self.refresh)
        self._session.pages_changed.connect(self._show_title)

    def refresh(self) -> None:
        """Shows who we are now."""
        self._show_title()
        self.own.show_session(self._session)

    def _show_title(self) -> None:
        """Who is asked for a password before they are let in may read only then what the chat is called."""
        self.heading.setText(self.tr("Your account in {title}").format(title=self._session.title))

    def _tab_shown(self) -> None:
        self._tell("", "")  # what was said is about another part
        self._lead_enter()
        if self.tabs.currentWidget() is self.list:
            self._session.chat.order("", AskAccounts())

    def _lead_enter(self) -> None:
        """Enter in a field is the button of the part that is shown."""
        self.own.set_it.setDefault(self.tabs.currentWidget() is self.own)
        self.login.log_in.setDefault(self.tabs.currentWidget() is self.login)

    def _account_changed(self, change: AccountChanged | AccountsKnown | AccountOutcome) -> None:
        if isinstance(change, AccountsKnown):
            self.list.show_rows(change.rows)
        elif isinstance(change, AccountOutcome):
            self._tell("" if change.is_problem else change.text, change.text if change.is_problem else "")
            if self.tabs.currentWidget() is self.own and change.is_problem:
                refuse(self.own.password)
            if self.tabs.currentWidget() is self.list and not change.is_problem:
                self._session.chat.order("", AskAccounts())
        elif change.problem:
            self._tell("", change.problem)
            if self.tabs.currentWidget() is self.login:
                refuse(self.login.password)
        elif change.account and self.tabs.currentWidget() is self.login:
            self.tabs.setCurrentWidget(self.own)
            self._tell(self.tr("You are logged in as {account}.").format(account=change.account), "")
        self.refresh()

    def _tell(self, outcome: str, problem: str) -> None:
        self.notice.say(problem)
        self.outcome.setText(outcome)
        self.outcome.setVisible(bool(outcome))
        if outcome:
            announce(self, outcome)

    def _set_password(self, text: str) -> None:
        self._tell(self.tr("Asking the server…"), "")
        self._session.chat.order("", SetPassword(text))

    def _log_in(self, credential: Credential) -> None:
        self._tell(self.tr("Logging in…"), "")
        self._session.chat.log_in(credential)

    def _ask_to_forget(self) -> None:
        from gui.dialogs.forget_login import ForgetLoginDialog

        chat, nick = self._session.chat, self._session.nick
        kept = chat.logins.get(nick)
        can_remove = bool(chat.state.account) and LOBBY in chat.state.isupport
        dialog = ForgetLoginDialog(
            chat.state.account or nick,
            is_typed=kept is not None and kept.is_typed,
            can_remove=can_remove,
            parent=self,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._forget(nick, removes_account=dialog.removes_account))
        dialog.open()

    def _forget(self, nick: str, *, removes_account: bool) -> None:
        chat = self._session.chat
        if removes_account and chat.state.account:
            chat.order("", RemoveAccount(chat.state.account))
        else:
            chat.log_out()
            self._tell(self.tr("This device has forgotten the password of {nick}.").format(nick=nick), "")
        self.refresh()
