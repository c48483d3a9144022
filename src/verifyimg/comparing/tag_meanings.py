"""What a field of metadata tells of, by its name: for saying what a copy lost."""

from __future__ import annotations

import re

from verifyimg.model.kinship import TagMeaning
from verifyimg.model.tag import Tag

ORDER: tuple[TagMeaning, ...] = (
    "dates",
    "place",
    "device",
    "identifiers",
    "captions",
    "software",
    "thumbnails",
    "maker_notes",
    "camera_settings",
    "other",
)
"""As differences are told."""

_OF_THE_FILE = re.compile(
    r"File|System|JFIF|Adobe|SOF\d*|ICC.*|PNG(-pHYs)?|RIFF|GIF|BMP|MPF\d*|QuickTime|Meta|Composite"
)
"""Groups that tell how this file is coded; they always differ and say nothing was lost."""
_STANDARD = re.compile(
    r"IFD\d+|SubIFD\d*|ExifIFD|GPS|InteropIFD|IPTC\d*|XMP-.*|PNG.*|XML|Photoshop|JUMBF|MPImage\d+"
    r"|Keys|ItemList|UserData|Track\d+|XMP"
)
"""Groups that a standard defines; every other one is a maker's own."""
_PLUMBING = re.compile(
    r".*_0x[0-9a-fA-F]+|\w*Offset|\w*Offsets|\w*ByteCounts|ExifByteOrder|InteropIndex|InteropVersion"
    r"|ExifVersion|FlashpixVersion|ComponentsConfiguration|YCbCr\w+|XMPToolkit|Padding|MakerNote\w*"
    r"|ColorSpace|GPSVersionID|[XY]Resolution|ResolutionUnit|RowsPerStrip|CurrentIPTCDigest|CodedCharacterSet"
    r"|ApplicationRecordVersion|EnvelopeRecordVersion|ExifImage\w+|ImageWidth|ImageHeight"
)
_NAMES: tuple[tuple[TagMeaning, re.Pattern[str]], ...] = (
    ("thumbnails", re.compile(r"Thumbnail\w*|Preview\w*|\w*ThumbnailImage")),
    ("place", re.compile(r"GPS\w*|City|Country\w*|State|Province\w*|\w*Location\w*")),
    (
        "identifiers",
        re.compile(
            r"\w*Serial\w*|\w*Unique\w*ID|\w*DocumentID|\w*InstanceID|\w*UU?ID|\w*Identifier"
        ),
    ),
    ("dates", re.compile(r"(?!Exposure)\w*(Date|Time(?!code|Scale))\w*|OffsetTime\w*")),
    ("device", re.compile(r"Make|Model|Lens\w*|UniqueCameraModel|HostComputer")),
    (
        "software",
        re.compile(
            r"\w*Software\w*|CreatorTool|History\w*|\w*Program(?!med)\w*Version|Originating\w+"
        ),
    ),
    (
        "captions",
        re.compile(
            r"\w*Description|UserComment|Comment|Caption[\w-]*|Headline|Title|ObjectName|Keywords"
            r"|Subject|By-line\w*|Credit|Source|Artist|Creator|\w*Copyright\w*|Rights|Writer\w*"
            r"|\w*Instructions|\w*TransmissionReference|OwnerName|CameraOwnerName|UsageTerms"
        ),
    ),
)


def meaning_of(tag: Tag) -> TagMeaning | None:
    """What it tells of; None for what only says how the file is coded."""
    if _OF_THE_FILE.fullmatch(tag.group) or _PLUMBING.fullmatch(tag.name):
        return "captions" if tag.key == "File:Comment" else None
    if tag.group == "IFD1":
        return "thumbnails"
    if not _STANDARD.fullmatch(tag.group):
        return "maker_notes"
    named = (meaning for meaning, names in _NAMES if names.fullmatch(tag.name))
    return next(named, "camera_settings" if tag.group == "ExifIFD" else "other")
