"""Which raw format a TIFF file is, told by its tags: its first bytes are those of any TIFF.

A file is called what its maker calls it only where it holds a raw picture; a TIFF file that a
camera wrote, or that was made from its raw file, stays one.

Specification: DNG 1.7.1, chapter 4 (DNGVersion); TIFF/EP (ISO 12234-2) for colour filter arrays.
What makers do in their raw formats is theirs.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.model.formats import Format, named
from verifyimg.model.tag import Tag

_CFA, _LINEAR_RAW = 32803, 34892
_RAW_CODINGS = {34713: "NEF", 32767: "ARW", 32770: "SRW", 65000: "DCR", 65535: "PEF"}
"""Compressions that only one maker's format has."""
_MAKERS = (
    ("NIKON", "NEF"), ("SONY", "ARW"), ("SAMSUNG", "SRW"), ("PENTAX", "PEF"), ("RICOH", "PEF"),
    ("HASSELBLAD", "3FR"), ("PHASE ONE", "IIQ"), ("LEAF", "MOS"), ("SEIKO EPSON", "ERF"),
    ("EPSON", "ERF"), ("EASTMAN KODAK", "KDC"), ("KODAK", "KDC"), ("MAMIYA", "MEF"),
)  # fmt: skip
"""What `Make` begins with, in capitals."""
_OLD_JPEG = 6
_SR2_MODEL = "DSC-R1"


def told_by_tags(known: Format | None, tags: Sequence[Tag]) -> Format | None:
    """The format of a file that is `known` by its first bytes, as far as its tags tell more."""
    if known is None or known.name not in ("TIFF", "RW2"):
        return known
    make = (_text(tags, "IFD0:Make") or _text(tags, "IFD0:Model")).upper()
    if known.name == "RW2":
        return named("RWL") if make.startswith("LEICA") else known
    return named(_kind(make, tags)) or known


def _kind(make: str, tags: Sequence[Tag]) -> str:
    if any(tag.key == "IFD0:DNGVersion" for tag in tags):
        return "DNG"
    codings = {tag.value for tag in tags if tag.name == "Compression"}
    by_coding = next((name for number, name in _RAW_CODINGS.items() if number in codings), "")
    if make.startswith("NIKON") and _is(tags, "IFD0:Compression", _OLD_JPEG):
        return "NRW"
    ways = {tag.value for tag in tags if tag.name == "PhotometricInterpretation"}
    raw = bool(ways & {_CFA, _LINEAR_RAW} or by_coding)
    name = next((name for begins, name in _MAKERS if make.startswith(begins)), by_coding)
    if name == "ARW" and _text(tags, "IFD0:Model").strip() == _SR2_MODEL:
        name = "SR2"
    return (by_coding if by_coding == "DCR" else name) if raw else ""


def _text(tags: Sequence[Tag], key: str) -> str:
    return next((str(tag.value) for tag in tags if tag.key == key), "")


def _is(tags: Sequence[Tag], key: str, value: int) -> bool:
    return any(tag.key == key and tag.value == value for tag in tags)
