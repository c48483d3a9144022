"""Photoshop image resources: a list of numbered pieces, IPTC captions and thumbnails among them.

Specification: Adobe Photoshop File Formats Specification (2019), "Image Resources Section".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.image import Preview
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem, ProblemKind
from verifyimg.readers.photoshop_fields import FIELDS
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.reader import Found, Reader

NAME = "photoshop"

_SIGNATURES = (b"8BIM", b"MeSa", b"PHUT", b"AgHg", b"DCSR")
"""What a resource begins with: Photoshop's own, and those of ImageReady, PhotoDeluxe and others."""

_INNER = {
    0x0404: "IPTC",
    0x040F: "ICC",
    0x0422: "EXIF",
    0x0423: "EXIF",
    0x0424: "XMP",
}
"""Resources that are blocks of a standard of their own."""

_THUMBNAILS = {0x0409: "PhotoshopBGRThumbnail", 0x040C: "PhotoshopThumbnail"}
"""The older one has red and blue in each other's place."""
_THUMBNAIL_HEADER = 28


@noun
class _Resource:
    """One piece and where it stands in the block."""

    number: int
    position: int
    """Of its data."""
    data: bytes


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """The blocks inside as blocks, thumbnails as previews, a few others as tags.

    A piece that breaks off costs a Problem; those before it are read.
    """
    if block.length > limits.block_bytes:
        what = f"only the first {limits.block_bytes:,} bytes were read"
        yield _problem("refused", what, block, limits.block_bytes)
    data = block.read(limits.block_bytes)
    end = len(data.rstrip(b"\0"))  # some writers pad
    position, read = 0, 0
    while position < end:
        resource = _resource_at(data, position)
        if isinstance(resource, str):
            yield _problem("damaged", resource, block, position)
            return
        read += 1
        if read > limits.ifd_entries:
            what = f"more than {limits.ifd_entries:,} resources; the rest was not read"
            yield _problem("refused", what, block, position)
            return
        yield from _found(resource, block)
        position = resource.position + len(resource.data) + len(resource.data) % 2


def _resource_at(data: bytes, position: int) -> _Resource | str:
    """The resource at a position, or what is wrong with it."""
    head = data[position : position + 7]
    if len(head) < 7 or head[:4] not in _SIGNATURES:
        return "the Photoshop block breaks off: no resource where one must stand"
    name = head[6] + 1
    start = position + 6 + name + name % 2
    length = int.from_bytes(data[start : start + 4], "big")
    if start + 4 + length > len(data):
        return f"Photoshop resource 0x{head[4]:02X}{head[5]:02X} does not fit in the block"
    found = data[start + 4 : start + 4 + length]
    return _Resource(number=int.from_bytes(head[4:6], "big"), position=start + 4, data=found)


def _found(resource: _Resource, block: Block) -> Iterator[Found]:
    if resource.number in _INNER:
        nested = resource.data.startswith(b"8BIM")  # as some programs convert them
        kind = "Photoshop" if nested else _INNER[resource.number]
        extents = block.part(resource.position, len(resource.data))
        if extents:
            label = f"{block.label} {kind}"
            yield replace(block, kind=kind, label=label, extents=extents, parent=block)
    elif resource.number in _THUMBNAILS:
        yield from _thumbnail(resource, block)
    elif resource.number in FIELDS:
        for name, value in FIELDS[resource.number](resource.data):
            yield plain_tag(block, "Photoshop", name, value, resource.position)


def _thumbnail(resource: _Resource, block: Block) -> Iterator[Found]:
    """A small JPEG behind a header of 28 bytes; other codings are told, not given."""
    length = len(resource.data) - _THUMBNAIL_HEADER
    if length <= 0 or resource.data[:4] != b"\0\0\0\x01":
        what = "the Photoshop thumbnail is no JPEG"
        yield _problem("unsupported", what, block, resource.position)
        return
    yield Preview(
        kind="thumbnail",
        block=f"{block.label} Photoshop",
        offset=block.file_offset(resource.position + _THUMBNAIL_HEADER),
        length=length,
        mime="image/jpeg",
    )
    name = _THUMBNAILS[resource.number]
    tag = plain_tag(block, "Photoshop", name, length, resource.position)
    yield replace(tag, text=f"a picture of {length:,} bytes")


def _problem(kind: ProblemKind, message: str, block: Block, position: int) -> Problem:
    return Problem(reader=NAME, kind=kind, message=message, offset=block.file_offset(position))


PHOTOSHOP = Reader(name=NAME, kinds=("Photoshop",), read=read)
