"""Files inside the file: what they are by their first bytes, and what a picture is there for.

A picture inside the picture has metadata of its own. They belong to it: they are never read here
as if they were those of the picture around it.

Specification: Adobe, "Gain map" (hdrgm); Apple, HDRGainMap; ISO 21496-1, annex C (the marks of a
gain map); the file formats' own specifications for their first bytes.
"""

from __future__ import annotations

import re

from verifyimg.model.block import ByteSource
from verifyimg.model.noun import noun

_HEAD = 20
_METADATA_BYTES = 1 << 16
_GAIN_MAPS = (
    b"http://ns.adobe.com/hdr-gain-map/1.0/",
    b"http://ns.apple.com/HDRGainMap/1.0/",
    b"aux:hdrgainmap",
    b"urn:iso:std:iso:ts:21496:-1",
)
_DEPTH = (b"aux:depth", b"aux:disparity", b"aux:portraiteffectsmatte", b"aux:semantic")

_SIGNS: tuple[tuple[str, str, str], ...] = (
    ("JPEG", "image/jpeg", r"\xff\xd8\xff[\xc0-\xfe]"),
    ("MP4", "video/mp4", r"\0\0\0[\x08-\xff]ftyp"),
    ("PNG", "image/png", r"\x89PNG\r\n\x1a\n"),
    ("GIF", "image/gif", r"GIF8[79]a"),
    ("WebP", "image/webp", r"RIFF....WEBP"),
    ("ZIP", "application/zip", r"PK\x03\x04|PK\x05\x06"),
    ("RAR", "application/vnd.rar", r"Rar!\x1a\x07"),
    ("SevenZip", "application/x-7z-compressed", r"7z\xbc\xaf\x27\x1c"),
    ("PDF", "application/pdf", r"%PDF-"),
    ("HTML", "text/html", r"(?i:<!doctype html|<html[\s>]|<script[\s>]|<iframe[\s>])"),
    ("PHP", "text/x-php", r"<\?php"),
    ("Executable", "application/octet-stream", r"\x7fELF[\x01\x02][\x01\x02]\x01"),
    ("CanonVRD", "application/octet-stream", r"CANON OPTIONAL DATA\0"),
    ("AFCP", "application/octet-stream", r"AXS[!*]\0\x01"),
    ("MIE", "application/octet-stream", r"~[\x10\x18]\x04.0MIE"),
    ("vivo", "application/octet-stream", r"vivo\{"),
)
"""What it is, its media type, and its first bytes as a pattern."""

_PATTERNS = tuple(
    (name, mime, re.compile(pattern.encode("latin-1"), re.DOTALL)) for name, mime, pattern in _SIGNS
)

PICTURES = frozenset({"JPEG", "PNG", "GIF", "WebP", "MP4"})
"""What can be looked at: given as previews."""
ATTACHED = frozenset({"ZIP", "RAR", "SevenZip", "PDF", "HTML", "PHP", "Executable"})
"""Archives, documents and programs: what no camera and no picture program puts behind a picture."""


def _any_of(names: frozenset[str]) -> re.Pattern[bytes]:
    signs = (f"(?:{sign})" for name, _, sign in _SIGNS if name in names)
    return re.compile("|".join(signs).encode("latin-1"), re.DOTALL)


EVERYTHING = frozenset(name for name, *_ in _SIGNS)
_LOOKED_FOR = {names: _any_of(names) for names in (EVERYTHING, ATTACHED)}


@noun
class Sign:
    """What begins at a place."""

    name: str
    """`JPEG`, `MP4`, `ZIP` …: one word."""
    mime: str


def sign_at(source: ByteSource, offset: int) -> Sign | None:
    """What begins there; None where it is nothing that we know."""
    head = source.read_at(offset, _HEAD)
    known = ((name, mime) for name, mime, pattern in _PATTERNS if pattern.match(head))
    found = next(known, None)
    return None if found is None else Sign(name=found[0], mime=found[1])


def next_sign(
    source: ByteSource, offset: int, length: int, among: frozenset[str] = EVERYTHING
) -> int | None:
    """Where the next thing begins that we know, within `length` bytes.

    `among` is `EVERYTHING` or `ATTACHED`.
    """
    found = _LOOKED_FOR[among].search(source.read_at(offset, length))
    return None if found is None else offset + found.start()


def purpose(source: ByteSource, offset: int, length: int) -> str:
    """What a JPEG inside the file is: `gain map`, `depth map`, or `embedded picture`."""
    head = source.read_at(offset, min(length, _METADATA_BYTES))
    if any(mark in head for mark in _GAIN_MAPS):
        return "gain map"
    return "depth map" if any(mark in head for mark in _DEPTH) else "embedded picture"
