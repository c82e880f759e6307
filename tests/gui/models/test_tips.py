"""What others have written is shown in tool tips as they have written it, and never as HTML."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextDocument
from PySide6.QtGui import Qt as QtText
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from gui.client.buffers import ListedRoom
from gui.models.listed_rooms import ListedRoomsModel
from gui.models.tips import WIDTH, as_tip
from gui.views.elided import Elided
from gui.window import Window
from tests.gui.conftest import MakeWindow
from tests.gui.hearing import enter, hears

GUI = Path(__file__).parents[3] / "gui"
EVIL = '<img src="//192.0.2.1/x.png"> & <b>free</b> tea'


def shown(tip: object) -> str:
    """What Qt shows of a tip."""
    assert isinstance(tip, str)
    if not QtText.mightBeRichText(tip):
        return tip
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText()


@pytest.mark.parametrize(
    "text",
    ["tea", "a < b", EVIL, "&lt;b&gt;", "two\n<b>lines</b>", "<b>two</b>\nlines  apart", "<!DOCTYPE x>", "<?xml ?><b>"],
    ids=["words", "a sign", "a picture", "escaped", "behind a line", "lines", "a document", "xml"],
)  # fmt: skip
def test_words_stay_what_they_are(text: str) -> None:
    assert shown(as_tip(text)) == text


def test_a_long_line_is_broken_between_words_and_a_long_address_anywhere() -> None:
    tip = as_tip(("Only green tea here, please: " * 12) + "https://example.org/" + "x" * 200)
    assert max(len(line) for line in tip.split("\n")) <= WIDTH
    assert "".join(tip.split()) == "Onlygreenteahere,please:" * 12 + "https://example.org/" + "x" * 200
    kept = "a line\n\n  - another\n" + "word " * 20
    assert as_tip(kept).split("\n")[:3] == ["a line", "", "  - another"]


def test_no_part_of_the_window_shows_html(make_window: MakeWindow, qtbot: QtBot) -> None:
    window: Window = make_window("anna")
    session = enter(window.sessions, "#tea<b>")
    hears(session, f":srv 332 anna #tea<b> :{EVIL}", ":srv CAP * ACK :draft/metadata-2 message-tags")
    hears(session, f":srv 761 anna bob status * :{EVIL}")
    window.navigator.show_page(session, "#tea<b>")
    header, people = window.conversation.header, window.conversation.people.list
    role = Qt.ItemDataRole.ToolTipRole
    assert shown(header.topic.toolTip()) == EVIL
    assert shown(header.name.toolTip()) == "#tea<b>"
    members = [shown(people.model().index(row, 0).data(role)) for row in range(4)]
    assert any(EVIL in member for member in members)
    rows = window.rooms
    assert "#tea<b>" in [shown(rows.index(row).data(role)) for row in range(rows.rowCount())]


def test_a_listed_topic_and_a_cut_line_are_words(qtbot: QtBot) -> None:
    model = ListedRoomsModel()
    model.show([ListedRoom("#tea", 3, EVIL)], [])
    assert shown(model.index(0).data(Qt.ItemDataRole.ToolTipRole)) == EVIL
    line = Elided()
    qtbot.addWidget(line)
    line.resize(20, 20)
    line.setText(EVIL)
    assert shown(line.toolTip()) == EVIL


def test_who_reacted_with_html_is_read_as_words(make_window: MakeWindow, qtbot: QtBot) -> None:
    window: Window = make_window("anna")
    session = enter(window.sessions, "#tea")
    caps = "message-tags echo-message labeled-response"
    hears(session, f":srv CAP * ACK :{caps}", "@msgid=m1 :bob!b@h PRIVMSG #tea :hi")
    hears(session, "@+draft/react=<b>hi</b>;+draft/reply=m1 :bob!b@h TAGMSG #tea")
    window.navigator.show_page(session, "#tea")
    chat = window.conversation.chat
    qtbot.waitUntil(lambda: any(placed.row.chips for placed in chat.page.placed))
    placed = next(placed for placed in chat.page.placed if placed.row.chips)
    point = placed.row.chips[0].rect.center().toPoint() + QPoint(0, round(placed.y))
    event = QHelpEvent(QEvent.Type.ToolTip, point, chat.viewport().mapToGlobal(point))
    QApplication.sendEvent(chat.viewport(), event)
    assert shown(QToolTip.text()) == "<b>hi</b> by bob"
    QToolTip.hideText()


def _tips() -> Iterator[tuple[str, ast.expr]]:
    """Each text that becomes a tip, with where that is."""
    for path in sorted(GUI.rglob("*.py")):
        source = path.read_text("utf-8")
        if "setToolTip" not in source and "showText" not in source:
            continue
        for node in ast.walk(ast.parse(source)):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            where = f"{path.relative_to(GUI)}:{node.lineno}"
            if node.func.attr == "setToolTip":
                yield where, node.args[0]
            elif node.func.attr == "showText":
                yield where, node.args[1]


def _is_ours(text: ast.expr) -> bool:
    """Whether a tip is made of our own words only, or goes through as_tip."""
    if isinstance(text, ast.IfExp):
        return _is_ours(text.body) and _is_ours(text.orelse)
    if isinstance(text, ast.Call):
        name = text.func.attr if isinstance(text.func, ast.Attribute) else getattr(text.func, "id", "")
        return name in ("as_tip", "tr", "translated") or (name == "format" and _is_ours(text.func.value))  # type: ignore[attr-defined]
    # A parameter by this name is what a button of ours is called.
    return isinstance(text, ast.Constant) or (isinstance(text, ast.Name) and text.id in ("name", "said"))


def test_no_tip_is_set_past_it() -> None:
    assert [where for where, text in _tips() if not _is_ours(text)] == []
