"""irssi and WeeChat as commands, with empty settings, on their way to our server."""

from __future__ import annotations

from pathlib import Path

IRSSI_SETTINGS = 'settings = { "irc/core" = { cmd_queue_speed = "10msec"; }; };\n'
WEECHAT_SETTINGS = ";".join(f"/set irc.server_default.anti_flood_prio_{which} 0" for which in ("high", "low"))
"""By default they send a line every two seconds."""


def irssi(port: int, home: Path, nick: str) -> list[str]:
    """irssi, on its way to our server."""
    home.mkdir()
    (home / "config").write_text(IRSSI_SETTINGS, encoding="utf-8")
    return ["irssi", f"--home={home}", "--connect=127.0.0.1", f"--port={port}", f"--nick={nick}"]


def weechat(port: int, home: Path, nick: str) -> list[str]:
    """WeeChat, on its way to our server."""
    return ["weechat", "--dir", str(home), "-r", WEECHAT_SETTINGS, f"irc://{nick}@127.0.0.1:{port}"]
