from __future__ import annotations

import pytest

from tests.support import quicktime_bytes as film
from tests.support.bytes_source import block
from tests.support.isobmff_bytes import box
from verifyimg.limits import DEFAULT
from verifyimg.model.tag import Value
from verifyimg.readers.boxes import Boxes
from verifyimg.readers.quicktime.sony_film import sony_fields


def read(data: bytes) -> tuple[list[Value], list[str]]:
    boxes = Boxes(block(data, "moov", "moov"), DEFAULT, reader="quicktime")
    found = [tag.value for outer in boxes.within() for tag in sony_fields(boxes, outer)]
    return found, [problem.kind for problem in boxes.problems]


@pytest.mark.parametrize("inside", [b"", box(b"own "), box(b"MTDT"), box(b"MTDT", b"\0\0")])
def test_a_box_without_a_zone_tells_none(inside: bytes) -> None:
    assert read(box(b"uuid", film.SONY + inside)) == ([], [])


@pytest.mark.parametrize("minutes", [0, 60, 300, -210])
def test_the_zone_is_told_in_minutes(minutes: int) -> None:
    assert read(film.sony(minutes)) == ([minutes], [])


@pytest.mark.parametrize("fields", [b"\0\1", b"\0\1\0\3", b"\xff\xff\0\x0c" + bytes(4)])
def test_a_list_that_breaks_off_is_damage(fields: bytes) -> None:
    assert read(box(b"uuid", film.SONY + box(b"MTDT", fields))) == ([], ["damaged"])
