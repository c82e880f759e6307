"""Slow work of a login comes back from its thread."""

from __future__ import annotations

import threading

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from gui.client.login import Proof
from gui.net.provers import Provers
from wire import scram

NONCE = "ours"


def a_proof() -> Proof:
    client = scram.Client("alice", "open sesame", NONCE)
    server = scram.Server("theirs", lambda name: scram.derive("open sesame", b"salt", 100_000))
    return Proof(client, server.challenge(client.first()))


def test_the_answer_comes_to_the_ui_thread(qtbot: QtBot) -> None:
    provers = Provers()
    where = []
    provers.done.connect(lambda proof: where.append(threading.current_thread()))
    first, second = a_proof(), a_proof()
    with qtbot.waitSignals([provers.done, provers.done]):
        provers.start(first)
        provers.start(second)
    assert first.answer.startswith(b"c=biws,r=ourstheirs,p=")
    assert where == [threading.main_thread()] * 2
    provers.shut_down()


def test_the_end_waits_for_the_thread_and_tells_nothing(qtbot: QtBot) -> None:
    provers = Provers()
    told: list[object] = []
    provers.done.connect(told.append)
    proof = a_proof()
    provers.start(proof)
    provers.shut_down()
    assert proof.answer
    QCoreApplication.processEvents()
    assert told == []


def test_a_challenge_that_is_none_is_a_problem(qtbot: QtBot) -> None:
    provers = Provers()
    proof = Proof(scram.Client("alice", "open sesame", NONCE), b"nonsense")
    with qtbot.waitSignal(provers.done):
        provers.start(proof)
    assert proof.answer == b""
    assert proof.problem
    provers.shut_down()
