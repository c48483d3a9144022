from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support import isobmff_bytes as heif
from tests.support import quicktime_bytes as quicktime
from tests.support.bytes_source import Bytes, problems_of, read_bytes
from tests.support.format_samples import AVIF, HEIC
from tests.support.samples import FOUNDING_DATE, camera_exif
from verifyimg.containers.containers import recognise
from verifyimg.containers.isobmff import locate
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem

PICTURE = heif.Stored(1, "hvc1", b"picture")


def located(data: bytes, limits: Limits = DEFAULT) -> list[Block | Problem]:
    return list(locate(Bytes(data), limits))


def blocks(data: bytes) -> list[Block]:
    return [one for one in located(data) if isinstance(one, Block)]


def fatal(data: bytes) -> bool:
    return any(isinstance(one, Problem) and one.fatal for one in located(data))


SOUND = [
    pytest.param(HEIC, id="everything"),
    pytest.param(AVIF, id="AVIF"),
    pytest.param(heif.heif(PICTURE), id="without metadata"),
    pytest.param(heif.heif(PICTURE, trailer=b"PK\x03\x04 behind"), id="trailer"),
    pytest.param(heif.heif(PICTURE, trailer=heif.box(b"uuid", bytes(20))), id="a foreign box"),
    pytest.param(heif.heif(PICTURE, trailer=heif.box(b"own ", b"x")), id="an unknown box"),
]


@pytest.mark.parametrize("data", SOUND)
def test_a_sound_file_has_no_problem(data: bytes) -> None:
    assert problems_of(located(data)) == []


def test_what_describes_the_file_and_its_picture_is_given() -> None:
    kinds = [block.kind for block in blocks(HEIC)]
    assert kinds == [
        *("ftyp", "hdlr", "pitm", "ispe", "irot", "pixi", "colr", "ICC"),
        *("EXIF", "XMP", "picture item", "scan"),
    ]


@pytest.mark.parametrize(
    ("brand", "name"),
    [(b"heic", "HEIC"), (b"heix", "HEIF"), (b"mif1", "HEIF"), (b"avif", "AVIF"), (b"avis", "AVIF")],
)
def test_every_brand_is_read(brand: bytes, name: str) -> None:
    data = heif.photo(camera_exif(), brand=brand)
    container = recognise(data[:64])
    assert container is not None and container.name == name
    tags = {tag.key: tag.value for tag in read_bytes(data).tags}
    assert tags["ExifIFD:DateTimeOriginal"] == FOUNDING_DATE


def test_content_credentials_have_a_box_of_their_own() -> None:
    mark = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
    data = heif.heif(PICTURE, trailer=heif.box(b"uuid", mark + b"manifest"))
    (found,) = (block for block in blocks(data) if block.kind == "JUMBF")
    assert found.read(99) == b"manifest"


@pytest.mark.parametrize("kind", [b"EXIF", b"XMP ", b"TIFF", b"ispe"])
def test_a_foreign_box_is_not_taken_for_what_it_is_called(kind: bytes) -> None:
    data = heif.heif(PICTURE, trailer=heif.box(kind, camera_exif()))
    assert blocks(data)[-1].kind == f"box {kind.decode()}"


@pytest.mark.parametrize(
    "trailer", [b"PK\x03\x04 another file", b"\xff\xd8\xff\xe0\0\x10JFIF", b"one", b"\0\0\0\1own "]
)
def test_what_follows_the_last_box_is_the_trailer(trailer: bytes) -> None:
    block = blocks(heif.heif(PICTURE, trailer=trailer))[-1]
    assert (block.kind, block.read(99)) == ("trailer", trailer)


def test_a_file_cut_anywhere_before_its_end_is_damaged_and_never_dies() -> None:
    for length in range(20, len(HEIC)):
        kinds = {kind for kind, _ in problems_of(located(HEIC[:length]))}
        assert kinds == {"damaged"} or length - HEIC.index(b"mdat") in range(-8, 4)


def test_a_file_cut_before_the_end_of_its_description_cannot_be_examined() -> None:
    end = HEIC.index(b"mdat") - 4
    assert all(fatal(HEIC[:length]) for length in range(0, end, 3))
    assert not any(fatal(HEIC[:length]) for length in range(end, len(HEIC), 3))


def test_a_cut_inside_the_media_says_so() -> None:
    what = "the file ends inside the box mdat; it is truncated, fetch it again"
    assert ("damaged", what) in problems_of(located(HEIC[:-1]))


def test_a_file_that_breaks_off_is_never_said_to_have_no_exif() -> None:
    whole = heif.heif(PICTURE)
    assert [one.kind for one in read_bytes(whole).problems] == ["absent"]
    assert "absent" not in [one.kind for one in read_bytes(whole[:-1]).problems]


@pytest.mark.parametrize("behind", [b"", heif.box(b"mdat", b"x")])
def test_a_file_without_a_description_cannot_be_examined(behind: bytes) -> None:
    (problem,) = read_bytes(heif.file_type() + behind).problems
    assert (problem.kind, problem.fatal) == ("damaged", True)


@pytest.mark.parametrize("brand", [b"msf1", b"hevc", b"avis", b"crx ", b"qt  ", b"3gp5"])
def test_a_film_without_a_still_picture_is_described_all_the_same(brand: bytes) -> None:
    found = read_bytes(quicktime.film(brand=brand))
    assert not any(problem.fatal for problem in found.problems)
    assert "QuickTime:CreateDate" in {tag.key for tag in found.tags}


def test_a_film_that_ends_before_its_description_cannot_be_examined() -> None:
    data = quicktime.film()
    assert all(fatal(data[:length]) for length in range(20, len(data), 5))


def test_the_trailer_of_samsung_has_a_box_of_its_own() -> None:
    data = heif.heif(PICTURE, trailer=heif.box(b"sefd", b"SEFH and so on"))
    (found,) = (block for block in blocks(data) if block.kind == "trailer")
    assert (found.label, found.read(99)) == ("sefd", b"SEFH and so on")


def test_bytes_that_are_no_box_before_the_description_are_damage() -> None:
    found = located(heif.file_type() + b"\0\0\0\1no box at all")[-1]
    assert isinstance(found, Problem) and found.fatal
    assert found.message == "the structure breaks off before the picture is described"


@pytest.mark.parametrize(("before", "is_fatal"), [(True, True), (False, False)])
def test_more_boxes_than_the_limit_are_refused(before: bool, is_fatal: bool) -> None:
    many = heif.box(b"free") * 30
    whole = heif.heif(PICTURE)
    data = whole[:24] + many + whole[24:] if before else whole + many
    found = located(data, replace(DEFAULT, boxes=20))[-1]
    assert isinstance(found, Problem)
    assert (found.kind, found.fatal) == ("refused", is_fatal)


def test_every_block_lies_inside_the_file() -> None:
    for length in range(0, len(HEIC), 7):
        ends = [extent.end for block in blocks(HEIC[:length]) for extent in block.extents]
        assert max(ends, default=0) <= length
