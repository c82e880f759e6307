"""What of the log is in sight for the keyboard, and how a message comes into sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.views.chat_page import Page, Placed

if TYPE_CHECKING:
    from gui.views.chat import ChatView


def page_px(page: Page) -> int:
    """How far a page of the keyboard goes: two lines less than what is seen."""
    return max(1, page.height - 2 * page.layouts.measures.line)


def in_sight(page: Page, step: int) -> int:
    """The first message that is wholly in sight (`step` > 0), or the last one; -1 where there is none at all."""
    whole = [each for each in page.placed if each.y >= 0 and each.bottom <= page.height] or page.placed
    return whole[0 if step > 0 else -1].number if whole else -1


def reveal(view: ChatView, number: int, placed: Placed | None, step: int) -> None:
    """Brings a message into sight, moving as little as possible; of a high one what is read first.

    `placed`: where it stands, if it is in sight already; `step`: the way in which the keyboard goes.
    """
    page = view.page
    air = 2 * page.layouts.measures.unit
    high = page.layouts.row(number).height
    fits = high + air <= page.height
    at_top = (step < 0) == fits
    if placed is None:
        page.to_row(number, air if at_top else page.height - high - air)
        view.refresh()
    elif fits and placed.y < air:
        view.scroll_by(placed.y - air)
    elif placed.bottom > page.height - air and (fits or step > 0):
        view.scroll_by(placed.bottom - page.height + air if fits else placed.y - air)
    elif not fits and step < 0 and placed.y < 0:
        view.scroll_by(placed.bottom - page.height + air)
