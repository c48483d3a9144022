"""The builders of the tests, held against readers that are not ours."""

from __future__ import annotations

import json
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import exifread
import pytest
from PIL import Image

from tests.support import hostile_tiff, jpeg_bytes, samples
from tests.support.tiff_bytes import (
    LONG,
    RATIONAL,
    SHORT,
    Directory,
    Order,
    entry,
    exif_block,
    text,
    tiff_block,
)

needs_exiftool = pytest.mark.skipif(
    shutil.which("exiftool") is None, reason="exiftool is not installed"
)


def exiftool(tmp_path: Path, data: bytes) -> dict[str, object]:
    path = tmp_path / "photo.jpg"
    path.write_bytes(data)
    command = ["exiftool", "-json", "-G1", "-a", "-n", path.name]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, timeout=30)
    read: list[dict[str, object]] = json.loads(done.stdout)
    return read[0]


@pytest.mark.parametrize("order", ["<", ">"])
def test_both_byte_orders_are_read_alike_by_exifread(order: Order) -> None:
    block = exif_block(
        ifd0=[text(0x0110, "X-1")],
        exif=[text(0x9003, samples.FOUNDING_DATE), entry(0x829A, RATIONAL, 1, 250)],
        order=order,
    )
    read = exifread.process_file(BytesIO(jpeg_bytes.tiny_jpeg(block)), details=False)
    assert str(read["Image Model"]) == "X-1"
    assert str(read["EXIF DateTimeOriginal"]) == samples.FOUNDING_DATE
    assert str(read["EXIF ExposureTime"]) == "1/250"


@pytest.mark.parametrize("order", ["<", ">"])
def test_both_byte_orders_are_read_alike_by_pillow(order: Order) -> None:
    block = exif_block(exif=[entry(0xA002, LONG, 32), entry(0xA001, SHORT, 1)], order=order)
    read = Image.open(BytesIO(jpeg_bytes.tiny_jpeg(block))).getexif().get_ifd(0x8769)
    assert read == {0xA002: 32, 0xA001: 1}


def test_values_stand_on_even_offsets() -> None:
    block = exif_block(ifd0=[text(0x010F, "Odd!"), text(0x0110, "X-1 camera")])
    assert block.index(b"X-1 camera") % 2 == 0


def test_a_thumbnail_is_found_where_ifd1_says() -> None:
    thumbnail = jpeg_bytes.tiny_jpeg()
    block = samples.camera_exif(thumbnail=thumbnail)
    read = exifread.process_file(BytesIO(jpeg_bytes.tiny_jpeg(block)))
    assert read["JPEGThumbnail"] == thumbnail


def test_a_count_can_be_a_lie() -> None:
    block = tiff_block({"ifd0": Directory(entries=(text(0x0110, "X-1", count=30),))})
    assert block[14:18] == (30).to_bytes(4, "little")


@pytest.mark.parametrize("trick", hostile_tiff.TRICKS, ids=lambda trick: trick.__name__)
def test_every_trick_keeps_its_tiff_header(trick: object) -> None:
    assert callable(trick)
    assert trick().startswith(b"II*\0")


@pytest.mark.parametrize("rows", [1, 2, 9])
def test_restart_markers_and_stuffed_bytes_decode(rows: int) -> None:
    data = jpeg_bytes.jpeg(body=jpeg_bytes.picture(rows))
    image = Image.open(BytesIO(data))
    assert b"\xff\0" in data
    assert image.size == (32, 8 * rows)
    assert [image.getpixel((x, 8 * rows - 1)) for x in (0, 31)] == [128, 255]


def test_a_progressive_picture_decodes() -> None:
    image = Image.open(BytesIO(jpeg_bytes.jpeg(body=jpeg_bytes.picture(2, progressive=True))))
    assert image.info["progressive"]
    assert image.getpixel((31, 15)) == 255


