from __future__ import annotations

import pytest

from verifyimg.redaction.identifying import kind_of


@pytest.mark.parametrize(
    "key",
    [
        "", "IFD0:Model", "ExifIFD:DateTimeOriginal", "ExifIFD:ISOSpeedLatitudeyyy",
        "GPS:GPSLatitudeRef", "GPS:GPSTimeStamp", "GPS:GPSAltitudeRef", "Canon:SerialNumberFormat",
        "ICC_Profile:ProfileCopyright", "ICC-header:ProfileCreator", "Canon:MacroMode",
        "ExifIFD:SubjectLocation", "Panasonic:WorldTimeLocation", "XMP-xmp:CreatorTool",
        "IFD0:UniqueCameraModel", "Canon:CanonModelID", "XMP-photoshop:City", "File:FileName",
    ],
)  # fmt: skip
def test_a_field_that_tells_of_nobody_is_left(key: str) -> None:
    assert kind_of(key) is None


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("GPS:GPSLatitude", "positions"),
        ("XMP-exif:GPSLongitude", "positions"),
        ("XMP-drone-dji:GpsLongtitude", "positions"),
        ("Keys:GPSCoordinates", "positions"),
        ("GPS:GPSDestLatitude", "positions"),
        ("GPS:GPSAltitude", "altitudes"),
        ("IPTC:Sub-location", "places"),
        ("XMP-iptcCore:Location", "places"),
        ("ExifIFD:SerialNumber", "serials"),
        ("XMP-aux:LensSerialNumber", "serials"),
        ("Canon:InternalSerialNumber", "serials"),
        ("ExifIFD:ImageUniqueID", "identifiers"),
        ("Apple:ContentIdentifier", "identifiers"),
        ("IFD0:Artist", "names"),
        ("IFD0:XPAuthor", "names"),
        ("XMP-dc:Creator", "names"),
        ("IPTC:By-line", "names"),
        ("Canon:OwnerName", "names"),
        ("XMP-iptcExt:PersonInImage", "names"),
        ("IFD0:HostComputer", "names"),
        ("XMP-iptcCore:CreatorWorkEmail", "contacts"),
        ("XMP-iptcCore:CreatorAddress", "contacts"),
    ],
)
def test_a_field_that_tells_of_somebody_is_known(key: str, kind: str) -> None:
    assert kind_of(key) == kind
