"""Profiles over a real server: what one tells stands with the other, in the list and in the head of their talk."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.client.avatars import AVATAR, uri_of
from gui.client.identity import Identity
from gui.client.logins import Credential
from gui.client.orders import SetProfile
from gui.client.profiles import NO_PROFILE, Profile
from gui.dialogs.profile import ProfileDialog
from gui.net.link import Address, Hint
from gui.views.emoji_picker import EmojiPicker
from tests.gui.conftest import PATIENCE_MS, MakeWindow, Server, heard, join


def test_what_one_tells_the_others_see_at_once_and_who_comes_later_too(
    qtbot: QtBot, make_window: MakeWindow, server: Server
) -> None:
    window = make_window("anna")
    anna = join(qtbot, window, server.port)
    address = Address("127.0.0.1", server.port, Hint.IRC)
    bob = window.sessions.join(address, Identity("bob"))
    qtbot.waitUntil(lambda: "#lobby" in bob.buffers and bob.is_online, timeout=PATIENCE_MS)
    bob.chat.say("#lobby", "/quote METADATA * SET display-name Bobby")
    bob.chat.say("#lobby", "/quote METADATA * SET status :at tea")
    told = Profile("Bobby", "at tea")
    qtbot.waitUntil(lambda: anna.person("bob").profile == told, timeout=PATIENCE_MS)
    later = window.sessions.join(address, Identity("carol"))
    qtbot.waitUntil(lambda: later.person("bob").profile == told, timeout=PATIENCE_MS)
    window.navigator.show_page(anna, "#lobby")
    window.conversation.talk_to("bob")
    qtbot.waitUntil(lambda: window.conversation.key == "bob", timeout=PATIENCE_MS)
    assert window.conversation.header.name.text() == "bob"
    assert (
        window.conversation.header.topic.accessibleName() == "Samovar · Bobby · here · at tea"
    )  # of several chats
    bob.chat.say("#lobby", "/quote METADATA * CLEAR")
    qtbot.waitUntil(lambda: anna.person("bob").profile == NO_PROFILE, timeout=PATIENCE_MS)


def test_what_one_sets_in_the_dialog_the_other_window_sees_also_after_a_restart_of_the_server(
    qtbot: QtBot, make_window: MakeWindow, server: Server
) -> None:
    anna, bob = make_window("anna"), make_window("bob")
    seen = join(qtbot, anna, server.port)
    join(qtbot, bob, server.port).chat.say("#lobby", "good tea")
    qtbot.waitUntil(lambda: heard(anna, "good tea") == 1, timeout=PATIENCE_MS)
    bob.actions_by_name["profile"].trigger()
    dialog = bob.cards.dialog
    assert isinstance(dialog, ProfileDialog)
    qtbot.keyClicks(dialog.fields["display-name"], "Bobby")
    qtbot.keyClicks(dialog.fields["status"], "at tea")
    dialog.avatar.click()
    picker = dialog.findChild(EmojiPicker)
    assert picker is not None
    qtbot.keyClicks(picker.search, "teacup")
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert dialog.avatar.text() == "🍵"
    before = anna.conversation.chat.grab().toImage()
    dialog.fields["status"].setFocus()
    qtbot.keyClick(dialog.fields["status"], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bob.cards.dialog is None, timeout=PATIENCE_MS)
    told = Profile("Bobby", "at tea", avatar="🍵")
    qtbot.waitUntil(lambda: seen.person("bob").profile == told, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: anna.conversation.chat.grab().toImage() != before, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: bob.sidebar.me.avatar == "🍵", timeout=PATIENCE_MS)
    server.kill()
    qtbot.waitUntil(lambda: not seen.is_online, timeout=PATIENCE_MS)
    assert anna.conversation.chat.avatar_of("bob") == bob.sidebar.me.avatar == "🍵"
    server.start()
    qtbot.waitUntil(lambda: seen.person("bob").profile == told, timeout=PATIENCE_MS)


def test_what_a_guest_tells_is_told_again_after_a_break(
    qtbot: QtBot, make_window: MakeWindow, server: Server
) -> None:
    anna = make_window("anna")
    seen = join(qtbot, anna, server.port)
    address = Address("127.0.0.1", server.port, Hint.IRC)
    bob = anna.sessions.join(address, Identity("bob"))
    bob.chat.logins.keep("bob", Credential("", ""))  # who wants no account
    qtbot.waitUntil(lambda: "#lobby" in bob.buffers and bob.is_online, timeout=PATIENCE_MS)
    bob.chat.order("", SetProfile((("display-name", "Bobby"), (AVATAR, uri_of("🍵")))))
    told = Profile("Bobby", avatar="🍵")
    qtbot.waitUntil(lambda: seen.person("bob").profile == told, timeout=PATIENCE_MS)
    qtbot.waitUntil(
        lambda: len(bob.chat.state.own_profile) == 2, timeout=PATIENCE_MS
    )  # it has heard that, too
    assert not bob.chat.state.account
    bob.chat._link.lose("gone")
    qtbot.waitUntil(lambda: seen.person("bob").profile == NO_PROFILE, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: seen.person("bob").profile == told, timeout=PATIENCE_MS)
    server.kill()
    qtbot.waitUntil(lambda: not seen.is_online, timeout=PATIENCE_MS)
    server.start()
    qtbot.waitUntil(lambda: seen.person("bob").profile == told, timeout=PATIENCE_MS)
    assert not bob.chat.state.account
