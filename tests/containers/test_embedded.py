from __future__ import annotations

import pytest

from tests.support.bytes_source import Bytes, block, problems_of, split_block
from tests.support.jpeg_bytes import tiny_jpeg
from tests.support.samples import camera_exif
from verifyimg.containers.embedded import EMBEDDED, Stretch, locate_inside
from verifyimg.containers.jpeg import locate
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem

JPEG = tiny_jpeg(camera_exif())
AROUND = 1_000


def inside(data: bytes) -> list[Block | Problem]:
    return list(locate_inside(block(data, EMBEDDED, "JPEG", at=AROUND), DEFAULT))


def test_a_sound_picture_has_no_problem() -> None:
    assert problems_of(inside(JPEG)) == []


def test_what_describes_the_small_picture_is_left_out() -> None:
    alone = {one.kind for one in locate(Bytes(JPEG), DEFAULT) if isinstance(one, Block)}
    assert {"frame", "scan", "EXIF"} <= alone
    assert [one.kind for one in inside(JPEG + b"trailer") if isinstance(one, Block)] == ["EXIF"]


def test_its_metadata_stand_where_they_stand_in_the_file() -> None:
    alone = [one for one in locate(Bytes(JPEG), DEFAULT) if isinstance(one, Block)][:1]
    found = [one for one in inside(JPEG) if isinstance(one, Block)]
    assert [(one.kind, one.offset - AROUND, one.length) for one in found] == [
        (one.kind, one.offset, one.length) for one in alone
    ]
    assert [one.read(1 << 20) for one in found] == [one.read(1 << 20) for one in alone]
    assert {one.parent.kind for one in found if one.parent} == {EMBEDDED}


@pytest.mark.parametrize("data", [b"", b"no JPEG", JPEG[:300], JPEG[:20]])
def test_what_is_wrong_inside_never_ends_the_examination(data: bytes) -> None:
    problems = [one for one in inside(data) if isinstance(one, Problem)]
    assert problems and not any(one.fatal for one in problems)
    assert all(one.message.startswith("in the JPEG inside the file: ") for one in problems)
    assert all((one.offset or 0) >= AROUND for one in problems)


def test_a_picture_in_pieces_is_left_alone() -> None:
    pieces = split_block(EMBEDDED, JPEG[:99], JPEG[99:])
    assert list(locate_inside(pieces, DEFAULT)) == []


@pytest.mark.parametrize(
    ("offset", "length", "expected"),
    [(0, 3, b"234"), (3, 99, b"56"), (5, 1, b""), (-1, 3, b""), (0, 0, b""), (9, 9, b"")],
)
def test_a_stretch_ends_where_it_ends(offset: int, length: int, expected: bytes) -> None:
    stretch = Stretch(source=Bytes(b"0123456789"), start=2, size=5)
    assert stretch.read_at(offset, length) == expected
