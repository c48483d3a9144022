from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support import png_bytes as png
from tests.support.bytes_source import Bytes, problems_of, read_bytes
from tests.support.format_samples import PNG as SAMPLE
from tests.support.samples import FOUNDING_DATE, camera_exif
from verifyimg.containers.png import locate
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem

UNREACHED = "; the picture itself was not reached"
TRUNCATED = "; it is truncated, fetch it again"


def located(data: bytes, limits: Limits = DEFAULT) -> list[Block | Problem]:
    return list(locate(Bytes(data), limits))


def blocks(data: bytes) -> list[Block]:
    return [found for found in located(data) if isinstance(found, Block)]


def problems(data: bytes, limits: Limits = DEFAULT) -> list[tuple[str, str]]:
    return problems_of(located(data, limits))


def last_problem(data: bytes) -> Problem:
    return [found for found in located(data) if isinstance(found, Problem)][-1]


SOUND = [
    pytest.param(png.png(), id="tiny"),
    pytest.param(SAMPLE, id="everything"),
    pytest.param(png.png(body=png.picture(60, 60, parts=9)), id="nine parts"),
    pytest.param(png.png(png.chunk(b"prIv", b"x"), png.chunk(b"prIv")), id="private chunks"),
    pytest.param(png.png(late=png.text("Comment", "behind")), id="text behind the picture"),
    pytest.param(png.png(trailer=b"PK\x03\x04"), id="trailer"),
]


@pytest.mark.parametrize("data", SOUND)
def test_a_sound_file_has_no_problem(data: bytes) -> None:
    assert problems(data) == []


def test_every_chunk_is_found_where_it_stands() -> None:
    found = {block.kind: block for block in blocks(SAMPLE)}
    assert found["EXIF"].read(1 << 20) == camera_exif()
    assert SAMPLE[found["PNG header"].offset - 4 :].startswith(b"IHDR\0\0\0\x08")
    assert found["PNG time"].offset > found["scan"].offset


def test_texts_before_and_behind_the_picture_are_one_block() -> None:
    data = png.png(png.text("Title", "one"), late=png.packed_text("Comment", "two"))
    (block,) = (block for block in blocks(data) if block.kind == "PNG text")
    assert [extent.length for extent in block.extents] == [12 + 9, 12 + 9 + len("two") + 8]
    assert block.read(1 << 10)[:17] == b"\0\0\0\x09tEXtTitle\0one"


def test_the_parts_of_a_picture_are_one_block() -> None:
    data = png.png(body=png.picture(60, 60, parts=5))
    (scan,) = (block for block in blocks(data) if block.kind == "scan")
    assert scan.read(1 << 20) == png.picture(60, 60, parts=5)


def test_what_follows_the_end_is_the_trailer() -> None:
    block = blocks(png.png(trailer=b"PK\x03\x04 another file"))[-1]
    assert (block.kind, block.read(99)) == ("trailer", b"PK\x03\x04 another file")


def test_a_wrong_checksum_is_told_and_the_chunk_is_given() -> None:
    data = png.png(png.chunk(b"eXIf", camera_exif(), crc=1))
    assert problems(data) == [("damaged", "the checksum of the chunk eXIf does not hold")]
    assert read_bytes(data).tags != ()


def test_wrong_checksums_of_a_picture_are_told_once() -> None:
    parts = [png.chunk(b"IDAT", b"x" * 40, crc=number % 2) for number in range(9)]
    what = "the checksums of 4 of 9 chunks of the picture do not hold"
    assert problems(png.png(body=b"".join(parts))) == [("damaged", what)]


def test_a_file_cut_anywhere_is_damaged_and_never_dies() -> None:
    ends = [last_problem(SAMPLE[:length]) for length in range(9, len(SAMPLE))]
    assert {(end.kind, end.reader) for end in ends} == {("damaged", "png")}
    assert all(TRUNCATED in end.message for end in ends)


def test_a_file_cut_before_its_picture_cannot_be_examined() -> None:
    start = SAMPLE.index(b"IDAT") + 4
    assert all(last_problem(SAMPLE[:length]).fatal for length in range(9, start))
    late = range(start, len(SAMPLE))
    assert not any(last_problem(SAMPLE[:length]).fatal for length in late)


def test_of_an_exif_chunk_that_is_cut_off_there_is_what_the_file_holds() -> None:
    data = png.png(late=png.exif(camera_exif()))
    reading = read_bytes(data[: data.index(b"eXIf") + 4 + 700])
    values = {tag.key: tag.value for tag in reading.tags}
    assert values["ExifIFD:DateTimeOriginal"] == FOUNDING_DATE
    assert "damaged" in [problem.kind for problem in reading.problems]
    assert "absent" not in [problem.kind for problem in reading.problems]


def test_a_file_that_breaks_off_is_never_said_to_have_no_exif() -> None:
    whole = png.png()
    assert [one.kind for one in read_bytes(whole).problems] == ["absent"]
    assert [one.kind for one in read_bytes(whole[:-5]).problems] == ["damaged"]


def test_an_end_without_a_picture_is_damage() -> None:
    data = png.png(body=b"")
    assert problems(data) == [("damaged", "the file ends without a picture in it")]


def test_a_file_without_its_header_is_damage() -> None:
    data = png.SIGNATURE + png.picture() + png.END
    assert problems(data) == [("damaged", "the first chunk is IDAT, not the header")]


def test_bytes_that_are_no_chunk_break_the_structure_off() -> None:
    found = last_problem(png.png(b"\0\0\0\0????\0\0\0\0"))
    what = "the structure breaks off: no chunk where one must stand"
    assert (found.message, found.fatal, found.offset) == (what + UNREACHED, True, 33)


@pytest.mark.parametrize("length", [0x7FFFFFFF, 0xFFFFFFFF])
def test_a_length_beyond_the_file_is_a_cut(length: int) -> None:
    found = last_problem(png.png(png.chunk(b"eXIf", camera_exif(), length=length)))
    assert found.message == f"the file ends inside the chunk eXIf{TRUNCATED}{UNREACHED}"


def test_more_chunks_than_the_limit_are_refused() -> None:
    few = replace(DEFAULT, chunks=20)
    many = [png.chunk(b"prIv")] * 30
    for data, fatal in ((png.png(*many), True), (png.png(late=b"".join(many)), False)):
        found = located(data, few)
        (problem,) = (one for one in found if isinstance(one, Problem))
        assert (problem.kind, problem.fatal) == ("refused", fatal)
        assert problem.message == "more than 20 chunks; the rest of the file was not read"


def test_every_block_lies_inside_the_file() -> None:
    for length in range(9, len(SAMPLE), 5):
        found = blocks(SAMPLE[:length])
        ends = [extent.end for block in found for extent in block.extents]
        assert max(ends, default=0) <= length
