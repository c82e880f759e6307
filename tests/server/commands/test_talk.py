"""Saying something: PRIVMSG NOTICE TAGMSG, their echoes, labels and tags."""

from __future__ import annotations

import pytest

from tests.server.conftest import Host
from tests.talk import CAPS, Talk


def test_who_wants_no_questions_of_programs(talk: Talk) -> None:
    alice, bob = talk("alice"), talk("bob")
    alice >> "MODE alice +T"
    alice << ":alice!… MODE alice +T"
    bob >> "PRIVMSG alice :\x01VERSION\x01"
    bob << "531 bob alice :They take no questions of programs (CTCP)"
    alice.nothing()
    bob.says("PRIVMSG alice :\x01ACTION waves\x01", "NOTICE alice :\x01VERSION x\x01", "PRIVMSG alice :hi")
    alice.hears("PRIVMSG alice :\x01ACTION waves\x01", "NOTICE alice :\x01VERSION x\x01", "PRIVMSG alice hi")
    alice >> "PRIVMSG alice :\x01VERSION\x01"  # of oneself
    alice << "PRIVMSG alice \x01VERSION\x01"
    alice.says("MODE alice -T", "PING x")
    alice.until("PONG …")
    bob >> "PRIVMSG alice :\x01VERSION\x01"
    alice << "PRIVMSG alice \x01VERSION\x01"


def test_echo_carries_label(talk: Talk) -> None:
    alice = talk("alice", caps="echo-message labeled-response")
    alice.enters("#tea")
    alice >> "@label=7 PRIVMSG #tea :hi"
    alice << "@label=7 :alice!… PRIVMSG #tea :hi"


@pytest.mark.parametrize("command", ["PRIVMSG", "NOTICE"])
def test_everybody_in_the_room_hears_it(talk: Talk, command: str) -> None:
    alice, bob, carol = talk.in_room("#tea", "alice", "bob", "carol")
    dora = talk("dora")
    alice >> f"{command} #TEA :hi there"
    bob << f":alice!~alice@… {command} #tea :hi there"
    carol << f":alice!~alice@… {command} #tea :hi there"
    alice.nothing()
    dora.nothing()


@pytest.mark.parametrize("command", ["PRIVMSG", "NOTICE"])
def test_one_guest_hears_it(talk: Talk, command: str) -> None:
    alice, bob, carol = talk.in_room("#tea", "alice", "bob", "carol")
    alice >> f"{command} BOB :psst"
    bob << f":alice!… {command} bob psst"
    carol.nothing()
    alice.nothing()


def test_the_echo_is_what_the_others_get(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=CAPS)
    alice >> "PRIVMSG #tea :hi"
    echo = alice << "@msgid=…;time=… :alice!… PRIVMSG #tea hi"
    assert (bob << "PRIVMSG #tea hi") == echo
    alice >> "PRIVMSG bob :psst"
    echo = alice << "@msgid=…;time=… :alice!… PRIVMSG bob psst"
    assert (bob << "PRIVMSG bob psst") == echo


def test_each_message_has_an_id_of_its_own_and_time_goes_on(talk: Talk) -> None:
    alice = talk("alice", CAPS)
    alice.enters("#tea")
    alice >> "PRIVMSG #tea :one"
    first = alice << "@time=2026-01-01T00:00:00.000Z PRIVMSG #tea one"
    talk.clock.pass_s(1.5)
    alice >> "PRIVMSG #tea :two"
    second = alice << "@time=2026-01-01T00:00:01.500Z PRIVMSG #tea two"
    assert first.tags["msgid"] != second.tags["msgid"]


def test_a_message_to_oneself_comes_twice_with_one_label(talk: Talk) -> None:
    alice = talk("alice", CAPS)
    alice >> "@label=x PRIVMSG alice :note"
    came = [alice << "PRIVMSG alice note", alice << "PRIVMSG alice note"]
    assert [message.tags.get("label") for message in came].count("x") == 1
    assert came[0].tags["msgid"] == came[1].tags["msgid"]
    alice.nothing()


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        pytest.param("PRIVMSG", "411 alice :No recipient given", id="no recipient"),
        pytest.param("PRIVMSG :", "411 alice …", id="an empty recipient"),
        pytest.param("PRIVMSG bob", "412 alice :No text to send", id="no text"),
        pytest.param("PRIVMSG bob :", "412 alice …", id="an empty text"),
        pytest.param("NOTICE", "411 alice …", id="a notice to nobody"),
        pytest.param("TAGMSG", "411 alice …", id="tags to nobody"),
        pytest.param("PRIVMSG nobody :hi", "401 alice nobody …", id="somebody who is not here"),
        pytest.param("PRIVMSG :two words", "412 alice …", id="a recipient of two words"),
        pytest.param("PRIVMSG #nowhere :hi", "403 alice #nowhere …", id="a room that is not there"),
        pytest.param("PRIVMSG #lobby :hi", "404 alice #lobby …", id="a room from outside"),
        pytest.param("@+reply=1 TAGMSG #lobby", "404 alice #lobby …", id="tags from outside"),
        pytest.param("@+reply=1 TAGMSG nobody", "401 alice nobody …", id="tags to somebody who is not here"),
    ],
)
def test_what_can_not_be_said(talk: Talk, line: str, answer: str) -> None:
    alice = talk("alice")
    talk("bob")
    alice >> line
    alice << answer
    alice.nothing()


