"""The scenes of the manual's pictures, in the order of the story: each acts on the stage and takes its pictures."""

from __future__ import annotations

from collections.abc import Callable

from docs.scenes import answering, around, beginning, elsewhere, persons, reading, talking, writing
from docs.stage import Stage

SCENES: tuple[Callable[[Stage], None], ...] = (
    beginning.first_start,
    beginning.join,
    beginning.hosting,
    talking.talk,
    talking.formatting,
    reading.emoji_alone,
    answering.replies,
    answering.reactions,
    answering.edits,
    answering.deletions,
    answering.refused,
    answering.several_lines,
    reading.by_keyboard,
    talking.direct_talk,
    writing.emoji_picker,
    writing.lists,
    writing.command_help,
    writing.long_paste,
    around.switcher,
    around.menus,
    around.rooms_and_people,
    persons.account,
    persons.presence,
    persons.profiles,
    around.settings,
    around.help_menu,
    talking.comings,
    reading.opened_run,
    reading.long_names,
    talking.crowd,
    elsewhere.closed_door,
    elsewhere.password,
    elsewhere.two_chats,
    elsewhere.refused_message,
    elsewhere.broken_connection,
    beginning.closing,
)
