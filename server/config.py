"""The server's configuration: what the command line and an optional TOML file say, checked."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

from server import passwords
from server.limits import Limits
from wire import names
from wire.errors import Unavailable
from wire.modes import USER_KINDS

log = logging.getLogger(__name__)

PORT = 4000
VERSION = "samovar-0.1.0"


@dataclass(frozen=True, slots=True)
class AccountRules:
    """How accounts are made."""

    register_before_connect: bool = False
    """Whether an account may be made before the welcome; off, since it needs no chat to try names."""
    require_email: bool = False
    iterations: int = passwords.ITERATIONS
    """Of PBKDF2, for new passwords."""


@dataclass(frozen=True, slots=True)
class Config:
    """All that one server is told. Never changes while it runs, so every thread may read it."""

    host: str = ""
    """The address to listen on; "" for all, IPv4 and IPv6."""
    port: int = PORT
    """0 picks one."""
    name: str = "samovar.local"
    """The IRC server's name."""
    title: str = "Samovar"
    """The chat's name for people."""
    data_dir: Path | None = None
    password: str = ""
    """What guests need to come in: plain, or a SCRAM-SHA-256 record; "" for nothing."""
    opers: Mapping[str, str] = field(default_factory=dict)
    """Operators' names with their passwords, plain or as SCRAM-SHA-256 records."""
    operator_secret: str = ""
    """The secret of the window that started this server; valid from loopback only."""
    accounts: AccountRules = field(default_factory=lambda: AccountRules())
    default_user_modes: str = ""
    """Letters of the modes that a user has from the first."""
    keeps_history: bool = True
    """Whether what was said can be asked for later."""
    only_known_tags: bool = False
    """Whether client-only tags (`+…`) that the server does not know are dropped; off, they pass and are not kept."""
    web_hosts: tuple[str, ...] = ()
    """Names, besides those that the server knows itself, by which browsers may reach it."""
    web_origins: tuple[str, ...] = ()
    """Sites whose pages may connect, besides the chat's own: `https://chat.example`, or `*` for every one."""
    limits: Limits = field(default_factory=Limits)

    def check(self) -> None:
        """Raises Unavailable with words for a person where something can't be used."""
        for problem in (names.server_name_problem(self.name), names.title_problem(self.title)):
            if problem:
                raise Unavailable(problem)
        passwords.check_record(self.password)
        if not 0 <= self.port <= 65535:
            raise Unavailable(f"{self.port} is not a port; ports are 0 to 65535.")
        if self.data_dir is not None and not self.data_dir.is_dir():
            raise Unavailable(
                f"The folder {self.data_dir} does not exist. Make it, or name another by --data-dir."
            )


def read_file(path: Path, config: Config) -> Config:
    """Adds what the TOML file says. Raises Unavailable where it can't be read or says what nobody understands."""
    import tomllib  # 20 ms of the start that most servers don't need

    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise Unavailable(f"The configuration {path} can't be read: {error}.") from error
    except tomllib.TOMLDecodeError as error:
        raise Unavailable(f"The configuration {path} is not TOML: {error}.") from error
    for section, read in _SECTIONS.items():
        value = said.get(section, {})
        if not isinstance(value, dict):
            raise Unavailable(f"In {path}, [{section}] has to be a section.")
        config = read(config, value, path)
    return config


def _read_opers(config: Config, section: Mapping[str, object], path: Path) -> Config:
    opers: dict[str, str] = {}
    for name, password in section.items():
        if not isinstance(password, str) or not password:
            raise Unavailable(f"In {path}, the password of the operator {name} has to be text.")
        try:
            passwords.check_record(password)
        except Unavailable as error:
            raise Unavailable(f"In {path}, the operator {name}: {error}") from error
        if not passwords.is_record(password):
            log.warning(
                "In %s the password of the operator %s can be read; make a record of it by --hash-password",
                path,
                name,
            )
        opers[name] = password
    return replace(config, opers={**config.opers, **opers})


def _read_limits(config: Config, section: Mapping[str, object], path: Path) -> Config:
    known = {row.name: row.type for row in fields(Limits)}
    limits: dict[str, int | float] = {}
    for name, value in section.items():
        if name not in known:
            raise Unavailable(f"In {path}, [limits] knows no {name}. It knows: {', '.join(known)}.")
        kinds, words = (int | float, "a number") if known[name] == "float" else (int, "a whole number")
        if isinstance(value, bool) or not isinstance(value, kinds) or not 0 < value < float("inf"):
            raise Unavailable(f"In {path}, the limit {name} has to be {words} above 0.")
        limits[name] = value
    return replace(config, limits=replace(config.limits, **limits))  # type: ignore[arg-type]


def _read_accounts(config: Config, section: Mapping[str, object], path: Path) -> Config:
    rules = config.accounts
    for name, value in section.items():
        if name in ("register_before_connect", "require_email"):
            rules = replace(rules, **{name: _truth(value, name, path)})
        elif name == "iterations":
            if isinstance(value, bool) or not isinstance(value, int) or not 0 < value <= 10_000_000:
                raise Unavailable(f"In {path}, iterations has to be a whole number up to 10,000,000.")
            rules = replace(rules, iterations=value)
        else:
            known = ", ".join(row.name for row in fields(AccountRules))
            raise Unavailable(f"In {path}, [accounts] knows no {name}. It knows: {known}.")
    return replace(config, accounts=rules)


def _read_users(config: Config, section: Mapping[str, object], path: Path) -> Config:
    modes = section.get("default_modes", "")
    if not isinstance(modes, str) or not all(letter in USER_KINDS and letter != "o" for letter in modes):
        raise Unavailable(f'In {path}, default_modes has to be letters of user modes, such as "i".')
    return replace(config, default_user_modes=modes)


def _read_history(config: Config, section: Mapping[str, object], path: Path) -> Config:
    return replace(config, keeps_history=_truth(section.get("enabled", True), "enabled", path))


def _read_tags(config: Config, section: Mapping[str, object], path: Path) -> Config:
    for name in section:
        if name != "only_known":
            raise Unavailable(f"In {path}, [tags] knows no {name}. It knows: only_known.")
    return replace(config, only_known_tags=_truth(section.get("only_known", False), "only_known", path))


def _read_web(config: Config, section: Mapping[str, object], path: Path) -> Config:
    found = {"hosts": config.web_hosts, "origins": config.web_origins}
    for name, value in section.items():
        if name not in found:
            raise Unavailable(f"In {path}, [web] knows no {name}. It knows: {', '.join(found)}.")
        if not isinstance(value, list) or not all(isinstance(text, str) and text for text in value):
            raise Unavailable(
                f'In {path}, {name} of [web] has to be a list, such as ["{_WEB_EXAMPLES[name]}"].'
            )
        found[name] += tuple(value)
    return replace(config, web_hosts=found["hosts"], web_origins=found["origins"])


def _truth(value: object, name: str, path: Path) -> bool:
    if not isinstance(value, bool):
        raise Unavailable(f"In {path}, {name} has to be true or false.")
    return value


_WEB_EXAMPLES = {"hosts": "chat.example", "origins": "https://chat.example"}
_SECTIONS = {
    "opers": _read_opers,
    "limits": _read_limits,
    "accounts": _read_accounts,
    "users": _read_users,
    "history": _read_history,
    "tags": _read_tags,
    "web": _read_web,
}
"""The sections that are understood. Others are for later versions and are passed over."""
