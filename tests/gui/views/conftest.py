"""A field to type into."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gui.window import Window
from tests.gui.views.there import There


@pytest.fixture
def there(qtbot: QtBot, window: Window) -> There:
    return There(qtbot, window)
