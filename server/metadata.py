"""What those with an account tell of themselves (METADATA), kept with the account.

All users of an account share one dict, which is their `User.metadata`; a guest's and a room's is their own and ends
with them, unless the room is kept. It is written as all that is kept of the chat: see server/presence.py.
"""

from __future__ import annotations

import json
from collections.abc import Mapping


class Metadata:
    """The values of each account. Belongs to the hub's thread."""

    def __init__(self) -> None:
        self._accounts: dict[str, dict[str, str]] = {}
        self._texts: dict[str, str] = {}
        """As it is kept: made anew only for those that have changed, since it is asked for every few seconds."""

    def of(self, account_key: str) -> dict[str, str]:
        """The account's values, to be changed in place; then `changed` has to be called."""
        return self._accounts.setdefault(account_key, {})

    def changed(self, account_key: str) -> None:
        """The account's values are others now."""
        values = self._accounts.get(account_key)
        if values:
            self._texts[account_key] = json.dumps(values, ensure_ascii=False)
        else:
            self._texts.pop(account_key, None)

    def forget(self, account_key: str) -> None:
        """The account is gone."""
        self._accounts.pop(account_key, None)
        self._texts.pop(account_key, None)

    def kept(self) -> Mapping[str, str]:
        """What is to be kept, by account."""
        return self._texts

    def restore(self, key: str, text: str) -> None:
        """Takes what was kept of one account. At the start."""
        self._accounts[key] = json.loads(text)
        self._texts[key] = text
