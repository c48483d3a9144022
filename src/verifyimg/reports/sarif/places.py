"""SARIF's places: where a file is, as a URI, and which bytes of it a tag stands in.

SARIF 2.1.0, 3.4 (artifactLocation), 3.10 (URIs), 3.24 (artifact), 3.28 to 3.30 (location, region).
"""

from __future__ import annotations

import re
from urllib.parse import quote

from verifyimg.model.image import ImageFile
from verifyimg.model.tag import Tag
from verifyimg.reports.excerpt import excerpt
from verifyimg.reports.json.values import JsonObject, stored_path

BASE = "%SRCROOT%"
"""What relative addresses are relative to: the folder that verifyimg was run in."""
STDIN = "-"
_TELLING = re.compile(r"[ -~]*[A-Za-z:][ -~]*")
"""Text that stands in the file as it is read: printable ASCII that is no row of numbers."""
_AS_IT_IS = frozenset({"APP1", "Exif", "eXIf", "EXIF", "TIFF"})
"""Blocks of EXIF that are not compressed; XMP and boxes are not stored as they are read."""
_EXIF = re.compile(r"IFD\d+|ExifIFD|GPS|InteropIFD")


def uri(path: str) -> str:
    """The path as a URI: `file:` for an absolute one, else a relative reference.

    Every byte that a URI cannot hold is percent-encoded, of names that are not UTF-8 too; empty
    segments and `.` are left out, `..` stays as it was given.
    """
    segments = [part for part in stored_path(path).split(b"/") if part not in (b"", b".")]
    encoded = "/".join(quote(part, safe="") for part in segments)
    return f"file:///{encoded}" if path.startswith("/") else encoded or "."


def address(image: ImageFile) -> JsonObject:
    """The file's artifactLocation; standard input has no address."""
    if image.path == STDIN:
        return {"description": {"text": "standard input"}}
    base: JsonObject = {} if image.path.startswith("/") else {"uriBaseId": BASE}
    return {"uri": uri(image.path), **base}


def location(image: ImageFile, index: int, tag: Tag | None) -> JsonObject:
    """The file with the bytes of a tag in it, so far as they are known.

    `index`: its artifact; -1 where that is not known.
    """
    artifact: JsonObject = {"index": index} if index >= 0 else {}
    physical: JsonObject = {
        "artifactLocation": {**address(image), **artifact},
        "region": _region(tag),
    }
    if tag is None:
        return {"physicalLocation": physical}
    return {
        "physicalLocation": physical,
        "logicalLocations": [{"fullyQualifiedName": excerpt(tag.key, 200)}],
    }


def _region(tag: Tag | None) -> JsonObject:
    # NOTE: an image has no lines; GitHub refuses a place without one.
    line: JsonObject = {"startLine": 1}
    if tag is None or tag.offset is None:
        return line
    length: JsonObject = {"byteLength": len(tag.raw)} if _stands_there(tag) else {}
    return {**line, "byteOffset": tag.offset, **length}


def _stands_there(tag: Tag) -> bool:
    """Whether the bytes at its offset are the text that was read."""
    if tag.block not in _AS_IT_IS or not _EXIF.fullmatch(tag.group) or tag.raw != tag.value:
        return False
    return _TELLING.fullmatch(tag.raw) is not None
