"""The accessibility bus as a screen reader has it: what a window says of itself, and what it tells unasked.

No other library stands between: the AT-SPI interfaces are called by their names
(https://gitlab.gnome.org/GNOME/at-spi2-core/-/tree/main/xml). What is waited for is looked at anew when an event comes.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any, Self, TypeVar

from jeepney import DBusAddress, MatchRule, Properties, message_bus, new_method_call
from jeepney.low_level import HeaderFields, Message

from tests.end2end.bus import Answer, Bus, Gone
from tests.end2end.output import PATIENCE_S

T = TypeVar("T")
Place = tuple[str, str]
"""The bus name of a program, and a path there."""

ROOT = "/org/a11y/atspi/accessible/root"
REGISTRY = "org.a11y.atspi.Registry"
ACCESSIBLE = "org.a11y.atspi.Accessible"
READINGS = 50
"""Of a tree that changes while it is read: more is no chance."""
QUESTIONS = 5
"""About each thing of a tree."""
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


@dataclass(frozen=True)
class Node:
    """One thing of a window, as it was when it was read."""

    place: Place
    role: str
    name: str
    description: str
    states: frozenset[str]
    children: tuple[Node, ...]
    """What is in it; nothing, where it is not on the screen itself."""

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

    place: Place
    kind: str
    what: str
    detail: int
    value: Any


class AccessibilityBus:
    """A screen reader's connection. One thread only."""

    def __init__(self, session_bus: str) -> None:
        """Starts the accessibility bus of the session where it does not run yet."""
        with closing(Bus(session_bus)) as session:
            launcher = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            (address,) = session.ask(new_method_call(launcher, "GetAddress"))
        self._bus = Bus(address)
        self.events: list[Event] = []
        """All that was told, in its order."""
        self.asked_too_late: set[Place] = set()
        """What had gone when the question about it came. There is no way to read a tree at once: a dialog, or a row of
        a list, may go between the answer that lists it and the question who it is, and Qt then complains."""
        self._bus.listen(MatchRule(type="signal", path_namespace="/org/a11y/atspi/accessible"))
        registry = DBusAddress("/org/a11y/atspi/registry", REGISTRY, REGISTRY)
        for name in EVENTS:
            self._bus.ask(new_method_call(registry, "RegisterEvent", "s", (name,)))

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
        (text,) = self._bus.ask(_call(node.place, "org.a11y.atspi.Text", "GetText", "ii", (0, -1)))
        return str(text)

    def label(self, node: Node) -> str:
        """The name of the label that belongs to something; "" where none does."""
        (relations,) = self._bus.ask(_call(node.place, ACCESSIBLE, "GetRelationSet"))
        places = [place for kind, there in relations if kind == LABELLED_BY for place in there]
        names = [self._bus.ask(_property(place, "Name")) for place in places]
        return " ".join(str(name) for ((_, name),) in names)

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
            while not self._bus.signals:
                left_s = deadline - time.monotonic()
                assert left_s > 0, f"{what}: never came"
                try:
                    self._bus.receive(left_s)
                except TimeoutError:
                    pass

    def _take(self) -> None:
        while self._bus.signals:
            message = self._bus.signals.popleft()
            fields = message.header.fields
            if message.body and len(message.body) >= 4:
                what, detail, _, (_, value) = message.body[:4]
                place = (fields[HeaderFields.sender], fields[HeaderFields.path])
                self.events.append(Event(place, fields[HeaderFields.member], what, detail, value))

    def _read(self, place: Place) -> Node:
        """Reads a tree level by level, all of a level at once; anew where a part of it goes meanwhile.

        Raises Gone where the whole goes, or is never the same for as long as it takes to read it.
        """
        for _ in range(READINGS):
            if (tree := self._read_once(place)) is not None:
                return tree
        raise Gone(f"parts of {place}, again and again")

    def _read_once(self, place: Place) -> Node | None:
        told: dict[Place, Told] = {}
        above: dict[Place, Place] = {}
        level = [place]
        while level:
            answers = self._bus.ask_all([question for each in level for question in _questions(each)])
            of_each = [answers[at : at + QUESTIONS] for at in range(0, len(answers), QUESTIONS)]
            gone = [each for each, told_of in zip(level, of_each, strict=True) if _is_gone(told_of)]
            if gone:
                for each in gone:
                    self._find_fault(each, above)
                if place in gone:
                    raise Gone(f"{place}")
                return None
            told |= {each: Told(*told_of) for each, told_of in zip(level, of_each, strict=True)}
            above |= {child: each for each in level for child in told[each].children}
            level = [child for each in level for child in told[each].children]
        return _node(place, told)

    def _find_fault(self, missing: Place, above: dict[Place, Place]) -> None:
        """What is missing but still listed by what stands is the program's fault: its complaint counts."""
        missed = {missing}
        while parent := above.get(missing):
            try:
                is_listed = missing in self._children(parent)
            except Gone:
                missed.add(parent)
                missing = parent
                continue
            if not is_listed:
                self.asked_too_late |= missed
            return

    def _role(self, place: Place) -> str:
        (role,) = self._bus.ask(_call(place, ACCESSIBLE, "GetRoleName"))
        return str(role)

    def _parent(self, place: Place) -> Place:
        ((_, (name, path)),) = self._bus.ask(_property(place, "Parent"))
        return str(name), str(path)

    def _children(self, place: Place) -> list[Place]:
        (children,) = self._bus.ask(_call(place, ACCESSIBLE, "GetChildren"))
        return [child for child in children if child[0]]

    def _pid(self, bus_name: str) -> int:
        (pid,) = self._bus.ask(message_bus.GetConnectionUnixProcessID(bus_name))
        return int(pid)


def _call(place: Place, interface: str, method: str, *form: Any) -> Message:
    return new_method_call(DBusAddress(place[1], place[0], interface), method, *form)


def _property(place: Place, name: str) -> Message:
    return Properties(DBusAddress(place[1], place[0], ACCESSIBLE)).get(name)


class Told:
    """What one thing has answered to `_questions`."""

    def __init__(
        self, role: Answer, state: Answer, name: Answer, description: Answer, children: Answer
    ) -> None:
        (self.role,) = role
        ((low, high),) = state
        ((_, self.name),) = name
        ((_, self.description),) = description
        bits = low | high << 32
        self.states = frozenset(state for at, state in enumerate(STATES) if bits >> at & 1)
        # What is not on the screen has nothing in it that is. Half of a window's tree is menus and pages that are not.
        is_shown = "showing" in self.states
        self.children: list[Place] = [child for child in children[0] if child[0]] if is_shown else []


def _questions(place: Place) -> list[Message]:
    return [
        _call(place, ACCESSIBLE, "GetRoleName"),
        _call(place, ACCESSIBLE, "GetState"),
        _property(place, "Name"),
        _property(place, "Description"),
        _call(place, ACCESSIBLE, "GetChildren"),
    ]


def _is_gone(answers: list[Answer | Gone]) -> bool:
    return any(isinstance(answer, Gone) for answer in answers)


def _node(place: Place, told: dict[Place, Told]) -> Node:
    here = told[place]
    children = tuple(_node(child, told) for child in here.children)
    return Node(place, here.role, here.name, here.description, here.states, children)
