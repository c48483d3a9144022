"""Whether the bytes of a picture are a file of another kind too, wherever that one begins.

What merely follows the end of the picture is told by the readers; here it is looked for where a
program would look that opens the file as something else. Nothing of it is opened or unpacked.

Specification: PKWARE APPNOTE 6.3.10, 4.3.16 (end of central directory record) and 4.3.12 (central
directory); ISO 32000-1, 7.5.2 and annex H.3 (a PDF header within the first 1024 bytes).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from verifyimg.model.block import ByteSource
from verifyimg.model.structure import SecondFormat

_END = struct.Struct("<4s4HIIH")
_ZIP_END, _ZIP_ENTRY = b"PK\x05\x06", b"PK\x01\x02"
_ZIP_TAIL = _END.size + 0xFFFF
"""How far from the end of a ZIP file its end record begins, at most: a comment stands behind it."""
_MOST_ENDS = 32
"""Places that look like an end record which are looked at; a file has one."""
_PDF, _PDF_END = b"%PDF-", b"startxref"
_PDF_HEAD = 1024
"""Bytes of a file in which readers of PDF look for its header, and at its end for its table."""


def second_formats(source: ByteSource) -> Iterator[SecondFormat]:
    """The other kinds of file that it is, each once; reads the ends of the file and no more."""
    yield from _zip(source)
    yield from _pdf(source)


def _zip(source: ByteSource) -> Iterator[SecondFormat]:
    start = max(0, source.size - _ZIP_TAIL)
    tail = source.read_at(start, source.size - start)
    at = len(tail)
    for _ in range(_MOST_ENDS):
        at = tail.rfind(_ZIP_END, 0, at)
        if at < 0:
            return
        directory = _directory(source, tail, start, at)
        if directory is not None:
            reason = "a directory of ZIP stands at its end, and points to entries"
            yield SecondFormat(name="ZIP", offset=directory, reason=reason)
            return


def _directory(source: ByteSource, tail: bytes, start: int, at: int) -> int | None:
    """Where the directory begins that belongs to an end record; None where it is none.

    Its own offset counts from where the ZIP begins, which need not be where the file does.
    """
    if at + _END.size > len(tail):
        return None
    _, _, _, _, entries, size, _, comment = _END.unpack_from(tail, at)
    begins = start + at - size
    fits = at + _END.size + comment <= len(tail) and entries > 0 and begins > 0
    return begins if fits and source.read_at(begins, 4) == _ZIP_ENTRY else None


def _pdf(source: ByteSource) -> Iterator[SecondFormat]:
    at = source.read_at(0, _PDF_HEAD).find(_PDF)
    tail = source.read_at(max(0, source.size - _PDF_HEAD), _PDF_HEAD)
    if at > 0 and _PDF_END in tail:
        reason = "a header of PDF stands near its beginning, and a table of PDF at its end"
        yield SecondFormat(name="PDF", offset=at, reason=reason)
