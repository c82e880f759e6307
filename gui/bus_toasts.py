"""Toasts by the desktop's bus; apart from those who show them, for it is not needed before the first one."""

from __future__ import annotations

import os
from collections.abc import Hashable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal

import resources
from gui.net.dbus import SessionBus
from gui.net.dbus_message import BusMessage, Field, Type, Variant

if TYPE_CHECKING:
    from gui.toasts import Toast

NOTIFICATIONS = (
    "org.freedesktop.Notifications",
    "/org/freedesktop/Notifications",
    "org.freedesktop.Notifications",
)
"""https://specifications.freedesktop.org/notification-spec/latest/"""
BODY_LIMIT = 300


class BusToasts(QObject):
    """Toasts by the session bus (Linux and the BSDs).

    Signals: `clicked(object)` with a token; `failed(object)` where nobody shows notifications here, with the toast
    that was not shown or None.
    """

    clicked = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = SessionBus(self)
        self._bus.signalled.connect(self._signalled)
        self._bus.closed.connect(lambda reason: self.failed.emit(None))
        self._takes_markup: bool | None = None
        """None until the desktop has told: what comes before that waits in `_early`."""
        self._early: dict[Hashable, Toast] = {}
        self._numbers: dict[Hashable, int] = {}
        """The desktop's number of the toast that is shown, by token."""
        self._coming: dict[Hashable, Toast | None] = {}
        """Toasts whose number is on its way, by token; with the next one of that token, which waits for it."""

    def open(self) -> bool:
        """Begins to connect; False where there is no bus."""
        if not self._bus.open():
            return False
        self._bus.watch(NOTIFICATIONS)
        self._bus.call(NOTIFICATIONS, "GetCapabilities", on_reply=self._learn)
        return True

    def show(self, toast: Toast) -> None:
        """Shows a toast in the place of its token's last."""
        if self._takes_markup is None:
            self._early[toast.token] = toast
            return
        if toast.token in self._coming:
            self._coming[toast.token] = toast
            return
        self._coming[toast.token] = None
        body = toast.body[:BODY_LIMIT]
        args = (
            "Samovar",
            self._numbers.get(toast.token, 0),
            QUrl.fromLocalFile(str(resources.path("icons/samovar.svg"))).toString(),
            toast.title,
            _escaped(body) if self._takes_markup else body,
            ["default", self.tr("Open")],
            {
                "desktop-entry": Variant("s", "samovar"),
                "category": Variant("s", "im.received"),
                "urgency": Variant("y", 1),
                "suppress-sound": Variant("b", True),  # we have our own, and an option for it
            },
            -1,
        )
        self._bus.call(
            NOTIFICATIONS, "Notify", "susssasa{sv}i", args, lambda reply: self._shown(toast, reply)
        )

    def withdraw(self, token: Hashable) -> None:
        """Takes the token's toast from the screen."""
        self._early.pop(token, None)
        if token in self._coming:
            self._coming[token] = None
        number = self._numbers.pop(token, None)
        if number is not None:
            self._bus.call(NOTIFICATIONS, "CloseNotification", "u", (number,))

    def _learn(self, reply: BusMessage) -> None:
        answer = reply.args[0] if reply.type is Type.REPLY and reply.args else []
        self._takes_markup = isinstance(answer, list) and "body-markup" in answer
        early, self._early = self._early, {}
        for toast in early.values():
            self.show(toast)

    def _shown(self, toast: Toast, reply: BusMessage) -> None:
        following = self._coming.pop(toast.token, None)
        if reply.type is Type.ERROR:
            self.failed.emit(following or toast)
            return
        if reply.args and isinstance(reply.args[0], int):
            self._numbers[toast.token] = reply.args[0]
        if following is not None:
            self.show(following)

    def _signalled(self, message: BusMessage) -> None:
        if len(message.args) < 2:
            return
        token = next((token for token, number in self._numbers.items() if number == message.args[0]), None)
        if token is None:
            return
        match message.text(Field.MEMBER):
            case "NotificationClosed":
                del self._numbers[token]
            case "ActivationToken":
                # By this Wayland's compositor knows that it was a click that raises our window.
                os.environ["XDG_ACTIVATION_TOKEN"] = str(message.args[1])
            case "ActionInvoked":
                self.clicked.emit(token)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
