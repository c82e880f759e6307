"""Everybody's program in one room: two windows, irssi, WeeChat, a browser's WebSocket and the exercise's own client."""

from __future__ import annotations

import re
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.end2end.desktop import Desktop, Window
from tests.end2end.irc_programs import irssi, weechat
from tests.end2end.processes import Program, Server
from tests.end2end.terminals import Screen, Terminals
from tests.end2end.web_guest import WebGuest
from wire.message import Message

THUMB = "👍"


class Room:
    """Six people; each is called like their program, but for the windows and the exercise's guest."""

    NICKS = ("anna", "boris", "irssi", "weechat", "web", "Настя")

    def __init__(
        self,
        stack: ExitStack,
        desktop: Desktop,
        terminals: Terminals,
        server: Server,
        seed: Path,
        folder: Path,
    ) -> None:
        self.desktop = desktop
        self.server = server
        link = f"samovar://127.0.0.1:{server.port}"
        self.anna, self.boris = (self._window(nick, link) for nick in ("anna", "boris"))
        self.screens = {
            nick: self._screen(terminals, command(server.port, folder / f"{nick}.settings", nick))
            for nick, command in (("irssi", irssi), ("weechat", weechat))
        }
        self.web = stack.enter_context(WebGuest(server.port, "web"))
        self.seed = stack.enter_context(Program([sys.executable, seed]))
        self.seed.sees("NAME\n")
        self.seed.types("Настя\n")
        self.seed.sees("You have joined the chat.")
        self.web.hears("^(@\\S+ )?:Настя!\\S+ JOIN")

    def _window(self, nick: str, link: str) -> Window:
        window = self.desktop.start(nick, "--nick", nick, link)
        window.is_at("text", "Message to #lobby")
        return window

    def _screen(self, terminals: Terminals, command: list[str]) -> Screen:
        screen = terminals.start(command)
        screen.shows("Welcome to Samovar")
        screen.types("/join #lobby")
        screen.shows("anna")
        return screen

    def speaks(self, nick: str, text: str) -> None:
        """Somebody says something in their way; the window that stands in front is the last one, boris's."""
        if nick in self.screens:
            self.screens[nick].types(text)
        elif nick == "web":
            self.web.says(f"PRIVMSG #lobby :{text}")
        elif nick == "Настя":
            self.seed.types(f"{text}\n")
        else:
            self.desktop.types(text)
            self.desktop.presses("Return")

    def all_see(self, nick: str, text: str, mark: str = "") -> Message:
        """Waits until everybody's screen shows that somebody says this; gives it as the WebSocket has it.

        The mark stands before it where a screen shows no tags.
        """
        for window in (self.anna, self.boris):
            window.shows("list item", text)
        for screen in self.screens.values():
            screen.shows(f"{nick}.*{re.escape(mark)}{text}")
        if nick != "Настя":
            self.seed.sees(f"{nick}: {mark}{text}")
        return self.web.hears(f":{nick}!\\S+ PRIVMSG #lobby :?{text}")

    def turns_to(self, window: Window) -> None:
        """The other window comes to the front, with the keyboard in its field."""
        self.desktop.presses("alt+Tab")
        window.shows("frame", "#lobby", "active")
        window.is_at("text", "Message to #lobby")

    def nobody_is_told_more(self, nick: str) -> None:
        """What came before is on every screen, and no line of the protocol among it."""
        self.speaks(nick, f"enough by {nick}")
        self.all_see(nick, f"enough by {nick}")
        for screen in self.screens.values():
            assert not set(screen.text().split()) & {"TAGMSG", THUMB, "+draft/react"}, screen.text()
        assert THUMB not in self.seed.output.text
        assert "TAGMSG" not in self.seed.output.text


@pytest.fixture
def room(
    stack: ExitStack,
    desktop: Desktop,
    terminals: Terminals,
    server: Server,
    seed_client: Path,
    tmp_path: Path,
) -> Room:
    """All are in #lobby."""
    return Room(stack, desktop, terminals, server, seed_client, tmp_path)


def test_everybody_sees_and_reads_everybody(room: Room) -> None:
    for window in (room.anna, room.boris):
        for nick in Room.NICKS:
            window.shows("list item", nick)
    for number, nick in enumerate(("boris", "irssi", "weechat", "web", "Настя")):
        room.speaks(nick, f"tea {number}")
        room.all_see(nick, f"tea {number}")
    room.turns_to(room.anna)
    room.speaks("anna", "tea for all")
    room.all_see("anna", "tea for all")
    room.seed.process.kill()
    for window in (room.anna, room.boris):
        window.shows("list item", "Настя went offline")
    for screen in room.screens.values():
        screen.shows("Настя .*quit")
    room.web.hears(":Настя!\\S+ QUIT")
    for window in (room.anna, room.boris):
        window.shows("frame", "#lobby", "active")
        room.desktop.presses("ctrl+q")
        assert window.ends() == 0


def test_replies_reactions_and_edits_make_sense_to_all(room: Room) -> None:
    room.speaks("irssi", "shall we meet at five")
    asked = room.all_see("irssi", "shall we meet at five")

    room.desktop.presses("ctrl+shift+r")
    room.boris.shows("label", "irssi")
    room.speaks("boris", "five is fine")
    reply = room.all_see("boris", "five is fine", mark="irssi: ")
    assert reply.tags["+reply"] == asked.tags["msgid"]

    room.turns_to(room.anna)
    room.desktop.presses("ctrl+shift+e")
    room.anna.shows("dialog", "React", "active")
    room.desktop.presses("1")
    reaction = room.web.hears("TAGMSG #lobby")
    assert (reaction.tags["+draft/react"], reaction.tags["+reply"]) == (THUMB, reply.tags["msgid"])
    room.boris.shows("list item", f"five is fine, {THUMB} by anna")
    room.nobody_is_told_more("irssi")

    room.speaks("anna", "bring cake")
    said = room.all_see("anna", "bring cake")
    room.desktop.presses("Up")
    room.anna.shows("label", "bring cake")
    room.speaks("anna", " and tea")
    edit = room.all_see("anna", "bring cake and tea", mark="(edited) ")
    assert edit.tags["+samovar.chat/edit"] == said.tags["msgid"]
    for window in (room.anna, room.boris):
        assert len(window.tree.all("list item", "bring cake")) == 1, (
            "it stands in the place of what it changes"
        )

    room.web.says(f"@+reply={reply.tags['msgid']};+draft/react=🍰 TAGMSG #lobby")
    for window in (room.anna, room.boris):
        window.shows("list item", "🍰 by web")
    room.nobody_is_told_more("weechat")