def test_a_body_made_without_restart_has_no_interval() -> None:
    data = jpeg_bytes.jpeg(body=jpeg_bytes.picture(restart=False))
    assert b"\xff\xdd" not in data
    assert Image.open(BytesIO(data)).getpixel((31, 7)) == 255


def test_every_kind_of_segment_is_found_again() -> None:
    data = jpeg_bytes.jpeg(
        jpeg_bytes.jfif(),
        jpeg_bytes.exif_segment(samples.camera_exif()),
        jpeg_bytes.xmp_segment(b"<x:xmpmeta/>"),
        jpeg_bytes.icc_segment(b"profile"),
        jpeg_bytes.photoshop_segment(b"8BIM"),
        jpeg_bytes.adobe_segment(),
        jpeg_bytes.comment("said"),
        trailer=b"behind",
    )
    markers = [piece.marker for piece in jpeg_bytes.pieces(data)]
    assert markers[:7] == [0xE0, 0xE1, 0xE1, 0xE2, 0xED, 0xEE, 0xFE]
    assert markers[-2:] == [0xD9, -1]


def test_inserting_exif_replaces_what_was_there() -> None:
    first = jpeg_bytes.tiny_jpeg(exif_block(ifd0=[text(0x0110, "old")]))
    again = jpeg_bytes.insert_exif(first, exif_block(ifd0=[text(0x0110, "new one")]))
    assert b"old" not in again
    assert Image.open(BytesIO(again)).getexif()[0x0110] == "new one"


def test_stripping_leaves_the_picture_and_nothing_else() -> None:
    full = jpeg_bytes.jpeg(jpeg_bytes.jfif(), jpeg_bytes.comment("said"), trailer=b"behind")
    assert jpeg_bytes.strip_all(full) == jpeg_bytes.jpeg()


def test_the_block_put_in_is_the_block_taken_out() -> None:
    assert jpeg_bytes.exif_of(samples.camera_photo()) == samples.camera_exif()
    assert jpeg_bytes.exif_of(samples.stripped_photo()) is None


def test_a_huge_picture_says_its_size() -> None:
    assert b"\xff\xc0\0\x0b\x08\x9c\x40\x9c\x40" in samples.huge_photo()


def test_a_southern_western_position_has_its_letters() -> None:
    photo = samples.phone_photo(gps=(-33.5, -70.25))
    read = Image.open(BytesIO(photo)).getexif().get_ifd(0x8825)
    assert (read[1], read[3]) == ("S", "W")
    assert read[2] == (33, 30, 0)


@needs_exiftool
def test_exiftool_reads_the_camera_photo_without_a_warning(tmp_path: Path) -> None:
    read = exiftool(tmp_path, samples.camera_photo())
    assert read["ExifIFD:DateTimeOriginal"] == samples.FOUNDING_DATE
    assert read["Canon:CanonFirmwareVersion"] == "Firmware Version 1.0.2"
    assert not [key for key in read if key.endswith((":Warning", ":Error"))]


@needs_exiftool
def test_exiftool_reads_the_phone_photo_without_a_warning(tmp_path: Path) -> None:
    read = exiftool(tmp_path, samples.phone_photo())
    assert read["Composite:GPSDateTime"] == f"{samples.PHONE_GPS_TIME}Z"
    assert read["Composite:GPSPosition"] == "38.46 70.74"
    assert read["Samsung:MakerNoteVersion"] == "0100"
    assert not [key for key in read if key.endswith((":Warning", ":Error"))]


@needs_exiftool
def test_exiftool_sees_nothing_in_the_stripped_photo(tmp_path: Path) -> None:
    groups = {key.partition(":")[0] for key in exiftool(tmp_path, samples.stripped_photo())}
    assert groups <= {"SourceFile", "ExifTool", "System", "File", "Composite"}


@needs_exiftool
def test_exiftool_calls_the_damaged_photo_damaged(tmp_path: Path) -> None:
    assert "ExifTool:Warning" in exiftool(tmp_path, samples.damaged_photo())
