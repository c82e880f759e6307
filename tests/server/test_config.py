"""The configuration: what is read, and what can't be used and why."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from server import passwords
from server.config import AccountRules, Config, read_file
from server.limits import Limits
from tests.conftest import ExpectLog
from wire.errors import Unavailable

RECORD = passwords.make_record("sesame", 4096)


def read(tmp_path: Path, text: str | bytes) -> Config:
    path = tmp_path / "samovar.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_file(path, Config())


def test_opers_and_limits(tmp_path: Path) -> None:
    config = read(
        tmp_path, f'[opers]\nanna = "{RECORD}"\n[limits]\nrooms = 5\nlinger_s = 1\n[later]\nx = 1\n'
    )
    assert config.opers == {"anna": RECORD}
    assert config.limits == Limits(rooms=5, linger_s=1)
    config.check()


def test_accounts_users_and_history(tmp_path: Path) -> None:
    config = read(
        tmp_path,
        "[accounts]\nregister_before_connect = true\niterations = 1000\n"
        '[users]\ndefault_modes = "i"\n[history]\nenabled = false\n',
    )
    assert config.accounts == AccountRules(register_before_connect=True, iterations=1000)
    assert config.default_user_modes == "i"
    assert not config.keeps_history


def test_tags(tmp_path: Path) -> None:
    assert read(tmp_path, "[tags]\nonly_known = true\n").only_known_tags
    assert not read(tmp_path, "[tags]\n").only_known_tags


def test_names_for_browsers(tmp_path: Path) -> None:
    config = read(tmp_path, '[web]\nhosts = ["chat.example"]\norigins = ["https://a.example", "null"]\n')
    assert config.web_hosts == ("chat.example",)
    assert config.web_origins == ("https://a.example", "null")


def test_a_plain_password_is_taken_with_a_warning(tmp_path: Path, expect_log: ExpectLog) -> None:
    expect_log("WARNING server.config: .*operator anna.* --hash-password")
    assert read(tmp_path, '[opers]\nanna = "sesame"\n').opers == {"anna": "sesame"}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        pytest.param("[opers", "is not TOML", id="no TOML"),
        pytest.param(b"\xff", "can't be read", id="not UTF-8"),
        pytest.param("opers = 1", r"\[opers\] has to be a section", id="no section"),
        pytest.param("[opers]\nanna = 1", "anna has to be text", id="a number for a password"),
        pytest.param('[opers]\nanna = ""', "anna has to be text", id="an empty password"),
        pytest.param('[opers]\nanna = "SCRAM-SHA-256$x"', "anna.* is damaged", id="a damaged record"),
        pytest.param(
            "[limits]\nbananas = 1", "knows no bananas. It knows: connections, ", id="an unknown limit"
        ),
        pytest.param("[limits]\nrooms = 0", "rooms has to be", id="a limit of nothing"),
        pytest.param("[limits]\nrooms = true", "rooms has to be", id="a limit of yes"),
        pytest.param('[limits]\nrooms = "5"', "rooms has to be", id="a limit in words"),
        pytest.param("[limits]\nrooms = 0.5", "rooms has to be a whole number", id="half a room"),
        pytest.param("[limits]\nrooms = inf", "rooms has to be", id="rooms without end"),
        pytest.param("[limits]\nlinger_s = nan", "linger_s has to be", id="no number"),
        pytest.param("[limits]\nlinger_s = inf", "linger_s has to be", id="time without end"),
        pytest.param("[accounts]\nbananas = 1", "knows no bananas. It knows: reg", id="an unknown rule"),
        pytest.param("[accounts]\nrequire_email = 1", "has to be true or false", id="a rule in numbers"),
        pytest.param("[accounts]\niterations = true", "whole number", id="iterations of yes"),
        pytest.param('[users]\ndefault_modes = "o"', "letters of user modes", id="operators by default"),
        pytest.param('[web]\nhosts = "x"', r"hosts of \[web\] has to be a list", id="hosts in a text"),
        pytest.param(
            "[web]\norigins = [1]", r"origins of \[web\] has to be a list", id="a number for a site"
        ),
        pytest.param(
            "[web]\nport = 1", r"\[web\] knows no port. It knows: hosts, origins", id="a port for the web"
        ),
        pytest.param(
            "[tags]\nonly = true", r"\[tags\] knows no only. It knows", id="an unknown rule of tags"
        ),
        pytest.param("[tags]\nonly_known = 1", "has to be true or false", id="known tags in numbers"),
        pytest.param('[history]\nenabled = "no"', "enabled has to be true or false", id="history in words"),
    ],
)
def test_files_that_can_not_be_used(tmp_path: Path, text: str | bytes, why: str) -> None:
    with pytest.raises(Unavailable, match=why) as error:
        read(tmp_path, text)
    assert "\n" not in str(error.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="can't be read"):
        read_file(tmp_path / "nothing", Config())


@pytest.mark.parametrize(
    ("options", "why"),
    [
        pytest.param({"port": 65536}, "is not a port", id="a port too high"),
        pytest.param({"port": -1}, "is not a port", id="a port too low"),
        pytest.param({"name": "chat"}, "at least one dot", id="a server's name without a dot"),
        pytest.param({"name": "чат.рф"}, "Latin", id="a server's name of other letters"),
        pytest.param({"title": " "}, "empty", id="no title"),
        pytest.param({"title": "a\nb"}, "line breaks", id="a title of two lines"),
        pytest.param({"title": "ж" * 65}, "too long", id="a title too long"),
        pytest.param({"password": "SCRAM-SHA-256$1:2$3"}, "is damaged", id="a damaged record for a password"),
        pytest.param(
            {"data_dir": Path("/nowhere/at/all")}, "does not exist", id="a folder that is not there"
        ),
    ],
)
def test_options_that_can_not_be_used(options: dict[str, object], why: str) -> None:
    with pytest.raises(Unavailable, match=why):
        replace(Config(), **options).check()  # type: ignore[arg-type]


def test_options_as_they_are(tmp_path: Path) -> None:
    Config().check()
    Config(data_dir=tmp_path, password=RECORD, title="Чай", port=0).check()
