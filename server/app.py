"""The server as a whole: makes the parts, starts them in order, and ends them in the other order."""

from __future__ import annotations

import contextlib
import logging
import socket
import threading

from server import presence
from server.accounts.keeper import Keeper
from server.accounts.store import Accounts
from server.clock import Clock
from server.commands.run import asking, prepares
from server.config import Config
from server.connection import Slow
from server.doors.web_rules import WebRules
from server.drainer import Drainer
from server.events import Drained, Stop
from server.history import History
from server.hub import Hub
from server.listener import Listener
from server.outbox import Outbox
from server.world import World

log = logging.getLogger(__name__)

GOODBYE = "The chat has been closed by its host"
FLUSH_S = 0.05
"""How long slow guests may take to read the goodbye."""
READERS_S = 0.5
"""How long a connection's thread may take to end: it may be hashing a password."""


class App:
    """One chat server in this process. Raises Unavailable where the port can't be had."""

    def __init__(self, config: Config, clock: Clock | None = None, history: History | None = None) -> None:
        clock = clock or Clock()
        _raise_file_limit()
        self.accounts = Accounts(config.data_dir, config.accounts.iterations)
        self.accounts.load()
        self.world = World(config, clock, self.accounts, history)
        kept = {kind: self.accounts.kept(kind) for kind in presence.KINDS}
        presence.restore(self.world, kept)
        self.keeper = Keeper(self.accounts, {(kind, key): text for kind in kept for key, text in kept[kind]})
        self.world.keep = lambda: self.keeper.keep(presence.snapshot(self.world))
        self.history = self.world.history
        self.hub = Hub(self.world, self.history)
        self.drainer = Drainer(self._give_back, self._fail)
        self.listener = Listener(
            config.host,
            config.port,
            self.hub.post,
            self.drainer,
            Slow(prepares(config), asking()),
            config.limits,
            clock,
            _web_rules(config),
        )
        self.has_failed = False
        self.world.ask_to_end = self.ask_to_end
        self._end_in, self._end_out = socket.socketpair()
        """A byte means the end. Not a lock of any kind: see `end_signal_fd`."""
        self._end_out.setblocking(False)
        self._hub_thread = threading.Thread(target=self._run_hub, name="hub", daemon=True)

    @property
    def address_text(self) -> str:
        """Where it listens, `ADDR:PORT`."""
        return self.listener.address_text

    @property
    def port(self) -> int:
        """The port it listens on."""
        return int(self.listener.server_address[1])

    def start(self) -> None:
        """Starts the threads; guests are taken from now on."""
        self.drainer.start()
        self._hub_thread.start()
        self.listener.start()

    @property
    def end_signal_fd(self) -> int:
        """For `signal.set_wakeup_fd`: a signal makes `wait` return.

        The kernel may give a signal to a thread that starts just then. Python's handler is for the main thread, and
        one that waits for a lock does not wake up for it: one SIGTERM of twenty was lost when somebody connected.
        """
        return self._end_out.fileno()

    def ask_to_end(self) -> None:
        """Makes `wait` return. From any thread."""
        with contextlib.suppress(OSError):  # it ends already, or was asked a thousand times
            self._end_out.send(b"\0")

    def wait(self) -> None:
        """Waits until somebody asks the server to end, or its hub has failed."""
        self._end_in.recv(1)

    def stop(self, ends_process: bool = False) -> None:
        """Says goodbye to everybody and ends all threads.

        At the process's end the readers are left to it: they own nothing that outlives it, the kernel closes their
        sockets, and to wake a thousand of them took twice as long as all else.
        """
        self.listener.stop()
        self.hub.post(Stop(GOODBYE))
        self._hub_thread.join()
        self.drainer.stop(FLUSH_S)
        if not ends_process:
            self.hub.close(lambda: self.listener.end_readers(READERS_S))
        self.history.close()
        self.keeper.stop()
        self.accounts.close()
        self._end_in.close()
        self._end_out.close()

    def _run_hub(self) -> None:
        try:
            self.hub.run()
        except BaseException:
            log.critical("the hub failed; the server ends", exc_info=True)
            self._fail()

    def _fail(self) -> None:
        self.has_failed = True
        self.ask_to_end()

    def _give_back(self, outbox: Outbox, seen_count: int) -> None:
        self.hub.post(Drained(outbox, seen_count))


def _raise_file_limit() -> None:
    """Each guest takes a descriptor; many systems allow 1,024 by default and far more on request."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        wanted = min(hard, 65_536) if hard != resource.RLIM_INFINITY else 65_536
        if soft != resource.RLIM_INFINITY and soft < wanted:
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def _web_rules(config: Config) -> WebRules:
    """Who may come by a browser: see server/doors/web_rules.py."""
    computer = socket.gethostname()
    return WebRules.of([*config.web_hosts, config.name, computer, f"{computer}.local"], config.web_origins)
