"""Where the entropy-coded data of a JPEG scan ends."""

from __future__ import annotations

import re

from verifyimg.model.block import ByteSource
from verifyimg.model.noun import noun

_CHUNK = 1 << 16

_MARKER = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")
"""A marker that ends a scan: not a stuffed zero, not a restart marker, not a fill byte
(ITU-T T.81, B.1.1.5)."""


@noun
class ScanEnd:
    """The end of one scan."""

    offset: int
    """Of the next marker, or the end of the file."""
    marker_found: bool


def end_of_scan(source: ByteSource, start: int) -> ScanEnd:
    """Reads from `start` in pieces until a marker that is not part of the scan."""
    position = start
    while position < source.size:
        chunk = source.read_at(position, _CHUNK)
        found = _MARKER.search(chunk)
        if found:
            return ScanEnd(offset=position + found.start(), marker_found=True)
        if len(chunk) < _CHUNK:
            break
        position += len(chunk) - 1  # a marker may lie across two pieces
    return ScanEnd(offset=source.size, marker_found=False)
