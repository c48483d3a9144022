from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.support import format_samples, mpf_bytes, samples
from tests.support.bytes_source import Bytes, read_bytes
from tests.support.jpeg_bytes import (
    APP1,
    EOI,
    SOI,
    comment,
    exif_segment,
    jpeg,
    picture,
    segment,
    tiny_jpeg,
)
from tests.support.tiff_bytes import Directory, entry, exif_block, raw, text, tiff_block
from verifyimg import reading
from verifyimg.containers.container import Container
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.block import Block, ByteSource, Extent
from verifyimg.model.problem import Problem

ABSENT = ("exif", "absent", "the file holds no EXIF block")
UNREAD = (
    "reading",
    "unsupported",
    "a Kodak block of metadata is there; this version does not read it",
)


def problems(data: bytes, limits: Limits = DEFAULT) -> list[tuple[str, str, str]]:
    found = read_bytes(data, limits).problems
    return [(problem.reader, problem.kind, problem.message) for problem in found]


def kinds(data: bytes, limits: Limits = DEFAULT) -> set[str]:
    return {kind for _, kind, _ in problems(data, limits)}


@pytest.mark.parametrize("photo", [samples.camera_photo(), samples.phone_photo()])
def test_a_sound_photo_is_read_without_a_problem(photo: bytes) -> None:
    assert problems(photo) == []


def test_everything_that_was_found_is_in_its_place() -> None:
    thumbnail = tiny_jpeg()
    found = read_bytes(samples.camera_photo(thumbnail=thumbnail, date="2020:05:17 14:03:21"))
    assert found.container is not None and found.container.name == "JPEG"
    assert {"EXIF", "frame", "scan", "MakerNote"} <= {block.kind for block in found.blocks}
    assert {"ExifIFD:DateTimeOriginal", "File:ImageWidth"} <= {tag.key for tag in found.tags}
    assert [preview.length for preview in found.previews] == [len(thumbnail)]
    assert (found.disagreements, found.problems) == ((), ())


def test_a_disagreement_of_the_readers_is_kept() -> None:
    twice = exif_block(exif=[text(0x9003, "2020:05:17 14:03:21"), text(0x9003, "other")])
    (found,) = read_bytes(tiny_jpeg(twice)).disagreements
    assert (found.tag.key, found.reader) == ("ExifIFD:DateTimeOriginal", "exifread")


@pytest.mark.parametrize("data", [b"", b"x", b"not a picture", b"\x89PNG\r\n"])
def test_what_is_no_picture_cannot_be_examined(data: bytes) -> None:
    (problem,) = read_bytes(data).problems
    assert (problem.kind, problem.fatal) == ("unsupported", True)
    assert problem.message == "not a picture that we know; nothing was examined"


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"qoif\0\0\0\x01", "QOI", "QOI"),
        (b"v/1\x01\2\0\0\0", "EXR", "OpenEXR"),
    ],
)
def test_a_format_that_is_known_and_not_read_is_named(data: bytes, name: str, words: str) -> None:
    reading = read_bytes(data)
    assert reading.format is not None and reading.format.name == name
    (problem,) = reading.problems
    assert (problem.kind, problem.fatal) == ("unsupported", True)
    assert problem.message == f"{words} is not read by this version; nothing was examined"


@pytest.mark.parametrize("name", format_samples.SAMPLES)
def test_every_format_of_ours_is_read(name: str) -> None:
    reading = read_bytes(format_samples.SAMPLES[name])
    assert reading.format is not None and reading.container is not None
    assert reading.format.name == reading.container.name
    assert reading.tags != ()
    assert not any(problem.fatal for problem in reading.problems)


def test_a_picture_without_exif_says_that_it_has_none() -> None:
    assert problems(samples.stripped_photo()) == [ABSENT]


def test_what_is_there_and_not_read_is_said_once_a_kind() -> None:
    parts = [segment(0xE3, b"Meta\0\0II"), segment(0xE3, b"Meta\0\0MM")]
    told = [problem for problem in problems(jpeg(*parts)) if problem[1] == "unsupported"]
    assert told == [UNREAD]


DAMAGED = [
    pytest.param(samples.damaged_photo(), id="the block breaks off"),
    pytest.param(samples.damaged_photo(keep=4), id="hardly anything of it is left"),
    pytest.param(samples.truncated_photo(), id="the file breaks off inside the block"),
    pytest.param(jpeg(exif_segment(b"")), id="an empty block"),
    pytest.param(jpeg(exif_segment(b"no TIFF header")), id="no TIFF header"),
    pytest.param(jpeg(segment(APP1, b"Exif")), id="half an identifier"),
    pytest.param(SOI + exif_segment(samples.camera_exif()) + EOI, id="no picture"),
    pytest.param(
        SOI + segment(APP1, b"Exif\0\0", length=0) + picture() + EOI, id="a length of zero"
    ),
]


