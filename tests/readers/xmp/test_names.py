from __future__ import annotations

import pytest

from verifyimg.readers.xmp.names import language_suffix, name_of

NAMES = [
    ("xmp:CreateDate", "CreateDate"),
    ("dc:creator", "Creator"),
    ("xmpMM:History.when", "HistoryWhen"),
    ("xmpMM:History.softwareAgent", "HistorySoftwareAgent"),
    ("xmpMM:DerivedFrom.documentID", "DerivedFromDocumentID"),
    ("exif:PixelXDimension", "ExifImageWidth"),
    ("exif:GPSTimeStamp", "GPSDateTime"),
    ("exif:GPSDOP", "GPSDOP"),
    ("exif:Flash.Fired", "FlashFired"),
    ("exifEX:BodySerialNumber", "SerialNumber"),
    ("tiff:ImageLength", "ImageHeight"),
    ("x:xmptk", "XMPToolkit"),
    ("x:xaptk", "XMPToolkit"),
    ("iptcCore:CreatorContactInfo.CiAdrCity", "CreatorCity"),
    ("iptcCore:CreatorContactInfo.CiUrlWork", "CreatorWorkURL"),
    ("iptcExt:LocationCreated.City", "LocationCreatedCity"),
    ("iptcExt:ArtworkOrObject.AOTitle", "ArtworkTitle"),
    ("iptcExt:ArtworkOrObject.AOCurrentLicensorId", "ArtworkLicensorID"),
    ("iptcExt:RegistryId.RegItemId", "RegistryItemID"),
    ("iptcExt:DigitalSourceType", "DigitalSourceType"),
    ("plus:Licensor.LicensorName", "LicensorName"),
    ("mwg-rs:Regions.RegionList.Area.x", "RegionAreaX"),
    ("mwg-rs:Regions.AppliedToDimensions.w", "RegionAppliedToDimensionsW"),
    ("MP:RegionInfo.Regions.PersonDisplayName", "RegionPersonDisplayName"),
    ("microsoft:Rating", "RatingPercent"),
    ("photoshop:ICCProfile", "ICCProfileName"),
    ("crs:Temperature", "ColorTemperature"),
    ("crs:PaintBasedCorrections.LocalTemperature", "PaintCorrectionTemperature"),
    ("crs:PaintBasedCorrections.CorrectionMasks.MaskValue", "PaintCorrectionMaskValue"),
    ("xmp:Thumbnails.image", "ThumbnailImage"),
    ("GDepth:Data", "DepthImage"),
    ("own:note", "Note"),
    ("own:NOTE", "Note"),
    ("own:st.IN2", "StIn2"),
    ("own:snake_case-name", "Snake_case-name"),
    ("own:q", "TagQ"),
]


@pytest.mark.parametrize(("way", "name"), NAMES)
def test_a_property_is_named_as_exiftool_names_it(way: str, name: str) -> None:
    prefix, _, path = way.partition(":")
    assert name_of(prefix, tuple(path.split("."))) == name


@pytest.mark.parametrize("local", ["", "…", "a b", "<x>", "\x1b[31m", "имя"])
def test_a_name_is_made_of_harmless_characters(local: str) -> None:
    name = name_of("own", (local,))
    assert name.replace("_", "").replace("-", "").isalnum() and name.isascii()


@pytest.mark.parametrize(
    ("language", "suffix"),
    [(None, ""), ("", ""), ("x-default", ""), ("X-Default", ""), ("ru", "-ru"), ("EN", "-en"),
     ("en-us", "-en-US"), ("en_US", "-en-US"), ("sr-Latn-rs", "-sr-Latn-RS"), ("<b>", "-b")],
)  # fmt: skip
def test_a_language_stands_behind_the_name(language: str | None, suffix: str) -> None:
    assert language_suffix(language) == suffix
