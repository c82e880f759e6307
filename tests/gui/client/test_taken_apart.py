"""Lines by columns are the same lines."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gui.client.clock import server_time_ms
from gui.client.incoming import PLAIN_TAGS
from gui.client.taken_apart import apart
from wire import tags as wire_tags

SAID = b":bob!b@h PRIVMSG #tea :hi"
USUAL = b"@time=2024-02-03T04:05:06.789Z;msgid=m1;account=bob"
_TAG = st.sampled_from(
    (
        "time=2024-02-03T04:05:06.789Z",
        "time=2024-02-30T04:05:06.789Z",
        "time=2024-02-03T04:05:06Z",
        "time=2024-02-03T04:05:06.789Z;msgid=m2",
        "time",
        "msgid=m3",
        "msgid=m\\:4",
        "msgid=чай",
        "account=bob",
        "account",
        "label=5",
        "+reply=m6",
    )
)
sections = st.lists(_TAG, min_size=1, max_size=4).map(lambda tags: ("@" + ";".join(tags)).encode())


@given(st.lists(sections | st.just(USUAL), min_size=1, max_size=9), st.booleans())
@example([USUAL, USUAL], True)
@example([USUAL, b"@time=2024-02-03T04:05:06.789Z;account=bob;msgid=m2"], False)
def test_tags_tell_the_same_by_the_column(sections: list[bytes], with_one_without: bool) -> None:
    lines = [section + b" " + SAID for section in sections] + [SAID] * with_one_without
    run = apart(b"\r\n".join(lines), PLAIN_TAGS)
    assert run is not None
    assert run.told is not None
    for section, told in zip(sections, run.told, strict=False):
        tags = wire_tags.parse(section.decode()[1:])
        time = server_time_ms(tags["time"]) if tags.get("time") else None
        assert told == ((time, tags.get("msgid", "")) if tags.keys() <= PLAIN_TAGS else None)
    assert run.told[len(sections) :] == [(None, "")] * with_one_without
    assert set(run.heads) == {SAID.partition(b" :")[0]}
    assert set(run.texts) == {"hi"}


@pytest.mark.parametrize(
    "run",
    [
        pytest.param(SAID + b"\0\r\n" + SAID, id="NUL"),
        pytest.param(SAID + b"\xff\r\n" + SAID, id="no UTF-8"),
        pytest.param(SAID + b"\r \r\n" + SAID, id="a return within a text"),
        pytest.param(b":bob!b@h\r PRIVMSG #tea :hi\r\n" + SAID, id="a return within a head"),
        pytest.param(SAID + b"\r\r\n" + SAID, id="two returns at an end"),
    ],
)
def test_what_a_line_would_lose_is_not_taken_by_the_column(run: bytes) -> None:
    assert apart(run, PLAIN_TAGS) is None


@pytest.mark.parametrize("end", [b"\r\n", b"\n"], ids=["CR LF", "LF"])
def test_lines_with_either_end(end: bytes) -> None:
    run = apart(end.join([SAID] * 3) + end, PLAIN_TAGS)
    assert run is not None
    assert run.lines == [SAID] * 3
    assert run.texts == ["hi"] * 3
    assert run.told is None


def test_ends_of_both_kinds_in_one_run() -> None:
    run = apart(SAID + b"\n" + SAID + b"\r\n" + SAID + b"\n", PLAIN_TAGS)
    assert run is not None
    assert run.lines == [SAID] * 3
