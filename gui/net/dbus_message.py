"""Messages of D-Bus as bytes (https://dbus.freedesktop.org/doc/dbus-specification.html).

Written here because QtDBus can't be made to send an unsigned number from Python (PySide6 6.11: an int becomes "i", or
"q" through QDBusArgument), and the desktop's notifications refuse all but "u".
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

MESSAGE_LIMIT_BYTES = 4 << 20
DEPTH_LIMIT = 32
FIXED_BYTES = 16
_NUMBERS = {"y": "B", "b": "I", "n": "h", "q": "H", "i": "i", "u": "I", "x": "q", "t": "Q", "d": "d"}
_ALIGN = {"y": 1, "n": 2, "q": 2, "x": 8, "t": 8, "d": 8, "g": 1, "v": 1, "(": 8, "{": 8}
"""Where a value of the type begins; all others at multiples of 4."""


class Type(IntEnum):
    """What a message is."""

    CALL = 1
    REPLY = 2
    ERROR = 3
    SIGNAL = 4


class Field(IntEnum):
    """The header's fields that we use."""

    PATH = 1
    INTERFACE = 2
    MEMBER = 3
    ERROR_NAME = 4
    REPLY_SERIAL = 5
    DESTINATION = 6
    SENDER = 7
    SIGNATURE = 8


_FIELD_TYPES = {Field.PATH: "o", Field.REPLY_SERIAL: "u", Field.SIGNATURE: "g"}


@dataclass(frozen=True, slots=True)
class Variant:
    """A value that travels with its type."""

    signature: str
    value: object


@dataclass(frozen=True, slots=True)
class BusMessage:
    """One message. Structs and arrays are lists, variants in what was read are their values."""

    type: Type
    serial: int
    fields: dict[Field, object]
    args: tuple[object, ...] = ()

    def text(self, field: Field) -> str:
        """A field of the header; "" where it is not there."""
        return str(self.fields.get(field, ""))

    def encode(self, signature: str = "") -> bytes:
        """The message as bytes; `signature` is that of its arguments."""
        body = _Writer()
        for kind, value in zip(types_of(signature), self.args, strict=True):
            body.put(kind, value)
        fields = [
            [int(field), Variant(_FIELD_TYPES.get(field, "s"), value)] for field, value in self.fields.items()
        ]
        if signature:
            fields.append([int(Field.SIGNATURE), Variant("g", signature)])
        head = _Writer()
        head.put("y", ord("l" if sys.byteorder == "little" else "B"))
        for number in (self.type, 0, 1):
            head.put("y", int(number))
        head.put("u", len(body.data))
        head.put("u", self.serial)
        head.put("a(yv)", fields)
        head.pad(8)
        return bytes(head.data + body.data)


def message_bytes(head: bytes) -> int:
    """How long the message is that begins with these FIXED_BYTES. Raises ValueError where it is none."""
    order = _order(head)
    body, _, fields = struct.unpack_from(order + "III", head, 4)
    total = FIXED_BYTES + fields + -fields % 8 + body
    if total > MESSAGE_LIMIT_BYTES:
        raise ValueError("a message of D-Bus is too long")
    return int(total)


def decode(data: bytes) -> BusMessage:
    """Reads one whole message. Raises ValueError where it can't be read."""
    try:
        reader = _Reader(data, _order(data))
        kind = Type(data[1])
        reader.place = 8
        serial = reader.get("u")
        fields: dict[Field, object] = {}
        rows = reader.get("a(yv)")
        assert isinstance(rows, list)
        for number, value in rows:
            if number in Field.__members__.values():
                fields[Field(number)] = value
        reader.pad(8)
        signature = str(fields.pop(Field.SIGNATURE, ""))
        args = tuple(reader.get(each) for each in types_of(signature))
    except (struct.error, IndexError, RecursionError) as error:
        raise ValueError("a message of D-Bus is cut or broken") from error
    assert isinstance(serial, int)
    return BusMessage(kind, serial, fields, args)


def types_of(signature: str) -> Iterator[str]:
    """The complete types of a signature: "sa{sv}(ii)" has "s", "a{sv}" and "(ii)"."""
    place = 0
    while place < len(signature):
        end = _end_of_type(signature, place)
        yield signature[place:end]
        place = end


