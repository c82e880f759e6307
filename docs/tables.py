"""Makes the tables of PROTOCOL.md from the tables of the code: `python -m docs.tables` at the root writes them.

A table stands in the page between two comments that name it; a test fails when it says something else than the code.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from server.commands.run import COMMANDS
from server.ranks import RANKS
from wire import framing, invite, names, numerics, plain, sniff
from wire.caps import CAPABILITIES
from wire.message import Message
from wire.modes import CHANNEL_MODES, USER_MODES, Mode

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "PROTOCOL.md"

EXAMPLES = (
    ":alice PRIVMSG #lobby :Hello",
    ":alice NOTICE #lobby :Hello",
    ":alice PRIVMSG #lobby :\x01ACTION waves\x01",
    ":alice PRIVMSG bob :Hello",
    ":alice JOIN #lobby",
    ":alice PART #lobby",
    ":alice QUIT :gone",
    ":alice KICK #lobby carol :rude",
    ":alice NICK alicia",
    ":alice TOPIC #lobby :Tea at five",
    ":chat.example 433 bob alice :This nick is already in use",
    "ERROR :The server is closing",
)
"""What the guest bob, in #lobby, reads of these."""


def table(heads: str, rows: Iterable[Iterable[str]]) -> str:
    """A table in Markdown; `heads` are parted by `|`."""
    columns = [head.strip() for head in heads.split("|")]
    lines = [columns, ["---"] * len(columns), *([cell.replace("|", "\\|") for cell in row] for row in rows)]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def code(text: str) -> str:
    """Text as it stands on the wire; what can't be seen is spelled out."""
    return "`" + text.replace("\n", "\\n").replace("\x01", "\\x01") + "`"


def capabilities() -> str:
    return table(
        "capability | effect | specification",
        ([code(row.name), row.effect, f"<{row.spec}>"] for row in CAPABILITIES),
    )


def commands() -> str:
    by_rank: dict[str, list[str]] = {"everybody": [], "who has registered": [], "operators of the server": []}
    for name, row in sorted(COMMANDS.items()):
        if name.isalpha():  # the plain door's own command can't come from outside
            rank = "operators of the server" if row.needs_oper else "who has registered"
            by_rank[rank if row.needs_registration else "everybody"].append(code(name))
    return table("who may | commands", ([rank, " ".join(names)] for rank, names in by_rank.items()))


def modes(rows: tuple[Mode, ...]) -> str:
    return table(
        "mode | argument | meaning",
        (
            [
                code("+" + row.letter),
                _ARGUMENTS[row.kind.value],
                row.meaning + (f" ({code(row.sign)})" if row.sign else ""),
            ]
            for row in rows
        ),
    )


def ranks() -> str:
    def letters(letters: str, sign: str = "") -> str:
        return code(sign + letters) if letters else "–"

    return table(
        "rank | changes | gives and takes | puts out, besides those without a rank",
        (
            [letters(row.letter, "+"), letters(row.changes), letters(row.gives), letters(row.over)]
            for row in RANKS
        ),
    )


_ARGUMENTS = {"A": "a mask", "B": "a key", "C": "a number, when set", "D": "–", "prefix": "a nick"}


def limits() -> str:
    rows = [
        ("line without its tags, CRLF included", f"{framing.BODY_LIMIT_BYTES} bytes"),
        ("tags from a client", f"{framing.CLIENT_TAGS_LIMIT_BYTES} bytes"),
        ("all tags of a line from the server", f"{framing.TAGS_LIMIT_BYTES} bytes"),
        ("nick", f"{names.NICKLEN} characters"),
        ("channel, `#` included", f"{names.CHANNELLEN} characters"),
        ("title of a chat", f"{names.TITLELEN} characters, {names.TITLE_LIMIT_BYTES} bytes when escaped"),
        ("one write to a plain guest", f"{plain.WRITE_LIMIT_BYTES} bytes"),
        ("line of a plain guest", f"{plain.LINE_LIMIT_BYTES} characters; then it is taken as a message"),
        ("first bytes without a verdict", f"{sniff.HEAD_LIMIT_BYTES} bytes; then they are plain"),
    ]
    return table("what | at most", rows)


def verbs() -> str:
    def words(verbs: Iterable[bytes]) -> str:
        return " ".join(sorted(code(verb.decode().strip()) for verb in verbs))

    return table(
        "recognised as | first word",
        [
            ["HTTP", words(sniff.METHODS)],
            ["IRC, with its parameter", words(sniff.VERBS_WITH_PARAMETER)],
            ["IRC, also alone on its line", words(sniff.VERBS_ALONE)],
        ],
    )


def plain_texts() -> str:
    return table(
        "when | text",
        [
            ["on connect, after a silence", code(plain.ASK.decode())],
            ["to all, the newcomer too", code(plain.joined("{name}"))],
            ["to the newcomer", code(plain.SUCCESS.decode())],
            ["to all, when somebody is gone", code(plain.left("{name}"))],
        ],
    )


def plain_reads() -> str:
    return table(
        "line of IRC | what a plain guest reads",
        ([code(line), code(plain.render(Message.parse(line), "bob", "#lobby"))] for line in EXAMPLES),
    )


def schemes() -> str:
    tls = {True: "yes", False: "no", None: "found out by dialling; with `key`: yes"}
    return table(
        "link | port, unless said | TLS",
        ([code(name + "://"), str(row.port), tls[row.tls]] for name, row in invite.SCHEMES.items()),
    )


def numeric_table() -> str:
    return table(
        "code | name | text",
        (
            [row.code, code(name), row.text]
            for name, row in sorted(numerics.BY_NAME.items(), key=lambda item: item[1].code)
        ),
    )


TABLES: dict[str, Callable[[], str]] = {
    "capabilities": capabilities,
    "commands": commands,
    "channel modes": lambda: modes(CHANNEL_MODES),
    "ranks": ranks,
    "user modes": lambda: modes(USER_MODES),
    "limits": limits,
    "verbs": verbs,
    "plain texts": plain_texts,
    "plain reads": plain_reads,
    "schemes": schemes,
    "numerics": numeric_table,
}
"""The tables by the name that stands in the page's comments."""

_PLACE = re.compile(r"(<!-- table: (?P<name>[a-z ]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def filled(page: str, tables: Mapping[str, Callable[[], str]] = TABLES) -> str:
    """The page with its tables made anew."""
    return _PLACE.sub(lambda found: f"{found[1]}{tables[found['name']]()}\n{found[3]}", page)


def names_in(page: str) -> list[str]:
    """The tables that the page shows."""
    return [found["name"] for found in _PLACE.finditer(page)]


if __name__ == "__main__":
    PAGE.write_text(filled(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
