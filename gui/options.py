"""The table of options: the file, the settings dialog and the manual follow from it.

An option is one row here, and what it does stands where its value is read: a test fails where nobody does.
"""

from __future__ import annotations

from gui.option import QT_TRANSLATE_NOOP, AnyOption, Choice, Effect, Kind, Option, Section

SECTIONS = (
    Section("general", QT_TRANSLATE_NOOP("Options", "General"), Effect.READ),
    Section("look", QT_TRANSLATE_NOOP("Options", "Appearance"), Effect.LOOK),
    Section("messages", QT_TRANSLATE_NOOP("Options", "Messages"), Effect.LOG),
    Section("writing", QT_TRANSLATE_NOOP("Options", "Writing"), Effect.TYPING),
    Section("alerts", QT_TRANSLATE_NOOP("Options", "Notifications"), Effect.NOTIFY),
)

LANGUAGE = Option(
    "general/language",
    "system",
    QT_TRANSLATE_NOOP("Options", "Language"),
    Kind.CHOICE,
    called="language, язык",  # in every language: who can't read the window's has to find it
    choices=(
        Choice("system", QT_TRANSLATE_NOOP("Options", "As the system")),
        Choice("en", "English"),
        Choice("ru", "Русский"),
    ),
    own_effect=Effect.LANGUAGE,
)
RESTORE = Option(
    "general/restore",
    True,
    QT_TRANSLATE_NOOP("Options", "Reopen the last chats at the start"),
    Kind.SWITCH,
    QT_TRANSLATE_NOOP("Options", "With their rooms and direct talks."),
)
AWAY_MINUTES = Option(
    "general/away-minutes",
    0,
    QT_TRANSLATE_NOOP("Options", "Away after"),
    Kind.NUMBER,
    QT_TRANSLATE_NOOP("Options", "Minutes without a key or click after which the others see you as away."),
    least=5,
    most=240,
    step=5,
    unit=QT_TRANSLATE_NOOP("Options", " min"),
    zero=QT_TRANSLATE_NOOP("Options", "Never"),
    own_effect=Effect.NOTIFY,
)
TRAY = Option(
    "general/tray",
    True,
    QT_TRANSLATE_NOOP("Options", "Show an icon in the tray"),
    Kind.SWITCH,
    QT_TRANSLATE_NOOP("Options", "It counts what is unread. Some desktops have no tray."),
    own_effect=Effect.NOTIFY,
)
CLOSE_TO_TRAY = Option(
    "general/close-to-tray",
    False,
    QT_TRANSLATE_NOOP("Options", "Closing the window leaves Samovar in the tray"),
    Kind.SWITCH,
    needs=("general/tray",),
)

