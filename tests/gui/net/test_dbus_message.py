"""Our messages of D-Bus and those of another library are the same, byte for byte; broken ones are refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jeepney import DBusAddress, new_method_call
from jeepney.low_level import Parser

from gui.net.dbus_message import (
    FIXED_BYTES,
    BusMessage,
    Field,
    Type,
    Variant,
    decode,
    message_bytes,
    types_of,
)

HEAD: dict[Field, object] = {
    Field.PATH: "/a/b",
    Field.INTERFACE: "a.b.C",
    Field.MEMBER: "Do",
    Field.DESTINATION: "a.b",
}
CASES = [
    ("", ()),
    (
        "susssasa{sv}i",
        ("me", 7, "", "Чай", "?", ["a", "b"], {"n": Variant("y", 1), "s": Variant("s", "x")}, -1),
    ),
    ("bnqixtd", (True, -2, 3, -4, -5, 6, 0.5)),
    ("a(yv)ag", ([[1, Variant("au", [1, 2])], [2, Variant("a{sv}", {})]], ["a{sv}", ""])),
    ("ax", ([],)),
    ("aqax", ([1, 2, 3], [1])),
]


def plain(value: object) -> object:
    """The value without its variants, as `decode` gives it."""
    match value:
        case Variant():
            return plain(value.value)
        case list() | tuple():
            return [plain(each) for each in value]
        case dict():
            return {key: plain(each) for key, each in value.items()}
    return value


def foreign(value: object) -> object:
    """The value as jeepney wants it: structs are tuples, so are variants."""
    match value:
        case Variant():
            return value.signature, foreign(value.value)
        case list():
            if value and isinstance(value[0], list):
                return [tuple(foreign(part) for part in each) for each in value]
            return [foreign(each) for each in value]
        case dict():
            return {key: foreign(each) for key, each in value.items()}
    return value


@pytest.mark.parametrize(("signature", "args"), CASES, ids=[signature or "none" for signature, _ in CASES])
def test_another_library_reads_and_writes_the_same(signature: str, args: tuple[object, ...]) -> None:
    message = BusMessage(Type.CALL, 5, HEAD, args)
    data = message.encode(signature)
    assert message_bytes(data[:FIXED_BYTES]) == len(data)
    assert decode(data) == BusMessage(Type.CALL, 5, HEAD, tuple(map(plain, args)))

    parser = Parser()
    parser.add_data(data)
    theirs = parser.get_next_message()
    assert theirs is not None
    address = DBusAddress("/a/b", "a.b", "a.b.C")
    written = new_method_call(address, "Do", signature or None, tuple(map(foreign, args)))
    assert theirs.body == (written.body if signature else ())
    assert decode(written.serialise(serial=5)) == decode(data)


@given(st.binary(max_size=200), st.integers(0, 400), st.integers(0, 255))
def test_garbage_is_refused_and_never_hangs(garbage: bytes, place: int, byte: int) -> None:
    whole = bytearray(BusMessage(Type.CALL, 5, HEAD, CASES[1][1]).encode(CASES[1][0]))
    whole[place % len(whole)] = byte
    for data in (bytes(whole), bytes(whole[:place]), b"l\1\0\1" + garbage, garbage):
        for read in (message_bytes, decode):
            try:
                read(data)
            except ValueError:
                pass


@pytest.mark.parametrize("signature", ["a", "(", "a{", "(s", ")"])
def test_a_broken_signature_is_refused(signature: str) -> None:
    with pytest.raises(ValueError, match="signature"):
        list(types_of(signature))
