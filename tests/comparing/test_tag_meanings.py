from __future__ import annotations

import pytest

from tests.support.report_parts import tag
from verifyimg.comparing.tag_meanings import meaning_of


@pytest.mark.parametrize(
    "key",
    [
        "File:ImageWidth",
        "JFIF:XResolution",
        "System:FileName",
        "ICC-header:ProfileDateTime",
        "ExifIFD:ExifVersion",
        "IFD0:Exif_0x9999",
        "IFD0:ExifOffset",
        "ExifIFD:ExifImageWidth",
    ],
)
def test_how_a_file_is_coded_is_no_loss(key: str) -> None:
    assert meaning_of(tag(key, "1")) is None


@pytest.mark.parametrize(
    ("key", "meaning"),
    [
        ("ExifIFD:DateTimeOriginal", "dates"),
        ("ExifIFD:OffsetTime", "dates"),
        ("XMP-photoshop:DateCreated", "dates"),
        ("ExifIFD:ExposureTime", "camera_settings"),
        ("GPS:GPSLatitude", "place"),
        ("IPTC:City", "place"),
        ("IFD0:Make", "device"),
        ("ExifIFD:LensModel", "device"),
        ("ExifIFD:BodySerialNumber", "identifiers"),
        ("XMP-xmpMM:DocumentID", "identifiers"),
        ("ExifIFD:ImageUniqueID", "identifiers"),
        ("IPTC:Caption-Abstract", "captions"),
        ("IPTC:SpecialInstructions", "captions"),
        ("File:Comment", "captions"),
        ("IFD0:Software", "software"),
        ("XMP-xmpMM:HistoryAction", "software"),
        ("IFD1:ThumbnailOffset", None),
        ("IFD1:ThumbnailImage", "thumbnails"),
        ("IFD1:Compression", "thumbnails"),
        ("Canon:OwnerName", "maker_notes"),
        ("Samsung:TimeStamp", "maker_notes"),
        ("XMP-crs:Exposure", "other"),
    ],
)
def test_a_field_has_its_meaning(key: str, meaning: str | None) -> None:
    assert meaning_of(tag(key, "1")) == meaning
