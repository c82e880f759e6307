"""Accounts: REGISTER and VERIFY (https://ircv3.net/specs/extensions/account-registration)."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from server import passwords
from server.accounts import Account
from server.commands import Call, Command
from server.commands.identity import log_in
from server.config import AccountRules
from server.limits import PASSWORDLEN
from wire import saslprep
from wire.casemap import fold
from wire.errors import PeerError, Unavailable
from wire.message import as_middle

log = logging.getLogger(__name__)

PASSWORD_LEAST = 3
"""Characters. Guessing is held to three tries a minute from an address, so that length is not what protects."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why an account can't be made: the code of a FAIL, and its text for a person."""

    code: str
    text: str


def _register(call: Call) -> None:
    wanted = call.param(0)
    name = wanted if wanted != "*" else name_of(call)

    def answer(found: Account | Problem) -> None:
        if isinstance(found, Problem):
            call.reply.fail(call.session, "REGISTER", found.code, as_middle(name or "*"), found.text)
            return
        text = f"The account {found.name} is yours. Keep its password."
        call.reply.server(call.session, "REGISTER", "SUCCESS", found.name, text)
        log_in(call, found)

    make_account(call, wanted, call.param(1), call.param(2), answer)


def make_account(
    call: Call, wanted: str, email: str, password: str, answer: Callable[[Account | Problem], None]
) -> None:
    """Makes an account of the guest's nick; `*` stands for the nick and for no address. Tells what came of it."""
    world, session = call.world, call.session
    email = "" if email == "*" else email
    problem = next(_problems(call, wanted, email, password), None)
    if problem is not None:
        answer(problem)
        return
    name = name_of(call)
    prepared = saslprep.prepare(password)
    now_ms = world.clock.wall_ms()
    world.new_accounts.note(session.address, world.clock.monotonic_s())

    def work() -> Account | None:
        account = Account(
            name, fold(name), passwords.make_record(prepared, world.accounts.iterations), email, now_ms
        )
        return account if world.accounts.add(account) else None

    def found(result: Account | Unavailable | None) -> None:
        if isinstance(result, Unavailable):
            log.error("the account %s was not made: %s", name, result)
            answer(_UNAVAILABLE)
        else:
            answer(result or _EXISTS)

    call.reply.ask(session, work, found)


def name_of(call: Call) -> str:
    """The nick that the guest has or, before the welcome, has asked for; "" for none."""
    return call.user.nick or call.session.wanted or call.session.refused


def _problems(call: Call, wanted: str, email: str, password: str) -> Iterator[Problem]:
    """What is in the way, the first first."""
    world, session, user = call.world, call.session, call.user
    rules = world.config.accounts
    name = name_of(call)
    if not session.registered and not rules.register_before_connect:
        yield _CONNECT_FIRST
    if user.account:
        yield _LOGGED_IN
    if not session.registered and world.config.password and not session.password_ok:
        yield Problem("TEMPORARILY_UNAVAILABLE", "This chat needs a password; give it first (PASS).")
    if not name:
        yield Problem("NEED_NICK", "Choose a nick first (NICK); the account is called like it.")
    if wanted != "*" and fold(wanted) != fold(name):
        yield Problem(
            "ACCOUNT_NAME_MUST_BE_NICK", f"An account is called like one's nick, which is {name} now."
        )
    if name != user.nick or world.accounts.owner(name) is not None:
        yield _EXISTS
    if (rules.require_email or email) and not _EMAIL.fullmatch(email):
        yield Problem("INVALID_EMAIL", "This is not an e-mail address. One looks like anna@chat.example.")
    weakness = password_problem(password, name)
    if weakness is not None:
        yield weakness
    now = world.clock.monotonic_s()
    is_too_often = not session.is_local and world.new_accounts.are_too_many(session.address, now)
    if is_too_often or len(world.accounts) >= world.config.limits.accounts:
        yield Problem("TEMPORARILY_UNAVAILABLE", "Too many accounts were made; try again later.")


def password_problem(password: str, name: str) -> Problem | None:
    """Why this can't be the password of the account with this name."""
    try:
        length = len(saslprep.prepare(password).encode())
    except PeerError as error:
        return Problem("UNACCEPTABLE_PASSWORD", error.text)
    if length > PASSWORDLEN:
        return Problem("UNACCEPTABLE_PASSWORD", f"A password has at most {PASSWORDLEN} bytes.")
    if length < PASSWORD_LEAST or fold(password) == fold(name):
        text = f"A password has at least {PASSWORD_LEAST} characters, and is not the name."
        return Problem("WEAK_PASSWORD", text)
    return None


_EXISTS = Problem("ACCOUNT_EXISTS", "This name belongs to somebody; choose another nick.")
_LOGGED_IN = Problem("ALREADY_AUTHENTICATED", "You are logged in to an account.")
_CONNECT_FIRST = Problem("COMPLETE_CONNECTION_REQUIRED", "Come in first; then an account can be made.")
_UNAVAILABLE = Problem("TEMPORARILY_UNAVAILABLE", "The account can't be kept now; tell the host of the chat.")
_EMAIL = re.compile(r"[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)*")


def _verify(call: Call) -> None:
    """Nothing waits to be confirmed: this server sends no mail, and an account is whole when it is made."""
    rules = call.world.config.accounts
    if not call.session.registered and not rules.register_before_connect:
        problem = _CONNECT_FIRST
    elif call.user.account:
        problem = _LOGGED_IN
    else:
        problem = Problem("INVALID_CODE", "Nothing has to be confirmed here: log in with the password.")
    call.reply.fail(call.session, "VERIFY", problem.code, as_middle(call.param(0)), problem.text)


def capability_value(rules: AccountRules) -> str:
    """What the capability says of this server's rules."""
    words = {"before-connect": rules.register_before_connect, "email-required": rules.require_email}
    return ",".join(word for word, holds in words.items() if holds)


ROWS = {
    "REGISTER": Command(_register, 3, needs_registration=False, asks=True),
    "VERIFY": Command(_verify, 2, needs_registration=False),
}
