"""The part of a room's dialog that shows what it is about, and what of it concerns the user alone."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from gui import theme
from gui.client.buffers import Buffer
from gui.client.notify_rules import Level, NotifyRules
from gui.client.places import Place
from gui.client.rights import Rights
from gui.client.room_order import RoomOrder
from gui.dialogs.form import Form, Notice, quiet
from gui.views.combo import Combo
from gui.views.refused import refuse

TOPIC_LINES = 3


class RoomAbout(QWidget):
    """Name, topic, notification level, favourite. `name`, `topic` and `save_choices` are for the dialog."""

    def __init__(
        self, place: Place, rules: NotifyRules, order: RoomOrder, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._place = place
        self._rules = rules
        self._order = order
        self._shown_topic = ""
        self._shown_name = ""
        self._is_renamable = False
        self._chantypes = ""
        self.name_field = QLineEdit(self)
        self.notice = Notice(self)
        self.topic_field = QPlainTextEdit(self)
        self.topic_field.setTabChangesFocus(True)
        self.topic_field.setObjectName("framed")
        self.topic_field.setFixedHeight(self.topic_field.fontMetrics().lineSpacing() * TOPIC_LINES + theme.XL)
        self.why_not = quiet(self.tr("Only operators of the room set its topic."))
        self.level = Combo(self)
        default = self._level_words()[rules.default]
        self.level.addItem(self.tr("As everywhere: {level}").format(level=default), None)
        for level, words in self._level_words().items():
            self.level.addItem(words, level)
        own = rules.own_level(place)
        self.level.setCurrentIndex(0 if own is None else 1 + list(Level).index(own))
        self.favourite = QCheckBox(self.tr("&Favourite: it stands first in the list"), self)
        self.favourite.setChecked(order.is_favourite(place))

        form = Form()
        self._name_label = form.add_field(self.tr("Na&me"), self.name_field)
        form.add_field(self.tr("&Topic"), self.topic_field)
        form.addWidget(self.why_not)
        form.add_field(self.tr("&Notify me of"), self.level)
        form.addSpacing(theme.S)
        form.addWidget(self.favourite)
        form.addWidget(self.notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.M, 0, 0)
        column.addLayout(form)
        column.addStretch(1)

    def show_room(self, buffer: Buffer, rights: Rights) -> None:
        """Shows the topic as it is now, unless the user is just writing another."""
        topic = " ".join(buffer.topic.split())
        # At each message of the chat: what is marked in the field stays, too, unless the topic is another.
        if topic != self._shown_topic and self.topic == self._shown_topic:
            self.topic_field.setPlainText(buffer.topic)
        self._shown_topic = topic
        self.topic_field.setReadOnly(not rights.may_set_topic)
        self.why_not.setVisible(not rights.may_set_topic)

    def show_name(self, name: str, chantypes: str, *, is_renamable: bool) -> None:
        """Shows what the room is called, with a field for who may change that, unless they are just writing."""
        if name != self._shown_name and self.name == self._shown_name:
            self.name_field.setText(name)
        self._shown_name, self._chantypes, self._is_renamable = name, chantypes, is_renamable
        self.name_field.setVisible(is_renamable)
        self._name_label.setVisible(is_renamable)

    def follow(self, place: Place) -> None:
        """The room has another name: what is chosen here is remembered of that."""
        self._place = place

    def refuse_name(self, problem: str) -> None:
        """Says why the room can't be called so."""
        self.notice.say(problem)
        refuse(self.name_field)

    @property
    def name(self) -> str:
        """The name in the field as it travels: blanks become hyphens, and the sign before it may be left out."""
        words = "-".join(self.name_field.text().split())
        return words if not words or words[:1] in self._chantypes else f"#{words}"

    @property
    def is_name_changed(self) -> bool:
        """Whether the field holds another name than the room has."""
        return self._is_renamable and self.name != self._shown_name

    @property
    def topic(self) -> str:
        """The topic as it stands in the field, on one line."""
        return " ".join(self.topic_field.toPlainText().split())

    @property
    def is_topic_changed(self) -> bool:
        """Whether the field holds another topic than the room has."""
        return self.topic != self._shown_topic

    def save_choices(self) -> None:
        """Remembers level and favourite."""
        if self.level.currentData() != self._rules.own_level(self._place):
            self._rules.set_level(self._place, self.level.currentData())
        self._order.set_favourite(self._place, self.favourite.isChecked())

    def _level_words(self) -> dict[Level, str]:
        return {
            Level.ALL: self.tr("Every message"),
            Level.MENTIONS: self.tr("Mentions of you"),
            Level.NOTHING: self.tr("Nothing"),
        }
