"""The topic of a room in the list of a server: InspIRCd and UnrealIRCd put the modes before it, the key among them."""

from __future__ import annotations

import re

from gui.client.core import Core

_MODES = re.compile(r"\[\+[A-Za-z]*(?: [^\]]*)?\] ?")


def listed_topic(core: Core, text: str) -> str:
    """The topic alone; our own servers send nothing else."""
    has_modes = not core.server.lobby_name and text.startswith("[+")
    return _MODES.sub("", text, count=1) if has_modes else text
