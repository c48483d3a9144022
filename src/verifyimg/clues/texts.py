"""Texts that people and programs left in the file: captions, credits, programs, comments."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from verifyimg.clues.evidence import Evidence
from verifyimg.limits import DEFAULT
from verifyimg.model.clue import Clue, Meaning, Storage
from verifyimg.model.noun import noun
from verifyimg.model.tag import Tag


@noun
class _Field:
    """What one field of a standard is for."""

    key: str
    meaning: Meaning
    storage: Storage = "exif_text"


_FIELDS = (
    _Field(key="IFD0:ImageDescription", meaning="caption"),
    _Field(key="ExifIFD:UserComment", meaning="caption"),
    _Field(key="IFD0:XPTitle", meaning="caption"),
    _Field(key="IFD0:XPComment", meaning="caption"),
    _Field(key="IPTC:Caption-Abstract", meaning="caption", storage="iptc"),
    _Field(key="IPTC:Headline", meaning="caption", storage="iptc"),
    _Field(key="IPTC:ObjectName", meaning="caption", storage="iptc"),
    _Field(key="XMP-dc:Description", meaning="caption", storage="xmp"),
    _Field(key="XMP-dc:Title", meaning="caption", storage="xmp"),
    _Field(key="XMP-photoshop:Headline", meaning="caption", storage="xmp"),
    _Field(key="IFD0:Artist", meaning="credit"),
    _Field(key="IFD0:XPAuthor", meaning="credit"),
    _Field(key="IFD0:Copyright", meaning="credit"),
    _Field(key="IPTC:By-line", meaning="credit", storage="iptc"),
    _Field(key="IPTC:Credit", meaning="credit", storage="iptc"),
    _Field(key="IPTC:Source", meaning="credit", storage="iptc"),
    _Field(key="IPTC:CopyrightNotice", meaning="credit", storage="iptc"),
    _Field(key="XMP-dc:Creator", meaning="credit", storage="xmp"),
    _Field(key="XMP-dc:Rights", meaning="credit", storage="xmp"),
    _Field(key="XMP-photoshop:Credit", meaning="credit", storage="xmp"),
    _Field(key="XMP-photoshop:Source", meaning="credit", storage="xmp"),
    _Field(key="IFD0:Software", meaning="software"),
    _Field(key="IFD0:ProcessingSoftware", meaning="software"),
)
"""In the order of the clues."""

_CAMERA_FILLER = (
    "olympus digital camera",
    "sony dsc",
    "dsc",
    "minolta digital camera",
    "kodak",
    "exif_jpeg_picture",
    "default",
    "digital camera",
    "samsung",
    "konica minolta",
    "jpeg",
    "charset=ascii",
    "ascii",
    "binary comment",
)
"""Descriptions that cameras write by themselves: they are nobody's caption."""


def texts(evidence: Evidence) -> Iterator[Clue]:
    """Each text that is there, verbatim; what a camera fills in by itself is no caption.

    A field that repeats (several creators, a title in several languages) is a clue each time,
    as often as `limits.same_texts`; of a repeated EXIF field the first counts.
    """
    tags: dict[str, list[Tag]] = {field.key: [] for field in _FIELDS}
    for tag in evidence.tags:
        key = _without_language(tag)
        if key in tags:
            tags[key].append(tag)
    for field in _FIELDS:
        most = 1 if field.storage == "exif_text" else DEFAULT.same_texts
        for tag in islice(tags[field.key], most):
            text = str(tag.value).strip()
            if text and not (field.meaning == "caption" and text.casefold() in _CAMERA_FILLER):
                yield _clue(field, tag, text)


def _without_language(tag: Tag) -> str:
    """`XMP-dc:Title` of `XMP-dc:Title-fr`; any other key as it is."""
    if tag.group.startswith("XMP-"):
        return f"{tag.group}:{tag.name.partition('-')[0]}"
    return tag.key


def _clue(field: _Field, tag: Tag, text: str) -> Clue:
    is_software = field.meaning == "software"
    return Clue(
        meaning=field.meaning,
        about="file" if is_software else "scene",
        clock=None if is_software else "typed",
        storage=field.storage,
        text=text,
        strength="weak",
        tags=(tag,),
    )
