"""WebP: RIFF chunks located with their offsets; nothing is decoded.

Specification: RFC 9649, sections 2.3 to 2.7; C2PA 2.1, A.3.7 (the chunk C2PA).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from verifyimg.limits import Limits
from verifyimg.model.block import Block, ByteSource, Extent
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem

READER = "webp"

_KINDS = {
    b"VP8X": "WebP header",
    b"VP8 ": "WebP header",
    b"VP8L": "WebP header",
    b"EXIF": "EXIF",
    b"XMP ": "XMP",
    b"XMP\0": "XMP",
    b"ICCP": "ICC",
    b"C2PA": "JUMBF",
    b"ANIM": "WebP animation",
}
_PICTURE = frozenset({b"VP8 ", b"VP8L", b"ANMF"})
_OTHERS = frozenset({b"ALPH"})
_KNOWN = _KINDS.keys() | _PICTURE | _OTHERS
_EXIF_MARK = b"Exif\0\0"
_HEAD_BYTES = 12


@noun
class _Chunk:
    type: bytes
    offset: int
    length: int
    """Of the payload, as it says itself."""

    @property
    def payload(self) -> int:
        return self.offset + 8

    @property
    def end(self) -> int:
        """The offset just behind it, without padding."""
        return self.payload + self.length

    @property
    def label(self) -> str:
        return self.type.decode("latin-1").rstrip(" \0")


def locate(source: ByteSource, limits: Limits) -> Iterator[Block | Problem]:
    """The chunks in file order, then what follows the end that the header names.

    Guarantees on any bytes: at most `limits.chunks` chunks, each inside the file; the part of a
    chunk that the file ends in is given, with a Problem. The frames of an animation are one block.
    """
    end = 8 + int.from_bytes(source.read_at(4, 4), "little")
    frames: Block | None = None
    for found in _walk(source, end, limits):
        if isinstance(found, Block) and found.label == "ANMF":
            frames = found if frames is None else _widened(frames, found)
            continue
        if frames is not None:
            yield frames
            frames = None
        yield found
    if frames is not None:
        yield frames
    if end > source.size:
        yield _damaged(
            f"the file is {end - source.size:,} bytes shorter than its header says; "
            "it is truncated, fetch it again",
            source.size,
        )
    start = end + end % 2
    if start < source.size:
        yield _block("trailer", "trailer", source, start, source.size)


def _walk(source: ByteSource, end: int, limits: Limits) -> Iterator[Block | Problem]:
    position, in_header = _HEAD_BYTES, True
    for _ in range(limits.chunks):
        if position >= min(end, source.size):
            if in_header and end > source.size:
                yield _unreached(_damaged("the file ends before the picture does", position))
            elif in_header:
                yield _damaged("the file ends without a picture in it", position)
            return
        chunk = _chunk_at(source, position)
        if chunk is None:
            broken = _damaged("the structure breaks off: no chunk where one must stand", position)
            yield _unreached(broken) if in_header else broken
            return
        yield _block_of(chunk, source)
        in_header = in_header and chunk.type not in _PICTURE
        if chunk.end > source.size:
            cut = _damaged(f"the file ends inside the chunk {chunk.label}", position)
            yield _unreached(cut) if in_header else cut
            return
        position = _behind(source, chunk)
    yield Problem(
        reader=READER,
        kind="refused",
        message=f"more than {limits.chunks:,} chunks; the rest of the file was not read",
        offset=position,
        fatal=in_header,
    )


def _chunk_at(source: ByteSource, position: int) -> _Chunk | None:
    head = source.read_at(position, 8)
    name = head[:4]
    if len(head) < 8 or not all(0x20 <= byte < 0x7F for byte in name.rstrip(b"\0") or b"\0"):
        return None
    return _Chunk(type=name, offset=position, length=int.from_bytes(head[4:], "little"))


def _behind(source: ByteSource, chunk: _Chunk) -> int:
    """Where the next chunk begins: behind a byte of padding, which some writers leave out."""
    if chunk.length % 2 and source.read_at(chunk.end, 4) in _KNOWN:
        return chunk.end
    return chunk.end + chunk.length % 2


def _block_of(chunk: _Chunk, source: ByteSource) -> Block:
    """The payload, as much of it as the file holds, without JPEG's identifier of EXIF."""
    end = min(chunk.end, source.size)
    start = min(chunk.payload, end)
    if chunk.type == b"EXIF" and source.read_at(start, 6) == _EXIF_MARK:
        start += len(_EXIF_MARK)
    kind = "scan" if chunk.type == b"ANMF" else _KINDS.get(chunk.type, f"WebP {chunk.label}")
    return _block(kind, chunk.label, source, start, end)


def _block(kind: str, label: str, source: ByteSource, start: int, end: int) -> Block:
    extent = Extent(offset=start, length=max(0, end - start))
    return Block(kind=kind, label=label, extents=(extent,), source=source)


def _widened(first: Block, last: Block) -> Block:
    """One block from the first frame to the last, what stands between them included."""
    extent = Extent(offset=first.offset, length=last.extents[-1].end - first.offset)
    return replace(first, extents=(extent,))


def _unreached(problem: Problem) -> Problem:
    what = f"{problem.message}; the picture itself was not reached"
    return replace(problem, message=what, fatal=True)


def _damaged(what: str, offset: int) -> Problem:
    return Problem(reader=READER, kind="damaged", message=what, offset=offset)
