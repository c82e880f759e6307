"""Your profile: what you tell of yourself to the others of one chat."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gui import theme
from gui.announce import announce
from gui.client.avatars import AVATAR, emoji_of, uri_of
from gui.client.changes import OwnProfileChanged
from gui.client.orders import AskProfile, SetProfile
from gui.client.profiles import TEXTS
from gui.dialogs.dialog import Dialog
from gui.dialogs.form import Form, Notice, button_row, heading, primary, quiet, secondary
from gui.session import Session
from gui.views.refused import refuse
from wire.names import holds_hidden


class ProfileDialog(Dialog):
    """Closes by itself once the server has taken all that was changed; what it refuses is told, and it stays open.

    Signals: `emoji_asked()`: whoever has an emoji picker gives `take_avatar` what is picked.
    """

    emoji_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_saving = False
        self._has_problem = False
        self.setWindowTitle(self.tr("Your profile"))
        self.setMinimumWidth(420)
        self.fields = {key: QLineEdit(self) for key in TEXTS}
        self._before = dict.fromkeys(TEXTS, "")
        for key, (_, limit) in TEXTS.items():
            self.fields[key].setMaxLength(limit)
        self.fields["display-name"].setPlaceholderText(self.tr("Such as your full name"))
        self.fields["status"].setPlaceholderText(self.tr("What you are at"))
        self.fields["pronouns"].setPlaceholderText(self.tr("How others shall speak of you"))
        self._avatar: str | None = None
        """The emoji that was chosen here, "" for none; None as long as nothing was."""
        self.avatar = secondary("")
        self.no_avatar = secondary(self.tr("&No picture"))
        self.reason = quiet("")
        self.notice = Notice(self)
        self.save = primary(self.tr("Save"))
        cancel = secondary(self.tr("Cancel"))
        form = Form()
        form.add_field(self.tr("&Display name"), self.fields["display-name"])
        form.add_field(self.tr("&Status"), self.fields["status"])
        form.add_field(self.tr("&Pronouns"), self.fields["pronouns"])
        picture = QWidget(self)
        row = QHBoxLayout(picture)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.S)
        row.addWidget(self.avatar)
        row.addWidget(self.no_avatar)
        row.addStretch(1)
        picture.setFocusProxy(self.avatar)
        theme.set_type(self.avatar, theme.DISPLAY)
        picture.setMinimumHeight(self.avatar.sizeHint().height())  # nothing moves when one is chosen
        form.add_field(self.tr("P&icture: an emoji on your disc"), picture)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.L)
        self.heading = heading("")
        column.addWidget(self.heading)
        column.addWidget(self.reason)
        column.addLayout(form)
        column.addWidget(self.notice)
        column.addStretch(1)
        column.addLayout(button_row(cancel, self.save))
        self.avatar.clicked.connect(self.emoji_asked)
        self.no_avatar.clicked.connect(lambda: self.take_avatar(""))
        self.save.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        session.own_profile_changed.connect(self._changed)
        session.state_changed.connect(self.refresh)
        self.refresh()
        self.fields["display-name"].setFocus()
        if self._can_save:
            session.chat.order("", AskProfile())

    def refresh(self) -> None:
        """Shows what the server has of us, but for what is typed already, and whether it can be changed."""
        self.heading.setText(self.tr("Your profile in {title}").format(title=self._session.title))
        if not self._session.is_online:
            self._is_saving = False  # no answer comes any more
        values = self._session.chat.state.own_profile
        for key, field in self.fields.items():
            if not field.isModified():
                field.setText(" ".join(values.get(key, "").split()))
                self._before[key] = field.text()
            field.setEnabled(self._can_save)
        value = values.get(AVATAR, "")
        emoji = emoji_of(value) if self._avatar is None else self._avatar
        theme.set_type(
            self.avatar, theme.DISPLAY if emoji else theme.BODY
        )  # as large as on a disc in the log
        self.avatar.setText(emoji or self.tr("&Choose an emoji…"))
        self.avatar.setAccessibleDescription(emoji or self.tr("None"))
        self.avatar.setEnabled(self._can_save)
        self.no_avatar.setEnabled(self._can_save and bool(emoji or (value and self._avatar is None)))
        self.reason.setText(self._words())
        self.save.setEnabled(self._can_save and not self._is_saving)

    def take_avatar(self, emoji: str) -> None:
        """Shows the emoji as what shall be set; "" for none."""
        self._avatar = emoji
        self.refresh()
        self.avatar.setFocus()

    @property
    def _can_save(self) -> bool:
        return self._session.is_online and self._session.chat.state.profile_limit_bytes > 0

    def _words(self) -> str:
        if not self._session.is_online:
            return self.tr("There is no connection now. Your profile can be changed when it is back.")
        if not self._can_save:
            return self.tr("This server does not pass on what people tell of themselves.")
        return self.tr("The others read this beside your name, {nick}. Empty fields tell nothing.").format(
            nick=self._session.nick
        )

    def accept(self) -> None:
        """Asks the server for what is changed."""
        if self._is_saving or not self._can_save:
            return
        texts = {key: " ".join(field.text().split()) for key, field in self.fields.items()}
        wanted = tuple((key, text) for key, text in texts.items() if text != self._before[key])
        for key, text in wanted:
            problem = self._problem(text)
            if problem:
                self._tell(key, problem)
                return
        value = self._session.chat.state.own_profile.get(AVATAR, "")
        if self._avatar is not None and uri_of(self._avatar) != value:
            wanted += ((AVATAR, uri_of(self._avatar)),)
        if not wanted:
            super().accept()
            return
        self.notice.say("")
        self._is_saving, self._has_problem = True, False
        announce(self, self.tr("Asking the server…"))
        self._session.chat.order("", SetProfile(wanted))
        self.refresh()

    def _problem(self, text: str) -> str:
        if holds_hidden(text):
            return self.tr("This can't hold characters that can't be seen.")
        limit = self._session.chat.state.profile_limit_bytes
        kept = text.encode()[:limit].decode(errors="ignore")
        over = len(text) - len(kept)
        return self.tr("This is too long for the server, by %n letters.", "", over) if over else ""

    def _tell(self, key: str, problem: str) -> None:
        self.notice.say(problem)
        if key in self.fields:
            refuse(self.fields[key])
        else:
            self.avatar.setFocus()

    def _settle(self, key: str) -> None:
        """The server has it: from now on its value is shown."""
        if key in self.fields:
            self.fields[key].setModified(False)
        else:
            self._avatar = None

    def _changed(self, change: OwnProfileChanged) -> None:
        if not self._is_saving:
            self.refresh()
            return
        if change.problem:
            self._has_problem = True
        else:
            self._settle(change.key)
        self._is_saving = not change.is_settled
        self.refresh()
        if change.problem:
            self._tell(change.key, change.problem)
        if change.is_settled and not self._has_problem:
            super().accept()
