"""What Canon puts into the `moov` box of its CR3 files: four TIFF structures and a thumbnail.

Each structure holds one directory: `CMT1` the first, `CMT2` EXIF's, `CMT3` the MakerNote, `CMT4`
that of GPS. Specification: none is published; the layout is that of the files themselves
(described by L. Chevalier, github.com/lclevy/canon_cr3, sections 2 and 3).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.image import Preview
from verifyimg.model.problem import Problem
from verifyimg.readers.boxes import Box, Boxes
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.quicktime.user_data import thumbnail
from verifyimg.readers.reader import Found, Reader

NAME = "canon-raw"

CANON = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
"""The UUID of the box."""

_EXIF = (b"CMT1", b"CMT2", b"CMT4")
_MAKER_NOTE = b"CMT3"
_VERSION_BYTES = 32
"""Within so many bytes the first box, `CNCV`, names the version of the layout."""
_HEAD_BYTES = 64
_JPEG = b"\xff\xd8\xff"


def is_raw(boxes: Boxes, box: Box) -> bool:
    """Whether it is Canon's box in a raw picture: those files keep their dates in UTC."""
    if box.type != b"uuid" or boxes.read(box, 16) != CANON:
        return False
    return b"CanonCR3" in boxes.read(box, _VERSION_BYTES, skip=16)


def canon_blocks(boxes: Boxes, box: Box) -> Iterator[Found]:
    """The TIFF structures as Blocks whose labels are their names, and the thumbnail."""
    for part in boxes.within(box, skip=16):
        if part.type in _EXIF:
            yield boxes.inner(part, "EXIF", part.type.decode())
        elif part.type == _MAKER_NOTE:
            # NOTE: it stands beside the directory that names the maker, not in it.
            yield boxes.inner(part, "MakerNote", part.type.decode())
        elif part.type == b"THMB":
            yield from thumbnail(boxes, part, "Canon")


def read_preview(block: Block, limits: Limits) -> Iterator[Found]:
    """The box `PRVW`: a JPEG behind its sizes."""
    start = block.read(_HEAD_BYTES).find(_JPEG)
    if start < 0:
        what = "a preview is there, but it is no JPEG"
        yield Problem(reader=NAME, kind="damaged", message=what, offset=block.offset)
        return
    at, length = block.file_offset(start), block.length - start
    kind, mime = "preview", "image/jpeg"
    yield Preview(kind=kind, block=block.label, offset=at, length=length, mime=mime)
    tag = plain_tag(block, "Canon", "PreviewImage", length, start)
    yield replace(tag, text=f"a picture of {length:,} bytes")


CANON_PREVIEW = Reader(name=NAME, kinds=("Canon preview",), read=read_preview)
