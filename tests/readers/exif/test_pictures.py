from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.support import raw_bytes
from tests.support.bytes_source import Bytes, read_bytes
from tests.support.jpeg_bytes import tiny_jpeg
from tests.support.tiff_bytes import LONG, SHORT, Directory, entry, exif_block, text, tiff_block
from tests.support.tiff_bytes import Entry as MadeEntry
from verifyimg.limits import DEFAULT
from verifyimg.model.image import Preview
from verifyimg.readers.exif.ifd import Directory as Read
from verifyimg.readers.exif.ifd import Tiff, directory_at, tiff_of
from verifyimg.readers.exif.pictures import Located, layout_of, pictures_of
from verifyimg.reading import Reading

POINTERS = (entry(0x0201, LONG, 100), entry(0x0202, LONG, 50))
STRIPS = (entry(0x0111, LONG, 100), entry(0x0117, LONG, 50))


def strips(subfile: int, coding: int, *more: MadeEntry) -> tuple[MadeEntry, ...]:
    return (entry(0x00FE, LONG, subfile), entry(0x0103, SHORT, coding), *STRIPS, *more)


def small(*sides: int) -> tuple[MadeEntry, ...]:
    """Width, height and samples of a pixel."""
    return tuple(
        entry(tag, LONG, one) for tag, one in zip((0x100, 0x101, 0x115), sides, strict=True)
    )


def tiff(data: bytes) -> Tiff:
    found = tiff_of(data)
    assert found is not None
    return found


def located(entries: Sequence[MadeEntry], group: str, layout: str) -> list[tuple[str, int, int]]:
    block = tiff(tiff_block({"ifd0": Directory(entries=tuple(entries))}))
    directory = directory_at(block, block.first, DEFAULT)
    assert isinstance(directory, Read)
    found = pictures_of(block, directory, group, layout).located
    return [(one.name, one.offset, one.length) for one in found]


NONE = [
    pytest.param((), "IFD1", "", id="nothing at all"),
    pytest.param(POINTERS[:1], "IFD1", "", id="no length"),
    pytest.param(POINTERS[1:], "IFD1", "", id="no offset"),
    pytest.param((entry(0x0201, LONG, 0), POINTERS[1]), "IFD1", "", id="an offset of nought"),
    pytest.param((entry(0x0201, LONG, 1, 2), POINTERS[1]), "IFD1", "", id="two offsets"),
    pytest.param(STRIPS, "IFD0", "TIFF", id="the picture itself"),
    pytest.param(strips(0, 7), "SubIFD", "TIFF", id="the picture in full, as JPEG"),
    pytest.param(strips(1, 7), "IFD0", "", id="an EXIF block that is no file"),
    pytest.param(strips(1, 1, *small(5, 5, 3)), "IFD0", "TIFF", id="sides that do not fit"),
    pytest.param(strips(1, 5, *small(5, 5, 2)), "IFD0", "TIFF", id="compressed otherwise"),
    pytest.param(STRIPS, "IFD3", "CR2", id="the raw data of a CR2"),
    pytest.param(POINTERS, "IFD0", "RW2", id="an RW2 has another number for it"),
]


@pytest.mark.parametrize(("entries", "group", "layout"), NONE)
def test_no_picture_is_found(entries: Sequence[MadeEntry], group: str, layout: str) -> None:
    assert located(entries, group, layout) == []


SOME = [
    (POINTERS, "IFD1", "", "ThumbnailImage"),
    (POINTERS, "IFD1", "TIFF", "ThumbnailImage"),
    (POINTERS, "IFD0", "", "OtherImage"),
    (POINTERS, "IFD0", "ARW", "PreviewImage"),
    (POINTERS, "IFD0", "NRW", "ThumbnailImage"),
    (POINTERS, "IFD2", "PEF", "JpgFromRaw"),
    (POINTERS, "IFD2", "TIFF", "OtherImage"),
    (POINTERS, "SubIFD", "TIFF", "JpgFromRaw"),
    (POINTERS, "SubIFD2", "TIFF", "OtherImage"),
    (STRIPS, "IFD0", "CR2", "PreviewImage"),
    (strips(1, 7), "IFD0", "TIFF", "PreviewImage"),
    (strips(1, 7), "SubIFD1", "TIFF", "PreviewImage"),
    (strips(1, 7), "SubIFD2", "TIFF", "JpgFromRaw"),
    (strips(1, 1, *small(5, 5, 2)), "IFD1", "TIFF", "ThumbnailTIFF"),
]


