"""What is said, and how the log shows it."""

from __future__ import annotations

from docs.stage import Stage

CODE = """```python
def cups(guests):
    # everybody drinks two
    return sum(2 for guest in guests)
```"""


def talk(stage: Stage) -> None:
    """A talk among a few: a link, emoji, a mention, a long name; one's own messages and their marks."""
    boris, alice, tanaka = stage.bring(
        stage.say("Boris", "Борис"),
        "alice",
        stage.say("Maximilian_von_Hohenstein", "Константин_Константинопольский"),
    )
    for who, english, russian in (
        (boris, "The samovar is hot. Who wants tea?", "Самовар вскипел. Кому чаю?"),
        (
            alice,
            "Me! And here is the *recipe* for the **jam**: https://example.org/jam?kind=cherry",
            "Мне! А вот *рецепт* **варенья**: https://example.org/jam?kind=cherry",
        ),
        (alice, "Does anybody bring lemons?", "Лимоны кто-нибудь захватит?"),
        (tanaka, "Maria, will there be pirozhki, too? 🥟", "Мария, а пирожки будут? 🥟"),
    ):
        text = stage.say(english, russian)
        who.says(text)
        stage.hear(text)
    stage.own(
        stage.say("Of course, two trays. Come at five! 🫖", "Конечно, два противня. Приходите к пяти! 🫖")
    )
    stage.wait(lambda: stage.window.hosting.guests == 3, "the count of guests")
    stage.take("talk")


def formatting(stage: Stage) -> None:
    """Emphasis, a quote, code in a line and in a block."""
    boris, alice = stage.guests[0], stage.guests[1]
    for who, english, russian in (
        (
            boris,
            "**bold**, *italic*, ~~struck out~~ and `code` are typed with their signs",
            "**жирно**, *курсив*, ~~зачёркнуто~~ и `код` пишутся своими знаками",
        ),
        (alice, "> Does anybody bring lemons?", "> Лимоны кто-нибудь захватит?"),
        (alice, "I do: four of them.", "Я захвачу, четыре штуки."),
    ):
        text = stage.say(english, russian)
        who.says(text)
        stage.hear(text)
    stage.chat.chat.say("#lobby", CODE)
    stage.hear()
    page = stage.window.conversation.chat.page
    stage.settle()
    stage.wait(lambda: not any(each.row.waits_for_colours for each in page.placed), "the colours of the code")
    stage.take("formatting")


def direct_talk(stage: Stage) -> None:
    """Somebody writes to us alone: unread beside the name, then the page."""
    boris, chat = stage.guests[0], stage.chat
    text = stage.say("Psst: the cake is a surprise.", "Только никому: торт — сюрприз.")
    boris.says(text, to=chat.nick)
    key = boris.nick.lower()
    stage.hear(text, key=key)
    stage.take("direct-unread")
    stage.window.navigator.show_page(chat, key)
    stage.take("direct-talk")
    stage.window.navigator.show_page(chat, "#lobby")


def comings(stage: Stage) -> None:
    """Many come and go: one line tells it."""
    names = stage.say("Vera Gleb Dora Egor Zoe", "Вера Глеб Дора Егор Зоя").split()
    for guest in stage.bring(*names)[:3]:
        guest.leave()
        stage.guests.remove(guest)
        stage.miss(guest.nick)
    stage.wait(lambda: stage.window.hosting.guests == len(stage.guests), "the count of guests")
    text = stage.say("What a coming and going today!", "Ну и день: все бегают туда-сюда!")
    stage.guests[1].says(text)
    stage.hear(text)
    stage.take("comings-and-goings")


def crowd(stage: Stage) -> None:
    """Three hundred people in one room, and a place up in the log with news below."""
    stage.bring(*(f"guest{number:03d}" for number in range(1, 295)))
    texts = [stage.say(f"Cup number {n}", f"Чашка номер {n}") for n in range(1, 41)]
    for at, text in enumerate(texts):
        stage.guests[at % 7].says(text)
    stage.hear(*texts)
    stage.take("crowd")
    # Of a flood what was read is counted a little later; the line has to stand above what comes now.
    stage.wait(lambda: not stage.chat.buffers["#lobby"].unread, "what was read")
    log = stage.window.conversation.chat
    log.verticalScrollBar().setValue(log.verticalScrollBar().maximum() - 3 * log.viewport().height() // 4)
    stage.settle()
    late = [stage.say(f"One more for the road, {n}", f"Ещё одну на дорожку, {n}") for n in range(1, 7)]
    for at, text in enumerate(late):
        stage.guests[at % 3].says(text)
    stage.hear(*late)
    stage.take("scrolled-up")
    log.scroll_to_row(log.page.layouts.unread_row)
    stage.take("unread-line")
    log.scroll_to_end()
