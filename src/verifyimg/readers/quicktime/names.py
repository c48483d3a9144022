"""Keys, letters and boxes of film metadata, and the names that ExifTool's `-G1` gives them.

Specification: QuickTime File Format, "QuickTime Metadata Keys" and "User data"; 3GPP TS 26.244, 8;
Android's MediaMetadataRetriever. What is of music and television has no row.
"""

from __future__ import annotations

_APPLE, _ANDROID = "com.apple.quicktime.", "com.android."

KEYS = {
    f"{_APPLE}creationdate": "CreationDate",
    f"{_APPLE}location.ISO6709": "GPSCoordinates",
    f"{_APPLE}location.accuracy.horizontal": "LocationAccuracyHorizontal",
    f"{_APPLE}location.name": "LocationName",
    f"{_APPLE}location.body": "LocationBody",
    f"{_APPLE}location.note": "LocationNote",
    f"{_APPLE}location.role": "LocationRole",
    f"{_APPLE}location.date": "LocationDate",
    f"{_APPLE}make": "Make",
    f"{_APPLE}model": "Model",
    f"{_APPLE}software": "Software",
    f"{_APPLE}content.identifier": "ContentIdentifier",
    f"{_APPLE}camera.identifier": "CameraIdentifier",
    f"{_APPLE}camera.lens_model": "LensModel",
    f"{_APPLE}camera.framereadouttimeinmicroseconds": "CameraFrameReadoutTime",
    f"{_APPLE}live-photo.auto": "LivePhotoAuto",
    f"{_APPLE}live-photo.vitality-score": "LivePhotoVitalityScore",
    f"{_APPLE}title": "Title",
    f"{_APPLE}displayname": "DisplayName",
    f"{_APPLE}description": "Description",
    f"{_APPLE}comment": "Comment",
    f"{_APPLE}author": "Author",
    f"{_APPLE}artist": "Artist",
    f"{_APPLE}album": "Album",
    f"{_APPLE}copyright": "Copyright",
    f"{_APPLE}keywords": "Keywords",
    f"{_APPLE}information": "Information",
    f"{_ANDROID}version": "AndroidVersion",
    f"{_ANDROID}manufacturer": "AndroidMake",
    f"{_ANDROID}model": "AndroidModel",
    f"{_ANDROID}capture.fps": "AndroidCaptureFPS",
    "samsung.android.utc_offset": "AndroidTimeZone",
    "com.samsung.android.utc_offset": "AndroidTimeZone",
}
"""By key."""

ITEMS = {
    b"\xa9day": "ContentCreateDate", b"\xa9too": "Encoder", b"\xa9enc": "EncodedBy",
    b"\xa9nam": "Title", b"\xa9ART": "Artist", b"\xa9cmt": "Comment", b"\xa9des": "Description",
    b"\xa9mak": "Make", b"\xa9mod": "Model", b"\xa9xyz": "GPSCoordinates",
    b"\xa9alb": "Album", b"desc": "Description", b"cprt": "Copyright", b"purd": "PurchaseDate",
}  # fmt: skip
"""By the four bytes of an item without a key."""

INTERNATIONAL = {
    b"\xa9xyz": "GPSCoordinates", b"\xa9day": "ContentCreateDate", b"\xa9mak": "Make",
    b"\xa9mod": "Model", b"\xa9swr": "SoftwareVersion", b"\xa9nam": "Title",
    b"\xa9cmt": "Comment", b"\xa9inf": "Information", b"\xa9fmt": "Format",
    b"\xa9ART": "Artist", b"\xa9alb": "Album", b"\xa9too": "Encoder", b"\xa9cpy": "Copyright",
    b"\xa9aut": "Author", b"\xa9des": "Description", b"\xa9key": "Keywords",
    b"\xa9hst": "HostComputer", b"\xa9src": "SourceCredits", b"\xa9dir": "Director",
    b"\xa9prd": "Producer", b"\xa9TIM": "StartTimecode", b"\xa9TSC": "StartTimeScale",
    b"\xa9TSZ": "StartTimeSampleSize",
}  # fmt: skip
"""Boxes of user data that hold length, language and text."""

MOBILE = {
    b"titl": "Title", b"dscp": "Description", b"auth": "Author", b"cprt": "Copyright",
    b"perf": "Performer",
}  # fmt: skip
"""Boxes of user data with version, language and text (3GPP TS 26.244, 8)."""

PLAIN = {b"clfn": "ClipFileName", b"SDLN": "PlayMode", b"kywd": "Keywords"}
"""Boxes of user data that are a text and nothing else."""


def name_of_key(key: str) -> str:
    """ExifTool's name of a key, which its namespace may stand before; empty for those without."""
    return KEYS.get(key) or KEYS.get(f"{_APPLE}{key}") or ""
