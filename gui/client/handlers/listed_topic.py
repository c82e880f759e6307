"""The topic of a room in the list of a server: InspIRCd and UnrealIRCd put the modes before it, the key among them."""

from __future__ import annotations

import re

from gui.client.core import Core

_MODES = re.compile(r"\[\+[A-Za-z]*(?: [^\]]*)?\] ?")


def listed_topic(core: Core, text: str) -> str:
    """The topic alone; our own servers send nothing else."""
    return text if core.lobby_name else _MODES.sub("", text, count=1) if text.startswith("[+") else text
