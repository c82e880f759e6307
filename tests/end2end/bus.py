"""A connection to a message bus on which many questions may be open at a time.

One after the other, each costs four wake-ups (bus, window, bus, reader) before the next can be asked; together, they
are asked and answered side by side. A window's tree is some hundred things with five questions each.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Any

from jeepney import MatchRule, MessageType, message_bus
from jeepney.io.blocking import open_dbus_connection
from jeepney.low_level import HeaderFields, Message

from tests.end2end.output import PATIENCE_S

Answer = tuple[Any, ...]
OPEN_LIMIT = 100
"""So many questions are open at a time: they and their answers fit into every buffer on the way."""


class Gone(LookupError):
    """What was asked is not there any more."""


class Bus:
    """One connection. One thread only."""

    def __init__(self, address: str) -> None:
        self._connection = open_dbus_connection(address)
        self.signals: deque[Message] = deque()
        """What came unasked and was listened for, in its order."""
        self._answers: deque[Message] = deque()
        for kind in (MessageType.method_return, MessageType.error):
            self._connection.filter(MatchRule(type=kind), queue=self._answers)

    def close(self) -> None:
        """Leaves the bus."""
        self._connection.close()

    def listen(self, rule: MatchRule) -> None:
        """Collects the signals of this kind from now on."""
        self._connection.filter(rule, queue=self.signals)
        self.ask(message_bus.AddMatch(rule))

    def receive(self, timeout_s: float) -> None:
        """Takes in what comes next. Raises TimeoutError."""
        self._connection.recv_messages(timeout=timeout_s)

    def ask(self, message: Message) -> Answer:
        """Gives the answer. Raises Gone for an error."""
        (answer,) = self.ask_all([message])
        if isinstance(answer, Gone):
            raise answer
        return answer

    def ask_all(self, messages: Sequence[Message]) -> list[Answer | Gone]:
        """Asks all these at once, and gives the answers in the same order."""
        serials: list[int] = []
        answers: dict[int, Answer | Gone] = {}
        for message in messages:
            while len(serials) - len(answers) >= OPEN_LIMIT:
                self._await(answers)
            serials.append(next(self._connection.outgoing_serial))
            self._connection.send(message, serial=serials[-1])
        while len(answers) < len(serials):
            self._await(answers)
        return [answers[serial] for serial in serials]

    def _await(self, answers: dict[int, Answer | Gone]) -> None:
        self.receive(PATIENCE_S)
        while self._answers:
            answer = self._answers.popleft()
            fields = answer.header.fields
            is_error = answer.header.message_type is MessageType.error
            gone = Gone(f"{fields.get(HeaderFields.error_name)}: {answer.body}") if is_error else None
            answers[fields[HeaderFields.reply_serial]] = gone or tuple(answer.body)