def _end_of_type(signature: str, place: int) -> int:
    while signature[place : place + 1] == "a":
        place += 1
    open_ones = 0
    for end in range(place, len(signature)):
        open_ones += (signature[end] in "({") - (signature[end] in ")}")
        if not open_ones:
            return end + 1
    raise ValueError(f"the signature {signature!r} of D-Bus is broken")


def _order(head: bytes) -> str:
    order = {b"l": "<", b"B": ">"}.get(head[:1])
    if order is None or len(head) < FIXED_BYTES or head[3:4] != b"\1":
        raise ValueError("this is no message of D-Bus")
    return order


class _Writer:
    def __init__(self) -> None:
        self.data = bytearray()

    def pad(self, step: int) -> None:
        self.data += bytes(-len(self.data) % step)

    def put(self, kind: str, value: object) -> None:
        self.pad(_ALIGN.get(kind[0], 4))
        if kind in _NUMBERS:
            self.data += struct.pack("=" + _NUMBERS[kind], value)
        elif kind in ("s", "o", "g"):
            text = str(value).replace("\0", "").encode("utf-8", "replace")
            self.put("y" if kind == "g" else "u", len(text))
            self.data += text + b"\0"
        elif kind == "v":
            assert isinstance(value, Variant)
            self.put("g", value.signature)
            self.put(value.signature, value.value)
        elif kind[0] == "a":
            self._array(kind[1:], value)
        else:
            assert isinstance(value, (list, tuple))
            for each, part in zip(types_of(kind[1:-1]), value, strict=True):
                self.put(each, part)

    def _array(self, kind: str, value: object) -> None:
        items = list(value.items()) if isinstance(value, dict) else value
        assert isinstance(items, (list, tuple))
        self.put("u", 0)
        length_at = len(self.data) - 4
        self.pad(_ALIGN.get(kind[0], 4))
        begin = len(self.data)
        for item in items:
            self.put(kind, item)
        struct.pack_into("=I", self.data, length_at, len(self.data) - begin)


class _Reader:
    def __init__(self, data: bytes, order: str) -> None:
        self.data = data
        self.order = order
        self.place = 0
        self.depth = 0

    def pad(self, step: int) -> None:
        self.place += -self.place % step

    def get(self, kind: str) -> object:
        self.depth += 1
        if self.depth > DEPTH_LIMIT:
            raise ValueError("a message of D-Bus is too deep")
        self.pad(_ALIGN.get(kind[0], 4))
        value = self._value(kind)
        self.depth -= 1
        return value

    def _value(self, kind: str) -> object:
        if kind in _NUMBERS:
            number = struct.Struct(self.order + _NUMBERS[kind])
            (value,) = number.unpack_from(self.data, self.place)
            self.place += number.size
            return bool(value) if kind == "b" else value
        if kind in ("s", "o", "g"):
            length = self._length("y" if kind == "g" else "u")
            text = self.data[self.place : self.place + length]
            self.place += length + 1
            return text.decode("utf-8", "replace")
        if kind == "v":
            signature = str(self.get("g"))
            if [*types_of(signature)] != [signature]:
                raise ValueError("a variant of D-Bus has no type")
            return self.get(signature)
        if kind[0] == "a":
            return self._items(kind[1:])
        if kind[0] in "({":
            return [self.get(each) for each in types_of(kind[1:-1])]
        raise ValueError(f"the type {kind!r} of D-Bus is not known")

    def _items(self, kind: str) -> object:
        length = self._length("u")
        self.pad(_ALIGN.get(kind[0], 4))
        end = self.place + length
        items: list[Any] = []
        while self.place < end:
            before = self.place
            items.append(self.get(kind))
            if self.place == before:  # a struct of nothing would go on for ever
                raise ValueError("an array of D-Bus has items of no size")
        return {str(key): value for key, value in items} if kind[0] == "{" else items

    def _length(self, kind: str) -> int:
        length = self.get(kind)
        assert isinstance(length, int)
        if self.place + length > len(self.data):
            raise ValueError("a message of D-Bus is cut")
        return length
