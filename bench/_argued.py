"""Why our reading of a field is another one than ExifTool's: for each miss of `bench_fields.py`.

A reason is found by the end of the file's path and the key. It takes no miss out of the figure.
"""

from __future__ import annotations

_MOVED = (
    "the note was moved: its offsets lead into zeros, where ExifTool reads; the values stand where "
    "the footer or the layout of the note tells, and we read them there and say so"
)
_ADRIFT = (
    "the note was moved, by how much its layout does not prove: its offsets lead into zeros or "
    "foreign bytes, which ExifTool prints; we report the note as damaged and follow none"
)
_SHIFTED = (
    "the note was moved: the enciphered records stand elsewhere than its offsets say; ExifTool "
    "deciphers foreign bytes there. Where ours stand the clock is that of the EXIF text"
)
_BEHIND = "the thumbnail ends behind its EXIF block, in the next segment: damaged, and said to be"
_UNKNOWN_BODY = (
    "ExifTool takes the record of a body that it does not know for that of others: the counters it "
    "prints are no counts. We know no place in this body's record and give none"
)
_NO_UTF8 = "bytes that are no UTF-8: ExifTool's JSON prints question marks for them, we Latin-1"
_TEXT_DEGREES = (
    "rationals written as text with decimal commas; ExifTool takes their decimals for minutes and "
    "seconds and makes up a position 90 km off. We keep the text"
)

ARGUED: dict[tuple[str, str], str] = {
    ("nikon-20221019-building.jpeg", "Nikon:TimeZone"): (
        "two fields of that name: the zone in minutes, which we give, and a number in a list of "
        "menu settings, which ExifTool's JSON prints in its place"
    ),
    ("normal-digicams/digital-rebel.jpg", "Canon:"): _ADRIFT,
    ("strange-jpegs/iptc1.jpg", "Olympus:SerialNumber"): _ADRIFT,
    ("strange-jpegs/thumbnail-place-error.jpg", "IFD1:ThumbnailImage"): _BEHIND,
    ("Sony DCR-PC110E (2).jpg", "IFD1:ThumbnailImage"): _BEHIND,
    ("ColorfulCups/contents/images/2560x1600.jpg", "Sony:"): _SHIFTED,
    ("ColorfulCups/contents/screenshot.jpg", "Sony:"): _SHIFTED,
    ("issue_9292_sony_3_bottom_right.HIF", "Sony:"): _UNKNOWN_BODY,
    ("Canon IXUS 400.jpg", "Canon:"): _MOVED,
    ("Canon PowerShot S300.jpg", "Canon:"): _MOVED,
    ("Canon PowerShot S330.jpg", "Canon:"): _MOVED,
    ("images/pport_g4.tif", "IFD0:Make"): _NO_UTF8,
    ("exif/exif-loop.bin", "IFD1:ModifyDate"): (
        "IFD0 names itself as the next directory; ExifTool reads it a second time as IFD1, we once"
    ),
    ("icons/metadata-flowchart.png", "PNG:Plantuml"): (
        "a text longer than we keep (`limits.text_characters`): the beginning is the same"
    ),
    ("geodegrees_as_string.jpg", "GPS:"): _TEXT_DEGREES,
    ("minimized-file-fuzzer-4616081830051840.heic", "IFD0:Software"): _NO_UTF8,
    ("minimized-file-fuzzer-5752063708495872.heic", "ExifIFD:CreateDate"): _NO_UTF8,
    ("images/Canon1DmkIII.jpg", "Canon:TimeStamp"): (
        "the clock of a firmware before the first that was sold stands four bytes before "
        "(`TimeStamp1`, equal); what ExifTool reads at its later place is of January 1970"
    ),
}
"""By the end of a path and a key or its beginning."""


def reason_of(path: str, key: str) -> str | None:
    """Why we read something else, or nothing; None for a miss that nobody has looked into."""
    found = (why for (end, begins), why in ARGUED.items() if _is(path, key, end, begins))
    return next(found, None)


def _is(path: str, key: str, end: str, begins: str) -> bool:
    return path.endswith(end) and (
        key == begins or (begins.endswith(":") and key.startswith(begins))
    )
