"""The pixel hash of a JPEG: its coded picture without metadata, which needs no decoding.

`verifyimg-jpegdata-1` is the SHA-256 of the line `verifyimg-jpegdata-1` with its line feed, then of
each part of the first picture that decoders make pixels of, in file order: a line `LABEL LENGTH`
with its line feed, then its bytes. Parts are the payloads of the segments DQT, SOF0 to SOF15, DHT,
DAC, DRI, DNL and SOS; that of APP14 behind its identifier `Adobe`, since it tells how colours are
coded; and, as `scan`, all that stands between a SOS segment and the next marker that is no restart
marker. No other APPn, no comment, and nothing behind the end.

Equal hashes are equal pixels in every decoder. A copy that was coded anew, if only more tightly,
has another hash: its pixels may be the same all the same.

Specification: ITU-T T.81, annex B; APP14: ITU-T T.872, 6.5.3.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Protocol

from verifyimg.model.block import Block, ByteSource, Extent
from verifyimg.model.picture import Picture

VERSION = "verifyimg-jpegdata-1"
"""It stands at the head of what is hashed, so that no hash of another kind can be equal."""

FORMAT = "JPEG"
_CODING = frozenset({"frame", "DQT", "DHT", "DAC", "DRI", "DNL", "SOS", "scan", "Adobe"})
"""The kinds of block that decoders make pixels of."""
_END = b"\xff\xd9"
_PIECE = 1 << 20


class _Digest(Protocol):
    def update(self, data: bytes, /) -> None: ...


def with_coded_hash(
    picture: Picture, format_name: str, source: ByteSource, blocks: Iterable[Block]
) -> Picture:
    """The picture, a JPEG with the hash of its coded data where those are whole."""
    if format_name != FORMAT:
        return picture
    return replace(picture, pixel_sha256=coded_sha256(source, blocks))


def coded_sha256(source: ByteSource, blocks: Iterable[Block]) -> str | None:
    """The hash, of the blocks that the container located; None where the picture has no end.

    Read in pieces, never whole; raises what the source raises.
    """
    own = [one for one in blocks if one.parent is None and one.kind != "trailer"]
    ends = own[-1].extents[-1].end if own and own[-1].extents else 0
    if source.read_at(ends, len(_END)) != _END or not any(one.kind == "scan" for one in own):
        return None
    digest = hashlib.sha256(f"{VERSION}\n".encode())
    for block in own:
        if block.kind in _CODING:
            digest.update(f"{block.label} {block.length}\n".encode())
            _feed(digest, source, block.extents)
    return digest.hexdigest()


def _feed(digest: _Digest, source: ByteSource, extents: Sequence[Extent]) -> None:
    for extent in extents:
        for at in range(extent.offset, extent.end, _PIECE):
            digest.update(source.read_at(at, min(_PIECE, extent.end - at)))
