"""Run as a program: owns org.freedesktop.Notifications by jeepney, prints each call, emits what stdin asks for."""

from __future__ import annotations

import sys
import threading

from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

NAME = "org.freedesktop.Notifications"
US = DBusAddress("/org/freedesktop/Notifications", NAME, NAME)
SIGNATURES = {"ActionInvoked": "us", "NotificationClosed": "uu", "ActivationToken": "us"}


def main() -> None:
    with open_dbus_connection("SESSION") as bus:
        bus.send_and_get_reply(message_bus.RequestName(NAME))
        print("ready", flush=True)

        def obey() -> None:
            for line in sys.stdin:
                member, number, what = line.split()
                body = (int(number), int(what) if SIGNATURES[member] == "uu" else what)
                bus.send(new_signal(US, member, SIGNATURES[member], body))
            bus.sock.shutdown(2)

        threading.Thread(target=obey, daemon=True).start()
        shown = 0
        try:
            while True:
                call = bus.receive()
                if call.header.message_type is not MessageType.method_call:
                    continue
                member = call.header.fields[HeaderFields.member]
                print(
                    member,
                    call.header.fields.get(HeaderFields.signature, ""),
                    *call.body,
                    sep="|",
                    flush=True,
                )
                if member == "GetCapabilities":
                    bus.send(new_method_return(call, "as", (["actions", "body-markup"],)))
                elif member == "Notify" and call.body[3] == "refuse":
                    bus.send(new_error(call, "org.example.No", "s", ("no",)))
                elif member == "Notify":
                    shown = call.body[1] or shown + 1
                    bus.send(new_method_return(call, "u", (shown,)))
                else:
                    bus.send(new_method_return(call))
        except (ConnectionError, OSError):
            pass


if __name__ == "__main__":
    main()
