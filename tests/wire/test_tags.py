"""Tags: their escapes and their section of the line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wire import tags


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_escape_and_unescape_undo_each_other(value: str) -> None:
    escaped = tags.escape(value)
    assert not set(escaped) & set("; \r\n")
    assert tags.unescape(escaped) == value


def test_nul_does_not_travel() -> None:
    assert tags.escape("a\0b") == "ab"


def test_only_client_tags_go_from_client_to_client() -> None:
    assert tags.client_only({"+typing": "active", "msgid": "x", "label": "1"}) == {"+typing": "active"}


def test_items_without_a_key_are_passed_over() -> None:
    assert tags.parse(";;=x;a=1;") == {"a": "1"}


def test_known_tags() -> None:
    sent = {"+reply": "1", "+typing": "active", "+unknown": "x", "+draft/persist": "", "msgid": "2"}
    assert tags.known(sent) == {"+reply": "1", "+typing": "active"}


def test_what_is_denied_is_told_by_one_token() -> None:
    """https://ircv3.net/specs/extensions/message-tags#rpl_isupport-tokens"""
    assert tags.ALL_BUT_KNOWN == (
        "*,-reply,-draft/reply,-draft/react,-draft/unreact,-typing,-channel-context,-draft/channel-context,"
        "-samovar.chat/edit"
    )
