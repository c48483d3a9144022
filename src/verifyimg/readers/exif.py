"""EXIF: a TIFF structure of known directories, read by our own walker.

The standard directories are read a second time by another library (`second_opinion.py`), and
a value that differs is reported as a disagreement.

Specification: CIPA DC-008-2023 (Exif 3.0), 4.5 and 4.6.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.image import Preview
from verifyimg.model.problem import Problem
from verifyimg.model.tag import Tag
from verifyimg.readers.exif_names import (
    EXIF_OFFSET,
    GPS_OFFSET,
    INTEROP_OFFSET,
    MAKER_NOTE,
    SUB_IFDS,
    THUMBNAIL_LENGTH,
    THUMBNAIL_OFFSET,
    name_of,
)
from verifyimg.readers.exif_values import decode
from verifyimg.readers.ifd import Directory, Entry, Flaw, Tiff, directory_at, pointers, tiff_of
from verifyimg.readers.reader import Found, Reader
from verifyimg.readers.second_opinion import second_opinion

NAME = "exif"

_POINTERS = {EXIF_OFFSET: "ExifIFD", GPS_OFFSET: "GPS", INTEROP_OFFSET: "InteropIFD", SUB_IFDS: "SubIFD"}


@dataclass
class _Walk:
    """The directories still to visit and those visited: a loop ends at its second turn."""

    tiff: Tiff
    block: Block
    limits: Limits
    queue: list[tuple[str, int]]
    seen: set[int] = field(default_factory=set)
    tags: int = 0


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """The tags of all standard directories, the MakerNote as a Block, the thumbnail as a Preview.

    A damaged directory gives the entries that can be read and a Problem for those that cannot.
    """
    data = block.read(limits.block_bytes)
    tiff = tiff_of(data)
    if tiff is None:
        yield _problem("damaged", "an EXIF block is there, but it has no TIFF header", block, 0)
        return
    if block.length > limits.block_bytes:
        yield _problem("refused", f"only the first {len(data):,} bytes were read", block, 0)
    tags: list[Tag] = []
    for found in _directories(_Walk(tiff=tiff, block=block, limits=limits, queue=[("IFD0", tiff.first)])):
        if isinstance(found, Tag):
            tags.append(found)
        yield found
    yield from second_opinion(block, data, tags, limits)


def _directories(walk: _Walk) -> Iterator[Found]:
    while walk.queue:
        group, position = walk.queue.pop(0)
        if position in walk.seen:
            yield _problem("damaged", f"{group} points back to a directory already read", walk.block, position)
        elif len(walk.seen) >= walk.limits.ifds:
            yield _problem("refused", f"more than {walk.limits.ifds} directories", walk.block, position)
            return
        else:
            walk.seen.add(position)
            yield from _directory(walk, group, position)


def _directory(walk: _Walk, group: str, position: int) -> Iterator[Found]:
    directory = directory_at(walk.tiff, position, walk.limits)
    if isinstance(directory, Flaw):
        yield _problem(directory.kind, f"{group} {directory.message}", walk.block, position)
        return
    for entry in directory.entries:
        if walk.tags >= walk.limits.tags:
            yield _problem("refused", f"more than {walk.limits.tags:,} tags", walk.block, position)
            walk.queue.clear()
            return
        walk.tags += 1
        yield from _entry(walk, group, entry)
    for flaw in directory.flaws:
        yield _problem(flaw.kind, f"{group} {flaw.message}", walk.block, flaw.position)
    yield from _thumbnail(walk, group, directory)
    _follow(walk, group, directory)


def _entry(walk: _Walk, group: str, entry: Entry) -> Iterator[Found]:
    if entry.number == MAKER_NOTE:
        yield Block(
            kind="MakerNote",
            label="MakerNote",
            extents=walk.block.part(entry.position, len(entry.data)),
            source=walk.block.source,
            parent=walk.block,
        )
    elif entry.number not in _POINTERS:
        name = name_of(group, entry.number)
        decoded = decode(walk.tiff, entry, name, walk.limits)
        value = decoded.value
        if name == "ThumbnailOffset" and isinstance(value, int):
            value = walk.block.file_offset(value)  # from the start of the file, as ExifTool has it
        yield Tag(
            group=group,
            name=name,
            raw=decoded.raw,
            value=value,
            text=str(value) if value != decoded.value else decoded.text,
            block=walk.block.label,
            offset=walk.block.file_offset(entry.position),
        )


def _follow(walk: _Walk, group: str, directory: Directory) -> None:
    """Queues the directories that this one points to."""
    for number, target in _POINTERS.items():
        for index, position in enumerate(pointers(walk.tiff, directory, number)):
            suffix = str(index) if target == "SubIFD" and index else ""
            walk.queue.append((f"{target}{suffix}", position))
    if directory.next and group.startswith("IFD"):
        walk.queue.append((f"IFD{int(group[3:]) + 1}", directory.next))


def _thumbnail(walk: _Walk, group: str, directory: Directory) -> Iterator[Found]:
    """The picture that a directory locates by offset and length (4.5.6)."""
    offset = next(pointers(walk.tiff, directory, THUMBNAIL_OFFSET), 0)
    length = next(pointers(walk.tiff, directory, THUMBNAIL_LENGTH), 0)
    if not offset or not length:
        return
    if offset + length > len(walk.tiff.data):
        yield _problem("damaged", f"{group} names a thumbnail that does not fit in the block", walk.block, offset)
        return
    at = walk.block.file_offset(offset)
    yield Preview(kind="thumbnail", block=group, offset=at, length=length, mime="image/jpeg")
    yield Tag(
        group=group,
        name="ThumbnailImage",
        raw=str(length),
        value=length,
        text=f"a picture of {length:,} bytes",
        block=walk.block.label,
        offset=at,
    )


def _problem(kind: str, message: str, block: Block, position: int) -> Problem:
    return Problem(
        reader=NAME,
        kind=kind,  # type: ignore[arg-type]
        message=message,
        offset=block.file_offset(min(position, block.length)),
    )


EXIF = Reader(name=NAME, kinds=("EXIF",), read=read)