THEME = Option(
    "look/theme",
    "system",
    QT_TRANSLATE_NOOP("Options", "Colours"),
    Kind.CHOICE,
    called=QT_TRANSLATE_NOOP("Options", "theme, dark mode, night"),
    choices=(
        Choice("system", QT_TRANSLATE_NOOP("Options", "As the system")),
        Choice("light", QT_TRANSLATE_NOOP("Options", "Light")),
        Choice("dark", QT_TRANSLATE_NOOP("Options", "Dark")),
        Choice("contrast", QT_TRANSLATE_NOOP("Options", "High contrast")),
    ),
)
ACCENT = Option(
    "look/accent",
    "copper",
    QT_TRANSLATE_NOOP("Options", "Accent"),
    Kind.CHOICE,
    QT_TRANSLATE_NOOP("Options", "The colour of buttons, links and what is new."),
    choices=(
        Choice("copper", QT_TRANSLATE_NOOP("Options", "Copper")),
        Choice("blue", QT_TRANSLATE_NOOP("Options", "Blue")),
        Choice("green", QT_TRANSLATE_NOOP("Options", "Green")),
        Choice("violet", QT_TRANSLATE_NOOP("Options", "Violet")),
        Choice("rose", QT_TRANSLATE_NOOP("Options", "Rose")),
    ),
)
DENSITY = Option(
    "look/density",
    "comfortable",
    QT_TRANSLATE_NOOP("Options", "Density"),
    Kind.CHOICE,
    called=QT_TRANSLATE_NOOP("Options", "spacing, padding, distances"),
    choices=(
        Choice("comfortable", QT_TRANSLATE_NOOP("Options", "Comfortable")),
        Choice("compact", QT_TRANSLATE_NOOP("Options", "Compact")),
    ),
)
FONT_FAMILY = Option(
    "look/font-family",
    "",
    QT_TRANSLATE_NOOP("Options", "Font"),
    Kind.FONT,
)
FONT_SIZE = Option(
    "look/font-size",
    0,
    QT_TRANSLATE_NOOP("Options", "Font size"),
    Kind.NUMBER,
    QT_TRANSLATE_NOOP("Options", "Also by Ctrl++, Ctrl+- and Ctrl+0."),
    called=QT_TRANSLATE_NOOP("Options", "text size, zoom, letters"),
    least=8,
    most=32,
    unit=QT_TRANSLATE_NOOP("Options", " pt"),
    zero=QT_TRANSLATE_NOOP("Options", "As the system"),
)
SCALE = Option(
    "look/scale",
    "100",
    QT_TRANSLATE_NOOP("Options", "Size of everything"),
    Kind.CHOICE,
    QT_TRANSLATE_NOOP("Options", "On top of the system's own scaling."),
    called=QT_TRANSLATE_NOOP("Options", "scaling, zoom, DPI"),
    choices=tuple(Choice(str(part), f"{part} %") for part in (100, 125, 150, 175, 200, 250, 300)),
    own_effect=Effect.START,
)

CLOCK = Option(
    "messages/clock",
    "system",
    QT_TRANSLATE_NOOP("Options", "Times"),
    Kind.CHOICE,
    called=QT_TRANSLATE_NOOP("Options", "clock, timestamps"),
    choices=(
        Choice("system", QT_TRANSLATE_NOOP("Options", "As the system")),
        Choice("24", QT_TRANSLATE_NOOP("Options", "24 hours: 18:30")),
        Choice("12", QT_TRANSLATE_NOOP("Options", "12 hours: 6:30 PM")),
    ),
)
SECONDS = Option(
    "messages/seconds",
    False,
    QT_TRANSLATE_NOOP("Options", "Show seconds"),
    Kind.SWITCH,
)
COMINGS = Option(
    "messages/comings",
    "folded",
    QT_TRANSLATE_NOOP("Options", "Who comes and goes"),
    Kind.CHOICE,
    QT_TRANSLATE_NOOP("Options", "A click on the line, or Enter, shows each; once more folds them again."),
    called=QT_TRANSLATE_NOOP("Options", "join, leave, part, quit"),
    choices=(
        Choice("folded", QT_TRANSLATE_NOOP("Options", "In one line")),
        Choice("all", QT_TRANSLATE_NOOP("Options", "Each in a line")),
        Choice("none", QT_TRANSLATE_NOOP("Options", "Not shown")),
    ),
)
MARKDOWN = Option(
    "messages/markdown",
    True,
    QT_TRANSLATE_NOOP("Options", "Show formatting"),
    Kind.SWITCH,
    QT_TRANSLATE_NOOP("Options", "*slanted*, **bold**, `code` and > quotes. Off: as they were typed."),
    called=QT_TRANSLATE_NOOP("Options", "markdown"),
)

