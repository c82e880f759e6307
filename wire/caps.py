"""The capabilities that a client may ask for (https://ircv3.net/specs/extensions/capability-negotiation).

A capability is a row: it stands here only when it is whole. What a session has is one `Cap` value, so that
the listeners of a room fall into few kinds and a line is rendered once per kind.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntFlag

from wire import metadata, multiline
from wire.sasl import MECHANISMS


class Cap(IntFlag):
    """A set of capabilities, one bit each. The bits are ours alone and never travel."""

    NONE = 0
    MESSAGE_TAGS = 1 << 0
    SERVER_TIME = 1 << 1
    ECHO_MESSAGE = 1 << 2
    LABELED_RESPONSE = 1 << 3
    BATCH = 1 << 4
    MULTI_PREFIX = 1 << 5
    CAP_NOTIFY = 1 << 6
    ACCOUNT_NOTIFY = 1 << 7
    ACCOUNT_TAG = 1 << 8
    AWAY_NOTIFY = 1 << 9
    EXTENDED_JOIN = 1 << 10
    EXTENDED_MONITOR = 1 << 11
    INVITE_NOTIFY = 1 << 12
    USERHOST_IN_NAMES = 1 << 13
    SETNAME = 1 << 14
    CHGHOST = 1 << 15
    NO_IMPLICIT_NAMES = 1 << 16
    STANDARD_REPLIES = 1 << 17
    SASL = 1 << 18
    MULTILINE = 1 << 19
    ACCOUNT_REGISTRATION = 1 << 20
    CHANNEL_RENAME = 1 << 21
    EXTENDED_ISUPPORT = 1 << 22
    PRE_AWAY = 1 << 23
    METADATA = 1 << 24
    CHATHISTORY = 1 << 25
    EVENT_PLAYBACK = 1 << 26
    READ_MARKER = 1 << 27
    MESSAGE_REDACTION = 1 << 28
    EDIT = 1 << 29
    METADATA_2 = 1 << 30


@dataclass(frozen=True, slots=True)
class Capability:
    """A row: the bit, the name on the wire, its specification, what it does, its value in LS 302."""

    cap: Cap
    name: str
    spec: str
    effect: str
    value: str = ""
    needs_history: bool = False
    """Not offered where the server keeps none."""


_SPECS = "https://ircv3.net/specs/extensions/"

CAPABILITIES: tuple[Capability, ...] = (
    Capability(
        Cap.MESSAGE_TAGS,
        "message-tags",
        _SPECS + "message-tags",
        "lines carry tags and msgid; TAGMSG; client tags (+)",
    ),
    Capability(Cap.SERVER_TIME, "server-time", _SPECS + "server-time", "lines carry the time of the server"),
    Capability(
        Cap.ECHO_MESSAGE, "echo-message", _SPECS + "echo-message", "one's own messages come back, with msgid"
    ),
    Capability(
        Cap.LABELED_RESPONSE,
        "labeled-response",
        _SPECS + "labeled-response",
        "answers carry the label of the question",
    ),
    Capability(Cap.BATCH, "batch", _SPECS + "batch", "lines that belong together come as a batch"),
    Capability(
        Cap.MULTI_PREFIX,
        "multi-prefix",
        _SPECS + "multi-prefix",
        "NAMES and WHO show all ranks, not the highest only",
    ),
    Capability(
        Cap.CAP_NOTIFY,
        "cap-notify",
        _SPECS + "capability-negotiation#the-cap-notify-capability",
        "CAP NEW and DEL tell of changes",
    ),
    Capability(
        Cap.ACCOUNT_NOTIFY,
        "account-notify",
        _SPECS + "account-notify",
        "ACCOUNT tells when somebody logs in or out",
    ),
    Capability(
        Cap.ACCOUNT_TAG, "account-tag", _SPECS + "account-tag", "lines carry the account of their sender"
    ),
    Capability(
        Cap.AWAY_NOTIFY,
        "away-notify",
        _SPECS + "away-notify",
        "AWAY tells when somebody goes away or is back",
    ),
    Capability(
        Cap.EXTENDED_JOIN,
        "extended-join",
        _SPECS + "extended-join",
        "JOIN carries account and real name",
    ),
    Capability(
        Cap.EXTENDED_MONITOR,
        "extended-monitor",
        _SPECS + "extended-monitor",
        "AWAY, ACCOUNT, CHGHOST and SETNAME also of those on the MONITOR list",
    ),
    Capability(
        Cap.INVITE_NOTIFY,
        "invite-notify",
        _SPECS + "invite-notify",
        "INVITE tells who invites whom to a channel that one is in",
    ),
    Capability(
        Cap.USERHOST_IN_NAMES,
        "userhost-in-names",
        _SPECS + "userhost-in-names",
        "NAMES shows nick!user@host",
    ),
    Capability(
        Cap.NO_IMPLICIT_NAMES,
        "no-implicit-names",
        _SPECS + "no-implicit-names",
        "JOIN is not followed by NAMES",
    ),
    Capability(
        Cap.NO_IMPLICIT_NAMES,
        "draft/no-implicit-names",
        _SPECS + "no-implicit-names",
        "the same by its old name",
    ),
    Capability(Cap.SETNAME, "setname", _SPECS + "setname", "SETNAME tells of a new real name"),
    Capability(
        Cap.CHGHOST,
        "chghost",
        _SPECS + "chghost",
        "CHGHOST tells of another displayed host; others read QUIT and JOIN",
    ),
    Capability(
        Cap.STANDARD_REPLIES,
        "standard-replies",
        _SPECS + "standard-replies",
        "FAIL, WARN and NOTE; they come without it, too",
    ),
    Capability(
        Cap.SASL,
        "sasl",
        _SPECS + "sasl-3.2",
        "AUTHENTICATE logs in to an account",
        ",".join(MECHANISMS),
    ),
    Capability(
        Cap.ACCOUNT_REGISTRATION,
        "draft/account-registration",
        _SPECS + "account-registration",
        "REGISTER makes an account of one's nick",
    ),
    Capability(
        Cap.CHANNEL_RENAME,
        "draft/channel-rename",
        _SPECS + "channel-rename",
        "RENAME tells that a channel has another name; others read PART and JOIN",
    ),
    Capability(
        Cap.EXTENDED_ISUPPORT,
        "draft/extended-isupport",
        _SPECS + "extended-isupport",
        "ISUPPORT before the welcome, and all of it as a batch",
    ),
    Capability(
        Cap.PRE_AWAY,
        "draft/pre-away",
        _SPECS + "pre-away",
        "AWAY before the welcome; AWAY * of a program alone",
    ),
    Capability(
        Cap.METADATA,
        "draft/metadata-3",
        _SPECS + "metadata",
        "METADATA: what people and channels tell of themselves, and news of it (761, 766)",
        metadata.CAPABILITY,
    ),
    Capability(
        Cap.METADATA_2,
        "draft/metadata-2",
        _SPECS + "metadata",
        "the same as it was before: news as METADATA messages, other names for errors",
        metadata.CAPABILITY,
    ),
    Capability(
        Cap.MULTILINE,
        "draft/multiline",
        _SPECS + "multiline",
        "messages of several lines, sent and received as one",
        f"max-bytes={multiline.MAX_BYTES},max-lines={multiline.MAX_LINES}",
    ),
    Capability(
        Cap.CHATHISTORY,
        "draft/chathistory",
        _SPECS + "chathistory",
        "CHATHISTORY: what was said, asked for later",
        needs_history=True,
    ),
    Capability(
        Cap.EVENT_PLAYBACK,
        "draft/event-playback",
        _SPECS + "chathistory#chathistory-command",
        "the history also tells who came and went, topics, modes and reactions",
        needs_history=True,
    ),
    Capability(
        Cap.READ_MARKER,
        "draft/read-marker",
        _SPECS + "read-marker",
        "MARKREAD: how far one has read, shared between one's devices",
    ),
    Capability(
        Cap.MESSAGE_REDACTION,
        "draft/message-redaction",
        _SPECS + "message-redaction",
        "REDACT: messages are taken back",
        needs_history=True,
    ),
    Capability(
        Cap.EDIT,
        "samovar.chat/edit",
        "https://ircv3.net/specs/client-tags/reply",
        "one's own messages get another text; edits and answers have no marks in their texts (see below)",
        needs_history=True,
    ),
)

BY_NAME: dict[str, Capability] = {row.name: row for row in CAPABILITIES}
"""The rows by the name on the wire."""
