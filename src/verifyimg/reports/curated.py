"""The tags that `metadata` shows without `--all`: what a person reads, not how it is stored."""

from __future__ import annotations

import re

from verifyimg.model.tag import Tag

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
