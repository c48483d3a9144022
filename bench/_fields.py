"""The fields that verification needs, by ExifTool's names, and when two readings of one agree."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_BINARY = re.compile(r"\(Binary data (\d+) bytes")
"""What ExifTool prints in place of a picture; our value is its length."""

_EXIF = r"(?:IFD0|ExifIFD|SubIFD\d*)"


@dataclass(frozen=True, kw_only=True)
class Field:
    """A kind of field: what it is called in the table, and the keys that hold it."""

    name: str
    keys: re.Pattern[str]

    def holds(self, key: str) -> bool:
        """Whether `Group:Name` is one of its keys."""
        return self.keys.fullmatch(key) is not None


def _field(name: str, pattern: str) -> Field:
    return Field(name=name, keys=re.compile(pattern))


_MAKER = (
    r"(?!XMP|IPTC|ICC|IFD|ExifIFD|SubIFD|System|Composite|File|PNG|Track|QuickTime|CBOR|GIF|RIFF|"
    r"Photoshop|FlashPix|ExifTool)[A-Z]\w+"
)
_SERIALS = (
    r"(?:Camera|Body|Internal|Lens|Flash|Accessory|Extender)?SerialNumber2?|OwnerName|"
    r"(?:Camera)?OwnerName"
)
_COUNTS = r"(?:Mechanical)?(?:Shutter|Image|Exposure|DeletedImage)Count\d?|FileNumber|ImageNumber"
_FIRMWARE = r"(?:Canon|Body|Lens|CPU|DSP)?Firmware(?:Version|Revision|Date)?\d?"
_SECOND = (
    r"PowerUpTime|RunTime\w+|TimeStamp1?|(?:Manufacture|Ricoh|Minolta|Sony)Date(?:Time)?\d?|"
    r"DateTimeUTC|(?:Image|MediaGroup|Burst)U?UID|ContentIdentifier|ImageUniqueID|"
    r"DateTimeOriginal|ShotNumberSincePowerUp|WorldTimeLocation|TimeZone|Date|Time"
)

FIELDS = (
    _field("DateTimeOriginal", rf"{_EXIF}:DateTimeOriginal"),
    _field("CreateDate", rf"{_EXIF}:CreateDate"),
    _field("ModifyDate", r"(?:IFD\d|ExifIFD|SubIFD\d*):ModifyDate"),
    _field("OffsetTime*", rf"{_EXIF}:OffsetTime\w*"),
    _field("SubSec*", rf"{_EXIF}:SubSecTime\w*"),
    _field("GPS position", r"GPS:GPS(?:Latitude|Longitude)(?:Ref)?"),
    _field("GPS altitude", r"GPS:GPSAltitude(?:Ref)?"),
    _field("GPS time and date", r"GPS:GPS(?:Time|Date)Stamp"),
    _field("Make", rf"{_EXIF}:Make"),
    _field("Model", rf"{_EXIF}:Model"),
    _field("Software", rf"{_EXIF}:Software"),
    _field("Lens", rf"{_EXIF}:Lens(?:Make|Model|Info)"),
    _field("EXIF serials", rf"{_EXIF}:(?:{_SERIALS}|ImageUniqueID|RawDataUniqueID)"),
    _field("maker's serials, owner", rf"{_MAKER}:(?:{_SERIALS})"),
    _field("maker's counts", rf"{_MAKER}:(?:{_COUNTS})"),
    _field("maker's firmware", rf"{_MAKER}:(?:{_FIRMWARE})"),
    _field("second readings", rf"{_MAKER}:(?:{_SECOND})"),
    _field("thumbnail", r"IFD1:ThumbnailImage"),
    _field("XMP dates", r"XMP-xmp:(?:Create|Modify|Metadata)Date"),
    _field("XMP CreatorTool", r"XMP-xmp:CreatorTool"),
    _field("XMP history", r"XMP-xmpMM:History(?:When|Action|SoftwareAgent)"),
    _field("XMP identifiers", r"XMP-xmpMM:(?:\w*DocumentID|\w*InstanceID)"),
    _field("DigitalSourceType", r"XMP-iptcExt:DigitalSourceType"),
    _field("IPTC dates", r"IPTC:(?:DateCreated|TimeCreated|DigitalCreation(?:Date|Time))"),
    _field("IPTC Credit", r"IPTC:Credit"),
    _field("IPTC Source", r"IPTC:Source"),
    _field("IPTC By-line", r"IPTC:By-line"),
    _field("IPTC Caption", r"IPTC:Caption-Abstract"),
    _field("IPTC instructions", r"IPTC:SpecialInstructions"),
    _field(
        "PNG text",
        r"PNG:(?!Image|Bit|Color|Compression|Filter|Interlace|Background|Palette|Transparency|"
        r"Pixel|SRGB|Gamma|White|Red|Green|Blue|Significant|Animation|Default|Profile)\w+",
    ),
    _field(
        "container dates",
        r"(?:QuickTime|Keys|UserData|ItemList|Track\d+):\w*(?:Date|Day(?!light))\w*",
    ),
    _field(
        "container position", r"(?:Keys|UserData|ItemList|QuickTime):(?:GPSCoordinates|Location\w+)"
    ),
)


def equal(ours: object, theirs: object) -> bool:
    """Whether two values of one field are the same, their types and spelling aside.

    ExifTool's JSON turns what looks like a number into one; numbers are compared to six digits.
    """
    if isinstance(ours, list | tuple) or isinstance(theirs, list | tuple):
        return [_plain(one) for one in _listed(ours)] == [_plain(one) for one in _listed(theirs)]
    return _plain(ours) == _plain(theirs)


def _listed(value: object) -> Sequence[object]:
    return value if isinstance(value, list | tuple) else (value,)


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    binary = _BINARY.match(text := str(value).strip())
    text = binary[1] if binary else text
    return " ".join(_rounded(word) for word in text.split())


def _rounded(word: str) -> str:
    try:
        number = float(word)
    except ValueError:
        return word
    return f"{number:.6g}" if math.isfinite(number) else word.casefold()
