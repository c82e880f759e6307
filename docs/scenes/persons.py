"""Who somebody is: the account, who is here and who is away, and what people tell of themselves."""

from __future__ import annotations

from dataclasses import replace

from docs.stage import NOON, Stage
from gui.client.avatars import AVATAR, uri_of
from gui.client.changes import AccountOutcome, AccountsKnown
from gui.client.persons import Presence
from gui.dialogs.account import AccountDialog
from gui.dialogs.profile import ProfileDialog


def account(stage: Stage) -> None:
    """The dialog of one's account: a password that is too easy, the login, and the host's list."""
    for guest in stage.guests[:2]:
        guest.send("REGISTER * * samovar-and-tea")
    stage.window.cards.show_account()
    dialog = stage.dialog()
    assert isinstance(dialog, AccountDialog)
    stage.take("account", dialog)
    heard: list[object] = []
    stage.chat.account_changed.connect(heard.append)
    dialog.own.password.setText(stage.chat.nick)
    dialog.own.set_it.click()
    stage.wait(lambda: any(isinstance(each, AccountOutcome) for each in heard), "the server's opinion")
    stage.take("account-refused", dialog)
    dialog.tabs.setCurrentWidget(dialog.login)
    stage.take("account-login", dialog)
    dialog.tabs.setCurrentWidget(dialog.list)
    stage.wait(lambda: any(isinstance(each, AccountsKnown) for each in heard), "the accounts")
    rows = next(each.rows for each in heard if isinstance(each, AccountsKnown))
    # Else it were of another day in each series.
    dialog.list.show_rows(tuple(replace(row, made_ms=round(NOON.timestamp() * 1000)) for row in rows))
    stage.take("account-list", dialog)
    stage.close_dialogs()


def presence(stage: Stage) -> None:
    """Direct talks with somebody who is here, away, gone; the list of people tells it too."""
    chat = stage.chat
    alice = stage.guests[1]
    lena = stage.bring(stage.say("Lena", "Лена"))[0]
    for guest, text in (
        (alice, stage.say("Back in half an hour.", "Вернусь через полчаса.")),
        (lena, stage.say("I must go, see you at five!", "Мне пора, до пяти!")),
    ):
        guest.says(text, to=chat.nick)
        stage.hear(text, key=guest.nick.lower())
    alice.send("AWAY :" + stage.say("lunch", "обед"))
    lena.leave()
    stage.guests.remove(lena)
    stage.miss(lena.nick)
    for nick, being in ((alice.nick, Presence.AWAY), (lena.nick, Presence.GONE)):
        stage.wait(lambda nick=nick, being=being: chat.person(nick).presence is being, nick)
    stage.window.navigator.show_page(chat, alice.nick.lower())
    stage.take("presence")
    stage.window.navigator.show_page(chat, "#lobby")


def profiles(stage: Stage) -> None:
    """What somebody tells of themselves, behind the nick and in the card, and where one tells it oneself."""
    chat, alice = stage.chat, stage.guests[1]
    name = stage.say("Alice from the second floor", "Алиса со второго этажа")
    status = stage.say("baking", "пеку пирожки")
    alice.send(
        f"METADATA * SET display-name :{name}",
        f"METADATA * SET status :{status}",
        "METADATA * SET pronouns :" + stage.say("she/her", "она"),
        f"METADATA * SET {AVATAR} :{uri_of('🥐')}",
    )
    stage.wait(lambda: chat.avatar(alice.nick), "the profile")
    stage.take("people")
    stage.window.cards.show_member(chat, "#lobby", alice.nick)
    stage.take("member-profile", stage.window.cards.dialog)
    stage.close_dialogs()
    stage.window.cards.show_profile()
    own = stage.dialog()
    assert isinstance(own, ProfileDialog)
    own.take_avatar("🫖")
    own.fields["status"].insert(stage.say("the samovar is on", "самовар кипит"))
    own.fields["display-name"].setFocus()
    stage.take("own-profile", own)
    stage.close_dialogs()
    alice.send("AWAY")
    for guest in (alice.nick.lower(), stage.say("lena", "лена")):
        chat.chat.close_buffer(guest)
