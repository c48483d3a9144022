"""Fields of EXIF that XMP repeats, where the two name another device or another place.

Specification: CIPA DC-010-2024 (Exif for XMP), annex A; ISO 16684-1. Dates are compared by TIM005,
which knows what each of them means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifyimg.model.noun import noun
from verifyimg.model.place import Position
from verifyimg.model.subject import Subject
from verifyimg.model.tag import Tag

_NAMED = (
    ("IFD0:Model", ("XMP-tiff:Model",)),
    ("IFD0:Make", ("XMP-tiff:Make",)),
    ("ExifIFD:SerialNumber", ("XMP-aux:SerialNumber", "XMP-exifEX:SerialNumber")),
)
_PLACED = ("XMP-exif:GPSLatitude", "XMP-exif:GPSLongitude")
_SAME_PLACE_KM = 1.0
"""What the rounding of minutes in XMP leaves between two readings of one position."""


@noun
class Copy:
    """What EXIF has, and what XMP has in its place."""

    original: Tag
    copy: Tag


def differing_copies(subject: Subject) -> Iterator[Copy]:
    """The device first; of a maker and a model only the one that tells more."""
    named = [copy for key, keys in _NAMED for copy in _named(subject, key, keys)]
    yield from named[:1]
    yield from _placed(subject)


def _named(subject: Subject, key: str, keys: tuple[str, ...]) -> Iterator[Copy]:
    original = subject.tag(key)
    for copy in filter(None, map(subject.tag, keys)):
        if original is not None and not _same_name(str(original.value), str(copy.value)):
            yield Copy(original=original, copy=copy)


def _same_name(one: str, other: str) -> bool:
    """Whether one is the other, or lacks only its beginning: `EOS 5D` for `Canon EOS 5D`.

    Of makers one word is enough: `NIKON` for `NIKON CORPORATION`.
    """
    plain = sorted((re.sub(r"[\W_]", "", text.casefold()) for text in (one, other)), key=len)
    words = [text.casefold().split()[:1] for text in (one, other)]
    return not plain[0] or plain[1].endswith(plain[0]) or words[0] == words[1] == [plain[0]]


def _placed(subject: Subject) -> Iterator[Copy]:
    tags = [subject.tag(key) for key in _PLACED]
    degrees = [float(tag.value) for tag in tags if tag and isinstance(tag.value, int | float)]
    places = (c for c in subject.clues_of("place") if c.storage == "exif_text" and c.position)
    place = next(places, None)
    if place is None or place.position is None or len(degrees) != 2 or tags[0] is None:
        return
    other = Position(latitude=degrees[0], longitude=degrees[1])
    if place.position.distance_km(other) > _SAME_PLACE_KM:
        yield Copy(original=place.tags[0], copy=tags[0])
