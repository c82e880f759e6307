"""Answers and errors in words: numerics become sentences, where somebody asked or where they belong.

A row's sentence takes its fields from the parameters after our nick: {0}, {1} …; {last} is the server's own
text. A numeric without a row is shown with its own text; nothing is ever shown as a raw line.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gui.client import edits, failures, foreign
from gui.client.buffers import EntryKind
from gui.client.core import Core
from gui.client.handlers import renaming
from gui.client.handlers.accounts import refused
from gui.client.handlers.listed_topic import listed_topic
from gui.client.handlers.metadata import refuses_subscription
from gui.client.handlers.own_profile import failed
from gui.client.words import say, sayable
from wire.message import Message

LIST_LIMIT = 500
"""Rooms shown of a LIST; a big network has tens of thousands."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A row: the sentence, and what it is about."""

    text: str
    here: bool = True
    """Shown where the user asked; False: on the server's page."""
    fails_join: bool = False
    """The room at {0} does not let us in."""
    fails_message: bool = False
    """A message of ours to {0} was not delivered."""


_QUIET = frozenset(
    "002 003 004 221 251 252 253 254 255 265 266 250 315 318 321 323 329 333 368 369 374 375 391".split()
)
"""Nothing that a person needs: openings and ends of lists, counts of servers."""

ANSWERS: dict[str, Answer] = {
    "263": Answer(sayable("The server is busy; try again in a while.")),
    "302": Answer("{last}"),
    "303": Answer(sayable("Here now: {last}")),
    "311": Answer(sayable("{0} is {1}@{2}: {last}")),
    "312": Answer(sayable("{0} is connected to {1}")),
    "313": Answer(sayable("{0} is an operator of the server")),
    "314": Answer(sayable("{0} was {1}@{2}: {last}")),
    "319": Answer(sayable("{0} is in {last}")),
    "330": Answer(sayable("{0} is logged in as {1}")),
    "335": Answer(sayable("{0} is a bot")),
    "338": Answer(sayable("{0} is really at {1}")),
    "341": Answer(sayable("You have invited {0} to {1}.")),
    "346": Answer(sayable("{1} may enter {0} uninvited")),
    "348": Answer(sayable("{1} is excepted from the bans of {0}")),
    "351": Answer(sayable("The server runs {0}")),
    "352": Answer(sayable("{4}: {1}@{2}, in {0}")),
    "367": Answer(sayable("Banned from {0}: {1}")),
    "372": Answer("{last}", here=False),
    "378": Answer("{last}"),
    "381": Answer(sayable("You are an operator of the server now."), here=False),
    "401": Answer(sayable("Nobody here is called {0}."), fails_message=True),
    "402": Answer(sayable("There is no server {0}.")),
    "403": Answer(sayable("There is no room {0}."), fails_join=True, fails_message=True),
    "404": Answer(sayable("You may not speak in {0}."), fails_message=True),
    "405": Answer(sayable("You are in too many rooms to enter {0}."), fails_join=True),
    "406": Answer(sayable("Nobody was called {0}.")),
    "407": Answer(sayable("There were too many recipients."), fails_message=True),
    "412": Answer(sayable("The message was empty.")),
    "417": Answer(sayable("The message was too long.")),
    "421": Answer(sayable("The server does not know the command {0}.")),
    "437": Answer(sayable("{0} can't be entered at the moment: {last}"), fails_join=True),
    "441": Answer(sayable("{0} is not in {1}.")),
    "442": Answer(sayable("You are not in {0}."), fails_message=True),
    "443": Answer(sayable("{0} is already in {1}.")),
    "461": Answer(sayable("The command {0} needs more to it.")),
    "471": Answer(sayable("{0} is full."), fails_join=True),
    "472": Answer(sayable("The server does not know the mode {0}.")),
    "473": Answer(sayable("{0} is by invitation only."), fails_join=True),
    "474": Answer(sayable("You are banned from {0}."), fails_join=True),
    "475": Answer(sayable("{0} needs a password, or another one: /join {0} PASSWORD"), fails_join=True),
    "476": Answer(sayable("{0} can't be the name of a room."), fails_join=True),
    "477": Answer(sayable("{0} is for registered names only."), fails_join=True, fails_message=True),
    "479": Answer(sayable("{0} can't be the name of a room."), fails_join=True),
    "481": Answer(sayable("Only operators of the server may do that.")),
    "482": Answer(sayable("Only operators of {0} may do that.")),
    "489": Answer(sayable("{0} is for encrypted connections only."), fails_join=True),
    "491": Answer(sayable("The server does not take you as its operator.")),
    "502": Answer(sayable("You can't change the modes of others.")),
    "520": Answer(sayable("You may not enter {0}."), fails_join=True),
    "531": Answer(sayable("You may not write to {0}."), fails_message=True),
    "696": Answer(sayable("The server does not take this mode: {cited}")),
}


