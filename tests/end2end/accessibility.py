"""The accessibility bus as a screen reader has it: what a window says of itself, and what it tells unasked.

No other library stands between: the AT-SPI interfaces are called by their names
(https://gitlab.gnome.org/GNOME/at-spi2-core/-/tree/main/xml). What is waited for is looked at anew when an event comes.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Self, TypeVar

from jeepney import DBusAddress, MatchRule, MessageType, Properties, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.low_level import HeaderFields, Message

from tests.end2end.output import PATIENCE_S

T = TypeVar("T")

ROOT = "/org/a11y/atspi/accessible/root"
REGISTRY = "org.a11y.atspi.Registry"
ACCESSIBLE = "org.a11y.atspi.Accessible"
LABELLED_BY = 2
"""Of AtspiRelationType."""
EVENTS = ("object", "window", "focus")
STATES = (
    "invalid active armed busy checked collapsed defunct editable enabled expandable expanded focusable focused "
    "has-tooltip horizontal iconified modal multi-line multiselectable opaque pressed resizable selectable selected "
    "sensitive showing single-line stale transient vertical visible manages-descendants indeterminate required "
    "truncated animated invalid-entry supports-autocompletion selectable-text is-default visited checkable has-popup "
    "read-only"
).split()
"""Of AtspiStateType, in the order of their bits."""


class Gone(LookupError):
    """What was asked is not there any more."""


@dataclass(frozen=True)
class Node:
    """One thing of a window, as it was when it was read."""

    place: tuple[str, str]
    """The bus name of its program, and its path there."""
    role: str
    name: str
    description: str
    states: frozenset[str]
    children: tuple[Node, ...]

    def __iter__(self) -> Iterator[Node]:
        """Itself and all that is in it, as it is read aloud."""
        yield self
        for child in self.children:
            yield from child

    def all(self, role: str, name: str = "", *states: str) -> list[Node]:
        """What is shown in it of that role, with `name` in its name and in these states."""
        wanted = {"showing", *states}
        return [node for node in self if node.role == role and name in node.name and wanted <= node.states]

    def dump(self, depth: int = 0) -> str:
        """The tree, one thing a line."""
        rows = [f"{'  ' * depth}{self.role} {self.name!r} {' '.join(sorted(self.states))}"]
        return "\n".join([*rows, *(child.dump(depth + 1) for child in self.children)])


@dataclass(frozen=True)
class Event:
    """What a program told unasked: `kind` as in "Announcement" or "StateChanged", `what` as in "focused"."""

    place: tuple[str, str]
    kind: str
    what: str
    detail: int
    value: Any


class AccessibilityBus:
    """A screen reader's connection. One thread only."""

    def __init__(self, session_bus: str) -> None:
        """Starts the accessibility bus of the session where it does not run yet."""
        with open_dbus_connection(session_bus) as session:
            launcher = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            (address,) = _ask(session, new_method_call(launcher, "GetAddress"))
        self._bus = open_dbus_connection(address)
        self._incoming: deque[Message] = deque()
        self._missed: set[tuple[str, str]] = set()
        """What was asked last, and what had it as its part: one of them has gone."""
        self.events: list[Event] = []
        """All that was told, in its order."""
        self.asked_too_late: set[tuple[str, str]] = set()
        """What had gone when the question about it came. There is no way to read a tree at once: a dialog, or a row of
        a list, may go between the answer that lists it and the question who it is, and Qt then complains."""
        rule = MatchRule(type="signal", path_namespace="/org/a11y/atspi/accessible")
        self._bus.filter(rule, queue=self._incoming)
        _ask(self._bus, message_bus.AddMatch(rule))
        registry = DBusAddress("/org/a11y/atspi/registry", REGISTRY, REGISTRY)
        for name in EVENTS:
            _ask(self._bus, new_method_call(registry, "RegisterEvent", "s", (name,)))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._bus.close()

    def program(self, pid: int) -> Node:
        """The tree of a program's windows. Raises Gone while it has none."""
        for place in self._children((REGISTRY, ROOT)):
            if self._pid(place[0]) == pid:
                return self._read(place)
        raise Gone(f"program {pid} is not on the bus")

    def told(self, program: Node, kind: str) -> list[Any]:
        """What a program has told so far, of one kind."""
        self._take()
        who = program.place[0]
        return [event.value for event in self.events if (event.place[0], event.kind) == (who, kind)]

    def focused(self, program: Node) -> Node:
        """What has the keyboard, by the last word of the program. Raises Gone where nothing has."""
        self._take()
        for event in reversed(self.events):
            if event.place[0] == program.place[0] and event.what == "focused" and event.detail:
                for node in program:
                    if node.place == event.place:
                        return node
                break
        raise Gone("nothing has the keyboard")

    def popup(self, program: Node) -> Node:
        """The menu or window that the keyboard is in: what pops up is in no tree. Raises Gone without one."""
        self._take()
        told = [
            event for event in self.events if event.place[0] == program.place[0] and event.what == "focused"
        ]
        if not told or not told[-1].detail:
            raise Gone("nothing has the keyboard")
        place = told[-1].place
        while (above := self._parent(place)) and self._role(place) != "popup menu":
            if self._role(above) == "application":
                break
            place = above
        return self._read(place)

    def text(self, node: Node) -> str:
        """What stands in a field."""
        (text,) = self._call(node.place, "org.a11y.atspi.Text", "GetText", "ii", (0, -1))
        return str(text)

    def label(self, node: Node) -> str:
        """The name of the label that belongs to something; "" where none does."""
        (relations,) = self._call(node.place, ACCESSIBLE, "GetRelationSet")
        places = [place for kind, there in relations if kind == LABELLED_BY for place in there]
        return " ".join(self._property(place, "Name") for place in places)

    def until(self, look: Callable[[], T | None], what: str) -> T:
        """Looks now, and again whenever something is told, until `look` finds something; gives that."""
        deadline = time.monotonic() + PATIENCE_S
        while True:
            self._take()
            try:
                found = look()
            except Gone:
                found = None
            if found:
                return found
            while not self._incoming:
                left_s = deadline - time.monotonic()
                assert left_s > 0, f"{what}: never came"
                try:
                    self._bus.recv_messages(timeout=left_s)
                except TimeoutError:
                    pass

    def _take(self) -> None:
        while self._incoming:
            message = self._incoming.popleft()
            fields = message.header.fields
            if message.body and len(message.body) >= 4:
                what, detail, _, (_, value) = message.body[:4]
                place = (fields[HeaderFields.sender], fields[HeaderFields.path])
                self.events.append(Event(place, fields[HeaderFields.member], what, detail, value))

    def _read_child(self, child: tuple[str, str], parent: tuple[str, str]) -> Node:
        try:
            return self._read(child)
        except Gone:
            # What is missing but still listed by what stands is the program's fault: its complaint counts.
            self._missed.add(parent)
            if child not in self._children(parent):
                self.asked_too_late |= self._missed - {parent}
            self._missed.clear()
            raise

    def _read(self, place: tuple[str, str]) -> Node:
        self._missed = {place}
        role = self._role(place)
        ((low, high),) = self._call(place, ACCESSIBLE, "GetState")
        bits = low | high << 32
        return Node(
            place,
            role,
            self._property(place, "Name"),
            self._property(place, "Description"),
            frozenset(state for at, state in enumerate(STATES) if bits >> at & 1),
            tuple(self._read_child(child, place) for child in self._children(place)),
        )

    def _role(self, place: tuple[str, str]) -> str:
        (role,) = self._call(place, ACCESSIBLE, "GetRoleName")
        return str(role)

    def _parent(self, place: tuple[str, str]) -> tuple[str, str]:
        ((_, (name, path)),) = _ask(
            self._bus, Properties(DBusAddress(place[1], place[0], ACCESSIBLE)).get("Parent")
        )
        return str(name), str(path)

    def _children(self, place: tuple[str, str]) -> list[tuple[str, str]]:
        (children,) = self._call(place, ACCESSIBLE, "GetChildren")
        return [child for child in children if child[0]]

    def _property(self, place: tuple[str, str], name: str) -> str:
        address = DBusAddress(place[1], place[0], ACCESSIBLE)
        ((_, value),) = _ask(self._bus, Properties(address).get(name))
        return str(value)

    def _pid(self, bus_name: str) -> int:
        (pid,) = _ask(self._bus, message_bus.GetConnectionUnixProcessID(bus_name))
        return int(pid)

    def _call(self, place: tuple[str, str], interface: str, method: str, *form: Any) -> tuple[Any, ...]:
        return _ask(self._bus, new_method_call(DBusAddress(place[1], place[0], interface), method, *form))


def _ask(bus: DBusConnection, message: Message) -> tuple[Any, ...]:
    answer = bus.send_and_get_reply(message, timeout=PATIENCE_S)
    if answer.header.message_type is MessageType.error:
        raise Gone(f"{answer.header.fields.get(HeaderFields.error_name)}: {answer.body}")
    return tuple(answer.body)
