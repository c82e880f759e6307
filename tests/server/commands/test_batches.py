"""Messages of several lines: collected, said as one, read as a batch or line by line."""

from __future__ import annotations

import pytest

from server.commands.batches import BATCH_S
from server.history import Page
from tests.conftest import ExpectLog
from tests.server.conftest import Host
from tests.server.test_hub import FullDisk
from tests.talk import CAPS, Talk
from tests.talkers import Talker
from wire.multiline import CONCAT, MAX_BYTES, MAX_LINES

MULTI = f"{CAPS} draft/multiline draft/chathistory draft/message-redaction"


def sends(
    talker: Talker, *texts: str, tags: str = "", target: str = "#tea", command: str = "PRIVMSG"
) -> None:
    """Sends these lines as one message; one that begins with + goes on with the line before."""
    talker.says(
        f"{tags and '@' + tags + ' '}BATCH +1 draft/multiline {target}",
        *(
            f"@batch=1;{CONCAT} {command} {target} :{text[1:]}"
            if text[:1] == "+"
            else f"@batch=1 {command} {target} :{text}"
            for text in texts
        ),
        "BATCH -1",
    )


def batch(command: str = "PRIVMSG", target: str = "#tea") -> tuple[str, ...]:
    """How the message of the tests reads as a batch."""
    return (
        f":alice!… {command} {target} hello",
        f":alice!… {command} {target} :",
        f":alice!… {command} {target} :how is ",
        f"@{CONCAT} :alice!… {command} {target} everyone?",
        ":alice!… BATCH -…",
    )


def within(reference: str, pattern: str) -> str:
    """The pattern of a line in a batch."""
    return f"@batch={reference};{pattern[1:]}" if pattern[0] == "@" else f"@batch={reference} {pattern}"


TEXTS = ("hello", "", "how is ", "+everyone?")


@pytest.mark.parametrize("command", ["PRIVMSG", "NOTICE"])
def test_one_message_in_the_shape_that_each_understands(talk: Talk, command: str) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=MULTI)
    (carol,) = talk.in_room("#tea", "carol", caps=CAPS)
    (dora,) = talk.in_room("#tea", "dora", caps=f"{CAPS} draft/multiline".replace(" batch", ""))
    (emma,) = talk.in_room("#tea", "emma")
    for talker in (alice, bob, carol, dora):
        talker.until_now()
    sends(alice, *TEXTS, tags="label=7;+reply=x", command=command)
    echo = alice << "@label=7;msgid=…;time=…;+reply=x :alice!… BATCH +… draft/multiline #tea"
    alice.hears(*batch(command))
    heard = bob << "@!label;msgid=…;+reply=x :alice!… BATCH +… draft/multiline #tea"
    for pattern in batch(command)[:-1]:
        assert not {"msgid", "label", "+reply"} & (bob << within("…", pattern)).tags.keys()
    bob << f"BATCH -{heard.params[0][1:]}"
    assert heard.tags["msgid"] == echo.tags["msgid"]
    for talker in (carol, dora):
        assert (talker << f"@+reply=x {command} #tea hello").tags["msgid"] == echo.tags["msgid"]
        talker << f"@!msgid;!{CONCAT};+reply=x :alice!… {command} #tea :how is "
        talker << f"@!msgid;!{CONCAT};time=… :alice!… {command} #tea everyone?"
    emma.hears(f"{command} #tea hello", f"{command} #tea :how is ", f"{command} #tea everyone?")
    for talker in (alice, bob, carol, dora, emma):
        talker.nothing()


def test_plain_guests_read_the_lines(talk: Talk) -> None:
    (alice,) = talk.in_room("#lobby", "alice", caps=MULTI)
    bob = talk.plain("bob")
    sends(alice, *TEXTS, target="#lobby")
    bob << "alice: hello\nalice: how is \nalice: everyone?\n"


def test_to_one_guest(talk: Talk) -> None:
    alice, bob = talk("alice", caps=MULTI), talk("bob", caps=MULTI)
    sends(alice, *TEXTS, target="bob")
    bob << "@msgid=… :alice!… BATCH +… draft/multiline bob"
    bob.hears(*batch(target="bob"))
    alice.until("BATCH -…")
    sends(alice, "a", "b", target="nobody", tags="label=1")
    alice << "@label=1 401 alice nobody …"
    sends(alice, "a", "b", target="#nowhere", command="NOTICE", tags="label=2")
    alice << "@label=2 ACK"


def test_where_only_known_tags_pass(host: Host) -> None:
    talk = host(only_known_tags=True)
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=MULTI)
    sends(alice, "a", "b", tags="+reply=x;+unknown=y")
    bob << "@+reply=x;!+unknown BATCH +… draft/multiline #tea"


