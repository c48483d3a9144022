"""The standards that we can read, by the kind of Block that each one understands."""

from __future__ import annotations

from verifyimg.readers.comment import COMMENT
from verifyimg.readers.exif import EXIF
from verifyimg.readers.frame import FRAME
from verifyimg.readers.jfif import JFIF
from verifyimg.readers.reader import Reader

READERS: tuple[Reader, ...] = (EXIF, FRAME, JFIF, COMMENT)

UNREAD: dict[str, str] = {
    "XMP": "XMP",
    "extended XMP": "extended XMP",
    "Photoshop": "a Photoshop block (IPTC captions and credits stand there)",
    "JUMBF": "a JUMBF block (Content Credentials stand there)",
}
"""Kinds that are there to be read and that this version does not read, with their words."""


def readers_of(kind: str) -> tuple[Reader, ...]:
    """The readers that understand blocks of this kind."""
    return tuple(reader for reader in READERS if kind in reader.kinds)
