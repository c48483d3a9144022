from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.bytes_source import Bytes, problems_of
from tests.support.jpeg_bytes import (
    APP1,
    COM,
    EOI,
    SOI,
    comment,
    exif_segment,
    frame,
    icc_segment,
    jfif,
    jpeg,
    photoshop_segment,
    picture,
    pieces,
    scan,
    segment,
    tiny_jpeg,
    xmp_segment,
)
from tests.support.samples import camera_exif, camera_photo
from verifyimg.containers.jpeg import locate
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


def last(data: bytes) -> Problem:
    found = located(data)[-1]
    assert isinstance(found, Problem)
    return found


SOUND = [
    pytest.param(tiny_jpeg(), id="tiny"),
    pytest.param(camera_photo(), id="a camera's"),
    pytest.param(jpeg(body=picture(9)), id="restart markers"),
    pytest.param(jpeg(body=picture(2, progressive=True)), id="progressive"),
    pytest.param(
        jpeg(body=picture() + scan() + comment("between two scans") + scan()), id="three scans"
    ),
    pytest.param(jpeg(comment("")), id="an empty segment"),
    pytest.param(jpeg(b"\xff\xff\xff" + comment("behind fill bytes")), id="fill bytes"),
    pytest.param(jpeg(b"\xff\x01" + b"\xff\xd5"), id="markers without a length"),
    pytest.param(jpeg(trailer=b"\xff\xe1\xff\xff what follows is not looked into"), id="trailer"),
]


@pytest.mark.parametrize("data", SOUND)
def test_a_sound_file_has_no_problem(data: bytes) -> None:
    assert problems(data) == []


def test_every_segment_is_found_where_it_stands() -> None:
    data = jpeg(jfif(), exif_segment(camera_exif()), xmp_segment(b"<x/>"), icc_segment(b"p"))
    found = blocks(data)
    assert [block.kind for block in found[:4]] == ["JFIF", "EXIF", "XMP", "ICC"]
    assert [data[block.offset : block.offset + 2] for block in found[1:3]] == [b"II", b"<x"]
    assert found[1].read(1 << 20) == camera_exif()


def test_the_segments_of_a_file_are_those_that_another_walk_finds() -> None:
    data = jpeg(photoshop_segment(b"8BIM"), comment("said"), body=picture(3), trailer=b"!")
    ends = [block.extents[0].end for block in blocks(data)]
    assert ends == [piece.end for piece in pieces(data) if piece.marker != 0xD9]


def test_what_follows_the_end_is_the_trailer() -> None:
    data = jpeg(trailer=b"PK\x03\x04 another file")
    assert blocks(data)[-1].kind == "trailer"
    assert blocks(data)[-1].read(99) == b"PK\x03\x04 another file"


def test_an_exif_block_behind_the_end_is_part_of_the_trailer() -> None:
    data = jpeg(trailer=exif_segment(camera_exif()))
    assert [block.kind for block in blocks(data) if block.kind in ("EXIF", "trailer")] == [
        "trailer"
    ]


def test_each_scan_is_a_block_without_its_header() -> None:
    found = [block for block in blocks(jpeg(body=picture() + scan())) if block.kind == "scan"]
    assert len(found) == 2
    assert found[0].read(99) == found[1].read(99)


def test_exif_over_64_kib_is_one_block_of_several_segments() -> None:
    tiff = b"II*\0" + bytes(range(256)) * 600
    parts = [tiff[at : at + 65_527] for at in range(0, len(tiff), 65_527)]
    (block,) = (block for block in blocks(jpeg(*map(exif_segment, parts))) if block.kind == "EXIF")
    assert len(block.extents) == len(parts) == 3
    assert block.read(1 << 20) == tiff


def test_two_exif_blocks_are_two_blocks() -> None:
    data = jpeg(exif_segment(camera_exif()), exif_segment(camera_exif(order=">")))
    assert [block.read(2) for block in blocks(data) if block.kind == "EXIF"] == [b"II", b"MM"]


def test_exif_without_a_header_behind_a_small_block_stands_for_itself() -> None:
    data = jpeg(exif_segment(camera_exif()), exif_segment(b"no header"))
    assert len([block for block in blocks(data) if block.kind == "EXIF"]) == 2


def test_bytes_between_segments_are_skipped_and_told() -> None:
    data = jpeg(comment("one"), b"junk\0\xff\0", exif_segment(camera_exif()))
    assert "EXIF" in [block.kind for block in blocks(data)]
    what = "7 bytes between two segments, which belong to neither"
    assert problems(data) == [("damaged", what)]
    assert problems(jpeg(comment("one"), b"\0", comment("two")))[0][1].startswith("1 byte between")