def numeric(core: Core, message: Message) -> None:
    """Any numeric without a handler: for the message that it refuses, its room, or where the user asked."""
    code = message.command
    if code in _QUIET or not message.params:
        return
    fields = message.params[1:] or message.params
    row = ANSWERS.get(code)
    if code == "372":
        fields = (*fields[:-1], fields[-1].removeprefix("- "))  # how servers mark the lines of their welcome
        if core.server.lobby_name and foreign.is_known(fields[-1]):
            return  # our server's own words for programs without a lobby: we are greeted already, and go there
    text = _sentence(code, row, fields)
    if code[0] in "45" or code == "696":
        _fail(core, message, row, fields, text)
    elif code in _TOLD:
        _TOLD[code](core, fields)
    else:
        here = core.asked_key() if row is not None and row.here else ""
        core.write(core.pages.buffers[here], EntryKind.INFO, message, text)


def _sentence(code: str, row: Answer | None, fields: tuple[str, ...]) -> str:
    text, cited = foreign.ours(fields[-1]), foreign.cited(fields[-1])
    if row is not None:
        return say(row.text, *fields, "", "", "", "", "", last=text, cited=cited)
    if code[0] in "45" and not foreign.is_known(fields[-1]):
        return failures.told(cited, "".join(fields[-2:-1]))
    return ": ".join([*fields[-2:-1], text])  # the numbers and names first, as "#tea: …"


def _fail(core: Core, message: Message, row: Answer | None, fields: tuple[str, ...], text: str) -> None:
    if renaming.refused(core, message, text):
        return
    label = core.batches.label_of(message)
    if label and (core.outgoing.refuse(label, text) or edits.refused(core, label, (), text)):
        return
    about = fields[0]
    key = core.fold(about)
    if row is not None and row.fails_join and key in core.rooms.wanted:
        room = core.room(about)
        if room is None or not room.joined:
            core.rooms.wanted.pop(key)
            core.rooms.creating.pop(key, None)
            core.rooms.focus.discard(key)
            core.outgoing.refuse_queued(key, text)
    elif row is not None and row.fails_message and _fails_message(core, key, text):
        return
    core.tell(core.about(about), text, error=True)


def _fails_message(core: Core, key: str, text: str) -> bool:
    """Whether it was a message of ours, or only that we type one: nobody has to read that before it is sent."""
    return (
        core.outgoing.refuse_waiting(key, text)
        or core.typing.refused(key)
        or core.outgoing.refuse_unconfirmed(key, text)
    )


def _list(core: Core, fields: tuple[str, ...]) -> None:
    """322: one room of the LIST."""
    core.asked.listing.shown += 1
    if core.asked.listing.shown <= LIST_LIMIT and len(fields) > 1:
        text = say(
            "{room}: {count} here. {topic}",
            room=fields[0],
            count=fields[1],
            topic=listed_topic(core, fields[-1]) if len(fields) > 2 else "",
        )
        core.tell(core.asked_key(), text.rstrip())
    elif core.asked.listing.shown == LIST_LIMIT + 1:
        core.tell(core.asked_key(), say("… and more rooms than can be shown here."))


def _idle(core: Core, fields: tuple[str, ...]) -> None:
    """317: since when somebody is silent, and connected."""
    if len(fields) > 1 and fields[1].isascii() and fields[1].isdigit():
        minutes = int(fields[1][:12]) // 60
        core.tell(
            core.asked_key(), say("{nick} said nothing for {minutes} min", nick=fields[0], minutes=minutes)
        )


_TOLD: dict[str, Callable[[Core, tuple[str, ...]], None]] = {"322": _list, "317": _idle}
"""Answers whose sentence is not made of their fields as they stand."""


def _no_batch(core: Core, message: Message) -> bool:
    """FAIL BATCH: a message of several lines is refused; without a label it is the oldest one."""
    label = core.batches.label_of(message) or core.outgoing.label_of_several()
    return core.outgoing.refuse(label, failures.words(message.params))


_FAILS: dict[str, Callable[[Core, Message], bool]] = {
    "CHATHISTORY": lambda core, message: core.past.failed(message),
    "BATCH": _no_batch,
    "RENAME": lambda core, message: renaming.refused(core, message, failures.words(message.params)),
    "METADATA": lambda core, message: refuses_subscription(core, message) or failed(core, message),
    "MARKREAD": lambda core, message: True,  # nobody asked for it in words, and it is told again later
}
"""What a FAIL means beyond its words, by the command that failed; a False is told like any other."""


def standard_reply(core: Core, message: Message) -> None:
    """FAIL, WARN, NOTE (https://ircv3.net/specs/extensions/standard-replies), in our own words where we have some."""
    text = failures.words(message.params)
    fails = _FAILS.get(message.params[0].upper()) if message.command == "FAIL" else None
    if fails is not None and fails(core, message):
        return
    if message.command != "FAIL":
        core.tell(core.asked_key(), text)
        return
    label = core.batches.label_of(message)
    if refused(core, message.params[0].upper(), text) or edits.refused(core, label, message.params, text):
        return
    if not core.outgoing.refuse(label, text):
        core.tell(core.asked_key(), text, error=True)
