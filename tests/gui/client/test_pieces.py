"""Long texts in pieces for the wire."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gui.client.pieces import budget, lines_in, pieces


def test_lines_are_pieces_and_blank_ones_are_dropped():
    assert pieces("one\r\n\n  \ntwo\rthree", 100) == ["one", "two", "three"]


def test_what_can_not_travel_is_no_part_of_a_line():
    assert lines_in("a\0b\r\n\ud83c\n") == ["ab", "?", ""]


def test_budget_leaves_room_for_our_own_prefix():
    assert budget("alice!u@h", "PRIVMSG", "#чай") == 512 - len(":alice!u@h PRIVMSG #чай :\r\n".encode())


@given(st.text(max_size=400), st.integers(64, 200))
def test_every_piece_fits_and_no_letter_is_lost(text, limit):
    found = pieces(text, limit)
    assert all(len(piece.encode()) <= limit and "\n" not in piece and piece.strip() for piece in found)
    kept = "".join("".join(found).split())
    assert kept == "".join(text.encode(errors="replace").decode().replace("\0", "").split())
