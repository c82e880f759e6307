"""HELP and HELPOP."""

from __future__ import annotations

import pytest

from server.commands.helping import TOPICS
from server.commands.run import COMMANDS
from tests.talk import Talk


def test_each_command_has_its_help() -> None:
    assert sorted(TOPICS) == sorted(name for name in COMMANDS if name.isalpha())


@pytest.mark.parametrize("command", ["HELP", "HELPOP"])
def test_help(talk: Talk, command: str) -> None:
    alice = talk("alice")
    alice >> command
    first, *lines, last = alice.until("706 …")
    assert first.command == "704"
    assert {line.command for line in lines} == {"705"}
    assert {line.params[1] for line in (first, *lines, last)} == {"*"}
    text = " ".join(line.params[2] for line in (*lines, last))
    assert text.split() == list(TOPICS)
    alice >> f"{command} /privmsg"
    alice.hears("704 alice PRIVMSG :PRIVMSG target :text", "706 alice PRIVMSG :Says …")
    alice >> f"{command} tea"
    alice << "524 alice tea :There is no help on this"
