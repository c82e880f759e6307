"""What one does with the log: the folded lines opened, a message by keyboard, its menu, emoji alone, long names."""

from __future__ import annotations

from PySide6.QtCore import Qt

from docs.stage import Stage
from gui.client.buffers import EntryKind
from gui.log_menu import log_menu


def opened_run(stage: Stage) -> None:
    """Each who came and went, in a line of their own."""
    log = stage.window.conversation.chat
    entries = stage.chat.buffers["#lobby"].entries
    last = max(at for at, entry in enumerate(entries) if entry.kind is EntryKind.QUIT)
    log.page.toggle(last)
    log.scroll_to_end()
    stage.take("comings-opened")
    log.page.toggle(last)
    log.refresh()


def by_keyboard(stage: Stage) -> None:
    """The frame that shows where the keyboard is, and the menu of that message."""
    log = stage.window.conversation.chat
    log.setFocus(Qt.FocusReason.ShortcutFocusReason)
    for _ in range(5):
        stage.press(log, Qt.Key.Key_Up)
    stage.take("message-by-keyboard")
    spot = log.keys.spot()
    log_menu(stage.window, spot).popup(spot.point)
    stage.take("message-menu")
    stage.close_dialogs()
    stage.window.conversation.composer.setFocus()


def emoji_alone(stage: Stage) -> None:
    """A few emoji and nothing else stand larger."""
    boris, alice = stage.guests[0], stage.guests[1]
    for who, text in (
        (boris, "🫖🍋🍯"),
        (alice, "😋"),
        (boris, "🎂🎉🥟🍵🍰🧁"),
        (alice, stage.say("Until five, then! 👋", "Тогда до пяти! 👋")),
    ):
        who.says(text)
        stage.hear(text)
    stage.take("emoji-alone")


def long_names(stage: Stage) -> None:
    """A room, a topic, people and words that are longer than there is room, in several scripts."""
    chat = stage.chat
    room = stage.say("#the-annual-general-meeting-of-tea-drinkers", "#ежегодное-собрание-любителей-чая")
    topic = stage.say(
        "Agenda: the minutes of last year, the price of lemons, who washes the cups, and whatever else comes up",
        "Повестка: протокол прошлого года, цена лимонов, кто моет чашки и всё остальное, что придёт в голову",
    )
    chat.chat.say("#lobby", f"/join {room}")
    stage.wait(lambda: room.lower() in chat.buffers, room)
    key = room.lower()
    chat.chat.say(key, f"/topic {topic}")
    stage.wait(lambda: chat.buffers[key].topic, topic)
    guests = stage.bring(
        stage.say("Wolfeschlegelsteinhausen", "Преображенская_Елизавета"), "مريم", "田中さん"
    )
    for guest, text in zip(
        guests,
        (
            stage.say(
                "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen" * 2,
                "Достопримечательностиодиннадцатиклассницырентгеноэлектрокардиографического" * 2,
            ),
            "مرحبا! هل الشاي جاهز؟",
            "https://example.org/" + "tea/" * 30 + "?a=1&b=2",
        ),
        strict=True,
    ):
        guest.send(f"JOIN {room}")
        guest.says(text, to=room)
        stage.hear(text, key=key)
    stage.window.navigator.show_page(chat, key)
    stage.wait(lambda: stage.window.hosting.guests == len(stage.guests), "the count of guests")
    stage.take("long-names")
    chat.chat.close_buffer(key)
    stage.window.navigator.show_page(chat, "#lobby")
    for guest in guests:
        guest.leave()
        stage.guests.remove(guest)
        stage.miss(guest.nick)
