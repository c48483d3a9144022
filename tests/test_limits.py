from __future__ import annotations

from dataclasses import FrozenInstanceError, fields

import pytest

from verifyimg.limits import DEFAULT, Limits


@pytest.mark.parametrize("name", [field.name for field in fields(Limits)])
def test_every_limit_stops_something_and_lets_something_through(name: str) -> None:
    assert getattr(DEFAULT, name) > 0


def test_limits_cannot_be_changed_under_way() -> None:
    with pytest.raises(FrozenInstanceError):
        DEFAULT.tags = 1  # type: ignore[misc]


def test_a_piece_is_never_allowed_more_than_its_whole() -> None:
    assert DEFAULT.stdin_bytes <= DEFAULT.file_bytes
    assert DEFAULT.block_bytes <= DEFAULT.file_bytes
    assert DEFAULT.same_kind <= DEFAULT.blocks <= DEFAULT.segments
    assert DEFAULT.ifd_flaws <= DEFAULT.ifd_entries <= DEFAULT.tags
    assert DEFAULT.raw_bytes <= DEFAULT.text_characters


def test_a_picture_may_be_as_large_as_pillow_decodes_and_no_larger() -> None:
    from PIL import Image

    assert DEFAULT.picture_pixels <= 2 * (Image.MAX_IMAGE_PIXELS or 0)
    assert DEFAULT.picture_bytes < 4 * DEFAULT.picture_pixels


def test_exifread_may_read_a_whole_block() -> None:
    assert DEFAULT.exifread_bytes >= DEFAULT.block_bytes


def test_what_is_kept_of_a_value_needs_no_more_items_than_are_decoded() -> None:
    assert DEFAULT.value_items * len("0 ") >= DEFAULT.raw_bytes