@pytest.mark.parametrize("target", ["nobody", "#nowhere", "#lobby", "nobody,#nowhere"])
def test_a_notice_is_never_answered_by_an_error(talk: Talk, target: str) -> None:
    alice = talk("alice")
    alice >> f"NOTICE {target} :hi"
    alice.nothing()


def test_several_targets(talk: Talk) -> None:
    alice, bob, carol = talk.in_room("#tea", "alice", "bob", "carol")
    alice >> "PRIVMSG bob,nobody,,#tea,carol,dora :hi"
    bob.hears("PRIVMSG bob hi", "PRIVMSG #tea hi")
    carol.hears("PRIVMSG #tea hi", "PRIVMSG carol hi")
    alice.hears("407 alice dora …", "401 alice nobody …")
    alice.nothing()


def test_a_message_that_does_not_fit_with_its_author_is_refused(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice >> f"PRIVMSG #tea :{'x' * 490}"
    alice << "417 alice :The line was too long and was not used"
    bob.nothing()
    alice >> f"PRIVMSG #tea :{'x' * 440}"
    assert len((bob << "PRIVMSG #tea …").encode()) <= 512


def test_short_texts_of_long_letters_are_measured_too(talk: Talk) -> None:
    """Each name as long as it may be, in letters of four bytes."""
    room = "#" + "𐐨" * 63
    long, bob = talk.in_room(room, "𐐨" * 32, "bob")
    long >> f"PRIVMSG {room} :{'𐐨' * 40}"
    long << "417 …"
    long >> f"PRIVMSG {room} :{'𐐨' * 10}"
    assert (bob << "PRIVMSG …").params[-1] == "𐐨" * 10
    long.says(*(f"PRIVMSG {room} :{'x' * length}" for length in range(60, 100)))
    assert [len(line.params[-1]) for line in bob.until_now()] == [*range(60, 88)]  # none is cut


# --- tags


def test_client_tags_are_passed_on_and_all_others_are_not(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=CAPS)
    (
        alice
        >> "@+reply=abc;+draft/react=👍;+unknown=x;msgid=forged;time=2000-01-01T00:00:00.000Z;x=y PRIVMSG #tea :hi"
    )
    came = bob << "@+reply=abc;+draft/react=👍;+unknown=x;!x;time=2026-… PRIVMSG #tea hi"
    assert came.tags["msgid"] != "forged"


def test_escaped_tags_arrive_as_they_were_sent(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=CAPS)
    alice >> r"@+reply=a\:b\sc\\d\re PRIVMSG #tea :hi"
    assert (bob << "PRIVMSG #tea hi").tags["+reply"] == "a;b c\\d\re"


@pytest.mark.parametrize(
    ("caps", "there", "not_there"),
    [
        pytest.param("", set(), {"time", "msgid", "+reply"}, id="no capability, no tags"),
        pytest.param("server-time", {"time"}, {"msgid", "+reply"}, id="server-time brings time only"),
        pytest.param("message-tags", {"msgid", "+reply"}, {"time"}, id="message-tags bring all others"),
        pytest.param("message-tags server-time", {"time", "msgid", "+reply"}, set(), id="both bring all"),
        pytest.param(
            "labeled-response batch", set(), {"time", "msgid", "+reply", "label"}, id="labels bring none"
        ),
    ],
)
def test_each_listener_gets_the_tags_they_asked_for(
    talk: Talk, caps: str, there: set[str], not_there: set[str]
) -> None:
    (alice,) = talk.in_room("#tea", "alice", caps=CAPS)
    (bob,) = talk.in_room("#tea", "bob", caps=caps)
    alice >> "@+reply=1;label=x PRIVMSG #tea :hi"
    tags = (bob << "PRIVMSG #tea hi").tags.keys()
    assert there <= tags
    assert not not_there & tags


def test_tagmsg_goes_to_those_with_message_tags_only(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=CAPS)
    (carol,) = talk.in_room("#tea", "carol")
    for talker in (alice, bob):
        talker.until_now()
    dora = talk.plain("dora")
    alice >> "@+typing=active TAGMSG #tea"
    alice << "@+typing=active;msgid=… :alice!… TAGMSG #tea"
    bob << "@+typing=active;msgid=… :alice!… TAGMSG #tea"
    alice >> "@+typing=done TAGMSG carol,dora"
    alice.hears("@+typing=done TAGMSG carol", "@+typing=done TAGMSG dora")
    carol.nothing()
    dora.nothing()


def test_tagmsg_without_a_client_tag_is_nothing(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=CAPS)
    alice >> "@unknown=1;label=q TAGMSG #tea"
    alice << "@label=q :samovar.local ACK"
    bob.nothing()


def test_a_host_may_let_pass_the_tags_only_that_the_server_knows(host: Host) -> None:
    talk = host(only_known_tags=True)
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=CAPS)
    alice >> "@+reply=abc;+unknown=x;+draft/persist PRIVMSG #tea :hi"
    alice << "@+reply=abc;!+unknown;!+draft/persist PRIVMSG #tea hi"
    bob << "@+reply=abc;!+unknown;!+draft/persist PRIVMSG #tea hi"
    alice >> "@+unknown=x;label=q NOTICE bob :psst"
    alice << "@!+unknown;label=q NOTICE bob psst"
    bob << "@!+unknown NOTICE bob psst"
    alice >> "@+typing=active;+unknown=x TAGMSG #tea"
    alice << "@+typing=active;!+unknown TAGMSG #tea"
    bob << "@+typing=active;!+unknown TAGMSG #tea"


