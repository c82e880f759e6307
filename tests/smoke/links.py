"""Links: a second start hands the one that it was given to the window that runs, and ends."""

from __future__ import annotations

import subprocess

from tests.smoke.guests import IrcGuest
from tests.smoke.package import Package
from tests.smoke.programs import Environment, listening_server, started
from tests.smoke.screen import PATIENCE_S, Screen

NICK = "vera"


def link(package: Package, env: Environment, screen: Screen) -> str:
    """Follows an invite and an irc: link, each as a desktop does that knows the program by its menu's entry."""
    with (
        listening_server(package, env) as server,
        started(*package.command("Samovar", "--nick", NICK), env=env) as program,
    ):
        main = screen.new_window()
        boris = IrcGuest(server.port, "boris")
        for address in (f"samovar://127.0.0.1:{server.port}/?title=Tea", f"irc://127.0.0.1:{server.port}/"):
            second = subprocess.run(
                package.command("Samovar", address), env=env, timeout=PATIENCE_S, stdin=subprocess.DEVNULL
            )
            assert second.returncode == 0, f"The second start ended with {second.returncode}."
            screen.new_window([main])  # Join a chat, with the link in it
            assert program.poll() is None, f"The first window ended with {program.returncode}."
            screen.press("Return" if address.startswith("samovar:") else "Escape")
            screen.until("closed dialog", lambda: screen.windows == [main])
        screen.until("room in the title", lambda: "#lobby" in screen.title(main))
        boris.wait_for(f":{NICK}!")
        program.terminate()
        code = program.wait(PATIENCE_S)
        assert code == 0, f"Samovar ended with {code}."
    return "links: a second start handed a samovar: and an irc: link to the window that ran, and ended"
