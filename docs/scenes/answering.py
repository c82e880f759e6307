"""What becomes of messages: replies, reactions, other texts, deletions, several lines, who types, a refusal."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from docs.stage import Stage
from gui.client.buffers import Entry, EntryKind


def _question(stage: Stage) -> str:
    return stage.say("Which cups shall we take?", "Какие чашки возьмём?")


def replies(stage: Stage) -> None:
    """Somebody answers an earlier message; then we do, in the field still."""
    boris, alice, tanaka = stage.guests[:3]
    question, answer = _question(stage), stage.say("The blue ones: they hold more.", "Синие: в них больше.")
    boris.says(question)
    stage.hear(question)
    other = stage.say("And the sugar tongs?", "А щипцы для сахара?")
    tanaka.says(other)
    stage.hear(other)
    alice.answers(stage.entry(question).msgid, answer)
    stage.hear(answer)
    stage.window.writing.answering.reply_to(stage.entry(other))
    stage.type(stage.say("In the drawer, as ever", "В ящике, как всегда"))
    stage.take("reply")
    stage.press(stage.window.conversation.composer.input, Qt.Key.Key_Return)
    stage.hear()


def reactions(stage: Stage) -> None:
    """Chips below messages and the tools of the one under the mouse; then the six that are offered."""
    boris, alice, tanaka = stage.guests[:3]
    question = stage.entry(_question(stage))
    answer = stage.chat.buffers["#lobby"].entries[-1]
    for guest, entry, emoji in (
        (boris, answer, "👍"),
        (alice, answer, "👍"),
        (tanaka, answer, "🎉"),
        (alice, question, "🍵"),
    ):
        guest.reacts(entry.msgid, emoji)
    stage.wait(lambda: _reactions(answer) == 2 and _reactions(question) == 1, "the reactions")
    stage.window.writing.answering.offer_reactions(question)
    bar = stage.window.writing.answering.bar
    assert bar is not None
    bar.picked.emit("👍")  # ours
    bar.close()
    stage.wait(lambda: _reactions(question) == 2, "our reaction")
    stage.point_at(question)
    stage.take("reactions")
    stage.window.writing.answering.react()
    stage.take("reaction-bar")
    stage.close_dialogs()
    stage.window.conversation.chat.mouse.leave()


def _reactions(entry: Entry) -> int:
    return len(entry.extra.reactions) if entry.extra is not None else 0


def edits(stage: Stage) -> None:
    """Our last message comes back into the field; then it and one of somebody else have other texts."""
    stage.own(stage.say("The cake is at six", "Торт в шесть"))
    field = stage.window.conversation.composer.input
    stage.press(field, Qt.Key.Key_Up)
    stage.take("editing")
    after = stage.say("The cake is at seven", "Торт в семь")
    stage.type(after)
    stage.press(field, Qt.Key.Key_Return)
    stage.hear(after)
    alice = stage.guests[1]
    wrong, right = (stage.say(f"I bring {n} spoons", f"Принесу {n} ложек") for n in (5, 15))
    alice.says(wrong)
    stage.hear(wrong)
    msgid = stage.entry(wrong).msgid
    alice.send(f"@+reply={msgid};+samovar.chat/edit={msgid} PRIVMSG #lobby :{right}")
    stage.hear(right)


def deletions(stage: Stage) -> None:
    """The question, what stays of messages, and what is said where one has gone meanwhile."""
    boris, alice = stage.guests[:2]
    texts = stage.say("Wrong room, sorry", "Ой, не туда"), stage.say("Buy cheap tea here!", "Дешёвый чай!")
    for who, text in zip((boris, alice), texts, strict=True):
        who.says(text)
        stage.hear(text)
    entries = [stage.entry(text) for text in texts]
    boris.send(f"REDACT #lobby {entries[0].msgid}")
    stage.wait(lambda: _is_deleted(entries[0]), "the deletion")
    stage.window.writing.answering.delete([entries[1]])
    dialog = stage.dialog()
    fields = dialog.findChildren(QLineEdit)
    fields[0].setText(stage.say("advertising", "реклама"))
    stage.take("delete-message", dialog)
    dialog.accept()
    stage.wait(lambda: _is_deleted(entries[1]), "our deletion")
    stage.take("edited-deleted")


def refused(stage: Stage) -> None:
    """A deletion of what has gone meanwhile, in a room of its own: the line stands in no other picture."""
    alice, chat, room = stage.guests[1], stage.chat, stage.say("#market", "#рынок")
    chat.chat.say("", f"/join {room}")
    stage.wait(lambda: room in chat.buffers and chat.buffers[room].members, "the room")
    alice.send(f"JOIN {room}")
    stage.wait(lambda: alice.nick in chat.buffers[room].members, "alice")
    again = stage.say("Buy cheap sugar here!", "Дешёвый сахар!")
    alice.says(again, to=room)
    stage.hear(again, key=room)
    stage.window.navigator.show_page(chat, room)
    entry = stage.entry(again, room)
    stage.window.writing.answering.delete([entry])
    alice.send(f"REDACT {room} {entry.msgid}")
    stage.wait(lambda: _is_deleted(entry), "their own deletion")
    stage.dialog().accept()
    entries = chat.buffers[room].entries
    stage.wait(lambda: entries[-1].kind is EntryKind.ERROR, "the server's refusal")
    stage.take("refused")
    alice.send(f"PART {room}")
    chat.chat.say(room, "/close")
    stage.wait(lambda: room not in chat.buffers, "its end")
    stage.window.navigator.show_page(chat, "#lobby")


def _is_deleted(entry: Entry) -> bool:
    return entry.extra is not None and entry.extra.deletion is not None


def several_lines(stage: Stage) -> None:
    """A message of several lines, one of which is in the field still; two others type."""
    boris, alice = stage.guests[:2]
    field = stage.window.conversation.composer.input
    lists = stage.say(
        (
            "For the pirozhki:\n500 g of flour\n20 g of yeast\na glass of milk",
            "And for the jam:\na pound of cherries",
        ),
        ("На пирожки:\n500 г муки\n20 г дрожжей\nстакан молока", "А на варенье:\nкило вишни"),
    )
    field.setPlainText(lists[0])
    stage.press(field, Qt.Key.Key_Return)
    stage.hear(lists[0])
    field.setPlainText(lists[1])
    field.moveCursor(field.textCursor().MoveOperation.End)
    stage.take("several-lines")
    stage.type("")
    for guest in (boris, alice):
        guest.types()
    stage.wait(lambda: len(stage.chat.chat.state.typing("#lobby")) == 2, "who types")
    stage.take("typing")
    for guest in (boris, alice):
        guest.send("@+typing=done TAGMSG #lobby")
