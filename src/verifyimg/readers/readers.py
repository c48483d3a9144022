"""The standards that we can read, by the kind of Block that each one understands.

A reader is imported when the first Block of its kind is met: most files need few of them.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from verifyimg.readers.reader import Reader

PLACES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("exif", "EXIF", ("EXIF", "TIFF")),
    ("frame", "FRAME", ("frame",)),
    ("jfif", "JFIF", ("JFIF",)),
    ("comment", "COMMENT", ("comment",)),
    ("png", "PNG", ("PNG header", "PNG time", "PNG density", "PNG animation")),
    ("png_text", "PNG_TEXT", ("PNG text",)),
    ("png", "PNG_PROFILE", ("PNG profile",)),
    ("webp", "WEBP", ("WebP header",)),
    ("isobmff", "ISOBMFF", ("ftyp", "hdlr", "pitm", "ispe", "irot", "pixi", "colr")),
    ("isobmff", "PICTURE_ITEM", ("picture item",)),
    ("xmp", "XMP", ("XMP",)),
    ("xmp_extended", "EXTENDED_XMP", ("extended XMP",)),
    ("photoshop", "PHOTOSHOP", ("Photoshop",)),
    ("iptc", "IPTC", ("IPTC",)),
    ("icc", "ICC", ("ICC",)),
    ("maker_notes", "MAKER_NOTES", ("MakerNote",)),
    ("samsung_trailer", "SAMSUNG_TRAILER", ("trailer",)),
)
"""Each reader's file, its name there and its kinds, in the order in which they read a Block."""

UNREAD: dict[str, str] = {
    "JUMBF": "a JUMBF block (Content Credentials stand there)",
}
"""Kinds that are there to be read and that this version does not read, with their words."""


@cache
def readers_of(kind: str) -> tuple[Reader, ...]:
    """The readers that understand blocks of this kind."""
    return tuple(_reader(file, name) for file, name, kinds in PLACES if kind in kinds)


def all_readers() -> tuple[Reader, ...]:
    """Every reader, in order."""
    return tuple(_reader(file, name) for file, name, _ in PLACES)


def _reader(file: str, name: str) -> Reader:
    reader: Reader = getattr(import_module(f"{__package__}.{file}"), name)
    return reader
