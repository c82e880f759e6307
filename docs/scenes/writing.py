"""What helps while one types: the emoji, the lists above the field, the help of a command, a long paste."""

from __future__ import annotations

from docs.stage import Stage

SCRIPT = [f"{name}: {number}" for number, name in enumerate(("sugar", "lemons", "jam", "tea") * 8, 1)]


def emoji_picker(stage: Stage) -> None:
    """The emoji that are found by a word, and all of a kind."""
    stage.settle()
    stage.window.writing.emoji()
    picker = stage.window.writing.picker
    assert picker is not None
    picker.show_category("Food & Drink")
    stage.take("emoji")
    picker.search.setText(stage.say("tea", "чай"))
    stage.take("emoji-search")
    stage.close_dialogs()


def lists(stage: Stage) -> None:
    """What fits after @, after #, after a colon and after a slash."""
    stage.chat.chat.say("#lobby", "/join #" + stage.say("tasting", "дегустация"))
    stage.wait(lambda: len(stage.chat.buffers) > 3, "a second room")
    stage.window.navigator.show_page(stage.chat, "#lobby")
    for sign, name in (
        ("@", "complete-name"),
        ("#", "complete-room"),
        (":te", "complete-emoji"),
        ("/", "complete-command"),
    ):
        stage.type(sign)
        stage.take(name)
    stage.type("")


def command_help(stage: Stage) -> None:
    """What a command takes, and why one can't be done."""
    stage.type("/kick alice " + stage.say("too much sugar", "много сахара"))
    stage.take("command-help")
    stage.type("/teapot")
    stage.take("command-problem")
    stage.type("")


def long_paste(stage: Stage) -> None:
    """The question before many lines become many messages."""
    stage.window.writing.paste("\n".join(SCRIPT))
    stage.take("paste", stage.dialog())
    stage.close_dialogs()