SEND_KEY = Option(
    "writing/send-key",
    "enter",
    QT_TRANSLATE_NOOP("Options", "Send by"),
    Kind.CHOICE,
    called=QT_TRANSLATE_NOOP("Options", "new line, return key"),
    choices=(
        Choice("enter", QT_TRANSLATE_NOOP("Options", "Enter; Shift+Enter: new line")),
        Choice("ctrl+enter", QT_TRANSLATE_NOOP("Options", "Ctrl+Enter; Enter: new line")),
    ),
)
SHORTCODES = Option(
    "writing/shortcodes",
    True,
    QT_TRANSLATE_NOOP("Options", "Turn :tea: into an emoji"),
    Kind.SWITCH,
    QT_TRANSLATE_NOOP("Options", "As you type; Backspace takes it back. Never in code."),
)
NICK_SUFFIX = Option(
    "writing/nick-suffix",
    ":",
    QT_TRANSLATE_NOOP("Options", "After a name that begins a message"),
    Kind.CHOICE,
    QT_TRANSLATE_NOOP("Options", "What Tab writes behind it."),
    choices=(
        Choice(":", QT_TRANSLATE_NOOP("Options", "Colon: “anna: hello”")),
        Choice(",", QT_TRANSLATE_NOOP("Options", "Comma: “anna, hello”")),
        Choice("", QT_TRANSLATE_NOOP("Options", "Nothing: “anna hello”")),
    ),
)
TYPING = Option(
    "writing/typing",
    True,
    QT_TRANSLATE_NOOP("Options", "Tell the others that you are typing"),
    Kind.SWITCH,
)

LEVEL = Option(
    "alerts/level",
    "mentions",
    QT_TRANSLATE_NOOP("Options", "Notify of"),
    Kind.CHOICE,
    QT_TRANSLATE_NOOP("Options", "A room may have a level of its own. Direct talks count as mentions."),
    called=QT_TRANSLATE_NOOP("Options", "alerts, mute, mentions"),
    choices=(
        Choice("all", QT_TRANSLATE_NOOP("Options", "Every message")),
        Choice("mentions", QT_TRANSLATE_NOOP("Options", "Mentions of you")),
        Choice("nothing", QT_TRANSLATE_NOOP("Options", "Nothing")),
    ),
)
PREVIEWS = Option(
    "alerts/previews",
    True,
    QT_TRANSLATE_NOOP("Options", "Show the text in notifications"),
    Kind.SWITCH,
    QT_TRANSLATE_NOOP("Options", "Off: they tell who wrote, and where."),
)
SOUNDS = Option(
    "alerts/sounds",
    True,
    QT_TRANSLATE_NOOP("Options", "Play a sound"),
    Kind.SWITCH,
    called=QT_TRANSLATE_NOOP("Options", "beep, mute, noise"),
)
QUIET = Option(
    "alerts/quiet",
    False,
    QT_TRANSLATE_NOOP("Options", "Quiet hours"),
    Kind.SWITCH,
    QT_TRANSLATE_NOOP("Options", "No notification and no sound in them; everything is still counted."),
    called=QT_TRANSLATE_NOOP("Options", "do not disturb, night"),
)
QUIET_FROM = Option(
    "alerts/quiet-from",
    "22:00",
    QT_TRANSLATE_NOOP("Options", "Quiet from"),
    Kind.TIME,
    needs=("alerts/quiet",),
)
QUIET_TO = Option(
    "alerts/quiet-to",
    "07:00",
    QT_TRANSLATE_NOOP("Options", "Quiet until"),
    Kind.TIME,
    needs=("alerts/quiet",),
)

OPTIONS: tuple[AnyOption, ...] = (
    LANGUAGE,
    RESTORE,
    AWAY_MINUTES,
    TRAY,
    CLOSE_TO_TRAY,
    THEME,
    ACCENT,
    DENSITY,
    FONT_FAMILY,
    FONT_SIZE,
    SCALE,
    CLOCK,
    SECONDS,
    COMINGS,
    MARKDOWN,
    SEND_KEY,
    SHORTCODES,
    NICK_SUFFIX,
    TYPING,
    LEVEL,
    PREVIEWS,
    SOUNDS,
    QUIET,
    QUIET_FROM,
    QUIET_TO,
)
BY_KEY = {option.key: option for option in OPTIONS}


def effect_of(option: AnyOption) -> Effect:
    """What follows a change of the option."""
    of_section = {section.name: section.effect for section in SECTIONS}
    return option.own_effect or of_section.get(option.section, Effect.READ)
