"""The servers that are measured: ours, and Debian's inspircd and ngircd with no limits on pace, all on 127.0.0.1."""

from __future__ import annotations

import os
import pwd
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_INSPIRCD = """\
<server name="inspircd.bench" description="bench" network="bench" id="00B">
<admin name="bench" email="bench" nick="bench">
<bind address="127.0.0.1" port="{port}" type="clients">
<connect name="all" allow="*" timeout="60" pingfreq="600" localmax="20000" globalmax="20000" limit="20000"
 maxchans="200" commandrate="100000000" threshold="100000000" fakelag="no" hardsendq="64M" softsendq="64M"
 recvq="1M" resolvehostnames="no" maxconnwarn="no">
<performance softlimit="20000" somaxconn="512" netbuffersize="65534">
<pid file="{folder}/pid">
<module name="cap">
<module name="ircv3_ctctags">
<module name="ircv3_msgid">
<module name="ircv3_servertime">
"""
_NGIRCD = """\
[Global]
Name = ngircd.bench
Info = bench
Ports = {port}
Listen = 127.0.0.1
[Limits]
MaxConnections = 0
MaxConnectionsIP = 0
MaxJoins = 200
MaxPenaltyTime = 0
PingTimeout = 600
[Options]
DNS = no
Ident = no
PAM = no
"""


@dataclass(frozen=True, slots=True)
class Running:
    """A server that takes clients."""

    name: str
    version: str
    port: int
    pid: int


@contextmanager
def samovar(*options: str) -> Iterator[Running]:
    """Our server, ended by SIGTERM."""
    command = [sys.executable, "-m", "server", "--host", "127.0.0.1", "--port", "0", *options]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        port = int(process.stdout.readline().rpartition(":")[2])
        try:
            yield Running("Samovar", "", port, process.pid)
        finally:
            process.terminate()


@contextmanager
def inspircd(modules: Sequence[str] = ()) -> Iterator[Running]:
    """InspIRCd, which most large networks use; C++. Without modules it speaks little but RFC 1459."""
    config = _INSPIRCD + "".join(f'<module name="{name}">\n' for name in modules)
    with _configured("inspircd", config, ["--nofork", "--config={config}"]) as running:
        yield running


@contextmanager
def ngircd() -> Iterator[Running]:
    """ngIRCd, a small server for private networks; C."""
    with _configured("ngircd", _NGIRCD, ["--nodaemon", "--config", "{config}"]) as running:
        yield running


SERVERS: dict[str, Callable[[], Iterator[Running]]] = {
    "inspircd": inspircd,
    "ngircd": ngircd,
    "samovar": samovar,
}


@contextmanager
def _configured(name: str, config: str, arguments: list[str]) -> Iterator[Running]:
    program = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin")
    if program is None:
        raise SystemExit(f"{name} is not installed: apt-get install {name}")
    with tempfile.TemporaryDirectory() as folder:
        port = _free_port()
        path = Path(folder, "config")
        path.write_text(config.format(port=port, folder=folder), encoding="utf-8")
        user = unprivileged(Path(folder), path)
        command = [program, *(argument.format(config=path) for argument in arguments)]
        log = subprocess.DEVNULL
        with subprocess.Popen(command, stdout=log, stderr=log, user=user, group=user, cwd=folder) as process:
            try:
                _wait_for(port, process)
                yield Running(process.args[0].rpartition("/")[2], _version(program), port, process.pid)
            finally:
                process.terminate()


def unprivileged(*paths: Path) -> int | None:
    """These programs don't run as root: then they run as nobody, who may have these paths."""
    if os.geteuid() != 0:
        return None
    nobody = pwd.getpwnam("nobody").pw_uid
    for path in paths:
        os.chown(path, nobody, -1)
    return nobody


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as sock:
        return int(sock.getsockname()[1])


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(500):
        with socket.socket() as sock:
            if sock.connect_ex(("127.0.0.1", port)) == 0:
                return
        if process.poll() is not None:
            break
        time.sleep(0.02)
    raise SystemExit(f"{process.args} did not start")


def _version(program: str) -> str:
    text = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
    found = re.search(r"\d+\.\d+(\.\d+)?", text)
    return found.group() if found else "of unknown version"
