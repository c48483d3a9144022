from __future__ import annotations

import pytest

from verifyimg.readers.unix_time import moment


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "0000:00:00 00:00:00"),
        (1, "1970:01:01 00:00:01"),
        (1_589_724_201, "2020:05:17 14:03:21"),
        (0xFFFFFFFF, "2106:02:07 06:28:15"),
        (-86_400, "1969:12:31 00:00:00"),
        (10**12, "1000000000000"),
        (10**30, str(10**30)),
    ],
)
def test_seconds_are_a_moment_where_there_is_such(seconds: int, said: str) -> None:
    assert moment(seconds) == said