@pytest.mark.parametrize(
    "tags", ["+unknown=x", "+draft/persist;+unknown=x", "+samovar.chat/edit=x;+unknown=x"]
)
def test_a_tagmsg_that_has_no_tag_left_is_nothing(host: Host, tags: str) -> None:
    talk = host(only_known_tags=True)
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=CAPS)
    alice >> f"@{tags};label=q TAGMSG #tea"
    alice << "@label=q :samovar.local ACK"
    bob.nothing()


def test_an_edit_passes_where_only_known_tags_do(host: Host) -> None:
    talk = host(only_known_tags=True)
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=CAPS + " samovar.chat/edit")
    alice >> "PRIVMSG #tea :hi"
    msgid = (alice << "PRIVMSG #tea hi").tags["msgid"]
    bob << "PRIVMSG #tea hi"
    alice >> f"@+samovar.chat/edit={msgid};+unknown=x PRIVMSG #tea :ho"
    bob << f"@+samovar.chat/edit={msgid};+reply={msgid};!+unknown PRIVMSG #tea ho"


# --- away


def test_away_is_told_to_who_writes(talk: Talk) -> None:
    alice, bob = talk("alice"), talk("bob")
    bob >> "AWAY :at tea"
    bob << "306 bob :You have been marked as being away"
    alice >> "PRIVMSG bob :hi"
    alice << "301 alice bob :at tea"
    bob << "PRIVMSG bob hi"
    alice >> "NOTICE bob :hi"
    alice.nothing()
    bob << "NOTICE bob hi"
    bob >> "AWAY"
    bob << "305 bob :You are no longer marked as being away"
    alice >> "PRIVMSG bob :hi"
    alice.nothing()


# --- who may speak


def test_a_plain_guest_hears_and_is_heard(talk: Talk) -> None:
    (alice,) = talk.in_room("#lobby", "alice", caps=CAPS)
    bob = talk.plain("bob")
    alice << ":bob!~plain@… JOIN #lobby"
    bob.types("привет")
    alice << "@msgid=… :bob!~plain@… PRIVMSG #lobby :привет"
    alice >> "PRIVMSG #lobby :hi"
    alice << "PRIVMSG #lobby hi"
    bob << "alice: hi\n"
    alice >> "NOTICE bob :psst"
    alice << "NOTICE bob psst"
    bob << "(private) alice: psst\n"


def test_a_plain_guest_who_is_told_a_secret_reads_once_that_the_answer_is_none(talk: Talk) -> None:
    alice, bob = talk("alice"), talk.plain("bob")
    for text in ("psst", "still there?"):
        alice >> f"PRIVMSG bob :{text}"
    bob << "(private) alice: psst\n! Only you read this; what you type is read by everybody.\n"
    bob << "(private) alice: still there?\n"
    bob.nothing()


def test_a_long_text_of_a_plain_guest_is_several_messages(talk: Talk) -> None:
    (alice,) = talk.in_room("#lobby", "alice")
    bob = talk.plain("bob")
    alice << "JOIN #lobby"
    text = "слово " * 200
    bob >> text
    came = "".join(message.params[1] for message in alice.until("PRIVMSG #lobby …"))
    while len(came) < len(text):
        came += (alice << "PRIVMSG #lobby …").params[1]
    assert came == text
