"""How large the picture of a TIFF or raw file is: of several sizes in it, the picture's own.

Specification: TIFF 6.0, section 8 (NewSubfileType). In raw files the picture is what is left of
the sensor between its borders; which tag says so is up to each maker.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.model.noun import noun
from verifyimg.model.tag import Tag, Value

FAMILY = frozenset({"TIFF", "BTF", "CR2", "IIQ", "RW2", "ORF", "RAF", "CRW", "MRW", "X3F"})
"""The containers whose sizes are told here."""

_BY_EXIF = frozenset({"CR2", "IIQ"})
"""Formats whose first directories describe small copies, and ExifIFD the picture."""
_OF_MAKER = {"CRW": "CanonRaw", "MRW": "MinoltaRaw", "X3F": "SigmaRaw"}
"""Formats that have the sizes in a group of their own."""
_BORDERS = ("Left", "Right", "Top", "Bottom")
_OF_FUJIFILM = ("RawImageCroppedSize", "RawImageSize", "RawImageFullSize")


@noun
class Size:
    """Of a picture in pixels, as coded; None where the file does not say."""

    width: int | None = None
    height: int | None = None


def size_of(container: str, tags: Sequence[Tag]) -> Size:
    """The size of the picture of a file of `FAMILY`, before any rotation."""
    values: dict[str, Value] = {}
    for tag in tags:
        values.setdefault(tag.key, tag.value)
    if container == "RAF":
        return _fujifilm(values)
    if container in _OF_MAKER:
        return _sides(values, f"{_OF_MAKER[container]}:Image")
    if container == "RW2":
        return _between_borders(values)
    if container in _BY_EXIF and isinstance(values.get("ExifIFD:ExifImageWidth"), int):
        return _sides(values, "ExifIFD:ExifImage")
    groups = {tag.group for tag in tags if tag.name == "ImageWidth"}
    full = (tag.group for tag in tags if tag.name == "SubfileType" and tag.value == 0)
    group = next((group for group in full if group in groups), "IFD0")
    return _sides(values, f"{group}:Image")


def _sides(values: dict[str, Value], key: str) -> Size:
    width, height = values.get(f"{key}Width"), values.get(f"{key}Height")
    return Size(
        width=width if isinstance(width, int) else None,
        height=height if isinstance(height, int) else None,
    )


def _between_borders(values: dict[str, Value]) -> Size:
    left, right, top, bottom = (values.get(f"IFD0:Sensor{side}Border") for side in _BORDERS)
    if not (isinstance(left, int) and isinstance(right, int) and right > left):
        return Size()
    if not (isinstance(top, int) and isinstance(bottom, int) and bottom > top):
        return Size()
    return Size(width=right - left, height=bottom - top)


def _fujifilm(values: dict[str, Value]) -> Size:
    for name in _OF_FUJIFILM:
        sides = str(values.get(f"RAF:{name}", "")).split()
        if len(sides) == 2 and all(side.isdecimal() for side in sides):
            return Size(width=int(sides[0]), height=int(sides[1]))
    return Size()
