"""Profiles that ImageMagick writes into a PNG's texts: a name, a length, hexadecimal digits."""

from __future__ import annotations

import re

from verifyimg.model.noun import noun

PREFIX = "raw profile type "
"""How such a keyword begins, in any case."""

_TEXT = re.compile(rb"\s*([^\n]*)\n\s*(\d{1,10})\s*\n(.*)", re.DOTALL)
_SPACES = b" \t\r\n\v\f\0"
_NOT_HEX = re.compile(rb"[^0-9A-Fa-f]")
_MARKS: tuple[tuple[bytes, str, int], ...] = (
    (b"Exif\0\0", "EXIF", 6),
    (b"II*\0", "EXIF", 0),
    (b"MM\0*", "EXIF", 0),
    (b"http://ns.adobe.com/xap/1.0/\0", "XMP", 29),
    (b"Photoshop 3.0\0", "Photoshop", 14),
    (b"8BIM", "Photoshop", 0),
    (b"\x1c", "IPTC", 0),
)
"""First bytes, kind, and how many bytes of header to skip."""

_KINDS = {"exif": "EXIF", "app1": "EXIF", "xmp": "XMP", "iptc": "IPTC", "8bim": "Photoshop",
          "icc": "ICC", "icm": "ICC"}  # fmt: skip


@noun
class Profile:
    """One profile, decoded."""

    kind: str
    """`EXIF`, `XMP` … told by its first bytes, or else by its name."""
    name: str
    """In lower case; what stands in the keyword."""
    length: int
    """In bytes, as the text says, without the header that is skipped."""
    data: bytes
    """Up to the first character that is no digit."""


def profile_of(keyword: str, text: bytes) -> Profile | None:
    """The profile of a text with such a keyword; None where it is not written like one."""
    found = _TEXT.match(text)
    if found is None:
        return None
    data = _decoded(found[3])
    name = keyword[len(PREFIX) :].strip().casefold()
    marked = ((kind, skip) for mark, kind, skip in _MARKS if data.startswith(mark))
    kind, skip = next(marked, (_KINDS.get(name, "raw profile"), 0))
    length = max(0, int(found[2]) - skip)
    return Profile(kind=kind, name=name, length=length, data=data[skip:])


def _decoded(text: bytes) -> bytes:
    digits = text.translate(None, _SPACES)
    end = _NOT_HEX.search(digits)
    digits = digits[: end.start()] if end else digits
    return bytes.fromhex(digits[: len(digits) // 2 * 2].decode("ascii"))
