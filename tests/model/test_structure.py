from __future__ import annotations

from verifyimg.model.structure import Piece, Structure

PIECE = Piece(kind="EXIF", label="APP1", offset=100, length=10)


def test_a_piece_holds_its_own_bytes_and_no_others() -> None:
    assert [PIECE.holds(at) for at in (99, 100, 109, 110, None)] == [
        False,
        True,
        True,
        False,
        False,
    ]


def test_pieces_are_found_by_their_kind() -> None:
    assert Structure(pieces=(PIECE,)).of("EXIF") == (PIECE,)
    assert Structure(pieces=(PIECE,)).of("XMP") == ()
