"""Where somebody is, in words."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from gui.client.persons import Person, Presence
from gui.models.clock import clock_style, in_words, now


def presence_words(person: Person) -> str:
    """Such as "here", "away: lunch", "not here since 18:30"; "" where it is not known."""
    translate = QCoreApplication.translate
    match person.presence:
        case Presence.HERE:
            return translate("Presence", "here")
        case Presence.AWAY if person.away_text:
            return translate("Presence", "away: {text}").format(text=person.away_text)
        case Presence.AWAY:
            return translate("Presence", "away")
        case Presence.GONE if person.since_ms:
            return translate("Presence", "not here since {time}").format(time=_time(person.since_ms))
        case Presence.GONE:
            return translate("Presence", "not here")
        case _:
            return ""


def _time(time_ms: int) -> str:
    """The time of the day; of another day the day, too."""
    time = datetime.fromtimestamp(time_ms / 1000)
    words = in_words(time, clock_style())
    if time.date() == now().date():
        return words
    return f"{QLocale().toString(QDate(time.year, time.month, time.day), QLocale.FormatType.ShortFormat)}, {words}"
