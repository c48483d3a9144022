"""The tags that `metadata` shows without `--all`, and their order: what a verifier asks first."""

from __future__ import annotations

import re

from verifyimg.model.noun import noun
from verifyimg.model.tag import Tag
from verifyimg.reports.tags.meanings import meaning_of, rank
from verifyimg.reports.tags.plain_values import plain
from verifyimg.reports.tags.sections import TITLES, Section, section_of

MOST_VALUES = 8
"""Values of one name that are shown; an edited file may have hundreds of history entries."""

PLUMBING = frozenset(
    (
        "ExifOffset GPSInfo InteropOffset SubIFD MakerNote Padding OffsetSchema PrintIM "
        "ComponentsConfiguration YCbCrCoefficients ReferenceBlackWhite PrimaryChromaticities "
        "WhitePoint TransferFunction StripOffsets StripByteCounts RowsPerStrip CFAPattern "
        "SpatialFrequencyResponse OECF DeviceSettingDescription FlashpixVersion ExifVersion "
        "InteropIndex InteropVersion YCbCrPositioning YCbCrSubSampling CurrentIPTCDigest"
    ).split()
)
"""Fields that say how other fields are stored."""

STANDARD = re.compile(
    r"IFD\d+|ExifIFD|GPS|File|JFIF|Adobe|SOF\d*|IPTC\w*|XMP-.*|PNG.*|XML|Photoshop|ICC.*|QuickTime"
    r"|Keys|ItemList|UserData|RIFF|GIF"
)
"""Groups that a standard defines; every other group is a maker's own."""

TELLING = re.compile(
    r"date|time|serial|owner|artist|copyright|firmware|version|location|lens", re.IGNORECASE
)
"""Names of a maker's fields that a fact-checker asks for."""


def is_curated(tag: Tag) -> bool:
    """Whether a tag is shown without `--all`."""
    if "_0x" in tag.name or tag.name in PLUMBING:
        return False
    return bool(STANDARD.fullmatch(tag.group) or TELLING.search(tag.name))


def curated(tags: tuple[Tag, ...]) -> tuple[Tag, ...]:
    """The tags worth reading, in their order."""
    return tuple(tag for tag in tags if is_curated(tag))


@noun
class Field:
    """One line of the page: a tag, or several of one name."""

    key: str
    values: tuple[str, ...]
    """For people, the first `MOST_VALUES`."""
    more: int
    """Values that are left out."""
    meaning: str
    """In one line; empty where nothing is to be said."""


@noun
class Shelf:
    """One section of the page."""

    section: Section
    fields: tuple[Field, ...]

    @property
    def title(self) -> str:
        """Its heading."""
        return TITLES[self.section]


def arranged(tags: tuple[Tag, ...]) -> tuple[Shelf, ...]:
    """Tags by what they are about, those of one name together; empty sections are left out."""
    by_section: dict[Section, dict[str, list[Tag]]] = {section: {} for section in TITLES}
    for tag in tags:
        section = by_section[section_of(tag.group, tag.name)]
        section.setdefault(tag.key, []).append(tag)
    present = {tag.key for tag in tags}
    return tuple(
        Shelf(
            section=section,
            fields=tuple(_field(key, fields[key], present) for key in sorted(fields, key=rank)),
        )
        for section, fields in by_section.items()
        if fields
    )


def _field(key: str, tags: list[Tag], present: set[str]) -> Field:
    shown = tuple(plain(tag) for tag in tags[:MOST_VALUES])
    return Field(
        key=key,
        values=shown,
        more=len(tags) - len(shown),
        meaning=meaning_of(key, present),
    )
