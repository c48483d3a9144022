"""The standards that we can read, by the kind of Block that each one understands.

A reader is imported when the first Block of its kind is met: most files need few of them.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from verifyimg.readers.reader import Reader

PLACES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("exif.exif", "EXIF", ("EXIF", "TIFF")),
    ("raf", "RAF_HEADER", ("RAF header",)),
    ("raf", "RAF_DIRECTORY", ("RAF directory",)),
    ("ciff", "CIFF", ("CIFF",)),
    ("mrw", "MRW", ("MRW sizes",)),
    ("x3f", "X3F_HEADER", ("X3F header",)),
    ("x3f", "X3F_PROPERTIES", ("X3F properties",)),
    ("x3f", "X3F_PICTURE", ("X3F picture",)),
    ("jpeg.frame", "FRAME", ("frame",)),
    ("jpeg.jfif", "JFIF", ("JFIF", "JFXX")),
    ("jpeg.comment", "COMMENT", ("comment", "wide comment")),
    ("jpeg.adobe", "ADOBE", ("Adobe",)),
    ("jpeg.app12", "DUCKY", ("Ducky",)),
    ("jpeg.app12", "PICTURE_INFO", ("picture info",)),
    ("flir", "FLIR", ("FLIR",)),
    ("quicktime.gopro", "GOPRO", ("GoPro",)),
    ("jpeg.qvci", "QVCI", ("Casio QVCI",)),
    ("jpeg.media_jukebox", "MEDIA_JUKEBOX", ("Media Jukebox",)),
    ("jpeg.mpf", "MPF", ("MPF",)),
    ("gif", "GIF", ("GIF header", "GIF comment", "GIF loop", "GIF control", "GIF frames")),
    ("psd", "PSD", ("PSD header", "PSD picture")),
    ("bmp", "BMP", ("BMP header",)),
    ("bmp", "ICO", ("ICO list",)),
    (
        "png",
        "PNG",
        (
            *("PNG header", "PNG time", "PNG density", "PNG animation", "PNG gamma"),
            *("PNG primaries", "PNG intent", "PNG page"),
        ),
    ),
    ("png_text", "PNG_TEXT", ("PNG text",)),
    ("png", "PNG_PROFILE", ("PNG profile",)),
    ("webp", "WEBP", ("WebP header", "WebP animation")),
    ("isobmff", "ISOBMFF", ("ftyp", "hdlr", "pitm", "ispe", "irot", "pixi", "colr", "auxC")),
    ("isobmff_pictures", "PICTURE_ITEM", ("picture item",)),
    ("isobmff_pictures", "MOTION_PHOTO", ("motion photo",)),
    ("quicktime.quicktime", "QUICKTIME", ("moov",)),
    ("canon_raw", "CANON_PREVIEW", ("Canon preview",)),
    ("jxl", "JXL", ("JXL codestream",)),
    (
        "jpeg2000",
        "JPEG2000",
        (
            *("JPEG 2000 type", "JPEG 2000 header", "JPEG 2000 colour"),
            *("JPEG 2000 resolution", "JPEG 2000 size"),
        ),
    ),
    ("jpeg2000", "JPEG2000_COMMENT", ("JPEG 2000 comment",)),
    ("jumbf", "JUMBF", ("JUMBF",)),
    ("xmp.xmp", "XMP", ("XMP",)),
    ("xmp.extended", "EXTENDED_XMP", ("extended XMP",)),
    ("photoshop", "PHOTOSHOP", ("Photoshop",)),
    ("iptc", "IPTC", ("IPTC",)),
    ("icc", "ICC", ("ICC",)),
    ("dng_private", "DNG_PRIVATE", ("DNG private data",)),
    ("makers.kodak", "KODAK_TEXT", ("Kodak text",)),
    ("makers.notes", "MAKER_NOTES", ("MakerNote",)),
    ("samsung_trailer", "SAMSUNG_TRAILER", ("trailer",)),
    ("trailer", "TRAILER", ("trailer",)),
)
"""Each reader's file, its name there and its kinds, in the order in which they read a Block."""

UNREAD: dict[str, str] = {
    "GeoTIFF": "a GeoTIFF block (the position of a map)",
    "XML": "a block of XML that is no XMP",
    "Kodak Meta": "a Kodak block of metadata",
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
