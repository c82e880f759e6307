"""The inputs of tests/fuzz_doors.py: lines of IRC and of people, right, nearly right and wrong."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from wire.caps import CAPABILITIES

QUIET = "#quiet"
"""The bystander's room."""
MSGID_PREFIX = "x"
"""Of the messages of this server: so that some of those which are named are there."""

COMMANDS = (
    "CAP NICK USER PASS PING PONG JOIN PART TOPIC NAMES LIST PRIVMSG NOTICE TAGMSG MODE KICK INVITE WHO WHOIS AWAY "
    "ISON MOTD LUSERS VERSION OPER KILL BATCH AUTHENTICATE CHATHISTORY SAY TEXT ACK FAIL ERROR 001 353 "
    "REGISTER VERIFY NS CS ACCOUNTS REDACT MARKREAD METADATA MONITOR RENAME SETNAME TMODE WHOWAS ACCEPT USERHOST HELP "
    "CHGHOST WALLOPS"
).split()
ROOMS = [
    "#lobby",
    "#a",
    "#b",
    "#Чай",
    "#secret",
    "#",
    "#a,#b",
    "#a,,#b,#c",
    "0",
    "#" + "x" * 70,
    "#\u202e",
    QUIET,
]
NICKS = ["alice", "bob", "Анна", "a" * 40, "*", "nobody", "[x]", "1st", "a,b", "bystander", "-", "𐐨" * 32]
MODES = "+o -o +v +b -b +k -k +l -l +mnts -mnts +i -i +ovb-k+l b +x +: +ooooooooooooooo +bbbb -bl+k".split()
WORDS = [
    *[
        "",
        ":",
        "hi",
        "hello there",
        "x" * 300,
        "щ" * 200,
        "0",
        "-1",
        "9" * 21,
        "²",
        ">²",
        "<5",
        "\x01ACTION x\x01",
        "\x01",
    ],
    *[
        "\x02\x1f\x03",
        "😀" * 30,
        "a!b@c",
        "*!*@*",
        "*" * 60 + "b",
        "?*?*?*",
        "127.0.0.1",
        "host",
        "302",
        "LS",
        "REQ",
        "END",
    ],
    *[
        "LIST",
        "\u200b",
        "e\u0301" * 20,
        "=",
        "\\",
        ";",
        "@",
        "%s%n",
        "\x7f",
        "server-time",
        "-batch batch unicorns",
    ],
]
TAGS = [
    *[
        "",
        "@label=1",
        "@label=" + "x" * 70,
        "@+typing=active",
        "@+reply=x;label=2",
        "@time=x;msgid=y",
        "@a",
        "@",
        "@;;=;",
    ],
    *["@label", "@+draft/react=" + "😀" * 10, "@" + "k=v;" * 300, "@+reply=" + r"\:\s\\\r\n\x" * 20],
]
STARTS = ["", "", "", ":alice ", ":x!y@z ", ": ", "  "]


def a_line(chance: random.Random) -> bytes:
    """A line of IRC that is more or less right."""
    command = chance.choice(COMMANDS)
    if chance.random() < 0.1:
        command = command.lower() if chance.random() < 0.5 else command[: chance.randrange(1, 5)]
    if command == "CAP" and chance.random() < 0.7:
        names = [chance.choice(CAPABILITIES).name for _ in range(chance.randrange(1, 4))]
        params = [chance.choice(["REQ", "REQ", "LS", "END"]), ":" + " ".join(names)]
    else:
        pools = [ROOMS, NICKS, WORDS, MODES]
        params = [
            chance.choice(chance.choice(pools)) for _ in range(chance.choice((0, 1, 1, 2, 2, 2, 3, 4, 8)))
        ]
    if params and chance.random() < 0.6:
        params[-1] = ":" + params[-1]
    tags = chance.choice(TAGS) if chance.random() < 0.3 else ""
    line = " ".join(part for part in (tags, chance.choice(STARTS) + command, *params) if part)
    return line.encode() + chance.choice(
        (b"\r\n", b"\r\n", b"\r\n", b"\n", b"\r", b"", b"\0\r\n", b"\r\n\r\n")
    )