def test_bytes_between_segments_are_told_each_time_before_the_picture() -> None:
    assert len(problems(jpeg(*[comment("x") + b"junk"] * 5))) == 5


def test_bytes_between_segments_behind_the_picture_are_told_once() -> None:
    assert len(problems(jpeg(body=picture() + (comment("x") + b"junk") * 5))) == 1


def test_too_many_bytes_between_segments_end_the_walk() -> None:
    data = jpeg(comment("one"), b"\0" * DEFAULT.fill_bytes, comment("two"))
    found = last(data)
    assert found.message == "the structure breaks off: no marker where one must stand" + UNREACHED
    assert (found.kind, found.fatal, found.offset) == ("damaged", True, 2 + 4 + 3)


def test_a_file_cut_anywhere_is_damaged_and_never_dies() -> None:
    whole = camera_photo()
    ends = [last(whole[:length]) for length in range(3, len(whole))]
    assert {(end.kind, end.reader) for end in ends} == {("damaged", "jpeg")}
    assert all(TRUNCATED in end.message for end in ends)


def test_a_file_cut_before_its_picture_cannot_be_examined() -> None:
    whole = camera_photo()
    start = whole.index(b"\xff\xda")
    assert all(last(whole[:length]).fatal for length in range(3, start))
    assert not any(last(whole[:length]).fatal for length in range(start + 10, len(whole)))


def test_a_file_without_its_end_gives_what_came_before() -> None:
    whole = camera_photo()
    kinds = [block.kind for block in blocks(whole[:-2])]
    assert kinds == [block.kind for block in blocks(whole)]
    assert problems(whole[:-2]) == [
        ("damaged", f"the file ends inside the picture data{TRUNCATED}")
    ]


@pytest.mark.parametrize("said", [0, 1])
def test_a_length_shorter_than_itself_is_damage(said: int) -> None:
    found = last(SOI + segment(COM, b"x", length=said) + picture() + EOI)
    what = f"a segment of length {said} is shorter than its own length field{UNREACHED}"
    assert (found.message, found.offset, found.fatal) == (what, 2, True)


def test_a_length_beyond_the_file_is_damage() -> None:
    found = last(jpeg(body=segment(APP1, b"Exif\0\0", length=0xFFFF)))
    assert found.message == f"the file ends inside a segment{TRUNCATED}{UNREACHED}"


def test_a_file_without_a_picture_is_damaged_and_can_still_be_examined() -> None:
    found = last(SOI + exif_segment(camera_exif()) + EOI)
    assert (found.message, found.fatal) == ("the file ends without a picture in it", False)


def test_damage_behind_the_picture_is_not_the_end_of_the_examination() -> None:
    found = last(SOI + picture() + segment(COM, b"x", length=1) + EOI)
    assert (found.kind, found.fatal) == ("damaged", False)


def test_more_segments_than_the_limit_are_refused() -> None:
    few = replace(DEFAULT, segments=20)
    assert problems(jpeg(*[comment("x")] * 9), few) == []
    found = located(jpeg(*[comment("x")] * 30), few)[-1]
    assert isinstance(found, Problem)
    assert (found.kind, found.fatal) == ("refused", True)
    assert found.message == "more than 20 segments; the rest of the file was not read"


def test_a_limit_passed_behind_the_picture_leaves_it_examined() -> None:
    data = SOI + frame(32, 8) + scan() * 30 + EOI
    found = located(data, replace(DEFAULT, segments=20))[-1]
    assert isinstance(found, Problem)
    assert (found.kind, found.fatal) == ("refused", False)


def test_every_block_lies_inside_the_file() -> None:
    data = camera_photo() + b"behind"
    for length in range(3, len(data), 7):
        ends = [extent.end for block in blocks(data[:length]) for extent in block.extents]
        assert max(ends, default=0) <= length


def test_a_payload_is_not_read_to_be_located() -> None:
    class Watched(Bytes):
        asked: int = 0

        def read_at(self, offset: int, length: int) -> bytes:
            object.__setattr__(self, "asked", self.asked + min(length, 64))
            return super().read_at(offset, min(length, 64)) if length < 60_000 else b""

    source = Watched(SOI + icc_segment(b"p" * 60_000) * 9)
    assert len([found for found in locate(source, DEFAULT) if isinstance(found, Block)]) == 9
    assert source.asked < 2_000


@pytest.mark.parametrize(("stray", "trifling"), [(b"\0\0", True), (b"x" * 200, False)])
def test_a_few_stray_bytes_are_a_trifle_and_many_are_not(stray: bytes, trifling: bool) -> None:
    found = locate(Bytes(jpeg(comment("one"), stray, comment("two"))), DEFAULT)
    (problem,) = [one for one in found if isinstance(one, Problem)]
    assert problem.trifling == trifling
