"""The program: how it starts, what it says when it can't, and how it ends. Real processes."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from server import passwords
from tests.server.program import ROOT, Guest, Server

SECRETS = json.dumps({"password": "пароль", "operator": "s3cret"}).encode() + b"\n"


@pytest.fixture
def running() -> Iterator[list[Server]]:
    """Servers to be killed at the end, whatever happens."""
    servers: list[Server] = []
    yield servers
    for server in servers:
        server.process.kill()
        server.process.communicate()


def start(running: list[Server], *options: str, stdin: int = subprocess.DEVNULL, before: str = "") -> Server:
    running.append(Server(*options, stdin=stdin, before=before))
    return running[-1]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_and_everybody_is_told(running: list[Server], number: signal.Signals) -> None:
    server = start(running)
    port = server.listening()
    alice, plain, half = Guest(port), Guest(port), Guest(port)
    alice.enters("alice")
    plain.sock.sendall(b"bob")
    plain.reads("You have joined the chat.")
    alice.reads("JOIN #lobby")
    half.says("NICK half", "PING x")
    half.reads("PONG")
    server.process.send_signal(number)
    assert server.ended() == (0, "")
    assert alice.reads_all().endswith("ERROR :Closing link: The chat has been closed by its host\r\n")
    assert half.reads_all().endswith("ERROR :Closing link: The chat has been closed by its host\r\n")
    assert plain.reads_all() == "! Closing link: The chat has been closed by its host\n"
    for guest in (alice, plain, half):
        guest.sock.close()


def test_many_signals_at_once_end_it_once(running: list[Server]) -> None:
    server = start(running)
    server.listening()
    for number in [signal.SIGTERM, signal.SIGINT] * 10:
        server.process.send_signal(number)
    assert server.ended() == (0, "")


def test_the_end_of_standard_input_is_nothing_without_child(running: list[Server]) -> None:
    server = start(running, stdin=subprocess.DEVNULL)
    guest = Guest(server.listening())
    guest.enters("alice")
    server.process.terminate()
    assert server.ended() == (0, "")
    guest.sock.close()


# --- as a child


def test_a_child_has_its_secrets_from_standard_input_and_ends_with_it(running: list[Server]) -> None:
    server = start(running, "--child", stdin=subprocess.PIPE)
    server.tell(SECRETS)
    port = server.listening()
    stranger, host = Guest(port), Guest(port)
    stranger.says("NICK a", "USER a 0 * :x")
    assert "464 a" in stranger.reads_all()
    host.enters("host", "пароль")
    host.says("OPER host s3cret")
    host.reads("381 host")
    arguments = Path(f"/proc/{server.process.pid}/cmdline").read_text() if Path("/proc").exists() else ""
    assert "s3cret" not in arguments
    assert server.process.stdin
    server.process.stdin.close()
    server.process.stdin = None
    assert server.ended() == (0, "")
    assert "ERROR :Closing link: The chat has been closed by its host" in host.reads_all()
    for guest in (stranger, host):
        guest.sock.close()


def test_a_child_ends_by_a_signal_while_its_input_is_open(running: list[Server]) -> None:
    server = start(running, "--child", stdin=subprocess.PIPE)
    server.tell(SECRETS)
    server.listening()
    server.process.terminate()
    assert server.process.wait(20) == 0
    assert server.ended() == (0, "")


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(b'{"password": null, "operator": "x"}\n', id="no password"),
        pytest.param(b'{"operator": "x"}\n', id="not even the word"),
        pytest.param(b"{}\nwhatever follows\n", id="nothing at all"),
    ],
)
def test_a_child_without_a_password_lets_everybody_in(running: list[Server], line: bytes) -> None:
    server = start(running, "--child", stdin=subprocess.PIPE)
    server.tell(line)
    guest = Guest(server.listening())
    guest.enters("alice")
    server.process.terminate()
    assert server.ended()[0] == 0
    guest.sock.close()


@pytest.mark.parametrize("line", [b"", b"\n", b"nonsense\n", b"[]\n", b"1\n", b"\xff\n"])
def test_a_child_without_its_line_does_not_start(running: list[Server], line: bytes) -> None:
    server = start(running, "--child", stdin=subprocess.PIPE)
    server.tell(line)
    assert server.process.stdin
    server.process.stdin.close()
    server.process.stdin = None
    code, errors = server.ended()
    assert code == 2
    assert errors == (
        "samovar-server: --child wants one line of JSON on standard input. It is for Samovar's window.\n"
    )


# --- what can't be started


@pytest.mark.parametrize(
    ("options", "words"),
    [
        pytest.param(
            ["--data-dir", "/nowhere/at/all"], "The folder /nowhere/at/all does not exist", id="folder"
        ),
        pytest.param(
            ["--config", "/nowhere.toml"], "The configuration /nowhere.toml can't be read", id="no file"
        ),
        pytest.param(["--log-file", "/nowhere/log"], "The log /nowhere/log can't be written", id="log"),
        pytest.param(["--port", "99999"], "99999 is not a port", id="port"),
        pytest.param(["--host", "203.0.113.7"], "203.0.113.7 is not an address of this computer", id="host"),
        pytest.param(["--name", "x"], "A server's name looks like chat.example", id="name"),
        pytest.param(["--title", ""], "A title can't be empty", id="title"),
        pytest.param(["--password", "SCRAM-SHA-256$x"], "record is damaged", id="record"),
    ],
)
def test_one_clear_line_and_code_2(running: list[Server], options: list[str], words: str) -> None:
    code, errors = start(running, *options).ended()
    assert code == 2
    assert words in errors
    assert errors.startswith("samovar-server: ")
    assert errors.count("\n") == 1


def test_a_taken_port(running: list[Server]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        code, errors = start(running, "--port", str(port)).ended()
    assert (code, errors) == (
        2,
        f"samovar-server: Port {port} is taken: another program, or another Samovar, uses it. Choose another port.\n",
    )


def test_a_broken_file(running: list[Server], tmp_path: Path) -> None:
    path = tmp_path / "broken.toml"
    path.write_text("[opers\n", "utf-8")
    code, errors = start(running, "--config", str(path)).ended()
    assert code == 2
    assert errors.startswith(f"samovar-server: The configuration {path} is not TOML: ")
    assert errors.count("\n") == 1


def test_damaged_accounts_are_left_as_they_are(running: list[Server], tmp_path: Path) -> None:
    path = tmp_path / "accounts.sqlite"
    path.write_bytes(b"this is no database, it is a letter" * 200)
    before = path.read_bytes()
    code, errors = start(running, "--data-dir", str(tmp_path)).ended()
    assert code == 2
    assert errors.startswith(f"samovar-server: The accounts in {path} can't be read: ")
    assert "put back a copy, or, to begin without accounts, move it away" in errors
    assert errors.count("\n") == 1
    assert path.read_bytes() == before


# --- options


def test_options_are_used(running: list[Server], tmp_path: Path) -> None:
    path = tmp_path / "samovar.toml"
    path.write_text(f'[opers]\nanna = "{passwords.make_record("sesame", 4096)}"\n', "utf-8")
    log = tmp_path / "server.log"
    options = ["--name", "chat.example", "--title", "Чай", "--password", "pw", "--config", str(path)]
    server = start(running, *options, "--log-file", str(log), "--log-level", "info")
    guest = Guest(server.listening())
    guest.says("PASS pw", "NICK alice", "USER a 0 * :x", "OPER anna sesame")
    assert ":chat.example 001 alice :Welcome to Чай, alice" in guest.reads("381 alice")
    server.process.terminate()
    assert server.ended() == (0, "")
    assert log.exists()
    guest.sock.close()


def test_a_record_is_made_of_a_password() -> None:
    command = [sys.executable, "-m", "server", "--hash-password"]
    done = subprocess.run(command, input=b"sesame\n", cwd=ROOT, capture_output=True, check=True)
    assert passwords.verify("sesame", done.stdout.decode().strip())
    done = subprocess.run(command, input=b"\n", cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (2, b"samovar-server: no password on standard input\n")


def test_no_descriptors_left(running: list[Server]) -> None:
    """Those who are in go on; who comes gets in when somebody leaves; the log says what is wrong."""
    server = start(running, before="ulimit -n 40")
    port = server.listening()
    alice = Guest(port)
    alice.enters("alice")
    crowd = [Guest(port) for _ in range(40)]  # the kernel accepts them all
    for guest in crowd[:10]:
        guest.says("PING x")
        guest.reads("PONG")
    alice.says("PING still")
    alice.reads("PONG samovar.local still")
    assert server.process.stderr
    errors = server.process.stderr.readline().decode()
    last = crowd[-1]
    last.says("PING x")
    for guest in crowd[:-1]:
        guest.sock.close()
    last.reads("PONG")
    server.process.terminate()
    code, more_errors = server.ended()
    assert code == 0
    for line in (errors + more_errors).splitlines():
        assert "ERROR server.listener: no more connections can be taken: " in line
    for guest in (alice, last):
        guest.sock.close()


def test_ipv4_and_ipv6_on_one_port() -> None:
    """Without --host: every address of both families. Where the machine has no IPv6, of IPv4."""
    command = [sys.executable, "-m", "server", "--port", "0"]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE) as process:
        assert process.stdout
        where = process.stdout.readline().decode().strip()
        host, _, port = where.removeprefix("listening on ").rpartition(":")
        addresses = ["127.0.0.1", "::1"] if host == "[::]" else ["127.0.0.1"]
        assert host in ("[::]", "0.0.0.0")
        for address in addresses:
            with socket.create_connection((address, int(port))) as sock:
                sock.settimeout(20)
                sock.sendall(b"PING x\r\n")
                assert sock.recv(100) == b":samovar.local PONG samovar.local x\r\n"
        process.terminate()
        assert process.wait(20) == 0