@pytest.mark.parametrize(("entries", "group", "layout", "name"), SOME)
def test_a_picture_is_called_what_exiftool_calls_it(
    entries: Sequence[MadeEntry], group: str, layout: str, name: str
) -> None:
    assert located(entries, group, layout) == [(name, 100, 50)]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("ThumbnailImage", "thumbnail"), ("ThumbnailTIFF", "thumbnail"), ("JpgFromRaw", "preview")],
)
def test_only_what_stands_for_the_picture_is_a_thumbnail(name: str, kind: str) -> None:
    assert Located(name=name, offset=1, length=1).kind == kind


@pytest.mark.parametrize(
    ("data", "layout"),
    [
        (exif_block(), "TIFF"),
        (raw_bytes.cr2(), "CR2"),
        (raw_bytes.rw2(), "RW2"),
        (raw_bytes.dng(), "TIFF"),
        (raw_bytes.raw_tiff("SONY"), "ARW"),
        (raw_bytes.raw_tiff("SONY", first=[entry(0xC612, 1, 1, 4, 0, 0)]), "TIFF"),
        (raw_bytes.raw_tiff("PENTAX Corporation"), "PEF"),
        (raw_bytes.raw_tiff("NIKON", first=[entry(0x0103, SHORT, 6)]), "NRW"),
        (raw_bytes.raw_tiff("NIKON CORPORATION"), "TIFF"),
        (tiff_block({}, first=9_999), "TIFF"),
    ],
)
def test_the_layout_is_that_of_the_maker(data: bytes, layout: str) -> None:
    assert layout_of(tiff(data)) == layout


def read(data: bytes) -> tuple[Reading, dict[str, object]]:
    reading = read_bytes(data)
    return reading, {tag.key: tag.value for tag in reading.tags}


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (raw_bytes.cr2(), "IFD0:PreviewImage"),
        (raw_bytes.dng(), "IFD0:PreviewImage"),
        (raw_bytes.rw2(tiny_jpeg()), "IFD0:JpgFromRaw"),
    ],
)
def test_the_preview_of_a_raw_file_lies_where_it_is_said(data: bytes, key: str) -> None:
    reading, values = read(data)
    (preview,) = reading.previews
    size = len(tiny_jpeg())
    assert preview == Preview(
        kind="preview", block="IFD0", offset=preview.offset, length=size, mime="image/jpeg"
    )
    assert Bytes(data).read_at(preview.offset, size) == tiny_jpeg()
    assert values[key] == size
    assert values.get(f"{key}Start", preview.offset) == preview.offset


def test_a_preview_behind_the_end_of_the_file_is_damaged() -> None:
    entries = (text(0x010F, "SONY"), entry(0x0201, LONG, 130_000), entry(0x0202, LONG, 99))
    reading, values = read(tiff_block({"ifd0": Directory(entries=entries)}))
    assert [(one.kind, one.message) for one in reading.problems] == [
        ("damaged", "IFD0 names a preview that does not fit in the block")
    ]
    assert (values["IFD0:PreviewImageStart"], reading.previews) == (130_000, ())


def test_the_low_numbers_of_an_rw2_mean_other_things() -> None:
    _, values = read(raw_bytes.rw2())
    assert values["IFD0:SensorRightBorder"] == 3_656
    assert values["IFD0:PanasonicRawVersion"] == "0300"
    assert values["IFD0:ISO"] == 80
