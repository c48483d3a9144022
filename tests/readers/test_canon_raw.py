from __future__ import annotations

import pytest

from tests.support import quicktime_bytes as film
from tests.support.bytes_source import block, read, read_bytes
from tests.support.isobmff_bytes import box
from tests.support.tiff_bytes import Directory, text, tiff_block
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Block
from verifyimg.model.image import Preview
from verifyimg.readers.boxes import Boxes
from verifyimg.readers.canon_raw import CANON_PREVIEW, canon_blocks, is_raw
from verifyimg.readers.reader import Found


def boxes_of(data: bytes) -> Boxes:
    return Boxes(block(data, "moov", "moov"), DEFAULT, reader="quicktime")


def found_in(data: bytes) -> list[Found]:
    boxes = boxes_of(data)
    return [one for box_ in boxes.within() for one in canon_blocks(boxes, box_)]


@pytest.mark.parametrize(
    "other",
    [
        box(b"uuid", film.CANON),
        box(b"uuid", film.CANON + box(b"CNCV", b"CanonCRM0001")),
        box(b"uuid", bytes(16) + b"CanonCR3"),
        box(b"udta", film.CANON + b"CanonCR3"),
        box(b"uuid"),
    ],
)
def test_what_is_no_box_of_a_raw_picture_is_not_taken_for_it(other: bytes) -> None:
    boxes = boxes_of(other)
    (found,) = boxes.within()
    assert not is_raw(boxes, found)


def test_the_box_of_a_raw_picture_is_known_by_its_version() -> None:
    boxes = boxes_of(film.canon(b"", b"", b""))
    (found,) = boxes.within()
    assert is_raw(boxes, found)


def test_each_structure_is_a_block_of_its_own() -> None:
    found = found_in(film.canon(b"first", b"exif", b"gps", note=b"note"))
    blocks = [(one.kind, one.label, one.read(99)) for one in found if isinstance(one, Block)]
    assert blocks == [
        ("EXIF", "CMT1", b"first"),
        ("EXIF", "CMT2", b"exif"),
        ("MakerNote", "CMT3", b"note"),
        ("EXIF", "CMT4", b"gps"),
    ]
    (small,) = (one for one in found if isinstance(one, Preview))
    assert (small.kind, small.length) == ("thumbnail", len(film.JPEG))


def test_the_directory_of_a_structure_has_its_own_group() -> None:
    def alone(number: int, words: str) -> bytes:
        return tiff_block({"ifd0": Directory(entries=(text(number, words),))})

    data = film.raw_picture(
        alone(0x0110, "X-1"), alone(0x9003, "2020:05:17 14:03:21"), alone(0x001D, "2020:05:17")
    )
    values = {tag.key: tag.value for tag in read_bytes(data).tags}
    assert values["IFD0:Model"] == "X-1"
    assert values["ExifIFD:DateTimeOriginal"] == "2020:05:17 14:03:21"
    assert values["GPS:GPSDateStamp"] == "2020:05:17"


def test_a_preview_without_a_jpeg_is_damage() -> None:
    assert [kind for kind, _ in read(CANON_PREVIEW, bytes(99)).problems] == ["damaged"]
    found = read(CANON_PREVIEW, bytes(24) + film.JPEG)
    assert found.values == {"Canon:PreviewImage": len(film.JPEG)}
