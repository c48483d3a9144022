"""One index file: the fingerprints of a range of rows, sorted sixteen ways.

A fingerprint is four words of 64 bits, and a word four pieces of 16 bits. Two fingerprints that
differ in at most 31 bits differ in at most 7 bits in one of their words (four times 8 is 32),
and there in at most 1 bit in one of its pieces (four times 2 is 8). So sixteen tables, each
sorted by one piece, hold every neighbour under one of 17 keys; and since a table keeps the whole
word beside the number of the row, all but the true neighbours are sifted out without another
place being read.

The file: a header of 4,096 bytes, then for each table the starts of its 65,536 buckets and the
end (uint32), then all words (uint64) and all row numbers (uint32, counted from `after`), table
by table. Numbers are in the byte order of the machine that wrote it, which the header names.
"""

from __future__ import annotations

import struct
import sys

from verifyimg.model.noun import noun

MAGIC = b"verifyimg index\x01"
HEADER_BYTES = 4096
TABLES = 16
WORDS = 4
PIECES = 4
"""In one word."""
BUCKETS = 1 << 16
RADIUS = 31
"""The greatest distance that is always found."""
WORD_RADIUS = 7

_HEADER = struct.Struct("<16s6s2x32sQQQ32s")
_ORDER = sys.byteorder.encode()


@noun
class Layout:
    """What an index file covers, and where its parts lie."""

    identity: str
    """Of the archive that it belongs to, 32 hexadecimal digits."""
    after: int
    """The rows begin behind this number."""
    last: int
    count: int
    digest: bytes = bytes(32)
    """SHA-256 of everything behind the header."""

    @property
    def words_at(self) -> int:
        """The offset of the words."""
        return HEADER_BYTES + TABLES * (BUCKETS + 1) * 4

    @property
    def rows_at(self) -> int:
        """The offset of the row numbers."""
        return self.words_at + TABLES * self.count * 8

    @property
    def file_bytes(self) -> int:
        """The length of the whole file."""
        return self.rows_at + TABLES * self.count * 4

    def header(self) -> bytes:
        """The first bytes of the file."""
        packed = _HEADER.pack(
            MAGIC,
            _ORDER,
            self.identity.encode("ascii"),
            self.after,
            self.last,
            self.count,
            self.digest,
        )
        return packed.ljust(HEADER_BYTES, b"\0")


def read_layout(header: bytes) -> Layout | None:
    """The layout that a header tells; None for anything that this machine did not write."""
    if len(header) < _HEADER.size:
        return None
    magic, order, identity, after, last, count, digest = _HEADER.unpack_from(header)
    if magic != MAGIC or order.rstrip(b"\0") != _ORDER or not identity.isascii():
        return None
    return Layout(
        identity=identity.decode("ascii"), after=after, last=last, count=count, digest=digest
    )
