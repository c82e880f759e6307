"""The models of a chat's pages: the log of each, and who is in it, made when somebody first looks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.models.members import MembersModel
from gui.models.messages import MessagesModel

if TYPE_CHECKING:
    from gui.client.buffers import Buffer
    from gui.client.ignored import Ignored


class PageModels:
    """Belongs to a session, which owns the models too."""

    def __init__(self, buffers: Mapping[str, Buffer], ignored: Ignored, parent: QObject) -> None:
        self._buffers = buffers
        self._ignored = ignored
        self._parent = parent
        self._messages: dict[str, MessagesModel] = {}
        self._members: dict[str, MembersModel] = {}

    def messages(self, key: str) -> MessagesModel:
        """The log of a page."""
        if key not in self._messages:
            self._messages[key] = MessagesModel(self._buffers[key].entries, self._parent)
        return self._messages[key]

    def members(self, key: str) -> MembersModel:
        """Who is in a page."""
        if key not in self._members:
            self._members[key] = MembersModel(self._parent)
            self._members[key].is_ignored = self._ignored.cover
            self._members[key].show(self._buffers[key].members)
        return self._members[key]

    def added(self, key: str, first: int, count: int) -> None:
        """A page has more entries."""
        model = self.messages(key)
        # A model that was made for this same report (a page opened in it) has the entries already.
        if model.rowCount() + count <= len(self._buffers[key].entries):
            model.added(first, count)

    def removed(self, key: str, index: int) -> None:
        """An entry is gone."""
        model = self._messages.get(key)
        if model is not None:  # one that is made later has never had it
            model.removed(index, 1)

    def move(self, was: str, key: str) -> None:
        """A page has another key, and the same models."""
        if was in self._messages:
            self._messages[key] = self._messages.pop(was)
        if was in self._members:
            self._members[key] = self._members.pop(was)

    def drop(self, key: str) -> None:
        """A page is gone, and nobody looks at it any more."""
        for model in (self._messages.pop(key, None), self._members.pop(key, None)):
            if model is not None:
                model.deleteLater()

    def ignoring_changed(self) -> None:
        """Shows in the lists of people who is ignored now."""
        for model in self._members.values():
            model.ignoring_changed()
