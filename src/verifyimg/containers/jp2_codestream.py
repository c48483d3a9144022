"""The main header of a JPEG 2000 codestream: its size and its comments.

Specification: ISO/IEC 15444-1, A.4 (SOC, SOT), A.5.1 (SIZ), A.9.2 (COM).
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block, ByteSource, Extent
from verifyimg.model.problem import Problem

_READER = "jp2"
_SOC, _SIZ, _COM, _SOT, _EOC = b"\xff\x4f", b"\xff\x51", b"\xff\x64", b"\xff\x90", b"\xff\xd9"
_KINDS = {_SIZ: "JPEG 2000 size", _COM: "JPEG 2000 comment"}


def markers(source: ByteSource, start: int, end: int, limits: Limits) -> Iterator[Block | Problem]:
    """Size and comments, then all from the first tile on as one `scan`; nothing is decoded."""
    if source.read_at(start, 2) != _SOC:
        yield _damaged("the codestream does not begin as one", start)
        return
    position = start + 2
    for _ in range(limits.segments):
        marker = source.read_at(position, 2) if position + 2 <= end else b""
        if marker in (_SOT, _EOC):
            extent = Extent(offset=position, length=end - position)
            yield Block(kind="scan", label="tiles", extents=(extent,), source=source)
            return
        length = int.from_bytes(source.read_at(position + 2, 2), "big")
        if marker[:1] != b"\xff" or length < 2 or position + 2 + length > end:
            yield _damaged("the header of the codestream breaks off", position)
            return
        if marker in _KINDS:
            extent = Extent(offset=position + 4, length=length - 2)
            label = _KINDS[marker].rpartition(" ")[2]
            yield Block(kind=_KINDS[marker], label=label, extents=(extent,), source=source)
        position += 2 + length
    what = f"more than {limits.segments:,} segments; the rest of the file was not read"
    yield Problem(reader=_READER, kind="refused", message=what, offset=position)


def _damaged(what: str, offset: int) -> Problem:
    return Problem(reader=_READER, kind="damaged", message=what, offset=offset)
