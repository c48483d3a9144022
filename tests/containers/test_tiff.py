from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from tests.support import raw_bytes
from tests.support.bytes_source import Bytes, problems_of, read_bytes
from tests.support.format_samples import PACKET, PROFILE, TIFF
from tests.support.samples import FOUNDING_DATE, camera_exif
from tests.support.tiff_bytes import LONG, Directory, Order, entry, raw, text, tiff_block
from verifyimg.containers.tiff import locate
from verifyimg.limits import DEFAULT
from verifyimg.reading import read_file

MODEL = text(0x0110, "X-1 camera")

PIXELS = 9 << 20
"""More than any page, so that reading them would show."""


@dataclass(frozen=True)
class Watched(Bytes):
    """A source that remembers how much was asked of it."""

    asked: list[int] = field(default_factory=list)

    def read_at(self, offset: int, length: int) -> bytes:
        self.asked.append(length)
        return super().read_at(offset, length)


def scan_of_pixels(order: Order = "<") -> bytes:
    """A large picture between the header and the only directory, as most programs write it."""
    return tiff_block(
        {
            "pixels": b"\x7f" * PIXELS,
            "ifd0": Directory(
                entries=(
                    entry(0x0111, LONG, 8),
                    entry(0x0117, LONG, PIXELS),
                    text(0x0110, "X-1 camera"),
                    raw(0x935C, b"\xfflayer" * 500_000),
                )
            ),
        },
        order=order,
    )


@pytest.mark.parametrize("data", [TIFF, camera_exif(), camera_exif(order=">", maker_note=False)])
def test_a_sound_file_has_no_problem_of_structure(data: bytes) -> None:
    assert problems_of(locate(Bytes(data), DEFAULT)) == []
    kinds = {one.kind for one in read_bytes(data).problems}
    assert kinds <= {"unsupported"}


def test_the_whole_file_is_one_block() -> None:
    (block,) = locate(Bytes(TIFF), DEFAULT)
    assert (getattr(block, "kind", ""), getattr(block, "length", 0)) == ("TIFF", len(TIFF))


def test_the_directories_of_a_file_are_those_of_exif() -> None:
    values = {tag.key: tag.value for tag in read_bytes(camera_exif()).tags}
    assert values["ExifIFD:DateTimeOriginal"] == FOUNDING_DATE


@pytest.mark.parametrize("order", ["<", ">"])
def test_the_pixels_of_a_large_file_are_not_read(order: Order) -> None:
    source = Watched(scan_of_pixels(order))
    reading = read_file(source, DEFAULT)
    values = {tag.key: tag.value for tag in reading.tags}
    assert values["IFD0:Model"] == "X-1 camera"
    assert values["IFD0:ImageSourceData"] == "(3,000,000 bytes of binary data)"
    assert reading.problems == ()
    assert sum(source.asked) < 4 << 20


def test_what_is_a_standard_of_its_own_is_a_block() -> None:
    blocks = {block.kind: block for block in read_bytes(TIFF).blocks}
    assert blocks["XMP"].read(1 << 10) == PACKET.encode()
    assert blocks["IPTC"].read(99)[:3] == b"\x1c\x02\x05"
    assert blocks["Photoshop"].read(99)[:4] == b"8BIM"
    assert blocks["ICC"].read(999) == PROFILE
    assert {blocks[kind].offset for kind in ("XMP", "IPTC")} == {
        TIFF.index(PACKET.encode()),
        TIFF.index(b"\x1c\x02\x05"),
    }
    assert blocks["XMP"].parent == blocks["TIFF"]


@pytest.mark.parametrize("data", [b"II*\0", b"II*\0\x08\0\0\0", b"MM\0*\0\0\xff\xff" + bytes(99)])
def test_a_file_that_ends_before_its_first_directory_cannot_be_examined(data: bytes) -> None:
    (problem,) = read_bytes(data).problems
    assert (problem.kind, problem.fatal, problem.offset) == ("damaged", True, len(data))
    assert problem.message.endswith("it is truncated, fetch it again")


def test_a_file_that_ends_inside_its_picture_says_so() -> None:
    whole = tiff_block(
        {
            "ifd0": Directory(entries=(entry(0x0111, LONG, 38), entry(0x0117, LONG, 500))),
            "pixels": b"\x7f" * 500,
        }
    )
    assert read_bytes(whole).problems == ()
    (problem,) = read_bytes(whole[:-1]).problems
    what = "the file ends inside the picture data of IFD0; it is truncated, fetch it again"
    assert (problem.kind, problem.message, problem.fatal) == ("damaged", what, False)


@pytest.mark.parametrize("order", ["<", ">"])
def test_big_tiff_is_read_as_tiff_is(order: Order) -> None:
    reading = read_bytes(raw_bytes.big_photo(order))
    values = {tag.key: tag.value for tag in reading.tags}
    assert (values["IFD0:Model"], values["IFD0:StripOffsets"]) == ("X-1 camera", 16)
    assert values["ExifIFD:DateTimeOriginal"] == FOUNDING_DATE
    assert reading.problems == ()


@pytest.mark.parametrize("first", [1 << 40, (1 << 64) - 1])
def test_a_big_tiff_that_ends_before_its_first_directory_cannot_be_examined(first: int) -> None:
    (problem,) = read_bytes(raw_bytes.big_tiff({}, first=first)).problems
    assert (problem.kind, problem.fatal, problem.offset) == ("damaged", True, 16)


@pytest.mark.parametrize("magic", [b"RO", b"RS", b"U\0"])
def test_makers_give_tiff_files_names_of_their_own(magic: bytes) -> None:
    data = raw_bytes.with_magic(tiff_block({"ifd0": Directory(entries=(MODEL,))}), magic)
    assert [tag.value for tag in read_bytes(data).tags] == ["X-1 camera"]


def test_directories_all_over_a_large_file_are_refused_at_the_limit() -> None:
    far = [text(0x9000 + n, "x" * 40_000) for n in range(60)]
    data = tiff_block({"ifd0": Directory(entries=(text(0x0110, "X-1 camera"), *far))})
    reading = read_file(Bytes(data), replace(DEFAULT, paged_bytes=1 << 20))
    (problem,) = reading.problems
    assert (problem.kind, problem.fatal) == ("refused", False)
    assert problem.message.startswith("directories and values are spread over more than 1,048,576")
    assert reading.tags[0].value == "X-1 camera"


def test_exifread_reads_the_pages_that_we_read() -> None:
    twice = (text(0x010F, "one"), text(0x010F, "other"))
    reading = read_bytes(tiff_block({"ifd0": Directory(entries=twice)}))
    assert [(one.tag.value, one.other) for one in reading.disagreements] == [("one", "other")]
