"""What converters and makers keep in the private data of a DNG: the MakerNote of the first file.

Adobe's converter keeps a copy with its byte order and the place where it stood, since its offsets
count from the file that it was in. Pentax puts its own MakerNote there.

Specification: DNG 1.7.1, chapter 4 (DNGPrivateData); how Adobe lays it out is not published.
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem
from verifyimg.readers.makers.note import Kept
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.reader import Found, Reader

NAME = "dng private data"

_ADOBE, _PENTAX = b"Adobe\0", b"PENTAX \0"
_HEAD, _NOTE_HEAD = 8, 6
_NOTE = b"MakN"


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """A MakerNote as a Block; the length alone of data of another kind."""
    begins = block.read(_HEAD)
    if begins.startswith(_PENTAX):
        yield _part(block, 0, block.length)
    elif begins.startswith(_ADOBE):
        yield from _parts(block, limits)
    else:
        yield plain_tag(block, "IFD0", "DNGPrivateData", block.length)


def _parts(block: Block, limits: Limits) -> Iterator[Found]:
    position = len(_ADOBE)
    for _ in range(limits.same_kind):
        head = _bytes(block, position, _HEAD + _NOTE_HEAD)
        length = int.from_bytes(head[4:_HEAD], "big")
        if len(head) < _HEAD:
            return
        start, position = position + _HEAD, position + _HEAD + length + length % 2
        if start + length > block.length:
            yield _damaged("a part of Adobe's private data breaks off", block, start)
            return
        if head[:4] == _NOTE and length > _NOTE_HEAD:
            yield _note(block, start, length, head[_HEAD:])


def _note(block: Block, start: int, length: int, head: bytes) -> Block | Problem:
    order = {b"II": "<", b"MM": ">"}.get(head[:2])
    if order is None:
        return _damaged("the copy of a MakerNote has no byte order", block, start)
    extents = block.part(start + _NOTE_HEAD, length - _NOTE_HEAD)
    return Kept(
        kind="MakerNote",
        label="MakerNote",
        extents=extents,
        source=block.source,
        parent=block.parent,
        order=order,
        stood=int.from_bytes(head[2:_NOTE_HEAD], "big"),
    )


def _part(block: Block, start: int, length: int) -> Block:
    return Block(
        kind="MakerNote",
        label="MakerNote",
        extents=block.part(start, length),
        source=block.source,
        parent=block.parent,
    )


def _bytes(block: Block, position: int, length: int) -> bytes:
    parts = block.part(position, length)
    return b"".join(block.source.read_at(one.offset, one.length) for one in parts)


def _damaged(what: str, block: Block, position: int) -> Problem:
    return Problem(reader=NAME, kind="damaged", message=what, offset=block.file_offset(position))


DNG_PRIVATE = Reader(name=NAME, kinds=("DNG private data",), read=read)
