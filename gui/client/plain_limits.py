"""What a server with one bare room cannot do, answered as the window asks it of every server."""

from __future__ import annotations

from collections.abc import Mapping

from gui.client import slash
from gui.client.abilities import Ability
from gui.client.changes import Change, MessageFound
from gui.client.login import Keeping, Proof
from gui.client.logins import Credential
from gui.client.pages import Pages
from gui.client.persons import Person
from gui.client.pieces import pieces
from gui.client.typed import is_command
from gui.client.words import say
from wire import plain

COMMANDS = tuple(slash.BY_NAME[name] for name in ("me", "nick", "clear"))
"""Those that need nothing of the server."""


class PlainLimits:
    """The constant half of PlainState."""

    pages: Pages
    nick_reason = ""
    """Why we go by another name than the one that we want; "" where we don't."""

    @property
    def lost(self) -> bool:
        """Never known here: a plain server answers nothing."""
        return False

    @property
    def due_ms(self) -> int | None:
        """Nothing is ever due."""
        return None

    def can(self, ability: Ability) -> bool:
        """Never: there are no ids to point at."""
        return False

    @property
    def account(self) -> str:
        """Never any: whoever comes is a guest."""
        return ""

    def person(self, nick: str) -> Person:
        """Nothing is known of anybody but the name."""
        return Person(nick)

    @property
    def own_profile(self) -> Mapping[str, str]:
        """Never any."""
        return {}

    @property
    def profile_limit_bytes(self) -> int:
        """0: there are no profiles."""
        return 0

    def log_in(self, credential: Credential) -> None:
        """There is nothing to log in to."""

    def take_proofs(self) -> list[Proof | Keeping]:
        """Nothing has to be proved."""
        return []

    def proved(self, proof: Proof | Keeping) -> list[Change]:
        """Nothing has to be proved."""
        return self.pages.take()

    def typing(self, key: str) -> tuple[str, ...]:
        """Nobody tells."""
        return ()

    def typed(self, key: str, text: str) -> list[Change]:
        """Nobody is told."""
        return self.pages.take()

    def fits_edit(self, key: str, msgid: str, text: str) -> bool:
        """Never: nothing can be changed here."""
        return False

    def is_outside(self, key: str) -> bool:
        """Never: whoever is connected is in the one room."""
        return False

    def has_left(self, key: str) -> bool:
        """Never, of the one room."""
        return False

    def can_talk(self, key: str) -> bool:
        """Always: what is typed anywhere is said in the one room."""
        return key in self.pages.buffers

    def problem(self, key: str, text: str) -> str:
        """Why a command can't be done here; "" where it can, or where the text is none."""
        word, _, rest = text[1:].partition(" ")
        row = slash.BY_NAME.get(word.lower())
        if not is_command(text) or (row in COMMANDS and (rest.strip() or not row.needs_text)):
            return ""
        if row in COMMANDS:
            return say("It needs more: /{name} {usage}", name=row.name, usage=row.usage_words)
        return say("This server knows no commands: what you type is what the others read.")

    def messages(self, key: str, text: str) -> tuple[int, int]:
        """In how many messages a text goes out, and how many seconds that takes at the least."""
        return max(1, len(pieces(text, plain.WRITE_LIMIT_BYTES))), 0

    def close(self, key: str) -> list[Change]:
        """The room stays: there is no other."""
        return self.pages.take()

    def retry(self, key: str, index: int) -> list[Change]:
        """Nothing fails here."""
        return self.pages.take()

    def want_older(self, key: str, msgid: str = "") -> list[Change]:
        """Nobody keeps what was said."""
        if msgid:
            self.pages.report(MessageFound(key, msgid, is_here=False))
        return self.pages.take()

    def quit(self, reason: str = "") -> list[Change]:
        """A plain client leaves by closing its connection."""
        return self.pages.take()

    def tick(self) -> list[Change]:
        """Nothing is ever due."""
        return self.pages.take()
