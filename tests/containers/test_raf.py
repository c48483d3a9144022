from __future__ import annotations

import pytest

from tests.support import raw_bytes
from tests.support.bytes_source import Bytes, problems_of, read_bytes
from tests.support.jpeg_bytes import tiny_jpeg
from tests.support.samples import FOUNDING_DATE, camera_exif
from verifyimg.containers.raf import locate
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem

BOTH = raw_bytes.raf_directory({0x0100: b"\0\1\0\2"})


def kinds(data: bytes) -> list[tuple[str, str]]:
    found = locate(Bytes(data), DEFAULT)
    return [(one.kind, one.label) for one in found if isinstance(one, Block)]


@pytest.mark.parametrize("second", [b"", BOTH])
def test_a_sound_file_has_no_problem(second: bytes) -> None:
    data = raw_bytes.raf(second=second)
    assert problems_of(locate(Bytes(data), DEFAULT)) == []
    assert {one.kind for one in read_bytes(data).problems} <= {"unsupported"}


def test_header_picture_and_directories_are_blocks() -> None:
    first = [("RAF header", "RAF"), ("embedded JPEG", "JPEG"), ("RAF directory", "RAF")]
    assert kinds(raw_bytes.raf()) == first
    assert kinds(raw_bytes.raf(second=BOTH)) == [*first, ("RAF directory", "RAF2")]


def test_the_metadata_of_the_embedded_picture_are_those_of_the_file() -> None:
    data = raw_bytes.raf()
    tags = {tag.key: tag for tag in read_bytes(data).tags}
    date = tags["ExifIFD:DateTimeOriginal"]
    assert date.value == FOUNDING_DATE
    assert data[date.offset or 0 :].startswith(FOUNDING_DATE.encode())


@pytest.mark.parametrize("keep", [15, 0x54, 0x93])
def test_a_file_that_ends_in_its_header_cannot_be_examined(keep: int) -> None:
    (problem,) = read_bytes(raw_bytes.raf()[:keep]).problems
    assert (problem.kind, problem.fatal, problem.offset) == ("damaged", True, keep)


@pytest.mark.parametrize("keep", [0x94, 0x98, 200, 400])
def test_a_file_that_ends_in_its_picture_says_so_and_is_not_called_bare(keep: int) -> None:
    reading = read_bytes(raw_bytes.raf()[:keep])
    messages = [one.message for one in reading.problems if one.kind == "damaged"]
    assert messages[0] == "the file ends inside its embedded JPEG; it is truncated, fetch it again"
    assert not any(one.kind == "absent" for one in reading.problems)


def test_a_file_that_ends_in_its_raw_data_says_so() -> None:
    problems = problems_of(locate(Bytes(raw_bytes.raf()[:-1]), DEFAULT))
    assert problems == [("damaged", "the file ends inside its raw data; it is truncated")]


@pytest.mark.parametrize("place", [(0, 5_000), (5_000, 0)])
def test_a_part_without_offset_or_length_is_none(place: tuple[int, int]) -> None:
    assert ("embedded JPEG", "JPEG") not in kinds(raw_bytes.raf(places={0x54: place}))


@pytest.mark.parametrize("place", [((1 << 32) - 1, 1), (1, (1 << 32) - 1), (1 << 31, 1 << 31)])
def test_a_part_outside_the_file_is_damaged(place: tuple[int, int]) -> None:
    data = raw_bytes.raf(places={0x5C: place})
    assert [kind for kind, _ in problems_of(locate(Bytes(data), DEFAULT))] == ["damaged"]
    for one in locate(Bytes(data), DEFAULT):
        assert isinstance(one, Problem) or one.offset + one.length <= len(data)


def test_a_picture_that_is_the_whole_file_ends() -> None:
    data = raw_bytes.raf(tiny_jpeg(camera_exif()), places={0x54: (1, 400)})
    messages = [one.message for one in read_bytes(data).problems]
    assert any(message.startswith("in the JPEG inside the file: ") for message in messages)
