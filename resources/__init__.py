"""The files that come with the program: icons, themes, sounds, translations, the browser's page."""

from pathlib import Path


def path(name: str) -> Path:
    """The place of a file or folder of resources/, such as `icons/samovar.svg`.

    True in a checkout and when packaged: PyInstaller lets `__file__` point into the folder where build.spec puts them.
    """
    return Path(__file__).parent / name