@pytest.mark.parametrize("data", DAMAGED)
def test_damaged_is_not_absent(data: bytes) -> None:
    assert "damaged" in kinds(data)
    assert "absent" not in kinds(data)


def test_a_file_cut_anywhere_is_damaged_and_its_exif_never_absent() -> None:
    whole = samples.phone_photo()
    for length in range(3, len(whole)):
        found = kinds(whole[:length])
        assert "damaged" in found
        assert "absent" not in found


def test_tags_read_before_the_file_broke_off_are_kept() -> None:
    cut = samples.camera_photo()[:-4]
    found = read_bytes(cut)
    assert "ExifIFD:DateTimeOriginal" in {tag.key for tag in found.tags}
    assert not any(problem.fatal for problem in found.problems)


def test_each_of_two_exif_blocks_is_read() -> None:
    one, two = (exif_block(ifd0=[text(0x0110, model)]) for model in ("first", "second"))
    found = read_bytes(jpeg(exif_segment(one), exif_segment(two)))
    assert [tag.value for tag in found.tags if tag.key == "IFD0:Model"] == ["first", "second"]


def test_a_damaged_block_does_not_hide_a_sound_one() -> None:
    data = jpeg(exif_segment(b"no TIFF header"), exif_segment(samples.camera_exif()))
    assert "IFD0:Model" in {tag.key for tag in read_bytes(data).tags}
    assert kinds(data) == {"damaged"}


def test_more_blocks_of_a_kind_than_the_limit_are_refused_once() -> None:
    data = jpeg(exif_segment(samples.camera_exif()), *[comment("x")] * 30)
    assert problems(data) == [
        ("comment", "refused", "more than 8 blocks of kind comment; the rest was not read")
    ]
    comments = [tag for tag in read_bytes(data).tags if tag.key == "File:Comment"]
    assert len(comments) == DEFAULT.same_kind


def test_comments_left_unread_do_not_make_exif_uncertain() -> None:
    assert ABSENT in problems(jpeg(*[comment("x")] * 30))


def test_behind_the_limit_of_blocks_nothing_is_called_absent() -> None:
    few = replace(DEFAULT, blocks=9)
    data = jpeg(*[comment("x")] * 20, exif_segment(samples.camera_exif()))
    assert ("reading", "refused", "more than 9 blocks; the rest was not read") in problems(
        data, few
    )
    assert "absent" not in kinds(data, few)
    assert len(read_bytes(data, few).blocks) == 9


def test_what_ends_the_examination_is_told_behind_any_limit() -> None:
    cut = SOI + comment("x") * 20 + b"\xff\xe1"
    assert any(p.fatal for p in read_bytes(cut, replace(DEFAULT, blocks=9)).problems)
    assert any(p.fatal for p in read_bytes(cut, replace(DEFAULT, problems=1)).problems)


def test_blocks_inside_a_block_count_too() -> None:
    notes = exif_block(exif=[raw(0x927C, b"a note", kind=7)] * 50)
    few = replace(DEFAULT, blocks=30)
    assert len(read_bytes(tiny_jpeg(notes), few).blocks) == 30
    assert "refused" in kinds(tiny_jpeg(notes), few)


def test_tags_are_limited_over_all_blocks_of_a_file() -> None:
    many = exif_block(ifd0=[entry(number, 3, 1) for number in range(0x100, 0x140)])
    few = replace(DEFAULT, tags=100)
    found = read_bytes(jpeg(*[exif_segment(many)] * 6), few)
    assert len(found.tags) <= 200
    assert [p.message for p in found.problems] == ["more than 100 tags; the rest was not read"]


def test_problems_are_listed_up_to_the_limit_and_then_counted() -> None:
    broken = Directory(entries=tuple(entry(n, 3, 1, count=0xFFFF) for n in range(7)))
    data = tiny_jpeg(tiff_block({"ifd0": broken}))
    assert len(read_bytes(data).problems) == 7
    found = read_bytes(data, replace(DEFAULT, problems=3)).problems
    assert len(found) == 4
    assert found[-1].message == "4 more problems are not listed"


def dying(source: ByteSource, limits: Limits) -> Iterator[Block | Problem]:
    extents = (Extent(offset=0, length=source.size),)
    yield Block(kind="comment", label="COM", extents=extents, source=source)
    raise IndexError("a mistake of ours")


def test_a_container_that_dies_costs_a_problem_and_never_says_absent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fragile = Container(name="JPEG", mime="x", locate=dying)
    monkeypatch.setattr(reading, "recognise", lambda head: fragile)
    found = reading.read_file(Bytes(b"a comment"), DEFAULT)
    assert [tag.value for tag in found.tags] == ["a comment"]
    assert [(p.reader, p.kind) for p in found.problems] == [("container", "damaged")]
    assert "a mistake of ours" in found.problems[0].message


def test_a_picture_that_an_index_and_the_file_itself_tell_of_is_one_preview() -> None:
    previews = read_bytes(mpf_bytes.several_pictures()).previews
    assert [one.kind for one in previews] == ["large thumbnail"]
