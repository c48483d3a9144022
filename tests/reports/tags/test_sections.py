from __future__ import annotations

import pytest

from verifyimg.reports.tags.sections import TITLES, section_of

EXAMPLES = {
    "dates": "ExifIFD:DateTimeOriginal ExifIFD:OffsetTime ExifIFD:SubSecTime GPS:GPSTimeStamp "
    "GPS:GPSDateStamp XMP-photoshop:DateCreated IPTC:TimeCreated QuickTime:CreateDate "
    "Samsung:TimeStamp Canon:TimeZone Apple:RunTimeValue PNG:ModifyDate",
    "place": "GPS:GPSLatitude GPS:GPSAltitude XMP-iptcExt:LocationCreatedCity IPTC:City "
    "IPTC:Country-PrimaryLocationName Keys:GPSCoordinates XMP-exif:GPSLongitude",
    "device": "IFD0:Make IFD0:Model ExifIFD:SerialNumber ExifIFD:LensModel Nikon:ShutterCount "
    "Canon:CanonFirmwareVersion Canon:InternalSerialNumber IFD0:HostComputer",
    "software": "IFD0:Software XMP-xmp:CreatorTool XMP-xmpMM:HistoryWhen XMP-x:XMPToolkit "
    "XMP-xmpMM:DerivedFromDocumentID XMP-iptcExt:DigitalSourceType",
    "people": "IFD0:Artist IPTC:By-line IPTC:Caption-Abstract XMP-dc:Description Canon:OwnerName "
    "ExifIFD:UserComment IPTC:SpecialInstructions XMP-iptcCore:CreatorCountry",
    "identifiers": "XMP-xmpMM:DocumentID ExifIFD:ImageUniqueID Apple:ContentIdentifier "
    "Photoshop:IPTCDigest Apple:BurstUUID",
    "picture": "File:ImageWidth ExifIFD:ExposureTime ExifIFD:FNumber ExifIFD:ISO IFD0:Orientation "
    "ExifIFD:ISOSpeedLatitudeyyy",
    "thumbnails": "IFD1:ThumbnailImage IFD1:ModifyDate Photoshop:PhotoshopThumbnail "
    "MPImage2:MPImageStart Nikon:PreviewImageLength",
    "structure": "JFIF:JFIFVersion ICC-header:ProfileDateTime File:EncodingProcess Canon:Unheard",
}


@pytest.mark.parametrize(
    ("key", "section"), [(key, name) for name, keys in EXAMPLES.items() for key in keys.split()]
)
def test_a_tag_stands_where_a_verifier_looks_for_it(key: str, section: str) -> None:
    group, _, name = key.partition(":")
    assert section_of(group, name) == section


def test_every_section_has_a_title_and_an_example() -> None:
    assert set(TITLES) == set(EXAMPLES)


def test_a_name_made_by_an_enemy_takes_no_time() -> None:
    assert section_of("x", "Date" * 5_000 + "!\n") in TITLES
