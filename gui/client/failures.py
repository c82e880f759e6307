"""FAIL, WARN and NOTE in words of the window: by command and code a sentence that says what happened and what to do.

https://ircv3.net/specs/extensions/standard-replies. The codes are for programs, and the text beside them is the
server's; a code without a row is told by that text, and one without a text by its name. A row under "*" holds for every
command.
"""

from __future__ import annotations

from collections.abc import Sequence

from gui.client import foreign
from gui.client.words import say, sayable

_BUSY = sayable("The server can't do this now; try again in a while.")
_TOO_LONG = sayable("The message is too long for this server; send it in parts.")
_NO_LINES = sayable("The server does not take this message of several lines; send it line by line.")
_GONE = sayable("The server does not know this message any more.")
_NOT_DELETED = sayable("Nothing was deleted: the server does not know this message any more.")
_NO_HISTORY = sayable("There is no history of {0} that you may read.")
_NO_DETAIL = sayable("The server does not know this detail of a person.")
_NO_VALUE = sayable("The server does not take this value: {text}")

FAILURES: dict[tuple[str, str], str] = {
    ("*", "ACCOUNT_REQUIRED"): sayable("Only who is logged in may do this: Chat → Account."),
    ("*", "INVALID_UTF8"): sayable("The server takes UTF-8 only; the message was not sent."),
    ("*", "NEED_MORE_PARAMS"): sayable("The command {command} needs more to it."),
    ("*", "INVALID_PARAMS"): sayable("The server does not understand this {command}: {text}"),
    ("*", "UNKNOWN_COMMAND"): sayable("The server does not know the command {command}."),
    ("*", "UNKNOWN_ERROR"): sayable("Something went wrong on the server: {text}"),
    ("*", "TEMPORARILY_UNAVAILABLE"): _BUSY,
    ("*", "RATE_LIMITED"): sayable("That was too fast for the server; wait a little and try again."),
    ("REGISTER", "ACCOUNT_EXISTS"): sayable(
        "The name belongs to somebody. If it is you, log in with its password; else choose another name."
    ),
    ("REGISTER", "ACCOUNT_NAME_MUST_BE_NICK"): sayable(
        "An account here is called like your name in the chat."
    ),
    ("REGISTER", "ALREADY_AUTHENTICATED"): sayable("You are logged in already."),
    ("REGISTER", "BAD_ACCOUNT_NAME"): sayable(
        "The server does not allow this name for an account; choose another."
    ),
    ("REGISTER", "COMPLETE_CONNECTION_REQUIRED"): sayable(
        "Enter the chat first; then an account can be made."
    ),
    ("REGISTER", "INVALID_EMAIL"): sayable("The server wants an e-mail address that can be reached."),
    ("REGISTER", "NEED_NICK"): sayable("Choose a name first; the account is called like it."),
    ("REGISTER", "TEMPORARILY_UNAVAILABLE"): sayable("No account can be made now; try again later."),
    ("*", "UNACCEPTABLE_PASSWORD"): sayable("The server can't take this password: {text}"),
    ("*", "WEAK_PASSWORD"): sayable("This password is too easy to guess; choose a longer one."),
    ("VERIFY", "INVALID_CODE"): sayable("This is not the code that the server waits for."),
    ("ACCOUNTS", "NO_SUCH_ACCOUNT"): sayable("There is no account {0} any more."),
    ("SETNAME", "INVALID_REALNAME"): sayable("The server does not allow this full name: {text}"),
    ("SETNAME", "CANNOT_CHANGE_REALNAME"): sayable("The server does not let you change your full name."),
    ("RENAME", "CHANNEL_NAME_IN_USE"): sayable("There is a room {1} already; choose another name."),
    ("RENAME", "CANNOT_RENAME"): sayable("{0} can't be renamed: {text}"),
    ("CHATHISTORY", "INVALID_TARGET"): _NO_HISTORY,
    ("CHATHISTORY", "MESSAGE_ERROR"): sayable("The server could not read the history; try again later."),
    ("REDACT", "INVALID_TARGET"): _NOT_DELETED,
    ("REDACT", "REDACT_FORBIDDEN"): sayable("You may not delete this message."),
    ("REDACT", "REDACT_WINDOW_EXPIRED"): sayable("The message is too old to be deleted."),
    ("REDACT", "UNKNOWN_MSGID"): _NOT_DELETED,
    ("PRIVMSG", "EDIT_FORBIDDEN"): sayable("Only who wrote a message may change it."),
    ("PRIVMSG", "UNKNOWN_MSGID"): _GONE,
    ("BATCH", "MULTILINE_MAX_BYTES"): _TOO_LONG,
    ("BATCH", "MULTILINE_MAX_LINES"): _TOO_LONG,
    ("BATCH", "MULTILINE_INVALID"): _NO_LINES,
    ("BATCH", "MULTILINE_INVALID_TARGET"): _NO_LINES,
    ("BATCH", "UNKNOWN_TYPE"): _NO_LINES,
    ("BATCH", "INVALID_REFTAG"): _NO_LINES,
    ("BATCH", "TIMEOUT"): sayable("The message took too long to arrive; send it again."),
    ("METADATA", "INVALID_KEY"): _NO_DETAIL,
    ("METADATA", "INVALID_TARGET"): sayable("There is nobody called {0} of whom you may know this."),
    ("METADATA", "INVALID_VALUE"): _NO_VALUE,
    ("METADATA", "KEY_INVALID"): _NO_DETAIL,
    ("METADATA", "KEY_NOT_SET"): sayable("{0} has told nothing of this."),
    ("METADATA", "KEY_NO_PERMISSION"): sayable("You may not change this of {0}."),
    ("METADATA", "LIMIT_REACHED"): sayable("The server keeps no more details of a person."),
    ("METADATA", "VALUE_INVALID"): _NO_VALUE,
}


def told(text: str, about: str = "") -> str:
    """The sentence for what is known by nothing but the server's own text, which is cited."""
    if about:
        return say("The server says about {about}: {text}", about=about, text=text)
    return say("The server says: {text}", text=text)


def words(params: Sequence[str]) -> str:
    """The sentence for the parameters of such a line: command, code, what it is about, the server's text."""
    command, code = params[0].upper(), params[1].upper()
    text = foreign.cited(params[-1]) if len(params) > 2 else ""
    row = FAILURES.get((command, code)) or FAILURES.get(("*", code))
    if row is None or ("{text}" in row and not text):
        if text and foreign.is_known(params[-1]):
            return text
        return told(text) if text else say("The server refuses this ({code}).", code=code)
    about = params[2:-1]
    return say(row, *about, *[""] * max(0, 3 - len(about)), command=command, text=text)
