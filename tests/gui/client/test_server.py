"""What the server is and can, as far as it has told."""

from __future__ import annotations

import pytest

from gui.client.server import Server
from wire.isupport import ISupport
from wire.modes import Kind


@pytest.mark.parametrize(
    ("target", "room"),
    [
        pytest.param("#tea", "#tea", id="a room"),
        pytest.param("@#tea", "#tea", id="the operators of a room"),
        pytest.param("@+#tea", "#tea", id="two ranks of a room"),
        pytest.param("alice", "", id="a person"),
        pytest.param("@alice", "", id="a person with the sign of a rank"),
        pytest.param("", "", id="nobody"),
    ],
)
def test_a_target_may_be_a_room_or_some_of_its_people(target: str, room: str) -> None:
    assert Server().room_of_target(target) == room


def test_a_new_connection_begins_without_capabilities_and_with_the_old_case_mapping() -> None:
    server = Server()
    server.caps, server.offered, server.asked_caps = frozenset({"batch"}), {"batch": ""}, {"sasl"}
    server.isupport.feed(("alice", "CASEMAPPING=ascii", "are supported"))
    server.begin()
    assert (server.caps, server.offered, server.asked_caps) == (frozenset(), {}, set())
    assert server.isupport.casemapping == "ascii"


def test_the_welcome_begins_what_it_is_like_anew() -> None:
    server = Server()
    server.isupport.feed(("alice", "PREFIX=(y)!", "are supported"))
    server.learn_modes()
    assert server.mode_kinds["y"] is Kind.PREFIX
    server.welcomed()
    assert server.isupport.prefix == ISupport().prefix
    assert server.mode_kinds["o"] is Kind.PREFIX
