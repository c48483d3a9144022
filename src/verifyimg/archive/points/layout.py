"""One index file of features: a header, then the parts of a `Postings` one after another.

The header has 4,096 bytes; behind it stand 16,385 starts (uint32), padding to 8 bytes, all
signatures (uint64) and all places (uint32), in the byte order of the machine that wrote them,
which the header names.
"""

from __future__ import annotations

import struct
import sys

from verifyimg.model.features import WORDS
from verifyimg.model.noun import noun

MAGIC = b"verifyimg points\x01"
HEADER_BYTES = 4096
STARTS_BYTES = ((WORDS + 1) * 4 + 7) // 8 * 8

_HEADER = struct.Struct("<17s6s32s32sQQQ32s")
_ORDER = sys.byteorder.encode()


@noun
class PointLayout:
    """What an index file covers."""

    identity: str
    """Of the archive that it belongs to, 32 hexadecimal digits."""
    version: str
    """Of its features; at most 32 characters."""
    after: int
    """The rows begin behind this number."""
    last: int
    count: int
    """Of features."""
    digest: bytes = bytes(32)
    """SHA-256 of everything behind the header."""

    @property
    def signatures_at(self) -> int:
        """The offset of the signatures."""
        return HEADER_BYTES + STARTS_BYTES

    @property
    def places_at(self) -> int:
        """The offset of the places."""
        return self.signatures_at + 8 * self.count

    @property
    def file_bytes(self) -> int:
        """The length of the whole file."""
        return self.places_at + 4 * self.count

    def header(self) -> bytes:
        """The first bytes of the file."""
        names = self.identity.encode("ascii"), self.version.encode("ascii")
        packed = _HEADER.pack(MAGIC, _ORDER, *names, self.after, self.last, self.count, self.digest)
        return packed.ljust(HEADER_BYTES, b"\0")


def read_point_layout(header: bytes) -> PointLayout | None:
    """The layout that a header tells; None for anything that this machine did not write."""
    if len(header) < _HEADER.size:
        return None
    magic, order, identity, version, after, last, count, digest = _HEADER.unpack_from(header)
    if magic != MAGIC or order.rstrip(b"\0") != _ORDER:
        return None
    try:
        names = identity.decode("ascii"), version.rstrip(b"\0").decode("ascii")
    except UnicodeDecodeError:
        return None
    return PointLayout(
        identity=names[0], version=names[1], after=after, last=last, count=count, digest=digest
    )
