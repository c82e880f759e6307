"""The few calls of Xlib that tell when windows appear, vanish and change their title; by ctypes, without a package."""

from __future__ import annotations

import ctypes
import select
import time
from ctypes import POINTER, byref, c_char_p, c_int, c_long, c_ubyte, c_ulong, c_void_p

SUBSTRUCTURE = 1 << 19
PROPERTIES = 1 << 22
UNMAP, MAP, PROPERTY = 18, 19, 28
POINTER_ROOT = 1
TITLE_LIMIT = 256  # units of 32 bits


class Event(ctypes.Structure):
    """XMapEvent and XUnmapEvent; of the other kinds only `type` and `event` are true. Padded to an XEvent's size."""

    _fields_ = (
        ("type", c_int),
        ("serial", c_ulong),
        ("send_event", c_int),
        ("display", c_void_p),
        ("event", c_ulong),
        ("window", c_ulong),
        ("override", c_int),
        ("padding", c_long * 24),
    )


ErrorHandler = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)


@ErrorHandler  # type: ignore[untyped-decorator]
def _pass_over(display: int, error: int) -> int:
    """A window may vanish before we ask about it; Xlib's own handler would end the process."""
    return 0


def _load() -> ctypes.CDLL:
    xlib = ctypes.CDLL("libX11.so.6")
    xlib.XSetErrorHandler(_pass_over)
    xlib.XOpenDisplay.restype = c_void_p
    xlib.XDefaultRootWindow.restype = xlib.XInternAtom.restype = c_ulong
    arguments: dict[str, list[type]] = {
        "XOpenDisplay": [c_char_p],
        "XCloseDisplay": [c_void_p],
        "XDefaultRootWindow": [c_void_p],
        "XConnectionNumber": [c_void_p],
        "XSelectInput": [c_void_p, c_ulong, c_long],
        "XSync": [c_void_p, c_int],
        "XPending": [c_void_p],
        "XNextEvent": [c_void_p, POINTER(Event)],
        "XInternAtom": [c_void_p, c_char_p, c_int],
        "XSetInputFocus": [c_void_p, c_ulong, c_int, c_ulong],
        "XFree": [c_void_p],
    }
    for name, types in arguments.items():
        getattr(xlib, name).argtypes = types
    return xlib


class Display:
    """A connection to an X server, told of each window that appears or vanishes below its root."""

    def __init__(self, name: str) -> None:
        self._xlib = _load()
        self._display = self._xlib.XOpenDisplay(name.encode())
        if not self._display:
            raise ConnectionError(f"The X server {name} does not answer.")
        self._title = self._xlib.XInternAtom(self._display, b"_NET_WM_NAME", 0)
        root = self._xlib.XDefaultRootWindow(self._display)
        self._xlib.XSelectInput(self._display, root, SUBSTRUCTURE)
        self._xlib.XSync(self._display, 0)

    def close(self) -> None:
        self._xlib.XCloseDisplay(self._display)

    def next_event(self, deadline: float) -> Event | None:
        """Waits for the next event until the monotonic clock shows `deadline`; None: there was none."""
        while not self._xlib.XPending(self._display):
            left = deadline - time.monotonic()
            connection = self._xlib.XConnectionNumber(self._display)
            if left <= 0 or not select.select([connection], [], [], left)[0]:
                return None
        event = Event()
        self._xlib.XNextEvent(self._display, byref(event))
        return event

    def watch(self, window: int) -> None:
        """Tells of the window's new titles too."""
        self._xlib.XSelectInput(self._display, window, PROPERTIES)
        self._xlib.XSync(self._display, 0)

    def focus(self, window: int) -> None:
        """Gives the window the keyboard."""
        self._xlib.XSetInputFocus(self._display, window, POINTER_ROOT, 0)
        self._xlib.XSync(self._display, 0)

    def title(self, window: int) -> str:
        kind, form, count, left = c_ulong(), c_int(), c_ulong(), c_ulong()
        data = POINTER(c_ubyte)()
        ask = self._xlib.XGetWindowProperty
        limits = (c_long(0), c_long(TITLE_LIMIT), c_int(0), c_ulong(0))
        answers = (byref(kind), byref(form), byref(count), byref(left), byref(data))
        if ask(c_void_p(self._display), c_ulong(window), c_ulong(self._title), *limits, *answers) or not data:
            return ""
        text = bytes(data[: count.value]).decode(errors="replace")
        self._xlib.XFree(data)
        return text
