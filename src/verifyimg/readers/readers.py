"""The standards that we can read, by the kind of Block that each one understands."""

from __future__ import annotations

from verifyimg.readers.comment import COMMENT
from verifyimg.readers.exif import EXIF
from verifyimg.readers.frame import FRAME
from verifyimg.readers.icc import ICC
from verifyimg.readers.iptc import IPTC
from verifyimg.readers.isobmff import ISOBMFF, PICTURE_ITEM
from verifyimg.readers.jfif import JFIF
from verifyimg.readers.maker_notes import MAKER_NOTES
from verifyimg.readers.photoshop import PHOTOSHOP
from verifyimg.readers.png import PNG, PNG_PROFILE
from verifyimg.readers.png_text import PNG_TEXT
from verifyimg.readers.reader import Reader
from verifyimg.readers.samsung_trailer import SAMSUNG_TRAILER
from verifyimg.readers.webp import WEBP
from verifyimg.readers.xmp import XMP
from verifyimg.readers.xmp_extended import EXTENDED_XMP

READERS: tuple[Reader, ...] = (
    EXIF,
    FRAME,
    JFIF,
    COMMENT,
    PNG,
    PNG_TEXT,
    PNG_PROFILE,
    WEBP,
    ISOBMFF,
    PICTURE_ITEM,
    XMP,
    EXTENDED_XMP,
    PHOTOSHOP,
    IPTC,
    ICC,
    MAKER_NOTES,
    SAMSUNG_TRAILER,
)

UNREAD: dict[str, str] = {
    "JUMBF": "a JUMBF block (Content Credentials stand there)",
}
"""Kinds that are there to be read and that this version does not read, with their words."""


def readers_of(kind: str) -> tuple[Reader, ...]:
    """The readers that understand blocks of this kind."""
    return tuple(reader for reader in READERS if kind in reader.kinds)
