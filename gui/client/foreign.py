"""Sentences that are made elsewhere, in English: by wire, and by servers of ours. Here they get the window's language.

What made them must not know of languages: its words travel, and are read by programs too. So they come filled in, and
are matched back to their templates; what no template fits stays as it came.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from gui.client.words import Sentence, say, sayable
from wire import names

TEMPLATES: tuple[str, ...] = (
    # Names that can't be (wire.names)
    sayable("A nick can't be empty."),
    sayable("A nick has at most {count} characters."),
    sayable("A nick can't hold spaces."),
    sayable("A nick can't hold “{char}”."),
    sayable("A nick begins with a letter."),
    sayable("A name can't hold control characters or characters that can't be seen."),
    sayable("A letter can't carry more than {count} marks."),
    sayable("A channel's name begins with # and has at least one more character."),
    sayable("A channel's name has at most {count} characters."),
    sayable("A channel's name can't hold spaces."),
    sayable("A channel's name can't hold “{char}”."),
    sayable("A title can't be empty."),
    sayable("The title is too long: about 35 letters fit, of Latin ones 64."),
    sayable("A title can't hold control characters or line breaks."),
    sayable("A real name can't be empty."),
    sayable("A real name has at most {count} characters."),
    sayable("A real name can't hold control characters or characters that can't be seen."),
    sayable("A host looks like guest.example: Latin letters, digits and hyphens, and at least one dot."),
    sayable(
        "A server's name looks like chat.example: Latin letters, digits and hyphens, and at least one dot."
    ),
    # Addresses and links that can't be (wire.invite)
    sayable("Addresses that begin with {scheme}:// can't be joined."),
    sayable("The key in this link is damaged; ask for the link again."),
    sayable("[{host}] is not an IPv6 address."),
    sayable("{address} is not an address. Write host:port, or [IPv6]:port."),
    sayable("Write the address of the computer that hosts the chat."),
    sayable("“{host}” can't be the name of a computer."),
    sayable("“{port}” is not a port: ports are numbers from 1 to 65535."),
    # The connection (wire.tls, wire.errors, wire.message)
    sayable("The other side does not speak TLS here."),
    sayable("The secure connection failed: {error}."),
    sayable("This server takes UTF-8 only; the line was not used."),
    sayable("The line was too long and was not used."),
    sayable("A line was longer than any line can be"),
    sayable("The line holds no command."),
    sayable("A line can't hold NUL, or CR before its end; it was not used."),
    # Why a chat can't be hosted: the last words of the child (server.listener, server.config, server.__main__)
    sayable("Port {port} is taken: another program, or another Samovar, uses it. Choose another port."),
    sayable("Port {port} may not be used without administrator's rights. Choose one above 1023."),
    sayable("{host} is not an address of this computer."),
    sayable("{host} is not an address of this computer: {error}."),
    sayable("Can't listen on {place}, port {port}: {error}."),
    sayable("all addresses"),
    sayable("{port} is not a port; ports are 0 to 65535."),
    sayable("The folder {folder} does not exist. Make it, or name another by --data-dir."),
    sayable("The log {file} can't be written: {error}."),
    # Accounts that can't be used (server.accounts.database)
    sayable("The accounts in {file} can't be read: {error}. {reason}"),
    sayable("The accounts in {file} can't be written: {error}. {reason}"),
    sayable("The accounts in {file} were made by a newer Samovar: use that one, or another folder."),
    sayable(
        "The file is damaged: put back a copy, or, to begin without accounts, move it away, with those ending in"
        " -wal and -shm beside it. It was left as it is."
    ),
    sayable("Make room on the disk."),
    sayable("Another program has it open: is there a second server on this folder?"),
    sayable("Is the folder writable, and the disk not full?"),
    # Accounts that can't be made, and nicks that are somebody's (server.commands.accounts, .nicks; wire.saslprep)
    sayable("This chat needs a password; give it first (PASS)."),
    sayable("Choose a nick first (NICK); the account is called like it."),
    sayable("An account is called like one's nick, which is {nick} now."),
    sayable("This is not an e-mail address. One looks like anna@chat.example."),
    sayable("Too many accounts were made; try again later."),
    sayable("A password has at most {count} bytes."),
    sayable("A password has at least {count} characters, and is not the name."),
    sayable("A password can't hold control characters."),
    sayable("This name belongs to somebody; choose another nick."),
    sayable("You are logged in to an account."),
    sayable("Come in first; then an account can be made."),
    sayable("The account can't be kept now; tell the host of the chat."),
    sayable("Nothing has to be confirmed here: log in with the password."),
    sayable("The account {name} is yours. Keep its password."),
    sayable("This nick belongs to an account: log in to it, or choose another"),
    sayable("This nick can't be told from that of somebody else; choose another"),
    # Why there is no window (gui.screen)
    sayable("There is no display here (DISPLAY and WAYLAND_DISPLAY are not set)."),
    sayable("The display {name} does not answer."),
    # Why a connection ends: ERROR, and what the others see of it (server.reply, server.hub, server.guests …)
    sayable("Closing link: {reason}"),
    sayable("Quit"),
    sayable("Quit: {text}"),
    sayable("Connection closed"),
    sayable("The chat has been closed by its host"),
    sayable("Killed by {nick}: {reason}"),
    sayable("no reason given"),
    sayable("This chat needs a password, and it was missing or wrong"),
    sayable("Registration took too long"),
    sayable("No answer to PING for {count} seconds"),
    sayable("Send queue over {count} KB: not reading"),
    sayable("Refused"),
    sayable("An error of the server's; it was logged"),
    sayable("The chat is full; try again later"),
    sayable("Too many connections from your address (at most {count})"),
    sayable("Too many new connections from your address; try again in a few minutes"),
    sayable("Too many connections from your network (at most {count})"),
    sayable("Too many new connections from your network; try again in a few minutes"),
    sayable("You are not in the chat any more; connect again to come back"),
    sayable("Left after a kick"),
    sayable("Changing host"),
    # What else the window shows as it came (server.commands)
    sayable("Welcome to {title}, {nick}"),
    sayable("Welcome to {title}."),
    sayable("Everybody meets in {room}: /join {room}"),
    sayable("The message could not be kept and was not sent: {error}"),
    sayable("This is not a mask"),
    sayable("The limit is a number above 0"),
    # Why a room can't be renamed (server.commands.renaming)
    sayable("The history can't be read now; try again later"),
    sayable("There was a channel of this name, and what was said in it is kept"),
    sayable("There is a channel of this name already"),
    sayable("This channel keeps its name"),
    sayable("This channel got another name just now; wait a minute"),
    # The closing texts of errors that have no sentence of ours in ANSWERS (wire.numerics)
    sayable("No origin specified"),
    sayable("Invalid CAP command"),
    sayable("No recipient given"),
    sayable("You can't change your nick now"),
    sayable("You have not registered"),
    sayable("You may not register again"),
    sayable("The password is not correct, or too many were tried: wait a minute"),
    sayable("You are banned from this server"),
    sayable("The channel's list is full; remove an entry first"),
    sayable("You can't kill a server"),
    sayable("Unknown user mode"),
    sayable("There is no help on this"),
    sayable("There are as many channels as there may be; enter one of them"),
    sayable("Too many channels were opened from your address; wait an hour"),
    sayable("This nick or channel is not available for a while"),
    sayable("This is not a well-formed key"),
    sayable("Insufficient privileges"),
)
NESTED = ("reason", "place")
"""Fields of these names hold words of the table again."""


def ours(text: str) -> str:
    """The sentence in the language of the window; as it came where it is not known."""
    found = _match(text)
    if found is None:
        return text
    template, fields = found
    return say(template, **{name: ours(field) if name in NESTED else field for name, field in fields})


def cited(text: str) -> str:
    """What a server gives as its reason, for a place behind words of ours: in quotation marks where it is not ours."""
    if not text or isinstance(text, Sentence):
        return text
    return ours(text) if is_known(text) else say("“{text}”", text=text)


def ending(text: str) -> str:
    """Why a server closes the connection (ERROR), as a sentence for a person.

    What other servers give as a reason is cited behind words of ours: it stands in the window's own line.
    """
    said = _CLOSING.sub("", text).strip()
    if said and is_known(said):
        reason = ours(said)
        reason = reason[:1].upper() + reason[1:]  # the others read it after a colon, in small letters
        return reason if reason[-1:] in ".!?…" else f"{reason}."
    told = _WHO_AND_WHY.fullmatch(said)
    why = (told[1] if told else said).strip(" .")
    if not why:
        return say("The server closed the connection.")
    return say("The server closed the connection: {reason}.", reason=cited(why))


_CLOSING = re.compile(r"closing link:? *", re.IGNORECASE)
_WHO_AND_WHY = re.compile(r"\S*[.:@\[]\S* [\[(](.*)[\])]")
"""`(user@host) [reason]`, `nick[host] (reason)`, `host (reason)`: who we are is no news to us."""


def is_known(text: str) -> bool:
    """Whether a template fits this sentence."""
    return _match(text) is not None


def nick_problem(name: str) -> str | None:
    """Says in the language of the window why this can't be a nick; None where it can."""
    return _said(names.nick_problem(name))


