"""Our own profile: what the server answers to our changes, and telling it again to a server that has forgotten it.

A server forgets a guest with the connection. Ours keeps what an account tells, and another device may have changed it
meanwhile, so there the server is right.
"""

from __future__ import annotations

from gui.client import failures
from gui.client.changes import OwnProfileChanged
from gui.client.core import Core
from gui.client.profiles import KEYS
from wire.isupport import LOBBY
from wire.message import Message


def restore(core: Core) -> None:
    """Asks a new connection's server for what it has of us; `restores` takes the answers."""
    own = core.me.profile
    known = [key for key in KEYS if key in own.values]
    if known:
        is_kept_there = bool(core.login.account) and LOBBY in core.server.isupport
        own.restoring = set() if is_kept_there else set(known)
        core.answer("METADATA", "*", "GET", *known)


def restores(core: Core, key: str, value: str) -> bool:
    """Whether this answer says that the server has forgotten a value, which is set anew then."""
    own = core.me.profile
    if key not in own.restoring:
        return False
    own.restoring.discard(key)
    if value:
        return False
    core.answer("METADATA", "*", "SET", key, own.values[key])
    return True


def learned(core: Core, key: str, value: str, problem: str = "") -> None:
    """The server has told a value of ours, "" for none. `problem`: why the others don't see it all the same."""
    own = core.me.profile
    if key not in KEYS:
        return
    if value:
        own.values[key] = value
    else:
        own.values.pop(key, None)
    was_asked = key in own.asked
    if was_asked:
        own.asked.remove(key)
    core.pages.report(OwnProfileChanged(key, problem if was_asked else "", is_settled=not own.asked))


def failed(core: Core, message: Message) -> bool:
    """FAIL METADATA about a change of ours: the dialog tells it."""
    own, about = core.me.profile, message.params[2:-1]
    if not own.asked:
        return False
    key = next((word for word in about if word in own.asked), own.asked[0])
    if message.params[1].upper() == "KEY_NOT_SET":  # version 2: what we wanted to take away was not there
        learned(core, key, "")
        return True
    own.asked.remove(key)
    core.pages.report(OwnProfileChanged(key, failures.words(message.params), is_settled=not own.asked))
    return True
