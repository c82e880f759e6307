"""The talk and the people beside it, or one of the two where there is no room for both."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QToolButton, QWidget

from gui.views.people import WIDTH, PeoplePane

NARROW = 560
"""Below this width the talk takes the place of the people."""
CROWDED = 420
"""Below this, the people who are asked for take the talk's place: beside them a line would hold one word."""


class TalkSplit(QSplitter):
    """Keeps a button down while the people are wanted.

    Signals: `people_shown(bool)`: whether the list of people is wanted now, which another width may change.
    """

    people_shown = Signal(bool)

    def __init__(
        self, talk: QWidget, people: PeoplePane, button: QToolButton, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.talk = talk
        self.people = people
        self._button = button
        self._has_people = False
        self._wants = True
        self._wants_narrow = False
        """The same where the talk has no room beside them: only when asked for there."""
        self._was_narrow = False
        self.has_widths = False
        """Whether talk and people have their widths: the usual ones, or those that the user chose last time."""
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(talk)
        self.addWidget(people)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        button.toggled.connect(self.show_people)

    @property
    def is_narrow(self) -> bool:
        """Whether the people would take the room that the talk needs."""
        return self.width() < NARROW

    def show_page(self, *, has_people: bool) -> None:
        """Another page is shown, with a list of people or without."""
        self._has_people = has_people
        self._settle()

    def want_people(self, wanted: bool) -> None:
        """Shows the list of people wherever there is room for it, or nowhere."""
        self._wants = wanted
        self._settle()
        self._tell()

    def show_people(self, wanted: bool) -> None:
        """Shows or hides the list of people as the user asks; it is hidden anyway where a page has none."""
        if self.is_narrow:
            self._wants_narrow = wanted
        else:
            self._wants = wanted
        self._settle()

    def find_person(self) -> None:
        """Shows who is in the room, and gives the keyboard to the search among them."""
        if not self._button.isChecked():
            self._button.click()
        if self.people.isVisible():
            self.people.seek()

    def show_talk(self) -> None:
        """Shows the talk again where the people have its place."""
        if self.talk.isHidden():
            self.show_people(False)
            self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.is_narrow and not self._was_narrow:
            self._wants_narrow = False
        self._was_narrow = self.is_narrow
        self._settle()
        self._tell()

    def _settle(self) -> None:
        wanted = self._wants_narrow if self.is_narrow else self._wants
        shown = self._has_people and wanted
        covers = shown and self.width() < CROWDED
        self.people.setVisible(shown)
        self.talk.setVisible(not covers)
        if shown and not covers and not self.has_widths:
            # Hidden so far, they would get the least that they can do with.
            self.has_widths = True
            self.setSizes([self.width() - WIDTH, WIDTH])
        if self._button.isChecked() != wanted:
            blocked = self._button.blockSignals(True)
            self._button.setChecked(wanted)
            self._button.blockSignals(blocked)

    def _tell(self) -> None:
        self.people_shown.emit(self._button.isChecked())
