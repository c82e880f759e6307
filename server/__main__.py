"""`python -m server` and `samovar-server`: the chat's server from a terminal, or as the child of a window."""

from __future__ import annotations

import argparse
import gc
import json
import logging
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from server import cores
from server.config import PORT, VERSION, Config
from wire.errors import Unavailable

EXIT_BAD_START = 2
EXIT_FAILED = 1
_DEFAULTS = Config()


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the server until SIGTERM, SIGINT, or the end of a parent's pipe, and ends the process.

    Returns only where there is nothing to run, with the exit code.
    """
    options = _parser().parse_args(arguments)
    if options.hash_password:
        return _hash_password()
    try:
        _set_up_log(options.log_level, options.log_file)
        config = _config(options)
        from server.app import App  # after the options were read: a wrong one is told at once

        cores.stay_on_one()
        app = App(config)
    except Unavailable as error:
        print(f"samovar-server: {error}", file=sys.stderr)
        return EXIT_BAD_START
    signal.set_wakeup_fd(app.end_signal_fd, warn_on_full_buffer=False)
    for name in ("SIGTERM", "SIGINT"):
        signal.signal(getattr(signal, name), lambda *_: None)
    _collect_seldom()
    app.start()
    if options.child:
        threading.Thread(target=_watch_parent, args=(app.ask_to_end,), name="parent", daemon=True).start()
    print(f"listening on {app.address_text}", flush=True)
    app.wait()
    signal.set_wakeup_fd(-1)
    app.stop(ends_process=True)
    logging.shutdown()
    sys.stdout.flush()
    # All is said and kept. Python's own end would first take a thousand guests' objects apart, for 100 ms and more.
    os._exit(EXIT_FAILED if app.has_failed else 0)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="samovar-server", description="The server of a Samovar chat: IRC and plain text on one port."
    )
    add = parser.add_argument
    add("--host", default="", metavar="ADDR", help="the address to listen on (all, IPv4 and IPv6)")
    add("--port", type=int, default=PORT, help=f"the port; 0 picks a free one ({PORT})")
    add("--name", default=_DEFAULTS.name, metavar="SERVER.NAME", help="the IRC server's name (%(default)s)")
    add("--title", default=_DEFAULTS.title, metavar="TEXT", help="the chat's name for people (%(default)s)")
    add("--data-dir", type=Path, metavar="DIR", help="the folder for what is kept; it has to be there")
    add("--password", default="", metavar="PW", help="guests need it; plain, or a record of --hash-password")
    add("--config", type=Path, metavar="FILE.toml", help='[opers] name = "password", [limits] …')
    add("--log-level", default="warning", choices=["debug", "info", "warning", "error"], help="(%(default)s)")
    add("--log-file", type=Path, metavar="FILE", help="the log's file (standard error)")
    add(
        "--child",
        action="store_true",
        help="a window started this: secrets on standard input, whose end is the end",
    )
    add(
        "--hash-password",
        action="store_true",
        help="read a password from standard input, print its record, end",
    )
    add("--version", action="version", version=VERSION)
    return parser


def _config(options: argparse.Namespace) -> Config:
    """The configuration of the command line, the file and, as a child, the parent's first line; checked."""
    config = Config(
        host=options.host,
        port=options.port,
        name=options.name,
        title=options.title,
        data_dir=options.data_dir,
        password=options.password,
    )
    if options.config is not None:
        from server.config import read_file

        config = read_file(options.config, config)
    if options.child:
        config = _with_secrets(config, sys.stdin.buffer.readline())
    config.check()
    return config


def _with_secrets(config: Config, line: bytes) -> Config:
    """Adds what the window hands over: `{"password": "…" or null, "operator": "…"}`."""
    try:
        secrets = json.loads(line)
        password, operator = secrets.get("password"), secrets.get("operator")
    except (ValueError, AttributeError) as error:
        raise Unavailable(
            "--child wants one line of JSON on standard input. It is for Samovar's window."
        ) from error
    return replace(config, password=str(password or config.password), operator_secret=str(operator or ""))


def _watch_parent(end: Callable[[], None]) -> None:
    """Waits for the end of standard input: the window has ended, even by kill -9.

    Not through sys.stdin, whose lock this thread would hold when a signal ends the process: Python aborts at that.
    """
    while os.read(0, 4096):
        pass
    end()


def _collect_seldom() -> None:
    """Python looks for rings of garbage at each 700 objects more; a chat makes hardly any, and many objects.

    That look, also at all that is kept of the history, took 4 % of a busy room's time.
    """
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def _set_up_log(level: str, path: Path | None) -> None:
    try:
        logging.basicConfig(
            level=level.upper(),
            filename=path,
            encoding="utf-8" if path else None,
            format="%(asctime)s %(levelname)s %(name)s: %(message)s",
        )
    except OSError as error:
        raise Unavailable(f"The log {path} can't be written: {error.strerror}.") from error


def _hash_password() -> int:
    from server.passwords import make_record

    password = sys.stdin.readline().rstrip("\r\n")
    if not password:
        print("samovar-server: no password on standard input", file=sys.stderr)
        return EXIT_BAD_START
    print(make_record(password))
    return 0


if __name__ == "__main__":
    sys.exit(main())
