"""How a file is built, put together from its blocks: nothing of it needs a decoded pixel."""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.contain import attempt
from verifyimg.forensics.jpeg_encoding import encoding_of
from verifyimg.forensics.second_formats import second_formats
from verifyimg.limits import Limits
from verifyimg.model.block import Block, ByteSource
from verifyimg.model.encoding import JpegEncoding
from verifyimg.model.problem import Problem
from verifyimg.model.structure import Piece, Structure
from verifyimg.reading import Reading

NAME = "structure"


def surveyed(source: ByteSource, reading: Reading, limits: Limits) -> Structure:
    """The file's structure; raises what the source raises."""
    return Structure(
        pieces=_pieces(reading.blocks, limits),
        encoding=_encoding(reading),
        second_formats=tuple(second_formats(source)) if reading.format else (),
    )


def _pieces(blocks: Sequence[Block], limits: Limits) -> tuple[Piece, ...]:
    own = [block for block in blocks if block.parent is None]
    return tuple(
        Piece(kind=one.kind, label=one.label, offset=one.offset, length=one.length)
        for one in own[: limits.pieces]
    )


def _encoding(reading: Reading) -> JpegEncoding | None:
    if reading.format is None or reading.format.name != "JPEG":
        return None
    found = attempt(NAME, lambda: encoding_of(reading.blocks))
    return None if isinstance(found, Problem) else found
