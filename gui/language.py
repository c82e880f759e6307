"""The language of the window: the system's or the chosen one, switched while the program runs.

Two catalogues a language: ours (resources/translations, made by `python3 dev.py translate`) and Qt's own for the
texts of its dialogs and menus. The code says all in English already: English has a catalogue for its plurals only.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

import resources
from gui.client import words

LANGUAGES = {"en": "English", "ru": "Русский"}
"""Every language that is complete, in its own words."""

_installed: list[QTranslator] = []
"""Qt keeps no reference to what it was given."""


def of_system() -> str:
    """The first of the languages that the system asks for and we have; English where we have none of them."""
    wanted = (name.partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((name for name in wanted if name in LANGUAGES), "en")


def current() -> str:
    """The language that is shown now: "en", "ru"."""
    return _installed[-1].language().partition("_")[0] if _installed else "en"


def apply(chosen: str) -> None:
    """Turns to a language ("en", "ru", "system"). Widgets get a LanguageChange event. UI thread.

    Numbers and dates follow the language, too, unless the system speaks it and has its own ways.
    """
    name = of_system() if chosen not in LANGUAGES else chosen
    app = QCoreApplication.instance()
    if app is None:
        return
    take_back()
    system = QLocale.system()
    is_systems = system.name().partition("_")[0] == name
    QLocale.setDefault(system if is_systems else QLocale(name))
    words.set_translator(_say)
    places = (
        ("qtbase_" + name, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ("samovar_" + name, str(resources.path("translations"))),
    )
    for file, folder in places:
        translator = QTranslator(app)
        if translator.load(file, folder):
            app.installTranslator(translator)
            _installed.append(translator)


def apply_to_core(chosen: str) -> None:
    """Gives the core's sentences a language where there is no window, and so no application of Qt."""
    name = of_system() if chosen not in LANGUAGES else chosen
    translator = QTranslator()
    if translator.load("samovar_" + name, str(resources.path("translations"))):
        words.set_translator(lambda template: translator.translate("", template) or template)


def take_back() -> None:
    """Leaves what the code says: English without plurals."""
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()


def _say(template: str) -> str:
    """A sentence of the client core: lupdate puts those under the empty context."""
    return QCoreApplication.translate("", template)
