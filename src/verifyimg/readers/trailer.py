"""What follows the end of a picture, piece by piece and by name.

Phones put a film, a gain map or records of their own there; so does everybody who hides a file
in another. All of it is named, and none of it is opened. Pictures and films are given as previews.

Specification: ISO/IEC 14496-12, 4.2 (the boxes of a film); for the rest `readers/embedded.py`.
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block, ByteSource
from verifyimg.model.image import Preview
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem
from verifyimg.model.tag import Tag
from verifyimg.readers.embedded import (
    ATTACHED,
    EVERYTHING,
    PICTURES,
    Sign,
    next_sign,
    purpose,
    sign_at,
)
from verifyimg.readers.jpeg.end import end_of_jpeg
from verifyimg.readers.reader import Found, Reader
from verifyimg.readers.samsung_trailer import pieces_of

NAME = "trailer"

GROUP = "Trailer"

_FILM_BOXES = frozenset(
    b"ftyp moov mdat free skip wide uuid meta moof mfra sidx styp udta mpvd pdin".split()
)
_SAMPLE_BYTES = 512
_ENDS = {b"\xa1\xb2\xc3\xd4": "FotoStation", b"cbipcbbl": "PhotoMechanic"}
"""Records of programs that are known by their last bytes."""


@noun
class _Piece:
    """One piece, by offsets in the file."""

    name: str
    mime: str
    start: int
    end: int


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """A tag of the group `Trailer` for each piece, its value the length; previews of some.

    At most `limits.trailer_parts` pieces, with `limits.trailer_search` bytes searched for each.
    """
    samsung = pieces_of(block, limits)
    inner = [(block.file_offset(one.position), one.length) for one in samsung]
    start, end = block.offset, block.offset + block.length
    if inner:
        yield from _told(_Piece(name="Samsung", mime="", start=min(inner)[0], end=end), block)
        end = max(start, min(inner)[0])
        for offset, length in inner:
            yield from _inside(block, offset, length)
    for number, piece in enumerate(_pieces(block.source, start, end, limits)):
        if number == limits.trailer_parts:
            what = f"more than {number} pieces behind the picture; the rest is not listed"
            yield Problem(reader=NAME, kind="refused", message=what, offset=piece.start)
            return
        yield from _told(piece, block)


def _inside(block: Block, offset: int, length: int) -> Iterator[Found]:
    """A piece of a Samsung trailer that is a picture or a film, behind the piece's name."""
    start = offset + 8 + int.from_bytes(block.source.read_at(offset + 4, 4), "little")
    sign = sign_at(block.source, start)
    if sign is not None and sign.name in PICTURES and start < offset + length:
        yield _preview(
            _Piece(name=sign.name, mime=sign.mime, start=start, end=offset + length), block
        )


def _told(piece: _Piece, block: Block) -> Iterator[Found]:
    length = piece.end - piece.start
    yield Tag(
        group=GROUP,
        name=piece.name,
        raw=str(length),
        value=length,
        text=f"{length:,} bytes",
        block=block.label,
        offset=piece.start,
    )
    if piece.name in PICTURES:
        yield _preview(piece, block)


def _preview(piece: _Piece, block: Block) -> Preview:
    length = piece.end - piece.start
    is_film = piece.name == "MP4"
    return Preview(
        kind="motion photo" if is_film else purpose(block.source, piece.start, length),
        block=block.label,
        offset=piece.start,
        length=length,
        mime=piece.mime,
    )


def _pieces(source: ByteSource, start: int, end: int, limits: Limits) -> Iterator[_Piece]:
    """What stands from `start` to `end`, all of it; one more than the limit at most."""
    for _ in range(limits.trailer_parts + 1):
        if start >= end:
            return
        sign = sign_at(source, start)
        if sign is None:
            piece = _unknown(source, start, end, limits)
        else:
            piece = _known(source, sign, start, end, limits)
        yield piece
        start = piece.end


def _known(source: ByteSource, sign: Sign, start: int, end: int, limits: Limits) -> _Piece:
    """A JPEG and a film end where they say; everything else goes on to the end.

    A record or another picture also ends where an archive, a document or a program begins.
    """
    found: int | None = None
    if sign.name == "JPEG":
        found = end_of_jpeg(source, start, end, limits)
    elif sign.name == "MP4":
        found = _end_of_film(source, start, end, limits)
    elif sign.name not in ATTACHED:
        found = _next(source, start, end, limits, among=ATTACHED)
    end = end if found is None else min(found, end)
    return _Piece(name=sign.name, mime=sign.mime, start=start, end=end)


def _end_of_film(source: ByteSource, start: int, end: int, limits: Limits) -> int:
    position = start
    for _ in range(limits.boxes):
        head = source.read_at(position, 16)
        if head[4:8] not in _FILM_BOXES:
            return position
        size = int.from_bytes(head[:4], "big")
        if size == 1:
            size = int.from_bytes(head[8:16], "big")
        if size < 8 or position + size >= end:
            return end
        position += size
    return end


def _unknown(source: ByteSource, start: int, end: int, limits: Limits) -> _Piece:
    """Up to the next thing that is known."""
    found = _next(source, start, end, limits, among=EVERYTHING)
    end = end if found is None else min(found, end)
    return _Piece(name=_described(source, start, end), mime="", start=start, end=end)


def _next(
    source: ByteSource, start: int, end: int, limits: Limits, *, among: frozenset[str]
) -> int | None:
    length = min(limits.trailer_search, end - start - 1)
    return next_sign(source, start + 1, length, among)


def _described(source: ByteSource, start: int, end: int) -> str:
    sample = source.read_at(start, min(_SAMPLE_BYTES, end - start))
    tail = source.read_at(max(start, end - 8), min(8, end - start))
    known = (name for mark, name in _ENDS.items() if tail.endswith(mark))
    if name := next(known, None):
        return name
    if not sample.strip(b"\0\xff") and (end - start <= _SAMPLE_BYTES or not tail.strip(b"\0\xff")):
        return "Padding"
    is_text = all(0x20 <= byte < 0x7F or byte in b"\t\r\n" for byte in sample)
    return "Text" if is_text else "Unknown"


TRAILER = Reader(name=NAME, kinds=("trailer",), read=read)
