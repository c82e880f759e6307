"""Logging in by SASL: AUTHENTICATE and its numerics (https://ircv3.net/specs/extensions/sasl-3.2).

The login stands before CAP END, so that the server knows us under our nick from the first moment. Nothing that goes
wrong here locks the person out: we come in as a guest, and say why where the person chose the password.
"""

from __future__ import annotations

from dataclasses import replace

from gui.client import absence, foreign
from gui.client.changes import AccountChanged
from gui.client.core import Core
from gui.client.handlers.row import Row
from gui.client.login import PATIENCE_MS, PLAIN, Proof, Stage, Try
from gui.client.logins import Credential
from gui.client.words import say, sayable
from wire import sasl
from wire.errors import PeerError
from wire.message import Message


def begin(core: Core) -> bool:
    """Starts a login where the server takes any and we know one; False where there is none."""
    login = core.login
    if "sasl" not in core.server.caps or login.begun_ms:
        return False
    value = core.server.offered.get("sasl", "")
    if value:
        login.mechanisms = frozenset(value.upper().split(","))
    asked, core.me.asked_login = core.me.asked_login, None
    login.waiting.extend([asked] if asked is not None else [])
    login.waiting.extend(core.logins.to_try(core.me.wanted_nick))
    login.begun_ms = core.steady_ms()
    return _go_on(core)


def _go_on(core: Core) -> bool:
    """Tries what is left; False where nothing is."""
    while core.login.waiting:
        attempt = core.login.next_try()
        if attempt.mechanism:
            core.send("AUTHENTICATE", attempt.mechanism)
            return True
        is_shown = core.login.mechanisms is not None and PLAIN in core.login.mechanisms
        _tell_failure(core, attempt.credential, say(_UNSAFE if is_shown else _UNKNOWN))
    core.login.current = None
    return False


def authenticate(core: Core, message: Message) -> None:
    """AUTHENTICATE from the server: `+` to begin, then its part of the talk."""
    attempt = core.login.current
    if attempt is None:
        return
    try:
        data = core.login.incoming.feed(message.params[0])
        if data is not None:
            _talk(core, attempt, data)
    except PeerError as error:  # also a password that can't be one (SASLprep)
        _give_up(core, attempt, error.text)


def _talk(core: Core, attempt: Try, data: bytes) -> None:
    credential = attempt.credential
    if attempt.stage is Stage.READY and attempt.mechanism == PLAIN:
        attempt.stage = Stage.TRUSTED  # this mechanism asks for no more
        _send(core, sasl.Plain(credential.account, credential.account, credential.password).encode())
    elif attempt.stage is Stage.READY:
        attempt.stage = Stage.CHALLENGE
        _send(core, attempt.begin_scram())
    elif attempt.client is None:
        return
    elif attempt.stage is Stage.CHALLENGE:
        attempt.stage, attempt.proof = Stage.PROVING, Proof(attempt.client, data)
        core.login.proofs.append(attempt.proof)
    elif attempt.stage is Stage.VERDICT:
        attempt.client.check(data)
        attempt.stage = Stage.TRUSTED
        core.send("AUTHENTICATE", "+")


def proved(core: Core, proof: Proof) -> None:
    """A thread has made the answer to the server's challenge."""
    attempt = core.login.current
    if attempt is None or attempt.proof is not proof:
        return  # the connection for which it was made is gone
    attempt.stage, attempt.proof = Stage.VERDICT, None
    if proof.problem:
        _give_up(core, attempt, proof.problem)
    else:
        _send(core, proof.answer)


def _send(core: Core, data: bytes) -> None:
    for piece in sasl.pieces(data):
        core.send("AUTHENTICATE", piece)


def _give_up(core: Core, attempt: Try, problem: str) -> None:
    attempt.problem = attempt.problem or problem
    core.send("AUTHENTICATE", "*")  # the server answers 906


def due_ms(core: Core) -> int | None:
    """Milliseconds until `skip`, since the server has been silent for too long; None without a login."""
    login = core.login
    return None if login.current is None else max(0, login.begun_ms + PATIENCE_MS - core.steady_ms())


def skip(core: Core) -> None:
    """Goes on without a login."""
    attempt = core.login.current
    if attempt is not None:
        core.login.waiting.clear()
        attempt.problem = say("The server did not answer.")
        _failed(core, attempt)


def logged_in(core: Core, message: Message) -> None:
    """900: nick, mask, account: who we are now."""
    core.login.account = message.params[2]
    core.pages.report(AccountChanged(core.login.account))


def logged_out(core: Core, message: Message) -> None:
    """901: a guest again."""
    core.login.account = ""
    core.pages.report(AccountChanged(""))


def succeeded(core: Core, message: Message) -> None:
    """903: the login is done. SCRAM: only where the server has proved itself, too."""
    attempt = core.login.current
    if attempt is None:
        return
    if attempt.stage is not Stage.TRUSTED:
        attempt.problem = say("The server did not prove that it knows your password.")
        _failed(core, attempt)
        return
    core.login.current = None
    core.login.waiting.clear()
    core.logins.keep(core.me.wanted_nick, replace(attempt.credential, is_sure=True))
    if not core.login.account:  # some servers leave out 900
        core.login.account = attempt.credential.account
        core.pages.report(AccountChanged(core.login.account))
    end_negotiation(core)


def failed(core: Core, message: Message) -> None:
    """902 904 905 906 907: this try has led to nothing."""
    attempt = core.login.current
    if attempt is not None:
        attempt.problem = attempt.problem or say(_PROBLEMS[message.command])
        _failed(core, attempt)


def mechanisms(core: Core, message: Message) -> None:
    """908: what the server takes; 904 follows, and the same password may be tried in another way."""
    attempt, login = core.login.current, core.login
    login.mechanisms = frozenset(message.params[1].upper().split(","))
    if attempt is not None and attempt.mechanism not in login.mechanisms:
        attempt.is_again = True
        login.waiting.appendleft(attempt.credential)


def _failed(core: Core, attempt: Try) -> None:
    core.login.current = None
    if not attempt.is_again:
        _tell_failure(core, attempt.credential, attempt.problem)
    if not _go_on(core):
        end_negotiation(core)


def end_negotiation(core: Core) -> None:
    """No login goes on, nor will one: the server may welcome us, unless it has."""
    if not core.connection.registered:
        absence.tell_early(core)
        core.send("CAP", "END")


def _tell_failure(core: Core, credential: Credential, problem: str) -> None:
    """What was invented by this device is no news to the person: the server may have begun anew."""
    if credential.is_typed:
        reason = foreign.cited(problem)
        text = say("You are not logged in as {account}: {reason}", account=credential.account, reason=reason)
        core.tell("", text, error=True)
        core.pages.report(AccountChanged("", reason))


_UNSAFE = sayable(
    "The server wants to see the password itself, and others on the network could read it on its way."
)
_UNKNOWN = sayable("The server asks for another way of logging in than a password.")

_PROBLEMS = {
    "902": sayable("The account is locked."),
    "904": sayable("The account or the password is not right."),
    "905": sayable("The password is too long for the server."),
    "906": sayable("The login was broken off."),
    "907": sayable("The server can't change the account of this connection: connect again."),
}

SASL: dict[str, Row] = {
    "AUTHENTICATE": Row(authenticate, 1),
    "900": Row(logged_in, 3),
    "901": Row(logged_out),
    "903": Row(succeeded),
    **dict.fromkeys(_PROBLEMS, Row(failed)),
    "908": Row(mechanisms, 2),
}
