"""Boxes that a UUID names: what stands in them, and where it begins.

Specification: ISO/IEC 14496-12, 4.2 (uuid); XMP part 3, 1.1.5 and 1.1.6; C2PA 2.1, A.5; ISO/IEC
15444-1, I.7.2; the marks of EXIF, IPTC and GeoTIFF are those of their writers (JPEG 2000 files of
Adobe, Kakadu, GDAL).
"""

from __future__ import annotations

from verifyimg.containers.isobmff_boxes import Box
from verifyimg.model.block import Block, ByteSource

_MARK = 16
_C2PA = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
_CANON_PREVIEW = bytes.fromhex("eaf42b5e1c984b88b9fbb7dc406e4d16")
_KINDS = {
    bytes.fromhex("be7acfcb97a942e89c71999491e3afac"): "XMP",
    b"JpgTiffExif->JP2": "EXIF",
    bytes.fromhex("0537cdab9d0c4431a72afa561f2a113e"): "EXIF",
    bytes.fromhex("33c7a4d2b81d4723a0baf1a3e097ad38"): "IPTC",
    bytes.fromhex("09a14e97c0b442e0bebf36df6f0ce36f"): "IPTC",
    bytes.fromhex("2c4c0100850440b9a03e562148d6dfeb"): "Photoshop",
    bytes.fromhex("b14bf8bd083d4b43a5ae8cd7d5a6ce03"): "GeoTIFF",
    _CANON_PREVIEW: "Canon preview",
}
"""By mark."""

_PURPOSES = (b"manifest", b"original", b"update")
"""Of the boxes of Content Credentials that hold a manifest store behind an offset of 8 bytes."""
_LONGEST_PURPOSE = 32


def named_block(source: ByteSource, box: Box) -> Block:
    """The payload behind the mark as a Block of its kind; `box uuid` where we do not know it."""
    mark = source.read_at(box.payload, min(_MARK, box.length))
    if mark == _C2PA:
        return box.block(source, "JUMBF", skip=_MARK + _credentials(source, box))
    kind = _KINDS.get(mark)
    return box.block(source, kind, skip=_MARK) if kind else box.block(source, "box uuid")


def _credentials(source: ByteSource, box: Box) -> int:
    """Where the manifest store begins: behind version, flags, purpose and an offset."""
    head = source.read_at(box.payload + _MARK, min(_LONGEST_PURPOSE, box.length - _MARK))
    purpose, end, _ = head[4:].partition(b"\0")
    return 4 + len(purpose) + 1 + 8 if end and purpose in _PURPOSES else 0
