"""The menu of a message, as a table of rows: what it offers, for which messages, and what that does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from gui.context_menus import new_menu
from gui.log_subject import Subject, author_of
from gui.named import named
from gui.option import QT_TRANSLATE_NOOP
from gui.someone import Someone
from gui.views.chat_things import Spot

if TYPE_CHECKING:
    from gui.window import Window


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that can be done. `text` is translated where it is shown."""

    text: str
    fits: Callable[[Subject], bool]
    slot: Callable[[Subject], None]
    keys: str = ""
    """What does the same without the menu."""
    separated: bool = False


def _of_author(
    text: str, fits: Callable[[Someone], bool], does: Callable[[Someone], None], *, separated: bool = False
) -> Row:
    """One of those rows of gui/someone.py that stand here, too, with a letter of its own among these rows."""
    return Row(
        text,
        lambda subject: subject.author is not None and fits(subject.author),
        lambda subject: does(subject.author) if subject.author is not None else None,
        separated=separated,
    )


ROWS: tuple[Row, ...] = (
    Row(QT_TRANSLATE_NOOP("LogMenu", "&Copy"), Subject.has_selection, Subject.copy, "Ctrl+C"),
    Row(QT_TRANSLATE_NOOP("LogMenu", "Copy &message"), Subject.is_something, Subject.copy_message),
    Row(QT_TRANSLATE_NOOP("LogMenu", "Copy with name and &time"), Subject.is_something, Subject.copy_told),
    Row(QT_TRANSLATE_NOOP("LogMenu", "Copy co&de"), Subject.has_code, Subject.copy_code),
    Row(QT_TRANSLATE_NOOP("LogMenu", "&Open link"), Subject.has_link, Subject.open_link, separated=True),
    Row(QT_TRANSLATE_NOOP("LogMenu", "Copy &link"), Subject.has_link, Subject.copy_link),
    Row(
        QT_TRANSLATE_NOOP("LogMenu", "Re&ply"),
        Subject.may_reply,
        Subject.reply,
        "Ctrl+Shift+R",
        separated=True,
    ),
    Row(
        QT_TRANSLATE_NOOP("LogMenu", "React with an emo&ji…"),
        Subject.may_react,
        Subject.react,
        "Ctrl+Shift+E",
    ),
    Row(QT_TRANSLATE_NOOP("LogMenu", "Chan&ge the text"), Subject.may_edit, Subject.edit),
    Row(QT_TRANSLATE_NOOP("LogMenu", "Delete &for everybody…"), Subject.may_delete, Subject.delete, "Del"),
    Row(QT_TRANSLATE_NOOP("LogMenu", "&Quote"), Subject.may_quote, Subject.quote, separated=True),
    _of_author(
        QT_TRANSLATE_NOOP("LogMenu", "Me&ntion in the message"), Someone.may_name, Someone.name_in_message
    ),
    _of_author(
        QT_TRANSLATE_NOOP("LogMenu", "Talk directl&y"), Someone.may_talk, Someone.talk, separated=True
    ),
    _of_author(QT_TRANSLATE_NOOP("LogMenu", "Profil&e…"), Someone.is_other, Someone.show_card),
    _of_author(QT_TRANSLATE_NOOP("LogMenu", "&Ignore {nick}"), Someone.is_heard, Someone.toggle_ignored),
    _of_author(
        QT_TRANSLATE_NOOP("LogMenu", "Hear {nick} aga&in"), Someone.is_ignored, Someone.toggle_ignored
    ),
    _of_author(
        QT_TRANSLATE_NOOP("LogMenu", "Remo&ve {nick} from the room…"), Someone.may_remove, Someone.remove
    ),
    Row(QT_TRANSLATE_NOOP("LogMenu", "&Retry"), Subject.may_retry, Subject.retry, separated=True),
    Row(QT_TRANSLATE_NOOP("LogMenu", "Discard: do not &send"), Subject.may_discard, Subject.discard),
    Row(QT_TRANSLATE_NOOP("LogMenu", "Sho&w each"), Subject.may_unfold, Subject.toggle_run, separated=True),
    Row(QT_TRANSLATE_NOOP("LogMenu", "S&how in one line"), Subject.may_fold, Subject.toggle_run),
    Row(
        QT_TRANSLATE_NOOP("LogMenu", "Select &all"),
        Subject.has_messages,
        Subject.select_all,
        "Ctrl+A",
        separated=True,
    ),
)


def log_menu(window: Window, spot: Spot) -> QMenu:
    """What can be done with a place in the shown log."""
    menu = new_menu(window)
    menu.setAccessibleName(QCoreApplication.translate("LogMenu", "Message"))
    session, key = window.conversation.session, window.conversation.key
    if session is None:
        return menu
    chat = window.conversation.chat
    entry = chat.entry(spot.number) if spot.number >= 0 else None
    parts = chat.page.layouts.folding.parts(spot.number) if entry is not None else ()
    nick = author_of(session, entry)
    author = Someone(window, session, key, nick) if nick else None
    subject = Subject(window, session, key, spot, entry, author, parts)
    for row in ROWS:
        if row.separated:
            menu.addSeparator()  # Qt shows none at the ends, and one of several in a row
        if not row.fits(subject):
            continue
        action = menu.addAction(named(QCoreApplication.translate("LogMenu", row.text), nick))
        if row.keys:  # shown only: in a menu that belongs to no other they do nothing
            action.setShortcut(QKeySequence(row.keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda checked, row=row: row.slot(subject))
    return menu
