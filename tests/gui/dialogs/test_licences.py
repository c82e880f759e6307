"""The dialog of licences, and the way to it."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.dialogs.about import AboutDialog
from gui.dialogs.licences import LicencesDialog
from gui.licences import OVERVIEW, Part


def test_the_text_of_the_chosen_part_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    names = (OVERVIEW, "segno")
    for name in names:
        (tmp_path / name).write_text(f"of {name}", "utf-8")
    dialog = LicencesDialog(None, [Part(name, (tmp_path / name,)) for name in names])
    qtbot.addWidget(dialog)
    assert dialog.text.toPlainText() == f"of {OVERVIEW}"
    dialog.list.setCurrentRow(1)
    assert dialog.text.toPlainText() == "of segno"
    assert dialog.text.isReadOnly()


def test_about_leads_to_it(qtbot: QtBot) -> None:
    about = AboutDialog()
    qtbot.addWidget(about)
    about.open()
    about.licences.click()
    [dialog] = about.findChildren(LicencesDialog)
    assert dialog.isVisible()
    assert dialog.list.count() >= 3
    with qtbot.waitSignal(dialog.destroyed):
        dialog.accept()
