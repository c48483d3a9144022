"""PNG and APNG: chunks located with their offsets; nothing is decoded.

All text chunks, before the picture and behind it, are one Block of kind `PNG text`, chunk heads
included: some writers make a hundred of them.

Specification: W3C PNG (third edition), sections 5 and 11; C2PA 2.1, A.3.3 (caBX).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from verifyimg.containers.png_chunks import (
    PICTURE,
    TEXT,
    Chunk,
    block_of,
    checksum_holds,
    chunk_at,
)
from verifyimg.limits import Limits
from verifyimg.model.block import Block, ByteSource, Extent
from verifyimg.model.problem import Problem

READER = "png"

_SIGNATURE_BYTES = 8


@dataclass
class _Picture:
    """A run of chunks of the coded picture."""

    offset: int
    end: int
    chunks: int = 0
    wrong: int = 0
    """Of these, those whose checksum does not hold."""


@dataclass
class _Walk:
    """What is joined over several chunks."""

    source: ByteSource
    texts: list[Extent] = field(default_factory=list)
    picture: _Picture | None = None


def locate(source: ByteSource, limits: Limits) -> Iterator[Block | Problem]:
    """The chunks in file order, then the texts, then what follows the end.

    Guarantees on any bytes: at most `limits.chunks` chunks, each inside the file; a wrong
    checksum is a Problem and the chunk is given all the same, and so is the part of a chunk that
    the file ends in.
    """
    walk = _Walk(source=source)
    for found in _chunks(source, limits):
        if isinstance(found, Chunk):
            yield from _taken(walk, found)
            continue
        yield from _picture_ended(walk)
        yield found
    yield from _picture_ended(walk)
    if walk.texts:
        yield Block(kind="PNG text", label="text", extents=tuple(walk.texts), source=source)


def _chunks(source: ByteSource, limits: Limits) -> Iterator[Chunk | Block | Problem]:
    """The chunks up to the last one, the trailer, and what is wrong with the structure."""
    position, in_header = _SIGNATURE_BYTES, True
    for number in range(limits.chunks):
        chunk = chunk_at(source, position)
        if chunk is None:
            broken = _broken(source, position)
            yield _unreached(broken) if in_header else broken
            return
        yield chunk
        in_header = in_header and chunk.type != "IDAT"
        if number == 0 and chunk.type != "IHDR":
            yield _damaged(f"the first chunk is {chunk.type}, not the header", position)
        if chunk.end > source.size:
            cut = _damaged(_TRUNCATED.format(f"inside the chunk {chunk.type}"), position)
            yield _unreached(cut) if in_header else cut
            return
        if chunk.type == "IEND":
            yield from _trailer(source, chunk.end)
            if in_header:
                yield _damaged("the file ends without a picture in it", position)
            return
        position = chunk.end
    yield Problem(
        reader=READER,
        kind="refused",
        message=f"more than {limits.chunks:,} chunks; the rest of the file was not read",
        offset=position,
        fatal=in_header,
    )


def _taken(walk: _Walk, chunk: Chunk) -> Iterator[Block | Problem]:
    """One chunk as a Block, unless it is one part of something larger."""
    is_wrong = chunk.end <= walk.source.size and not checksum_holds(walk.source, chunk)
    end = min(chunk.end, walk.source.size)
    if chunk.type in PICTURE:
        walk.picture = walk.picture or _Picture(offset=chunk.offset, end=end)
        walk.picture.end = end
        walk.picture.chunks += 1
        walk.picture.wrong += is_wrong
        return
    yield from _picture_ended(walk)
    if is_wrong:
        yield _damaged(f"the checksum of the chunk {chunk.type} does not hold", chunk.offset)
    if chunk.type in TEXT:
        walk.texts.append(Extent(offset=chunk.offset, length=end - chunk.offset))
    else:
        yield block_of(chunk, walk.source)


def _picture_ended(walk: _Walk) -> Iterator[Block | Problem]:
    """The run of picture chunks as one Block, if there was one."""
    run, walk.picture = walk.picture, None
    if run is None:
        return
    yield _stretch("scan", "IDAT", walk.source, run.offset, run.end)
    if run.wrong:
        what = f"the checksums of {run.wrong:,} of {run.chunks:,} chunks of the picture do not hold"
        yield _damaged(what, run.offset)


def _trailer(source: ByteSource, offset: int) -> Iterator[Block]:
    if offset < source.size:
        yield _stretch("trailer", "trailer", source, offset, source.size)


def _stretch(kind: str, label: str, source: ByteSource, start: int, end: int) -> Block:
    extent = Extent(offset=start, length=end - start)
    return Block(kind=kind, label=label, extents=(extent,), source=source)


_TRUNCATED = "the file ends {}; it is truncated, fetch it again"


def _broken(source: ByteSource, position: int) -> Problem:
    what = (
        _TRUNCATED.format("before the picture does")
        if source.size - position < 8
        else "the structure breaks off: no chunk where one must stand"
    )
    return _damaged(what, min(position, source.size))


def _unreached(problem: Problem) -> Problem:
    what = f"{problem.message}; the picture itself was not reached"
    return replace(problem, message=what, fatal=True)


def _damaged(what: str, offset: int) -> Problem:
    return Problem(reader=READER, kind="damaged", message=what, offset=offset)
