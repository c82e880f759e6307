"""The dialog of one's own profile: what it shows, what it asks, how it tells a refusal."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gui import theme
from gui.client.avatars import uri_of
from gui.dialogs.profile import ProfileDialog
from gui.session import Session
from gui.sessions import Sessions
from tests.gui.hearing import enter, hears, sent

CAP = "draft/metadata-3"


@pytest.fixture
def session(sessions: Sessions, monkeypatch: pytest.MonkeyPatch) -> Session:
    """anna, on a server that takes 40 bytes; there is no connection in these tests."""
    session = enter(sessions, "#tea")
    monkeypatch.setattr(Session, "is_online", True)
    hears(session, f":srv CAP anna NEW :{CAP}=max-value-bytes=40", f":srv CAP anna ACK :{CAP}")
    return session


def a_dialog(qtbot: QtBot, session: Session) -> ProfileDialog:
    dialog = ProfileDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_it_shows_what_the_server_has_and_keeps_what_is_typed(qtbot: QtBot, session: Session) -> None:
    said = sent(session)
    dialog = a_dialog(qtbot, session)
    assert said == ["METADATA * GET display-name status pronouns avatar"]
    qtbot.keyClicks(dialog.fields["status"], "at tea")
    hears(session, ":srv 761 anna anna status * :at home", ":srv 761 anna anna pronouns * :she")
    assert [field.text() for field in dialog.fields.values()] == ["", "at tea", "she"]
    assert [field.accessibleName() for field in dialog.fields.values()] == [
        "Display name",
        "Status",
        "Pronouns",
    ]


def test_only_what_is_changed_is_sent_and_the_answer_closes_it(qtbot: QtBot, session: Session) -> None:
    hears(session, ":srv 761 anna anna status * :at home", ":srv 761 anna anna pronouns * :she")
    said = sent(session)
    dialog = a_dialog(qtbot, session)
    said.clear()
    dialog.fields["display-name"].clear()
    qtbot.keyClicks(dialog.fields["display-name"], " Anna  K ")
    dialog.fields["status"].selectAll()
    qtbot.keyClicks(dialog.fields["status"], "\b")
    dialog.save.click()
    assert said == ["METADATA * SET display-name :Anna K", "METADATA * SET status"]
    assert not dialog.save.isEnabled()
    hears(session, ":srv 761 anna anna display-name * :Anna K")
    assert dialog.isVisible()
    hears(session, ":srv 766 anna anna status :key not set")
    assert not dialog.isVisible()


def test_nothing_changed_is_nothing_asked(qtbot: QtBot, session: Session) -> None:
    said = sent(session)
    dialog = a_dialog(qtbot, session)
    said.clear()
    dialog.save.click()
    assert said == []
    assert not dialog.isVisible()


def test_a_refusal_is_told_at_its_field_and_may_be_tried_again(qtbot: QtBot, session: Session) -> None:
    dialog = a_dialog(qtbot, session)
    said = sent(session)
    qtbot.keyClicks(dialog.fields["display-name"], "Anna K")
    qtbot.keyClicks(dialog.fields["status"], "rude")
    dialog.save.click()
    hears(session, ":srv FAIL METADATA INVALID_VALUE status :No.")
    hears(session, ":srv 761 anna anna display-name * :Anna K")
    assert dialog.isVisible()
    assert dialog.notice.label.text() == "The server does not take this value: “No.”"
    assert dialog.fields["status"].property("refused") == "true"
    said.clear()
    dialog.fields["status"].clear()
    qtbot.keyClicks(dialog.fields["status"], "kind")
    dialog.save.click()
    assert said == ["METADATA * SET status kind"]  # the other one is there already


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("ы" * 22, "This is too long for the server, by 2 letters."),
        ("at\u202e tea", "This can't hold characters that can't be seen."),
    ],
    ids=["longer than the server takes", "what turns the line around"],
)
def test_what_can_not_be_is_told_before_it_is_sent(
    qtbot: QtBot, session: Session, text: str, problem: str
) -> None:
    dialog = a_dialog(qtbot, session)
    said = sent(session)
    dialog.fields["status"].setText(text)
    dialog.save.click()
    assert dialog.notice.label.text() == problem
    assert said == []


def test_a_name_of_somebody_else_is_set_but_told(qtbot: QtBot, session: Session) -> None:
    dialog = a_dialog(qtbot, session)
    dialog.fields["display-name"].setText("Bob")
    dialog.save.click()
    hears(session, ":srv 761 anna anna display-name * :Bob")
    assert dialog.isVisible()
    assert "somebody else's name" in dialog.notice.label.text()


def test_where_it_can_not_be_set_it_says_why(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = a_dialog(qtbot, session)
    dialog.fields["status"].setText("at tea")
    dialog.save.click()
    monkeypatch.setattr(Session, "is_online", False)
    session.state_changed.emit()
    assert "no connection" in dialog.reason.text()
    assert not dialog.save.isEnabled()
    monkeypatch.setattr(Session, "is_online", True)
    session.state_changed.emit()
    assert dialog.save.isEnabled()  # the break has ended the waiting
    hears(session, f":srv CAP anna DEL :{CAP}")
    dialog.refresh()
    assert dialog.reason.text() == "This server does not pass on what people tell of themselves."
    assert not any(field.isEnabled() for field in dialog.fields.values())


def test_an_emoji_is_chosen_and_taken_away(qtbot: QtBot, session: Session) -> None:
    dialog = a_dialog(qtbot, session)
    said = sent(session)
    assert dialog.avatar.accessibleName() == "Picture: an emoji on your disc"
    assert not dialog.no_avatar.isEnabled()
    with qtbot.waitSignal(dialog.emoji_asked):
        dialog.avatar.click()
    words, height = dialog.avatar.font().pointSizeF(), dialog.sizeHint().height()
    dialog.take_avatar("🍵")
    assert dialog.avatar.text() == dialog.avatar.accessibleDescription() == "🍵"
    assert dialog.avatar.font().pointSizeF() == pytest.approx(words * theme.DISPLAY)
    assert dialog.sizeHint().height() == height
    dialog.save.click()
    uri = uri_of("🍵")
    assert said == [f"METADATA * SET avatar {uri}"]
    hears(session, f":srv 761 anna anna avatar * :{uri}")
    assert not dialog.isVisible()
    assert session.avatar("anna") == "🍵"


def test_a_picture_of_another_program_can_be_taken_away(qtbot: QtBot, session: Session) -> None:
    hears(session, ":srv 761 anna anna avatar * :https://example.org/a.png")
    dialog = a_dialog(qtbot, session)
    said = sent(session)
    assert dialog.avatar.accessibleDescription() == "None"
    dialog.no_avatar.click()
    assert not dialog.no_avatar.isEnabled()
    dialog.save.click()
    assert said == ["METADATA * SET avatar"]


def test_whom_one_ignores_keeps_the_initials(session: Session) -> None:
    hears(session, f":srv 761 anna bob avatar * :{uri_of('🍵')}")
    assert session.avatar("bob") == "🍵"
    session.ignore("bob", True)
    assert session.avatar("bob") == ""
