"""The file as a file: what it is called, how long it is, which format and size it has."""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.model.image import ImageFile
from verifyimg.model.tag import Tag
from verifyimg.readers.exif.picture_size import FAMILY, Size, size_of
from verifyimg.reading import Reading
from verifyimg.sources.source import Source

_CONTAINERS_OWN = ("File", "PNG", "RIFF", "GIF", "Photoshop", "Jpeg2000", "Track1")
"""The groups that tell a picture's size; the first one that is there counts."""


def identified(source: Source, reading: Reading) -> ImageFile:
    """What is known of the file before its pixels; its hashes are not."""
    known, size = reading.format, _size(reading)
    return ImageFile(
        path=source.path,
        size_bytes=source.size,
        format=known.name if known else None,
        mime=known.mime if known else None,
        width=_extent(size.width),
        height=_extent(size.height),
        modified_at=source.modified_at,
    )


def _number(tags: Sequence[Tag], key: str) -> int | None:
    """The whole number of the first tag of that key, if it has one."""
    tag = next((tag for tag in tags if tag.key == key), None)
    return tag.value if tag is not None and isinstance(tag.value, int) else None


def _size(reading: Reading) -> Size:
    """The size of the picture as its container has it; a TIFF file has several."""
    if reading.container is not None and reading.container.name in FAMILY:
        return size_of(reading.container.name, reading.tags)
    groups = {tag.group for tag in reading.tags if tag.name == "ImageWidth"}
    group = next((group for group in _CONTAINERS_OWN if group in groups), "File")
    return Size(
        width=_number(reading.tags, f"{group}:ImageWidth"),
        height=_number(reading.tags, f"{group}:ImageHeight"),
    )


def _extent(number: int | None) -> int | None:
    """None too for less than nothing, which a header may say and no picture has."""
    return None if number is None or number < 0 else number
