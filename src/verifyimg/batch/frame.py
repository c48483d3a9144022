"""What came of a file as one message: a result, or a row with its text as it is."""

from __future__ import annotations

from dataclasses import replace

from verifyimg.batch.codec import decoded, encoded
from verifyimg.batch.kinds import Garbage
from verifyimg.batch.parcel import packed, unpacked
from verifyimg.batch.work import Result, Row

_ANY = "surrogatepass"
"""Names of files need not be Unicode."""


def frame_of(found: Result | Row) -> bytes:
    """The message; the text of a row stands beside what is JSON, where none of it is escaped."""
    if isinstance(found, Result):
        return packed([_head(found)])
    bare = replace(found, written=replace(found.written, text=""))
    return packed([_head(bare), found.written.text.encode("utf-8", _ANY)])


def found_in(frame: bytes) -> Result | Row:
    """What a message says; raises `Garbage` where it is none."""
    pieces = unpacked(frame)
    if len(pieces) == 1:
        return decoded(pieces[0], Result)
    if len(pieces) != 2:
        raise Garbage
    row, text = decoded(pieces[0], Row), _text(pieces[1])
    return replace(row, written=replace(row.written, text=text))


def _head(found: Result | Row) -> bytes:
    return encoded(found).encode("ascii")


def _text(piece: bytes) -> str:
    try:
        return piece.decode("utf-8", _ANY)
    except UnicodeDecodeError as error:
        raise Garbage from error
