"""The pictures that TIFF directories embed, and what they are called in each kind of file.

The same two numbers point to a thumbnail in one file and to a full-size JPEG in another; which
it is depends on the format, its maker and the directory. The names are ExifTool's.

Specification: TIFF 6.0, section 8 (strips); CIPA DC-008-2023, 4.5.6 (thumbnails); DNG 1.7.1,
chapter 4 (previews). What makers do in their raw formats is theirs.
"""

from __future__ import annotations

from dataclasses import replace

from verifyimg.limits import DEFAULT
from verifyimg.model.noun import noun
from verifyimg.readers.exif.ifd import (
    ASCII,
    PANASONIC,
    Directory,
    Flaw,
    Tiff,
    directory_at,
    numbers,
)
from verifyimg.readers.exif.names import THUMBNAIL_LENGTH, THUMBNAIL_OFFSET

THUMBNAIL, PREVIEW, FROM_RAW, OTHER = "ThumbnailImage", "PreviewImage", "JpgFromRaw", "OtherImage"
UNCOMPRESSED = "ThumbnailTIFF"

_STARTS = {THUMBNAIL: ("ThumbnailOffset", "ThumbnailLength")} | {
    name: (f"{name}Start", f"{name}Length") for name in (PREVIEW, FROM_RAW, OTHER)
}
"""By picture: the names of the tags that locate it."""

_MAKE, _MODEL, _COMPRESSION, _SUBFILE, _DNG_VERSION = 0x010F, 0x0110, 0x0103, 0x00FE, 0xC612
_WIDTH, _HEIGHT, _SAMPLES = 0x0100, 0x0101, 0x0115
_STRIPS, _POINTERS = (0x0111, 0x0117), (THUMBNAIL_OFFSET, THUMBNAIL_LENGTH)
_RW2_JPEG = 0x002E
_PLAIN, _OLD_JPEG, _JPEG = 1, 6, 7

_RAW_MAKERS = (("SONY", "ARW"), ("PENTAX", "PEF"), ("RICOH", "PEF"))


@noun
class Located:
    """One embedded picture."""

    name: str
    """Of the tag that stands for it."""
    offset: int
    """From the start of the block."""
    length: int

    @property
    def kind(self) -> str:
        """Made to stand for the picture in a list, or to be looked at."""
        return "thumbnail" if self.name in (THUMBNAIL, UNCOMPRESSED) else "preview"


@noun
class Pictures:
    """What one directory embeds."""

    names: dict[int, str]
    """By tag number: its name here, where it is another one than usual."""
    located: tuple[Located, ...]


def layout_of(tiff: Tiff) -> str:
    """How the embedded pictures of a TIFF file are laid out: `CR2`, `RW2`, `ARW`, `NRW`, `PEF`;
    `TIFF` for all others."""
    if tiff.magic == PANASONIC:
        return "RW2"
    if tiff.data[8:10] == b"CR":
        return "CR2"
    first = directory_at(tiff, tiff.first, DEFAULT)
    if isinstance(first, Flaw) or _number(tiff, first, _DNG_VERSION) is not None:
        return "TIFF"
    make = _text(tiff, first, _MAKE) or _text(tiff, first, _MODEL)
    if make.startswith("NIKON") and _number(tiff, first, _COMPRESSION) == _OLD_JPEG:
        return "NRW"
    return next((kind for begins, kind in _RAW_MAKERS if make.startswith(begins)), "TIFF")


def pictures_of(tiff: Tiff, directory: Directory, group: str, layout: str) -> Pictures:
    """The pictures that a directory embeds; `layout` is empty for a block that is no file."""
    if layout == "RW2" and group == "IFD0":
        return Pictures(names={}, located=_whole_value(directory))
    pairs = (
        (_POINTERS, _pointed(group, layout)),
        (_STRIPS, _stripped(tiff, directory, group, layout)),
    )
    names: dict[int, str] = {}
    located = []
    for (start, size), name in pairs:
        if name is None:
            continue
        names |= dict(zip((start, size), _STARTS.get(name, ()), strict=False))
        offset, length = _number(tiff, directory, start), _number(tiff, directory, size)
        if offset and length:
            located.append(Located(name=name, offset=offset, length=length))
    return Pictures(names=names, located=tuple(located))


def _pointed(group: str, layout: str) -> str:
    """What a directory locates by JPEGInterchangeFormat."""
    if group == "IFD1" or (group, layout) == ("IFD0", "NRW"):
        return THUMBNAIL
    if (group, layout) == ("IFD0", "ARW"):
        return PREVIEW
    return FROM_RAW if group == "SubIFD" or (group, layout) == ("IFD2", "PEF") else OTHER


def _stripped(tiff: Tiff, directory: Directory, group: str, layout: str) -> str | None:
    """What the strips of a directory are, if not the picture itself."""
    if layout == "CR2":
        return PREVIEW if group == "IFD0" else None
    if not _number(tiff, directory, _SUBFILE):
        return None
    coding = _number(tiff, directory, _COMPRESSION)
    if layout == "TIFF" and coding == _JPEG:
        return FROM_RAW if group == "SubIFD2" else PREVIEW
    small = layout and group in ("IFD0", "IFD1") and coding == _PLAIN
    return UNCOMPRESSED if small and _is_whole(tiff, directory) else None


def _is_whole(tiff: Tiff, directory: Directory) -> bool:
    """Whether its one strip holds all of a small picture, of one byte a sample."""
    numbers = (_WIDTH, _HEIGHT, _SAMPLES, _STRIPS[1])
    width, height, samples, length = (_number(tiff, directory, one) or 0 for one in numbers)
    return width * height * samples == length


def _whole_value(directory: Directory) -> tuple[Located, ...]:
    found = (one for one in directory.entries if one.number == _RW2_JPEG and one.length > 4)
    return tuple(
        Located(name=FROM_RAW, offset=one.position, length=one.length) for one in list(found)[:1]
    )


def _number(tiff: Tiff, directory: Directory, number: int) -> int | None:
    """The whole number of an entry that has one; None of a list, for strips may be many."""
    found = (one for one in directory.entries if one.number == number)
    entry = next(found, None)
    if entry is None or (entry.count != 1 and number != _DNG_VERSION):
        return None
    items = numbers(tiff, replace(entry, count=1), DEFAULT)
    return int(items[0]) if items and isinstance(items[0], int) else None


def _text(tiff: Tiff, directory: Directory, number: int) -> str:
    """In capitals, its first 64 characters; empty where there is none."""
    found = (one for one in directory.entries if one.number == number and one.type == ASCII)
    stored = next((tiff.stored(one) for one in found), b"")
    return stored[:64].decode("latin-1").upper()
