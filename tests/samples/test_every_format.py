"""The main job in every format: the founding case, and the size of the picture."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from tests.support import (
    format_samples,
    jp2_bytes,
    png_bytes,
    quicktime_bytes,
    raw_bytes,
    samples,
    tiff_bytes,
    webp_bytes,
)
from tests.support import isobmff_bytes as heif_bytes
from tests.support.bytes_source import Bytes
from verifyimg.claims.options import claim_from_options
from verifyimg.model.report import Report
from verifyimg.pipeline import examine


@dataclass(frozen=True)
class InMemory(Bytes):
    """An input that was opened."""

    path: str = "photo"
    modified_at: None = None

    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


def examined(data: bytes) -> Report:
    claim = claim_from_options(
        claimed_date="2023-08-29/2023-09-06", claimed_place=None, published_at=None
    )
    now = datetime(2026, 11, 20, 12, tzinfo=UTC)
    return examine(InMemory(data), claim=claim, now=now)


EXIF_ALONE = tiff_bytes.tiff_block(
    {"ifd0": tiff_bytes.directory([tiff_bytes.text(0x9003, samples.FOUNDING_DATE)])}
)
"""The second directory of a CR3 file, which has a structure of its own."""

IN_EVERY_FORMAT = {
    "JPEG": samples.camera_photo(),
    "PNG": png_bytes.png(png_bytes.exif(samples.camera_exif())),
    "WEBP": webp_bytes.photo(samples.camera_exif()),
    "TIFF": samples.camera_exif(),
    "BTF": raw_bytes.big_photo(),
    "RAF": raw_bytes.raf(),
    "RW2": raw_bytes.rw2(),
    "CR2": raw_bytes.cr2(),
    "ORF": raw_bytes.orf(),
    "DNG": raw_bytes.dng(),
    "NEF": raw_bytes.raw_tiff("NIKON CORPORATION", coding=34_713),
    "CR3": quicktime_bytes.raw_picture(samples.camera_exif(), EXIF_ALONE, samples.camera_exif()),
    "JXL": jp2_bytes.jxl(heif_bytes.box(b"Exif", bytes(4) + samples.camera_exif())),
    "JP2": jp2_bytes.jp2(jp2_bytes.named(jp2_bytes.EXIF, samples.camera_exif())),
    "MOV": quicktime_bytes.film(
        quicktime_bytes.keys({"com.apple.quicktime.creationdate": "2020-05-17T14:03:21+0500"})
    ),
    "HEIC": heif_bytes.photo(samples.camera_exif()),
    "AVIF": heif_bytes.photo(samples.camera_exif(), brand=b"avif"),
}


@pytest.mark.parametrize("name", IN_EVERY_FORMAT)
def test_the_founding_case_is_told_in_every_format(name: str) -> None:
    report = examined(IN_EVERY_FORMAT[name])
    assert (report.image.format, report.verdict.overall) == (name, "contradicted")


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (samples.camera_photo(), (32, 8)),
        (format_samples.PNG, (8, 4)),
        (format_samples.WEBP, (32, 8)),
        (format_samples.HEIC, (32, 8)),
        (format_samples.TIFF, (8, 4)),
        (raw_bytes.big_photo(">"), (8, 4)),
        (raw_bytes.raf(), (4_896, 3_264)),
        (raw_bytes.rw2(), (3_648, 2_736)),
        (raw_bytes.cr2(), (5_184, 3_456)),
        (raw_bytes.dng(), (6_000, 4_000)),
        (webp_bytes.webp(webp_bytes.exif(samples.camera_exif())), (None, None)),
    ],
)
def test_the_size_is_that_of_the_picture(data: bytes, size: tuple[int | None, int | None]) -> None:
    image = examined(data).image
    assert (image.width, image.height) == size


def test_the_size_of_a_raw_file_is_not_that_of_its_small_copy() -> None:
    def sized(kind: int, width: int) -> tuple[tiff_bytes.Entry, ...]:
        numbers = ((0x00FE, kind), (0x0100, width), (0x0101, width))
        return tuple(tiff_bytes.entry(tag, tiff_bytes.LONG, value) for tag, value in numbers)

    pointer = tiff_bytes.pointer(0x014A, "full")
    data = tiff_bytes.tiff_block(
        {
            "ifd0": tiff_bytes.Directory(entries=(*sized(1, 160), pointer)),
            "full": tiff_bytes.Directory(entries=sized(0, 6_000)),
        }
    )
    image = examined(data).image
    assert (image.format, image.width, image.height) == ("TIFF", 6_000, 6_000)


def test_a_format_that_is_not_read_is_named_in_the_report() -> None:
    report = examined(b"v/1\x01" + bytes(40))
    assert (report.failed, report.image.format) == (True, "EXR")
    assert report.problems[0].message.startswith("OpenEXR is not read by this version")
