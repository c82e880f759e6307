"""Entries in words: the sentence for what happened in a room, and "who, when, what" for any entry."""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gui.client.buffers import SAID, Delivery, Entry, EntryKind
from gui.client.extras import Deletion
from gui.client.spans import CONTROL, CONTROLS
from gui.client.words import retold
from gui.models.clock import clock

# kind: (the sentence, the sentence where the entry has no text). PySide types what it marks as object.
SENTENCES: dict[EntryKind, tuple[object, object]] = {
    EntryKind.JOIN: (
        QT_TRANSLATE_NOOP("Happened", "{nick} joined"),
        QT_TRANSLATE_NOOP("Happened", "{nick} joined"),
    ),
    EntryKind.PART: (
        QT_TRANSLATE_NOOP("Happened", "{nick} left: {text}"),
        QT_TRANSLATE_NOOP("Happened", "{nick} left"),
    ),
    EntryKind.QUIT: (
        QT_TRANSLATE_NOOP("Happened", "{nick} went offline: {text}"),
        QT_TRANSLATE_NOOP("Happened", "{nick} went offline"),
    ),
    EntryKind.NICK: (
        QT_TRANSLATE_NOOP("Happened", "{nick} is now {text}"),
        QT_TRANSLATE_NOOP("Happened", "{nick} has another name"),
    ),
    EntryKind.KICK: (
        QT_TRANSLATE_NOOP("Happened", "{nick} removed {text}"),
        QT_TRANSLATE_NOOP("Happened", "{nick} removed somebody"),
    ),
    EntryKind.MODE: (
        QT_TRANSLATE_NOOP("Happened", "{nick} changed the modes: {text}"),
        QT_TRANSLATE_NOOP("Happened", "{nick} changed the modes"),
    ),
    EntryKind.TOPIC: (
        QT_TRANSLATE_NOOP("Happened", "{nick} set the topic: {text}"),
        QT_TRANSLATE_NOOP("Happened", "{nick} removed the topic"),
    ),
}

# The same of KICK where it is ourselves whom somebody removes.
REMOVED_YOU: tuple[object, object] = (
    QT_TRANSLATE_NOOP("Happened", "{nick} removed you from the room: {text}"),
    QT_TRANSLATE_NOOP("Happened", "{nick} removed you from the room"),
)

DELIVERIES: dict[Delivery, object] = {
    Delivery.QUEUED: QT_TRANSLATE_NOOP("Happened", "waits for the connection"),
    Delivery.SENDING: QT_TRANSLATE_NOOP("Happened", "sending"),
    Delivery.SENT: "",
    Delivery.FAILED: QT_TRANSLATE_NOOP("Happened", "not sent"),
}

# mIRC's colours and styles, and every other character that is not shown.
_CODES = re.compile(f"\x03(?:\\d{{1,2}}(?:,\\d{{1,2}})?)?|\x04(?:[0-9a-fA-F]{{6}})?|[{CONTROLS}]")


def plain(text: str) -> str:
    """The text without formatting codes and control characters."""
    return _CODES.sub("", text) if CONTROL.search(text) else text


def sentence(entry: Entry) -> str:
    """What an entry that happened says, as one translated sentence."""
    if entry.kind not in SENTENCES:
        return plain(retold(entry.text))
    text = plain(retold(entry.text))
    with_text, without = SENTENCES[entry.kind]
    reason = ""
    if entry.kind is EntryKind.KICK:
        victim, _, reason = text.partition(" ")
        text = f"{victim}: {reason}" if reason else victim
    if entry.kind is EntryKind.MODE and not entry.nick:
        return text  # a server did it: who is of no interest
    if entry.kind is EntryKind.KICK and entry.mention:
        text, (with_text, without) = reason, REMOVED_YOU
    template = QCoreApplication.translate("Happened", str(with_text if text else without))
    return template.format(nick=entry.nick, text=text)


def delivery_words(entry: Entry) -> str:
    """Where a message of one's own is, in words; "" once it is on the server."""
    words = str(DELIVERIES[entry.delivery])
    words = QCoreApplication.translate("Happened", words) if words else ""
    if entry.delivery is Delivery.FAILED and entry.reason:
        return f"{words}: {plain(retold(entry.reason))}"
    return words


@lru_cache(maxsize=4096)
def _day_of_quarter(quarter: int) -> int:
    return datetime.fromtimestamp(quarter * 900).toordinal()


def day(time_ms: int) -> int:
    """The local day as an ordinal. Time zones differ by whole quarters of an hour: so few to remember."""
    return _day_of_quarter(time_ms // 900_000)


def forget_days() -> None:
    """The zone is another: midnight is at another time."""
    _day_of_quarter.cache_clear()


def spoken(entry: Entry) -> str:
    """ "Who, when, what": one entry for a screen reader."""
    if entry.kind not in SAID:
        return f"{clock(entry.time_ms)}, {sentence(entry)}"
    who = f"{entry.nick}, " if entry.nick else ""
    if entry.deletion is not None:
        return f"{who}{clock(entry.time_ms)}, {deletion_words(entry.nick, entry.deletion)}"
    state = delivery_words(entry)
    if entry.is_edited:
        edited = QCoreApplication.translate("Happened", "edited")
        state = f"{edited}, {state}" if state else edited
    return f"{who}{clock(entry.time_ms)}, {plain(entry.text)}" + (f", {state}" if state else "")


def deletion_words(author: str, deletion: Deletion) -> str:
    """What stands for a message that was taken back: by whom, where that was not its author, and why."""
    if deletion.nick == author or not deletion.nick:
        words = QCoreApplication.translate("Happened", "This message was deleted")
    else:
        words = QCoreApplication.translate("Happened", "{nick} deleted this message")
        words = words.format(nick=deletion.nick)
    return f"{words}: {plain(deletion.reason)}" if deletion.reason else words
