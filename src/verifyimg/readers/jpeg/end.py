"""Where a JPEG that stands inside something else ends (ITU-T T.81, annex B)."""

from __future__ import annotations

import re

from verifyimg.limits import Limits
from verifyimg.model.block import ByteSource

_MARKER = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")
"""What ends a scan: not a stuffed zero, not a restart marker, not a fill byte (B.1.1.5)."""
_BARE = frozenset({0x01, *range(0xD0, 0xD9)})
_END, _SCAN = 0xD9, 0xDA
_PIECE = 1 << 16


def end_of_jpeg(source: ByteSource, start: int, end: int, limits: Limits) -> int | None:
    """The offset behind its end mark; None where there is none before `end`.

    At most `limits.segments` segments are passed.
    """
    position = start + 2
    for _ in range(limits.segments):
        head = source.read_at(position, 4)
        if position + 2 > end or len(head) < 2 or head[0] != 0xFF:
            return None
        if head[1] == _END:
            return position + 2
        if head[1] in _BARE or head[1] == 0xFF:
            position += 1 if head[1] == 0xFF else 2
            continue
        position += 2 + max(2, int.from_bytes(head[2:4], "big"))
        if head[1] == _SCAN:
            behind = _behind_scan(source, position, end)
            if behind is None:
                return None
            position = behind
    return None


def _behind_scan(source: ByteSource, position: int, end: int) -> int | None:
    while position < end:
        piece = source.read_at(position, min(_PIECE, end - position))
        found = _MARKER.search(piece)
        if found:
            return position + found.start()
        if len(piece) < 2:
            return None
        position += len(piece) - 1  # a marker may lie across two pieces
    return None
