"""Pygments' lexers, fetched on a thread: Pygments takes 75 ms to import, and each language 5 to 30 more."""

from __future__ import annotations

import logging
import threading
from typing import Any

log = logging.getLogger(__name__)


class Lexers:
    """UI thread only; the threads end by themselves."""

    def __init__(self) -> None:
        self._here: dict[str, Any] = {}
        self._threads: dict[str, threading.Thread] = {}

    def get(self, name: str) -> Any | None:
        """The lexer of that name, which has no type of its own; None while it is fetched, or where it can't be."""
        if name not in self._threads:
            thread = threading.Thread(target=self._fetch, args=(name,), name=f"lexer of {name}")
            self._threads[name] = thread
            thread.start()
        return self._here.get(name)

    def is_coming(self, name: str) -> bool:
        """Whether it is worth while to ask again."""
        return name in self._here or self._threads[name].is_alive()

    def _fetch(self, name: str) -> None:
        try:
            from pygments.lexers import get_lexer_by_name

            self._here[name] = get_lexer_by_name(name)
        except Exception:  # code can be read without colours
            log.exception("no colours for %s", name)
