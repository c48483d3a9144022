"""How a file is built: its pieces in order, its coding, and what else its bytes are."""

from __future__ import annotations

from verifyimg.model.encoding import JpegEncoding
from verifyimg.model.noun import noun


@noun
class Piece:
    """One block of the file itself; blocks inside blocks are none."""

    kind: str
    """`EXIF`, `JFIF`, `scan` …"""
    label: str
    """Where it stands, in the words of its container: `APP1`."""
    offset: int
    """Of its payload's first byte, from the start of the file."""
    length: int
    """In bytes."""

    def holds(self, offset: int | None) -> bool:
        """Whether that byte of the file is one of its own."""
        return offset is not None and self.offset <= offset < self.offset + self.length


@noun
class SecondFormat:
    """That the bytes of the file make sense as a file of another kind too."""

    name: str
    """`ZIP`, `PDF` …"""
    offset: int
    """Where that file begins, or its directory."""
    reason: str
    """By what it is known, in words."""


@noun
class Structure:
    """What the bytes of the file show without a decoded pixel."""

    pieces: tuple[Piece, ...] = ()
    """In file order, the first ones of very many."""
    encoding: JpegEncoding | None = None
    """How a JPEG is coded; None for other formats, and where its frame was not reached."""
    second_formats: tuple[SecondFormat, ...] = ()

    def of(self, kind: str) -> tuple[Piece, ...]:
        """The pieces of that kind."""
        return tuple(piece for piece in self.pieces if piece.kind == kind)
