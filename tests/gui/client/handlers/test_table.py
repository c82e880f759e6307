"""Who is ignored is not heard: no entry, no count, no notice; of what happens in the room nothing is lost."""

from __future__ import annotations

import pytest

from gui.client.changes import EntriesAdded, Mentioned
from gui.client.identity import Identity
from gui.client.ignored import Ignored
from gui.client.plain import PlainState
from gui.client.state import ClientState
from tests.gui.client.conftest import Talk
from wire import plain


@pytest.fixture
def deaf(alice: Talk) -> Talk:
    """Alice in #tea, who ignores bob and all of spam.example."""
    ignored = Ignored()
    ignored.add("bob")
    ignored.add("*@spam.example")
    alice.state = ClientState(Identity("alice"), alice.clock, ignored=ignored)
    alice.rows = {"": 0}
    alice.enters()
    alice.joins("#tea", "@bob carol")
    return alice


@pytest.mark.parametrize(
    "line",
    [
        ":bob!b@h PRIVMSG #tea :alice: hi",
        ":BOB!b@h PRIVMSG alice :psst",
        ":bob!b@h NOTICE alice :psst",
        ":bob!b@h INVITE alice #cellar",
        ":bob!b@h PRIVMSG alice :\x01VERSION\x01",
        ":carol!c@spam.example PRIVMSG #tea :\x01ACTION waves\x01",
    ],
)
def test_what_they_say_is_dropped(deaf: Talk, line: str) -> None:
    deaf >> line
    assert not [change for change in deaf.changes if isinstance(change, (EntriesAdded, Mentioned))]
    deaf.silent()


def test_others_are_heard_and_who_goes_is_told(deaf: Talk) -> None:
    deaf >> ":carol!c@h PRIVMSG #tea :hi"
    assert deaf.last("#tea").text == "hi"
    deaf >> ":bob!b@h PART #tea :bye"
    assert "bob" not in deaf.buffer("#tea").members


def test_we_never_ignore_ourselves(deaf: Talk) -> None:
    deaf >> ":alice!a@spam.example NICK Bob"
    deaf >> ":Bob!a@spam.example PRIVMSG #tea :from my phone"
    assert deaf.last("#tea").text == "from my phone"


def test_a_plain_server_is_heard_without_them_too() -> None:
    ignored = Ignored()
    state = PlainState(Identity("alice"), ignored=ignored)
    state.connected()
    state.feed([plain.ASK, plain.SUCCESS, plain.joined("bob").encode()])
    ignored.add("bob")
    count = len(state.buffers["#chat"].entries)
    state.feed([b"bob: hi"])
    assert len(state.buffers["#chat"].entries) == count
