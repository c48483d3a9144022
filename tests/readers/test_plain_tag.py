from __future__ import annotations

from tests.support.bytes_source import block, split_block
from verifyimg.readers.plain_tag import plain_tag


def test_a_number_is_stored_plain_and_spoken_alike() -> None:
    tag = plain_tag(block(b"0123", "PNG header", "IHDR", at=50), "PNG", "BitDepth", 8, 2)
    assert (tag.key, tag.raw, tag.value, tag.text) == ("PNG:BitDepth", "8", 8, "8")
    assert (tag.block, tag.offset) == ("IHDR", 52)


def test_a_field_of_a_second_extent_is_found_there() -> None:
    tag = plain_tag(split_block("ftyp", b"one", b"two"), "QuickTime", "MajorBrand", "heic", 4)
    assert tag.offset == 10 + 3 + 10 + 1
