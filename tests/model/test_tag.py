from __future__ import annotations

from verifyimg.model.tag import Tag


def test_a_key_is_group_and_name_as_exiftool_writes_them() -> None:
    tag = Tag(
        group="ExifIFD",
        name="DateTimeOriginal",
        raw="2020:05:17 14:03:21",
        value="2020:05:17 14:03:21",
        text="2020:05:17 14:03:21",
        block="APP1",
        offset=644,
    )
    assert tag.key == "ExifIFD:DateTimeOriginal"
