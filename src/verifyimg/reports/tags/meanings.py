"""What a tag says, in one line, for those who do not know its standard by heart; in their order.

A meaning tells what the standard says the field holds and whose word it is, never whether it is
true. Exif: CIPA DC-008-2023. XMP: ISO 16684-1 and Adobe's specification, part 2. IPTC: Photo
Metadata Standard 2023.1, IIM 4.2.
"""

from __future__ import annotations

from collections.abc import Container

_ZONES = {
    "ExifIFD:DateTimeOriginal": "ExifIFD:OffsetTimeOriginal",
    "ExifIFD:CreateDate": "ExifIFD:OffsetTimeDigitized",
    "IFD0:ModifyDate": "ExifIFD:OffsetTime",
}
"""The dates of Exif, and where the zone of each stands if the camera wrote one."""

_MEANINGS = {
    # dates
    "ExifIFD:DateTimeOriginal": "when the shutter was released, by the camera's clock",
    "ExifIFD:CreateDate": "when it became digital, by that clock: for a scan, the day of the scan",
    "IFD0:ModifyDate": "when this file was last written, by the clock of what wrote it",
    "ExifIFD:OffsetTime": "the zone of IFD0:ModifyDate",
    "ExifIFD:OffsetTimeOriginal": "the zone of DateTimeOriginal, as the camera was set",
    "ExifIFD:OffsetTimeDigitized": "the zone of CreateDate, as the camera was set",
    "ExifIFD:SubSecTimeOriginal": "the fraction of that second",
    "GPS:GPSDateStamp": "the date by satellite, UTC",
    "GPS:GPSTimeStamp": "the time of the position by satellite, UTC; it may be an old fix",
    "XMP-xmp:CreateDate": "when it was made, as a program noted it",
    "XMP-xmp:ModifyDate": "when the file was last changed, as a program noted it",
    "XMP-xmp:MetadataDate": "when its metadata were last changed, as a program noted it",
    "XMP-photoshop:DateCreated": "when the scene was, as somebody typed it or a program copied it",
    "IPTC:DateCreated": "the day of the scene, as somebody typed it or a program copied it",
    "IPTC:TimeCreated": "the time of the scene, as typed or copied",
    "IPTC:DigitalCreationDate": "the day on which it became digital, as typed or copied",
    "Samsung:TimeStamp": "the phone's clock when the file was closed; UTC",
    "PNG:ModifyDate": "when the picture was last changed, by the program that wrote it; UTC",
    "QuickTime:CreateDate": "when the recording began, by the device's clock; UTC by the standard",
    "QuickTime:ModifyDate": "when the recording was last written; UTC by the standard",
    # place
    "GPS:GPSLatitude": "north or south of the equator, by the device; its sign is in the Ref",
    "GPS:GPSLongitude": "east or west of Greenwich, by the device; its sign is in the Ref",
    "GPS:GPSAltitude": "metres from sea level",
    "GPS:GPSHPositioningError": "how far off the position may be, in metres, by the device",
    "GPS:GPSImgDirection": "where the lens pointed, in degrees from north",
    "GPS:GPSProcessingMethod": "how the position was found: GPS, CELLID, WLAN or MANUAL",
    "IPTC:City": "the town, as somebody typed it",
    "IPTC:Country-PrimaryLocationName": "the country, as somebody typed it",
    "XMP-photoshop:City": "the town, as somebody typed it",
    "XMP-photoshop:Country": "the country, as somebody typed it",
    # device
    "IFD0:Make": "who made the camera or scanner",
    "IFD0:Model": "which camera or scanner",
    "ExifIFD:SerialNumber": "the number of this body",
    "ExifIFD:LensModel": "which lens",
    "ExifIFD:LensSerialNumber": "the number of this lens",
    "IFD0:HostComputer": "the computer or phone on which it was made",
    # software
    "IFD0:Software": "what wrote the file: the camera's firmware, or a program",
    "XMP-xmp:CreatorTool": "the program that first made it",
    "XMP-xmpMM:HistoryAction": "what programs noted that they did, in their order",
    "XMP-xmpMM:HistoryWhen": "when each of these was, by the computer's clock",
    "XMP-xmpMM:HistorySoftwareAgent": "which program each of these was",
    "XMP-xmpMM:DerivedFromDocumentID": "the identifier of the picture that it was made from",
    "XMP-iptcExt:DigitalSourceType": "how it came to be, as stated: camera, scan, generated",
    "XMP-x:XMPToolkit": "the library that wrote the XMP block",
    # people
    "IFD0:Artist": "who took it, as set in the camera or typed",
    "IFD0:Copyright": "who holds the rights, as set in the camera or typed",
    "IFD0:ImageDescription": "a description, typed or written by the camera",
    "ExifIFD:OwnerName": "whose camera it is, as set in the camera",
    "ExifIFD:UserComment": "a comment, typed or written by a program",
    "IPTC:By-line": "who took it, as typed",
    "IPTC:Credit": "to whom it is to be credited, as typed",
    "IPTC:Source": "who had it first, as typed",
    "IPTC:Caption-Abstract": "the caption, as typed",
    "IPTC:SpecialInstructions": "notes to editors; some platforms write a mark here",
    "XMP-dc:Creator": "who made it, as typed",
    "XMP-dc:Description": "the caption, as typed",
    "XMP-photoshop:Credit": "to whom it is to be credited, as typed",
    # identifiers
    "ExifIFD:ImageUniqueID": "a number for this picture, given by the device or an app",
    "XMP-xmpMM:DocumentID": "the same in all versions saved of one document",
    "XMP-xmpMM:InstanceID": "another one each time the file is saved",
    "XMP-xmpMM:OriginalDocumentID": "the document that the first version was",
    # picture
    "IFD0:Orientation": "how to turn it to see it upright",
    "ExifIFD:ExposureTime": "how long the shutter was open",
    "ExifIFD:FNumber": "how wide the lens was open",
    "ExifIFD:ISO": "how sensitive the sensor was set",
    "ExifIFD:FocalLength": "of the lens, as it was",
    "ExifIFD:ExifImageWidth": "in pixels, as it was written; fewer in the file: it was cut",
    "ExifIFD:ExifImageHeight": "in pixels, as it was written",
    # embedded pictures
    "IFD1:ThumbnailImage": "a small copy from when the file was written; it can be older",
}  # fmt: skip


_RANKS = {key: rank for rank, key in enumerate(_MEANINGS)}


def rank(key: str) -> int:
    """Where a tag stands in its section: those with a meaning first, the others as in the file."""
    return _RANKS.get(key, len(_RANKS))


def meaning_of(key: str, present: Container[str]) -> str:
    """One line about the tag of that key in a file that has the tags `present`; often empty."""
    said = _MEANINGS.get(key, "")
    zone = _ZONES.get(key)
    if zone is None:
        return said
    where = zone.partition(":")[2]
    return f"{said}; its zone is in {where}" if zone in present else f"{said}; no zone"
