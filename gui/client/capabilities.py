"""The capabilities that the window asks for where a server has them, each with what it does for us.

A row stands here only when the window does something with it. Not asked for, on purpose:
- `no-implicit-names`: the members of every room are shown, completed and called by name, and whoever is in one is here;
  NAMES would be asked for after each JOIN, and all come a round trip later.
- `userhost-in-names`: nothing that is shown needs the hosts of members, and NAMES of a large room gets three
  times as long.
- `draft/extended-isupport`: nothing is decided before the welcome, with which 005 comes anyhow.
"""

from __future__ import annotations

REGISTRATION = "draft/account-registration"

UNDERSTOOD: dict[str, str] = {
    "message-tags": "messages have ids, and tags of other clients",
    "server-time": "an entry has the time at which the server took it",
    "echo-message": "our own message comes back: it has arrived",
    "labeled-response": "an answer is known to be that to our message",
    "batch": "lines of one event are told as one",
    "multi-prefix": "all ranks of a member are known",
    "cap-notify": "what a server learns later is used",
    "account-notify": "who logs in or out, for the card",
    "account-tag": "whose account wrote a message",
    "extended-join": "account and full name of who comes",
    "away-notify": "who of a room goes away and comes back",
    "extended-monitor": "the same of those with whom we talk directly",
    "invite-notify": "who invites whom into a room of ours",
    "setname": "another full name, for the card",
    "chghost": "our own host, which counts for the length of a line; nobody seems to leave and come back",
    "standard-replies": "what is refused comes as FAIL, with a code that has words of ours",
    "sasl": "logging in before the welcome",
    "draft/message-redaction": "messages are deleted for everybody",
    "samovar.chat/edit": "the author gives a message another text",
    REGISTRATION: "the nick is made an account of ours",
    "draft/pre-away": "who is away comes away, and never looks as if they were here",
    "draft/channel-rename": "a room that gets another name keeps its page",
    "draft/multiline": "a text of several lines is one message",
    "draft/chathistory": "what was said before we came is shown",
    "draft/event-playback": "who came and went stands in it too",
    "draft/read-marker": "what was read on one device is read on the others",
    "draft/metadata-3": "what people tell of themselves, for the list of people and the cards",
    "draft/metadata-2": "the same of servers that know its earlier version only",
}
BETTER: dict[str, str] = {"draft/metadata-2": "draft/metadata-3"}
"""Capabilities that are not asked for where a server has the other, too."""


def parse(words: str) -> dict[str, str]:
    """The capabilities of CAP LS or NEW with their values: "sasl=PLAIN batch"."""
    found = {}
    for word in words.split():
        name, _, value = word.partition("=")
        found[name] = value
    return found