def test_without_echo_a_label_is_acknowledged(talk: Talk) -> None:
    caps = "batch labeled-response draft/multiline"
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=caps)
    sends(alice, "a", "b", tags="label=1")
    alice << "@label=1 ACK"
    bob << "BATCH +… draft/multiline #tea"
    alice.nothing()


def test_a_batch_of_one_line_is_a_line(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=MULTI)
    sends(alice, "hi", tags="label=1")
    alice << "@label=1;msgid=… PRIVMSG #tea hi"
    bob << "@msgid=… PRIVMSG #tea hi"


def test_it_is_kept_as_one_and_replayed_in_the_shape_that_each_understands(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=MULTI)
    sends(alice, *TEXTS)
    msgid = (bob << "BATCH …").tags["msgid"]
    bob.until("BATCH -…")
    (entry,) = talk.app.history.read(Page("#tea", 10))
    assert entry.params == ("#tea", "hello\n\nhow is \reveryone?")
    bob >> "CHATHISTORY LATEST #tea * 1"
    outer = (bob << "BATCH +… chathistory #tea").params[0][1:]
    inner = (bob << f"@batch={outer};msgid={msgid} :alice!… BATCH +… draft/multiline #tea").params[0][1:]
    for pattern in batch()[:-1]:
        bob << within(inner, pattern)
    bob.hears(f"@batch={outer} BATCH -{inner}", f"@!batch BATCH -{outer}")
    (carol,) = talk.in_room("#tea", "carol", caps=f"{CAPS} draft/chathistory")
    carol >> "CHATHISTORY LATEST #tea * 1"
    carol.hears(
        "BATCH …", f"@batch=…;msgid={msgid} PRIVMSG #tea hello", "@batch=…;!msgid PRIVMSG #tea :how is "
    )
    carol.hears("@batch=… PRIVMSG #tea everyone?", "BATCH …")


def test_it_is_taken_back_as_one(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=MULTI)
    sends(alice, *TEXTS)
    msgid = (alice << "BATCH …").tags["msgid"]
    alice.until("BATCH -…")
    alice >> f"REDACT #tea {msgid}"
    bob.until(f"REDACT #tea {msgid}")
    assert talk.app.history.read(Page("#tea", 10)) == []


def test_what_can_not_be_kept_is_seen_by_nobody(host: Host, expect_log: ExpectLog) -> None:
    expect_log("could not be kept")
    alice, bob = host(FullDisk()).in_room("#tea", "alice", "bob", caps=MULTI)
    sends(alice, "too", "heavy", tags="label=1")
    alice << "@label=1 FAIL PRIVMSG MESSAGE_ERROR …"
    alice.nothing()
    bob.nothing()


# --- what is wrong


