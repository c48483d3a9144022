from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.bytes_source import Bytes
from tests.support.jpeg_bytes import comment, jpeg, picture, scan, tiny_jpeg
from verifyimg.limits import DEFAULT
from verifyimg.readers.jpeg.end import end_of_jpeg

BEFORE = b"\xff\xd8 before"
WHOLE = [
    tiny_jpeg(),
    jpeg(comment("\xff\xd9 is said here")),
    jpeg(b"\xff\xff" + comment("behind fill bytes"), body=picture(9)),
    jpeg(body=picture() + scan() + scan()),
]


def end(data: bytes, limit: int | None = None, segments: int = 5000) -> int | None:
    source = Bytes(BEFORE + data)
    last = source.size if limit is None else len(BEFORE) + limit
    found = end_of_jpeg(source, len(BEFORE), last, replace(DEFAULT, segments=segments))
    return None if found is None else found - len(BEFORE)


@pytest.mark.parametrize("data", WHOLE)
def test_a_picture_ends_behind_its_own_end_mark(data: bytes) -> None:
    assert end(data + b"more \xff\xd9") == len(data)


@pytest.mark.parametrize("keep", range(0, len(tiny_jpeg()) - 2, 7))
def test_a_picture_that_is_cut_off_has_no_end(keep: int) -> None:
    assert end(tiny_jpeg()[:keep]) is None


def test_an_end_mark_behind_the_limit_does_not_count() -> None:
    assert end(tiny_jpeg(), limit=len(tiny_jpeg()) - 20) is None


def test_segments_are_counted() -> None:
    assert end(jpeg(*[comment("x")] * 9), segments=8) is None
