"""The core without a window comes in and tells what it reads."""

from __future__ import annotations

import socket
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.end2end.processes import PATIENCE_S, Program, Server
from tests.gui.net import certificates


def client(stack: ExitStack, port: int, *options: str) -> Program:
    command = [sys.executable, "-m", "tests.headless_client", "127.0.0.1", str(port), "anna", *options]
    return stack.enter_context(Program(command))


@pytest.fixture
def listener(stack: ExitStack) -> socket.socket:
    listener = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
    listener.settimeout(PATIENCE_S)
    return listener


def test_it_comes_in_and_says_what_a_window_would_show(stack: ExitStack, server: Server) -> None:
    program = client(stack, server.port)
    program.sees("Welcome to")
    server.is_asked_to_end()
    assert program.ends() == 0


def test_it_talks_by_tls_with_the_server_of_the_right_certificate(
    stack: ExitStack, listener: socket.socket, tmp_path: Path
) -> None:
    certificate = certificates.make(tmp_path)
    program = client(stack, listener.getsockname()[1], "--key", certificate.fingerprint.upper())
    sock, _ = listener.accept()
    sock.settimeout(PATIENCE_S)
    with certificate.context.wrap_socket(sock, server_side=True) as tls:
        assert tls.recv(1024).startswith(b"CAP LS 302\r\n")
        tls.sendall(b":srv 001 anna :Welcome to tea\r\n")
        program.sees("Welcome to tea")
    assert program.ends() == 0


def test_it_says_nothing_to_a_server_of_another_certificate(
    stack: ExitStack, listener: socket.socket, tmp_path: Path
) -> None:
    certificate = certificates.make(tmp_path)
    program = client(stack, listener.getsockname()[1], "--key", "ab" * 32)
    sock, _ = listener.accept()
    sock.settimeout(PATIENCE_S)
    with certificate.context.wrap_socket(sock, server_side=True) as tls:
        assert tls.recv(1024) == b""
    program.sees("its certificate is another one")
    assert program.ends() == 1
