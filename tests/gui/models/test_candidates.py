"""The model of what a word may become."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from gui.client.completion import Candidate, CandidateKind
from gui.models.candidates import CandidateRole, CandidatesModel

ROWS = (
    Candidate("bob ", CandidateKind.NICK, "bob", away=True),
    Candidate("#tea ", CandidateKind.ROOM, "#tea", detail="Green tea only"),
    Candidate("/kick ", CandidateKind.COMMAND, "/kick", "nick [reason]", "Remove somebody"),
    Candidate("🍵", CandidateKind.EMOJI, ":tea:"),
)


def test_what_is_shown_and_read() -> None:
    model = CandidatesModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(ROWS)
    indexes = [model.index(row) for row in range(model.rowCount())]
    assert [index.data() for index in indexes] == ["bob", "#tea", "/kick", ":tea:"]
    assert [index.data(Qt.ItemDataRole.AccessibleTextRole) for index in indexes] == [
        "bob, away",
        "#tea, Green tea only",
        "/kick, nick [reason], Remove somebody",
        "teacup without handle",
    ]
    assert indexes[0].data(CandidateRole.CANDIDATE) is ROWS[0]
    assert [index.data(CandidateRole.AVATAR) for index in indexes] == ["", "", "", ""]
    model.avatar_of = {"bob": "🍵", "#tea": "🫖"}.__getitem__
    assert [index.data(CandidateRole.AVATAR) for index in indexes] == ["🍵", "", "", ""]
    model.show(())
    assert model.rowCount() == 0
    assert model.index(0).data() is None