def channel_problem(name: str) -> str | None:
    """Says in the language of the window why this can't be a room's name; None where it can."""
    return _said(names.channel_problem(name))


def title_problem(title: str) -> str | None:
    """Says in the language of the window why this can't be a chat's title; None where it can."""
    return _said(names.title_problem(title))


def _said(problem: str | None) -> str | None:
    return None if problem is None else ours(problem)


@lru_cache(256)
def _match(text: str) -> tuple[str, tuple[tuple[str, str], ...]] | None:
    """The template that fits, and its fields. Remembered: a crowd goes offline with one and the same reason."""
    if text in TEMPLATES:
        return text, ()
    for template, pattern in _patterns():
        if found := pattern.fullmatch(text):
            return template, tuple(found.groupdict().items())
    return None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((template, _pattern(template)) for template in TEMPLATES if "{" in template)


def _pattern(template: str) -> re.Pattern[str]:
    """Fields take any text, a field that comes again the same."""
    pattern, seen = "", set[str]()
    for place, part in enumerate(re.split(r"\{(\w+)\}", template)):
        if place % 2 == 0:
            pattern += re.escape(part)
        else:
            pattern += f"(?P={part})" if part in seen else f"(?P<{part}>.+?)"
            seen.add(part)
    return re.compile(pattern, re.DOTALL)
