"""One story through the window's own client, on our server and on those that others run: nothing raw is ever shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import pytest
from pytestqt.qtbot import QtBot

from bench import servers
from bench.servers import Running
from gui.client.buffers import Delivery, EntryKind
from gui.client.changes import NickRefused
from gui.client.identity import Identity
from gui.client.orders import Favour, SetTopic
from gui.client.persons import Presence
from gui.net.chat import Chat
from gui.net.link import Address, Hint, Link

PATIENCE_MS = 20_000
MODULES = (
    "cap ircv3 ircv3_batch ircv3_capnotify ircv3_chghost ircv3_ctctags ircv3_echomessage ircv3_invitenotify"
    " ircv3_labeledresponse ircv3_msgid ircv3_servertime monitor namesx services_account setname"
).split()


@contextmanager
def modern_inspircd() -> Iterator[Running]:
    """InspIRCd as networks run it."""
    with servers.inspircd(MODULES) as running:
        yield running


SERVERS = {
    "ngircd": servers.ngircd,
    "inspircd bare": servers.inspircd,
    "inspircd with modules": modern_inspircd,
    "Samovar": servers.samovar,
}
RAW = re.compile(
    r"^[:@]\S+ |\b(PRIVMSG|NOTICE|JOIN|PART|CAP|AUTHENTICATE|BATCH|TAGMSG|FAIL|WHO|MONITOR)\b|^\d{3} |[\x00-\x08]"
)
"""What only programs should read."""
NO_OPERATOR = "Only operators of #tea may do that."
"""Where only these change the topic; servers differ in it."""


class Story:
    """A server, and the windows' clients on it."""

    def __init__(self, qtbot: QtBot, port: int) -> None:
        self._qtbot = qtbot
        self._address = Address("127.0.0.1", port, Hint.IRC)
        self.chats: list[Chat] = []

    def comes(self, nick: str) -> Chat:
        """Somebody opens their window, and wants to be in #tea."""
        chat = Chat(Identity(nick, rooms=("#tea",)), link=Link(delays_s=(0.05,)))
        self.chats.append(chat)
        chat.open(self._address)
        self.until(lambda: "#tea" in chat.buffers and chat.state.nick in members(chat))
        return chat

    def until(self, happens: Callable[[], bool]) -> None:
        """Waits for it."""
        self._qtbot.waitUntil(happens, timeout=PATIENCE_MS)

    def reads(self, chat: Chat, key: str, kind: EntryKind, nick: str, text: str) -> None:
        """Waits until the page shows this."""
        self.until(
            lambda: (
                key in chat.buffers
                and any((e.kind, e.nick, e.text) == (kind, nick, text) for e in chat.buffers[key].entries)
            )
        )


@pytest.fixture(params=SERVERS, ids=list(SERVERS))
def story(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Story]:
    with ExitStack() as stack:
        running = stack.enter_context(SERVERS[request.param]())
        made = Story(qtbot, running.port)
        yield made
        for chat in made.chats:
            chat.shut_down()


def members(chat: Chat) -> dict[str, str]:
    """Who is in #tea, with their ranks."""
    return {member.nick: member.prefixes for member in chat.buffers["#tea"].members.values()}


def shown(chat: Chat) -> list[str]:
    """All that its window shows as text."""
    return [f"{entry.nick} {entry.text}".strip() for page in chat.buffers.values() for entry in page.entries]


def test_the_same_story_goes_everywhere(story: Story) -> None:
    anna = story.comes("anna")
    bob = story.comes("bob")
    story.until(lambda: set(members(anna)) == {"anna", "bob"} and "@" in members(bob).get("anna", ""))

    anna.say("#tea", "Привет, чай готов 🍵")
    story.reads(bob, "#tea", EntryKind.MESSAGE, "anna", "Привет, чай готов 🍵")
    (own,) = anna.buffers["#tea"].entries.own()
    story.until(lambda: own.delivery is Delivery.SENT)
    bob.say("#tea", "/me pours")
    story.reads(anna, "#tea", EntryKind.ACTION, "bob", "pours")

    anna.order("#tea", SetTopic("Green or black"))
    story.until(lambda: bob.buffers["#tea"].topic == "Green or black")
    bob.order("#tea", SetTopic("Coffee!"))
    story.until(lambda: bob.buffers["#tea"].topic == "Coffee!" or NO_OPERATOR in shown(bob))

    bob.open_direct("anna")
    bob.say("anna", "just us")
    story.reads(anna, "bob", EntryKind.MESSAGE, "bob", "just us")
    story.until(lambda: bob.state.person("anna").presence is Presence.HERE)

    refused: list[object] = []
    other = Chat(Identity("anna", rooms=("#tea",)), link=Link(delays_s=(0.05,)))
    story.chats.append(other)
    other.changes.connect(lambda batch: refused.extend(c for c in batch if isinstance(c, NickRefused)))
    other.open(anna.address)
    story.until(lambda: "#tea" in other.buffers and other.buffers["#tea"].joined)
    assert other.state.nick == "anna_"
    assert refused
    other.set_nick("carol")
    story.until(lambda: set(members(anna)) == {"anna", "bob", "carol"})

    anna.say("#tea", "/kick bob too loud")
    story.until(lambda: not bob.buffers["#tea"].joined)
    last = bob.buffers["#tea"].entries[-1]
    assert (last.kind, last.nick, last.text) == (EntryKind.KICK, "anna", "bob too loud")
    bob.say("#tea", "/join #tea")
    story.until(lambda: bob.buffers["#tea"].joined and "bob" in members(anna))

    anna._link.lose("The cable was pulled out.")
    story.until(lambda: not anna.buffers["#tea"].joined)
    anna.say("#tea", "typed while it was down")
    story.until(lambda: anna.state.registered and anna.state.nick == "anna" and "anna" in members(bob))
    story.reads(bob, "#tea", EntryKind.MESSAGE, "anna", "typed while it was down")

    for chat in story.chats:
        assert [line for line in shown(chat) if RAW.search(line)] == []
        assert chat.state.registered


@pytest.mark.parametrize("story", ["ngircd"], indirect=True)
def test_of_more_people_than_one_line_holds_it_is_known_who_is_here(story: Story) -> None:
    story.comes("anna")
    bob = story.comes("bob")
    friends = [f"friend{number:02}" for number in range(70)]
    bob.order("", Favour((*friends, "anna")))
    story.until(lambda: {bob.state.person(nick).presence for nick in friends} == {Presence.GONE})
    assert bob.state.person("anna").presence is Presence.HERE
    assert not [text for text in shown(bob) if "friend" in text]
