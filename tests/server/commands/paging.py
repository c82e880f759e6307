"""Pages of the history, asked for and read."""

from __future__ import annotations

from tests.talk import CAPS, Talk
from tests.talkers import Talker
from wire.message import Message

PAST = f"{CAPS} draft/chathistory"
ALL = f"{PAST} draft/event-playback draft/message-redaction"


def page(talker: Talker, question: str, name: str = "#tea") -> list[Message]:
    """Asks, and gives what stands in the batch of the answer."""
    talker >> f"CHATHISTORY {question}"
    reference = (talker << f"BATCH +… chathistory {name}").params[0][1:]
    *lines, _ = talker.until(f"BATCH -{reference}")
    assert all("batch" in line.tags for line in lines)
    return lines


def texts(talker: Talker, question: str, name: str = "#tea") -> str:
    return " ".join(line.params[-1] for line in page(talker, question, name))


def said(talk: Talk, speaker: Talker, count: int, target: str = "#tea") -> list[Message]:
    """Says 1, 2, 3 and so on, a second apart."""
    echoes = []
    for number in range(1, count + 1):
        talk.clock.pass_s(1)
        speaker >> f"PRIVMSG {target} :{number}"
        echoes += [line for line in speaker.until_now() if line.command == "PRIVMSG"]
    return echoes


EVER = "timestamp=2020-01-01T00:00:00.000Z timestamp=2262-01-01T00:00:00.000Z"


def targets(talker: Talker, between: str = EVER, limit: int = 10) -> list[str]:
    """The names of the conversations in which something was said meanwhile."""
    talker >> f"CHATHISTORY TARGETS {between} {limit}"
    talker << "BATCH +… draft/chathistory-targets"
    *lines, _ = talker.until("BATCH -…")
    return [line.params[1] for line in lines]