@pytest.mark.parametrize(
    ("lines", "answer"),
    [
        pytest.param(["@batch=2 PRIVMSG #tea :hi"], "MULTILINE_INVALID …", id="another batch's line"),
        pytest.param(["@batch=1 TOPIC #tea :hi"], "MULTILINE_INVALID …", id="another command"),
        pytest.param(["@batch=1 PRIVMSG #tea"], "MULTILINE_INVALID …", id="no text"),
        pytest.param(
            ["@batch=1 PRIVMSG #cake :hi"], "MULTILINE_INVALID_TARGET #tea #cake …", id="another target"
        ),
        pytest.param(
            ["@batch=1 PRIVMSG #tea :hi", "@batch=1 NOTICE #tea :hi"],
            "MULTILINE_INVALID …",
            id="mixed commands",
        ),
        pytest.param(["@batch=1;+reply=1 PRIVMSG #tea :hi"], "MULTILINE_INVALID …", id="tags within"),
        pytest.param(["@batch=1;label=1 PRIVMSG #tea :hi"], "MULTILINE_INVALID …", id="a label within"),
        pytest.param([f"@batch=1;{CONCAT} PRIVMSG #tea :hi"], "MULTILINE_INVALID …", id="joined to nothing"),
        pytest.param(
            ["@batch=1 PRIVMSG #tea :hi", f"@batch=1;{CONCAT} PRIVMSG #tea :"],
            "MULTILINE_INVALID …",
            id="nothing joined",
        ),
        pytest.param(["@batch=1 PRIVMSG #tea :", "BATCH -1"], "MULTILINE_INVALID …", id="blank lines only"),
        pytest.param(["BATCH -1"], "MULTILINE_INVALID …", id="nothing at all"),
        pytest.param([f"@batch=1 PRIVMSG #tea :{'x' * 480}"], "MULTILINE_INVALID …", id="a line too long"),
        pytest.param(["BATCH +2 draft/multiline #tea"], "MULTILINE_INVALID …", id="a batch within"),
        pytest.param(["BATCH -2"], "INVALID_REFTAG -2 …", id="the end of another batch"),
        pytest.param(
            ["@batch=1 PRIVMSG #tea :x"] * (MAX_LINES + 1),
            f"MULTILINE_MAX_LINES {MAX_LINES} …",
            id="many lines",
        ),
        pytest.param(
            [f"@batch=1 PRIVMSG #tea :{'x' * 400}"] * 11,
            f"MULTILINE_MAX_BYTES {MAX_BYTES} …",
            id="many bytes",
        ),
    ],
)
def test_what_can_not_be_said(talk: Talk, lines: list[str], answer: str) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=MULTI)
    alice.says("@label=7 BATCH +1 draft/multiline #tea", *lines)
    alice << f"@{'!label' if 'REFTAG' in answer else 'label=7'} FAIL BATCH {answer}"
    alice.says("@batch=1 PRIVMSG #tea :more", "BATCH -1")
    alice.until_now()
    if "REFTAG" not in answer:
        bob.nothing()
    sends(alice, "a", "b")
    assert bob.until("BATCH +… draft/multiline #tea")
    bob.hears("PRIVMSG #tea …", "…") if "REFTAG" in answer else bob.hears("PRIVMSG #tea a", "PRIVMSG #tea b")


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        pytest.param("BATCH", "461 alice BATCH …", id="no name"),
        pytest.param("BATCH 1", "FAIL BATCH INVALID_REFTAG 1 …", id="no sign"),
        pytest.param("BATCH -1", "FAIL BATCH INVALID_REFTAG -1 …", id="an end without a beginning"),
        pytest.param("BATCH +", "FAIL BATCH INVALID_REFTAG * …", id="an empty name"),
        pytest.param("BATCH +a_b draft/multiline #tea", "FAIL BATCH INVALID_REFTAG a_b …", id="other signs"),
        pytest.param("BATCH +1 netsplit a b", "FAIL BATCH UNKNOWN_TYPE 1 netsplit …", id="another type"),
        pytest.param("BATCH +1", "FAIL BATCH UNKNOWN_TYPE 1 * …", id="no type"),
        pytest.param("BATCH +1 draft/multiline", "FAIL BATCH MULTILINE_INVALID …", id="no target"),
        pytest.param("BATCH +1 draft/multiline #a,#b", "FAIL BATCH MULTILINE_INVALID …", id="two targets"),
        pytest.param(
            "@batch=1 PRIVMSG #tea :x", "FAIL BATCH INVALID_REFTAG 1 …", id="a line without a batch"
        ),
    ],
)
def test_what_can_not_be_begun(talk: Talk, line: str, answer: str) -> None:
    alice = talk("alice", caps=MULTI)
    alice >> line
    alice << answer
    alice.says("@batch=1 PRIVMSG #tea :x", "BATCH -1")
    alice.until_now()
    alice >> "PRIVMSG alice :hi"
    alice << "PRIVMSG alice hi"


def test_who_has_not_asked_for_it_can_not_send_it(talk: Talk) -> None:
    alice = talk("alice", caps=CAPS)
    alice.says("BATCH +1 draft/multiline #tea", "@batch=1 PRIVMSG #tea :x", "BATCH -1")
    alice << "FAIL BATCH UNKNOWN_TYPE 1 draft/multiline …"
    alice.nothing()


def test_what_is_said_between_ends_the_batch_and_is_done(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=MULTI)
    alice.says("BATCH +1 draft/multiline #tea", "@batch=1 PRIVMSG #tea :a", "PING x", "PRIVMSG #tea :between")
    alice.hears("PONG … x", "FAIL BATCH MULTILINE_INVALID …", "PRIVMSG #tea between")
    alice.says("@batch=1 PRIVMSG #tea :b", "BATCH -1")
    alice.nothing()
    bob << "PRIVMSG #tea between"
    bob.nothing()


def test_a_batch_that_stays_open_is_given_up(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=MULTI)
    alice.says("@label=7 BATCH +1 draft/multiline #tea", "@batch=1 PRIVMSG #tea :a")
    alice.nothing()
    talk.clock.pass_s(BATCH_S)
    alice.nothing()
    talk.clock.pass_s(6)
    alice.says("@batch=1 PRIVMSG #tea :b")
    alice << "@label=7 FAIL BATCH TIMEOUT 1 …"
    alice.says("@batch=1 PRIVMSG #tea :c", "BATCH -1")
    alice.nothing()
    bob.nothing()