SENSIBLE = (
    """
JOIN {room}|JOIN {room}|PRIVMSG {room} :{word}|PRIVMSG {room} :{word}|MODE {room} {mode} {nick}|PRIVMSG {nick} :hi
KICK {room} {nick} :out|TOPIC {room} :{word}|PART {room}|NICK {nick}|INVITE {nick} {room}|WHO {room}|WHOIS {nick}
NAMES {room}|LIST|MODE {room} b|MODE {nick} +i|@+reply=x;label={nick} TAGMSG {room}|AWAY :x|KILL {nick} :x
@label=z PRIVMSG {room},{nick} :{word}|@label=y JOIN {room}|PING :{word}|OPER fuzz fuzz
REGISTER * * sesame|NS IDENTIFY {nick} sesame|NS SET ALWAYS-ON ON|NS DROP sesame|CS REGISTER {room}|CS DROP {room}
METADATA * SET status :{word}|METADATA {room} SET topic :{word}|METADATA * SUB status topic|METADATA {nick} LIST
MONITOR + {nick},alice|MONITOR S|MARKREAD {room} timestamp=2026-01-01T00:00:00.000Z|SETNAME :{word}
WHO {nick} %tcuhnfar,1
TMODE {room} 1m +b {nick}|RENAME {room} #z{nick}|WHOWAS {nick}|ACCEPT {nick}|NICK {nick}|ACCOUNTS PASSWORD sesame
CHATHISTORY LATEST {room} * 10|CHATHISTORY AROUND {nick} timestamp=2026-01-01T00:00:00.000Z 5
REDACT {room} {msgid} :{word}
@+samovar.chat/edit={msgid} PRIVMSG {room} :{word}|@label=x;+samovar.chat/edit={msgid} PRIVMSG {nick} :{word}
@label=b BATCH +r draft/multiline {room}|@batch=r PRIVMSG {room} :{word}
@batch=r;draft/multiline-concat PRIVMSG {room} :x
BATCH -r|AUTHENTICATE SCRAM-SHA-256|AUTHENTICATE biwsbj1uMSxyPWFiYw==|AUTHENTICATE PLAIN|AUTHENTICATE AG4xAHNlc2FtZQ==
AUTHENTICATE +|CAP REQ :batch draft/multiline draft/chathistory draft/event-playback draft/metadata-3 samovar.chat/edit
""".strip()
    .replace("\n", "|")
    .split("|")
)
"""What clients send, so that rooms fill and empty."""


def a_sensible_line(chance: random.Random) -> bytes:
    """A line that a client would send."""
    line = chance.choice(SENSIBLE).format(
        room=chance.choice(ROOMS[:5]),
        nick=f"n{chance.randrange(60)}",
        word=chance.choice(WORDS),
        mode=chance.choice(MODES),
        msgid=f"{MSGID_PREFIX}-{chance.randrange(1, 400):x}",
    )
    return line.encode() + b"\r\n"


def mutated(chance: random.Random, data: bytes) -> bytes:
    """The bytes with some changed, doubled, dropped or put in."""
    out = bytearray(data)
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(len(out) + 1)
        kind = chance.randrange(5)
        if kind == 0 and at < len(out):
            out[at] = chance.randrange(256)
        elif kind == 1:
            out[at:at] = chance.randbytes(chance.randrange(1, 5))
        elif kind == 2:
            del out[at : at + chance.randrange(1, 8)]
        elif kind == 3:
            out[at:at] = out[max(0, at - chance.randrange(1, 60)) : at]
        else:
            out[at:at] = chance.choice((b" ", b":", b"\r\n", b"@", b"\0", b",", b"\xff", b"\xd0", b"=", b";"))
    return bytes(out)


def a_text(chance: random.Random) -> bytes:
    """What a person types."""
    text = chance.choice(WORDS + NICKS + ROOMS)
    return text.encode() + chance.choice((b"", b"\n", b"\r\n", b"\n\n", b"\r"))


def noise(chance: random.Random) -> bytes:
    """Anything; sometimes more than a line may have."""
    return chance.randbytes(chance.choice((1, 5, 30, 200, 700))) * chance.choice((1, 1, 1, 1, 1, 30))


Maker = Callable[[random.Random], bytes]
IRC_MAKERS: tuple[Maker, ...] = (
    a_sensible_line,
    a_sensible_line,
    a_line,
    a_line,
    lambda chance: mutated(chance, a_line(chance)),
    lambda chance: mutated(chance, a_sensible_line(chance)),
    noise,
)
PLAIN_MAKERS: tuple[Maker, ...] = (
    a_text,
    a_text,
    lambda chance: mutated(chance, a_text(chance)),
    a_line,
    noise,
)


def a_registration(chance: random.Random) -> bytes:
    """How an IRC client begins."""
    nick = f"n{chance.randrange(600)}"
    caps = " ".join(row.name for row in CAPABILITIES if chance.random() < 0.5)
    lines = [f"CAP REQ :{caps}", f"NICK {nick}", f"USER {nick} 0 * :x", "CAP END", "JOIN #lobby,#a"]
    return "".join(f"{line}\r\n" for line in lines).encode()


def a_name(chance: random.Random) -> bytes:
    """How a plain guest begins."""
    return f"n{chance.randrange(600)}".encode() + chance.choice((b"", b"\n"))


def an_end(chance: random.Random) -> bytes:
    """The last words."""
    return chance.choice(
        (b"\r\nQUIT\r\n", b"\r\nQUIT :x\r\nPRIVMSG #a :ghost\r\n", b"", b"PRIVMSG #a :cut of")
    )


def writes(chance: random.Random, data: bytes) -> Iterator[bytes]:
    """The bytes cut anywhere."""
    if chance.random() < 0.5:
        yield data
        return
    while data:
        cut = chance.choice((1, 2, 7, 50, 300))
        yield data[:cut]
        data = data[cut:]
