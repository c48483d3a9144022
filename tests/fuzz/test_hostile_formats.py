"""Files that cost little to make and would cost much to read, one trick a test."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from tests.support import isobmff_bytes as heif
from tests.support import png_bytes as png
from tests.support import webp_bytes as webp
from tests.support.bytes_source import Bytes
from tests.support.tiff_bytes import ASCII, Directory, Entry, text, tiff_block
from verifyimg.limits import DEFAULT
from verifyimg.reading import read_file

MOST_SECONDS = 2.0
"""On a slow machine; the budgets themselves are counted, not timed."""

PICTURE = heif.Stored(1, "hvc1", b"picture")


def a_hundred_thousand_chunks() -> bytes:
    return png.png(*[png.chunk(b"prIv")] * 100_000)


def a_hundred_thousand_texts() -> bytes:
    return png.png(*[png.text("Comment", "x")] * 100_000)


def texts_that_unpack_to_gigabytes() -> bytes:
    return png.png(*[png.packed_text("Comment", b"x" * (64 << 20))] * 40)


def profiles_that_unpack_to_gigabytes() -> bytes:
    return png.png(*[png.icc(bytes(64 << 20))] * 40)


def a_profile_in_a_gigabyte_of_digits() -> bytes:
    digits = png.raw_profile("exif", b"Exif\0\0II*\0" + bytes(24 << 20))
    return png.png(*[png.packed_text("Raw profile type exif", digits)] * 6)


def frames_without_end() -> bytes:
    return webp.webp(webp.extended(), *[webp.chunk(b"ANMF", b"")] * 100_000)


def boxes_without_end() -> bytes:
    return heif.heif(PICTURE, more=heif.box(b"free") * 100_000)


def items_without_end() -> bytes:
    return heif.heif(*[heif.Stored(number, "Exif", b"") for number in range(1, 20_000)])


def extents_that_are_all_the_same() -> bytes:
    places = heif.locations([(2, 0, [(0, 4 << 20)] * 60_000)])
    body = heif.primary() + heif.item_infos([heif.Stored(2, "Exif", b"")]) + places
    return heif.file_type() + heif.full(b"meta", body) + heif.box(b"mdat", bytes(4 << 20))


def properties_of_everything() -> bytes:
    used = {number: [1] * 255 for number in range(1, 9_000)}
    return heif.heif(PICTURE, sizes=heif.properties([heif.extent()] * 9_000, used))


def references_to_everything() -> bytes:
    listed = [(b"thmb", number, [1] * 60_000) for number in range(2, 40)]
    return heif.heif(PICTURE, more=heif.references(*listed))


def values_all_over_a_large_file() -> bytes:
    entries = [
        Entry(tag=0x9000 + number, kind=ASCII, values=b"", count=90, offset=number * 30_000)
        for number in range(1, 1_900)
    ]
    parts = {"ifd0": Directory(entries=(text(0x0110, "X-1"), *entries)), "pixels": bytes(60 << 20)}
    return tiff_block(parts)


TRICKS: tuple[Callable[[], bytes], ...] = (
    a_hundred_thousand_chunks,
    a_hundred_thousand_texts,
    texts_that_unpack_to_gigabytes,
    profiles_that_unpack_to_gigabytes,
    a_profile_in_a_gigabyte_of_digits,
    frames_without_end,
    boxes_without_end,
    items_without_end,
    extents_that_are_all_the_same,
    properties_of_everything,
    references_to_everything,
    values_all_over_a_large_file,
)


@pytest.mark.slow
@pytest.mark.parametrize("trick", TRICKS, ids=lambda trick: trick.__name__)
def test_a_costly_file_is_stopped_by_a_limit(trick: Callable[[], bytes]) -> None:
    source = Bytes(trick())
    started = time.process_time()
    reading = read_file(source, DEFAULT)
    assert time.process_time() - started < MOST_SECONDS
    assert len(reading.problems) <= DEFAULT.problems + 2
    assert len(reading.blocks) <= DEFAULT.blocks
