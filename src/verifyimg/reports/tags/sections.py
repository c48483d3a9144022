"""What a tag is about: the sections of `metadata`, in the order in which a verifier asks.

A tag goes to the first section whose patterns fit all of its group, or else all of its name. The
names are those of ExifTool, which keeps to the words of the standards.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

Section = Literal[
    "dates",
    "place",
    "device",
    "software",
    "people",
    "identifiers",
    "picture",
    "thumbnails",
    "structure",
]

TITLES: dict[Section, str] = {
    "dates": "Dates",
    "place": "Place",
    "device": "Device and serial numbers",
    "software": "Software and handling",
    "people": "People and captions",
    "identifiers": "Identifiers",
    "picture": "Picture",
    "thumbnails": "Embedded pictures",
    "structure": "Structure",
}

_GROUPS: dict[Section, str] = {
    "thumbnails": r"IFD[1-9]\d* MPImage\d* MPF\d*",
    "structure": r"ICC.* JFIF JFXX Adobe APP\d+ JUMBF CBOR SOF\d*",
}
"""Patterns of groups, with blanks between them."""

_NAMES: dict[Section, str] = {
    "thumbnails": r"""
        .*Thumb(nail)?(Image|Offset|Length|Size|Start|Width|Height|Format)?
        .*Preview(Image.*|Offset|Length|Size|Start|Width|Height|Format|DateTime)?
        JpgFromRaw.* OtherImage.* MotionPhoto.* MicroVideo.* EmbeddedVideo.* PhotoshopThumbnail""",
    "software": r"""
        History.* DerivedFrom.* Ingredients?.* Pantry.* .*Software.* CreatorTool .*XMPToolkit
        Encoder Encoding(Tool|Software) .*Program(Name|Version) Originating.* .*SourceType.*
        DigitalSourceFileType OperatingSystem PhotoshopQuality HasXMP HasCrop AlreadyApplied
        HasSettings ProcessVersion (Raw|Original|Preserved)FileName Producer ApplicationRecord.*
        WriterName ReaderName .*MetadataEditor""",
    "device": r"""
        Make Model .*CameraModel.* .*Serial.* Lens.* .*LensID .*LensModel .*Firmware.*
        (Mechanical)?ShutterCount.* .*ImageCount.* HostComputer CameraI[Dd] BodyID.* .*PowerUp.*
        .*Manufacturer AndroidVersion AndroidModel .*DeviceModel.* CameraType SensorID""",
    "place": r"""
        GPS(?!Date|Time).* (?!Subject|Foc|World|ISO|Global|Creator).*(Location|Altitude|Latitude).*
        .*Longitude.* Province.* State City Sub-location (?!Creator).*Country.* WorldRegion
        .*Coordinates.* .*Heading.* Landmark""",
    "identifiers": r"""
        .*(Unique|Document|Instance|Content|Group|Job|Asset|Burst|Version|Media)I[Dd]
        .*(UUID|GUID|Guid|Identifier|Digest|MD5) .*TransmissionReference .*ReferenceNumber
        FileNumber ImageNumber JobRef.*""",
    "dates": r"""
        (?!Exposure|Shutter|SelfTimer|Bulb|.*ExposureTime|.*ShutterTime|.*TimeScale|.*TimeLapse
        |.*OffTime|Poster|Selection|Current|Preview|.*Mode$|.*Format$|.*(Up|up)date(Rate)?$).*(Date|SubSec|TimeZone|DaylightSaving|Time(?=$|[A-Z0-9])).*""",
    "people": r"""
        Artist .*Copyright.* By-line.* .*Creator.* Credit Source .*Caption.* .*Description.*
        .*Title.* Headline .*Keywords? Subject .*Rights.* UserComment Comment.* .*Owner.* Person.*
        .*Instructions Author.* ObjectName Writer-Editor Writer .*Category .*Categories Label
        Rating.* Contact.* XP[A-Z]\w+ Usage.* Marked .*Notice Disclaimer Event Urgency Publisher
        Contributor Language Licens.* Region.*""",
    "picture": r"""
        .*(Width|Height|Size|Depth|BitsPerSample) .*Resolution.* Orientation Exposure.* .*FNumber
        .*Aperture.* .*Shutter.* .*ISO.* .*Focal.* Flash.* White.* .*Balance Metering.* .*Light.*
        .*Brightness.* Contrast Saturation Sharpness Color.* Scene.* .*Zoom.* Sens.* Gain.*
        SubjectDist.* .*Compression.* Photometric.* SamplesPerPixel Planar.* Custom.* .*Mode
        Rotation .*Gamma FileSource Composite.* Interlace Filter Duration .*FrameRate""",
}
"""Patterns of names, the same; a section that is narrow stands before one that is wide."""


@cache
def _patterns(*, named: bool) -> tuple[tuple[Section, re.Pattern[str]], ...]:
    # NOTE: made when first asked for, since `check` loads this file and never asks.
    words = _NAMES if named else _GROUPS
    return tuple((section, _pattern(of_one)) for section, of_one in words.items())


def _pattern(words: str) -> re.Pattern[str]:
    # NOTE: what begins with `|` goes on from the line before.
    return re.compile("|".join(words.split()).replace("||", "|"))


def section_of(group: str, name: str) -> Section:
    """The section of a tag; what no other claims is structure."""
    for section, pattern in _patterns(named=False):
        if pattern.fullmatch(group):
            return section
    by_name = _patterns(named=True)
    return next((section for section, pattern in by_name if pattern.fullmatch(name)), "structure")
