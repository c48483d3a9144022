"""EXIF: a TIFF structure of known directories, read by our own walker.

A TIFF file is such a block too, only that pictures lie in it: it is read in pages, which the
second reader gets as well, under its meter.

The standard directories are read a second time by another library (`second_opinion.py`), and
a value that differs is reported as a disagreement.

Specification: CIPA DC-008-2023 (Exif 3.0), 4.5 and 4.6.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import field, replace

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.image import Preview
from verifyimg.model.noun import ledger
from verifyimg.model.problem import Problem, ProblemKind
from verifyimg.model.tag import Tag
from verifyimg.readers.exif.ifd import (
    CLASSIC,
    Directory,
    Entry,
    Flaw,
    Tiff,
    directory_at,
    pointers,
    tiff_of,
)
from verifyimg.readers.exif.names import (
    CHILD_BLOCKS,
    EXIF_OFFSET,
    GPS_OFFSET,
    INTEROP_OFFSET,
    KODAK_IFD,
    SUB_IFDS,
    name_of,
)
from verifyimg.readers.exif.picture_data import picture_end
from verifyimg.readers.exif.pictures import FROM_RAW, Located, layout_of, pictures_of
from verifyimg.readers.exif.second_opinion import second_opinion
from verifyimg.readers.exif.tiff_names import RW2_NAMES
from verifyimg.readers.exif.values import decode
from verifyimg.readers.packed import Packed
from verifyimg.readers.pages import Pages, PagesSpent
from verifyimg.readers.reader import Found, Reader

NAME = "exif"
FILE = "TIFF"
"""The kind of a block that is a whole file."""
EMBEDDED = "embedded JPEG"
"""The kind of a block that is a JPEG file with metadata of its own."""

_FIRST = {"CMT2": "ExifIFD", "CMT4": "GPS"}
"""By label: the directory that a block begins with, where that is not the usual one; Canon's CR3
files have a block for each (`canon_raw.py`)."""

UNKNOWN_MIME = "application/octet-stream"
"""Of a thumbnail that does not begin like a JPEG (RFC 2046, 4.5.1)."""

_POINTERS = {
    EXIF_OFFSET: "ExifIFD",
    GPS_OFFSET: "GPS",
    INTEROP_OFFSET: "InteropIFD",
    SUB_IFDS: "SubIFD",
    KODAK_IFD: "KodakIFD",
}
_PLACES = frozenset(
    {"ThumbnailOffset", "StripOffsets", "PreviewImageStart", "JpgFromRawStart", "OtherImageStart"}
)
"""Tags that say where in the block something stands."""


@ledger
class _Walk:
    """The directories still to visit and those visited: a loop ends at its second turn."""

    tiff: Tiff
    block: Block
    limits: Limits
    queue: deque[tuple[str, int]]
    layout: str = ""
    """Of a file, as `exif_pictures` has it; empty for a block that is none."""
    names: dict[int, str] = field(default_factory=dict)
    """Of the directory that is read, where they differ from the usual ones."""
    seen: set[int] = field(default_factory=set)
    turns: int = 0
    tags: int = 0
    value_bytes: int = 0

    def over(self, entry: Entry) -> str | None:
        """Counts an entry; the limit that it goes beyond, in words."""
        self.tags += 1
        self.value_bytes += min(entry.length, self.limits.value_bytes)
        if self.tags > self.limits.tags:
            return f"more than {self.limits.tags:,} tags"
        if self.value_bytes > self.limits.value_overlap * len(self.tiff.data):
            return f"values that fill the block {self.limits.value_overlap} times over"
        return None


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """The tags of all standard directories; what is a standard of its own (MakerNote, XMP, IPTC,
    ICC …) as a Block, the thumbnail as a Preview.

    A damaged directory gives the entries that can be read and a Problem for those that cannot.
    """
    data = Pages(block, limits) if block.kind == FILE else block.read(limits.block_bytes)
    tiff = tiff_of(data, limits)
    if tiff is None:
        yield _problem("damaged", "an EXIF block is there, but it has no TIFF header", block, 0)
        return
    if block.length > len(data) == limits.block_bytes:
        yield _problem("refused", f"only the first {len(data):,} bytes were read", block, 0)
    tags: list[Tag] = []
    start = deque([(_FIRST.get(block.label, "IFD0"), tiff.first)])
    try:
        layout = layout_of(tiff) if block.kind == FILE else ""
        walk = _Walk(tiff=tiff, block=block, limits=limits, queue=start, layout=layout)
        for found in _directories(walk):
            if isinstance(found, Tag):
                tags.append(found)
            yield found
    except PagesSpent:
        what = f"directories and values are spread over more than {limits.paged_bytes:,} bytes"
        yield _problem("refused", f"{what}; the rest was not read", block, 0)
        return
    if tiff.magic == CLASSIC and block.label not in _FIRST:  # exifread knows no other
        yield from second_opinion(block, data, tags, limits)


def _directories(walk: _Walk) -> Iterator[Found]:
    while walk.queue:
        group, position = walk.queue.popleft()
        walk.turns += 1
        if walk.turns > walk.limits.ifds:
            what = f"more than {walk.limits.ifds} directories; the rest was not read"
            yield _problem("refused", what, walk.block, position)
            return
        if position in walk.seen:
            what = f"{group} points back to a directory already read"
            yield replace(_problem("damaged", what, walk.block, position), trifling=True)
        else:
            walk.seen.add(position)
            yield from _directory(walk, group, position)


def _directory(walk: _Walk, group: str, position: int) -> Iterator[Found]:
    directory = directory_at(walk.tiff, position, walk.limits)
    if isinstance(directory, Flaw):
        problem = _problem(directory.kind, f"{group} {directory.message}", walk.block, position)
        yield replace(problem, trifling=group == "InteropIFD")
        return
    pictures = pictures_of(walk.tiff, directory, group, walk.layout)
    walk.names = RW2_NAMES if (walk.layout, group) == ("RW2", "IFD0") else pictures.names
    for entry in directory.entries:
        over = walk.over(entry)
        if over:
            what = f"{group} has {over}; the rest was not read"
            yield _problem("refused", what, walk.block, position)
            walk.queue.clear()
            return
        yield from _entry(walk, group, entry)
    for flaw in directory.flaws:
        problem = _problem(flaw.kind, f"{group} {flaw.message}", walk.block, flaw.position)
        yield replace(problem, trifling=_is_trifling(group, flaw))
    for located in pictures.located:
        yield from _picture(walk, group, located)
    if walk.block.kind == FILE and picture_end(walk.tiff, directory) > len(walk.tiff.data):
        what = f"the file ends inside the picture data of {group}; it is truncated, fetch it again"
        yield _problem("damaged", what, walk.block, len(walk.tiff.data))
    _follow(walk, group, directory)


def _is_trifling(group: str, flaw: Flaw) -> bool:
    """Whether it lost a field of no known name, or one of the rules of interoperation."""
    number = flaw.number
    unnamed = number is not None and name_of(group, number).endswith(f"_{number:#06x}")
    return unnamed or group == "InteropIFD"


def _entry(walk: _Walk, group: str, entry: Entry) -> Iterator[Found]:
    child = CHILD_BLOCKS.get(entry.number)
    if child and entry.length:
        extents = walk.block.part(entry.position, entry.length)
        # NOTE: not a plain Block: the part of one that is packed is packed with it.
        yield replace(walk.block, kind=child, label=child, extents=extents, parent=walk.block)
    elif entry.number not in _POINTERS and walk.names.get(entry.number) != FROM_RAW:
        yield _tag(walk, group, entry)


def _tag(walk: _Walk, group: str, entry: Entry) -> Tag:
    name = walk.names.get(entry.number) or name_of(group, entry.number)
    decoded = decode(walk.tiff, entry, name, walk.limits)
    value, text = decoded.value, decoded.text
    if name in _PLACES and isinstance(value, int) and not isinstance(walk.block, Packed):
        value = walk.block.file_offset(value)  # from the start of the file, as ExifTool has it
        text = str(value)
    return Tag(
        group=group,
        name=name,
        raw=decoded.raw,
        value=value,
        text=text,
        block=walk.block.label,
        offset=walk.block.file_offset(entry.position),
    )


def _follow(walk: _Walk, group: str, directory: Directory) -> None:
    """Queues the directories that this one points to."""
    for number, target in _POINTERS.items():
        for index, position in enumerate(pointers(walk.tiff, directory, number)):
            suffix = str(index) if target == "SubIFD" and index else ""
            walk.queue.append((f"{target}{suffix}", position))
            if len(walk.queue) > walk.limits.ifds:
                return
    if directory.next and group.startswith("IFD"):
        walk.queue.append((f"IFD{int(group[3:]) + 1}", directory.next))


def _picture(walk: _Walk, group: str, located: Located) -> Iterator[Found]:
    """An embedded picture: where it lies, and its length as a tag."""
    offset, length = located.offset, located.length
    if offset + length > len(walk.tiff.data):
        what = f"{group} names a {located.kind} that does not fit in the block"
        yield _problem("damaged", what, walk.block, offset)
        return
    at = walk.block.file_offset(offset)
    begins = walk.tiff.data[offset : offset + 2]
    mime = "image/jpeg" if begins == b"\xff\xd8" else UNKNOWN_MIME
    if not isinstance(walk.block, Packed):  # what is packed cannot be taken out of the file
        yield Preview(kind=located.kind, block=group, offset=at, length=length, mime=mime)
    yield Tag(
        group=group,
        name=located.name,
        raw=str(length),
        value=length,
        text=f"a picture of {length:,} bytes",
        block=walk.block.label,
        offset=at,
    )
    if walk.layout == "RW2" and mime == "image/jpeg":  # the camera's metadata stand in it
        extents = walk.block.part(offset, length)
        yield replace(
            walk.block, kind=EMBEDDED, label=located.name, extents=extents, parent=walk.block
        )


def _problem(kind: ProblemKind, message: str, block: Block, position: int) -> Problem:
    offset = block.file_offset(min(position, block.length))
    return Problem(reader=NAME, kind=kind, message=message, offset=offset)


EXIF = Reader(name=NAME, kinds=("EXIF", FILE), read=read)
