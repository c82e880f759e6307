"""What stands around the talk: the switcher, menus, rooms and people, the settings, the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from docs.stage import Stage
from gui.context_menus import member_menu
from gui.dialogs.settings import SettingsDialog
from gui.options import SECTIONS


def switcher(stage: Stage) -> None:
    """A few letters lead to a page, a person or an action."""
    switching = stage.window.switching
    switching.open()
    stage.take("switcher")
    assert switching.switcher is not None
    switching.switcher.field.setText(stage.say("bo", "бо"))
    stage.take("switcher-search")
    stage.close_dialogs()


def menus(stage: Stage) -> None:
    """The menu of the chat, and the one of a person."""
    window = stage.window
    menu = window.menus[0]
    bar = window.menuBar()
    bar.setActiveAction(menu.menuAction())
    stage.take("menu")
    stage.close_dialogs()
    people = window.conversation.people.list
    row = people.model().index(1, 0)
    spot = people.mapToGlobal(people.visualRect(row).center())
    people.setFocus()
    people.setCurrentIndex(row)  # as a right click does
    opened = member_menu(window, "alice")
    opened.popup(spot - QPoint(opened.sizeHint().width(), 0))  # the screen ends at the window's right edge
    stage.take("member-menu")
    stage.close_dialogs()


def rooms_and_people(stage: Stage) -> None:
    """A new room, the room's dialog, somebody's card, and the question before somebody is removed."""
    window, chat = stage.window, stage.chat
    window.cards.create_room()
    stage.take("new-room", window.cards.dialog)
    stage.close_dialogs()
    topic = stage.say("Tea at five, pirozhki at six", "В пять чай, в шесть пирожки")
    chat.chat.say("#lobby", f"/topic {topic}")
    stage.wait(lambda: chat.buffers["#lobby"].topic == topic, "the topic")
    window.cards.show_room(chat, "#lobby")
    dialog = window.cards.dialog
    assert dialog is not None
    stage.take("room", dialog)
    dialog.tabs.setCurrentWidget(dialog.rules)  # type: ignore[attr-defined]
    stage.take("room-rules", dialog)
    stage.close_dialogs()
    window.cards.show_member(chat, "#lobby", "alice")
    stage.take("member", window.cards.dialog)
    stage.close_dialogs()
    window.cards.remove_member(chat, "#lobby", "alice")
    stage.take("remove-member", window.cards.dialog)
    stage.close_dialogs()


def settings(stage: Stage) -> None:
    """Each section, and the search over all."""
    stage.window.show_settings()
    dialog = stage.dialog()
    assert isinstance(dialog, SettingsDialog)
    for row, section in enumerate(SECTIONS):
        dialog.sections.setCurrentRow(row)
        stage.take(f"settings-{section.name}", dialog)
    dialog.search.setText(stage.say("size", "размер"))
    stage.take("settings-search", dialog)
    dialog.search.clear()
    stage.close_dialogs()


def help_menu(stage: Stage) -> None:
    """What the keyboard does, and what this program is."""
    stage.window.show_keys()
    stage.take("shortcuts", stage.dialog())
    stage.close_dialogs()
    stage.window.about()
    about = stage.dialog()
    stage.take("about", about)
    about.licences.click()  # type: ignore[attr-defined]
    stage.take("licences", stage.dialog())
    stage.close_dialogs()
