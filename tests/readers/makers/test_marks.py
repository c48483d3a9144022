from __future__ import annotations

from importlib import import_module

import pytest

from verifyimg.readers.makers.maker import Maker
from verifyimg.readers.makers.marks import HEAD_BYTES, MARKS, Mark, mark_of

UNKNOWN = [
    (b"", "", ""),
    (b"\0" * 16, "", ""),
    (b"Nikon\0\1\0", "NIKON", "E700"),
    (b"OLYMPUS", "", ""),
    (b"SONY PI\0", "SONY", "DSC-W1"),
    (b"LEICA\0\0\0", "Foo", ""),
    (b"IIIITwa\0", "Leaf", ""),
    (b"\x21\0\1\0\7\0\5\0\0\0", "SAMSUNG", "i50"),
    (b"II*\0\x08\0\0\0", "Ricoh", "WG-M1"),
    (b"HDRP\2\3", "Google", "Pixel 7"),
]


@pytest.mark.parametrize(("head", "make", "model"), UNKNOWN)
def test_the_note_of_another_maker_has_no_mark(head: bytes, make: str, model: str) -> None:
    assert mark_of(head, make, model) is None


KNOWN = [
    (b"Apple iOS\0\0\1MM", "", "", "APPLE"),
    (b"Nikon\0\2\x10\0\0II*\0", "NIKON CORPORATION", "", "NIKON"),
    (b"\x1d\0\1\0\2\0", "NIKON", "E900", "NIKON_OLD"),
    (b"\x1d\0\1\0\3\0", "Canon", "", "CANON"),
    (b"II*\0\x08\0\0\0", "Canon", "", "CANON_BOX"),
    (b"II*\0\x08\0\0\0", "", "", "CANON_BOX"),
    (b"QVC\0\0\0", "CASIO", "", "CASIO"),
    (b"IIIICwaR\x58\6\0\0", "Leaf", "", "PHASE_ONE"),
    (b"MMMMRawT\0\0\6\x58", "Phase One A/S", "", "PHASE_ONE"),
    (b"AOC\0\0\0", "Asahi Optical Co.,Ltd.", "PENTAX Optio430RS", "CASIO"),
    (b"AOC\0MM", "Asahi Optical Co.,Ltd.", "PENTAX Optio 230", "PENTAX_OLD"),
    (b"PENTAX \0II", "RICOH IMAGING", "", "PENTAX"),
    (b"RICOH\0II", "RICOH", "GR III", "PENTAX_RICOH"),
    (b"RICOH\0\0\0", "RICOH", "GR", "RICOH"),
    (b"Rev0103;Rg", "RICOH", "DC-3Z", "RICOH_TEXT"),
    (b"LEICA\0\0\0", "LEICA", "D-LUX 3", "LEICA"),
    (b"\x07\0\1\0\7\0\4\0\0\0", "samsung", "SM-G973F", "SAMSUNG"),
    (b"\0\x07\0\1\0\7\0\0\0\4", "SAMSUNG", "NX300", "SAMSUNG"),
    (b"\x1a\0\0\0\7\0", "Minolta Co., Ltd.", "", "MINOLTA"),
    (b"SONY DSC \0\0\0", "SONY", "", "SONY"),
    (b"\x2b\0\2\1\4\0", "SONY", "ILCE-7", "SONY_BARE"),
    (b"KDK INFO", "EASTMAN KODAK", "", "KODAK"),
    (b"KDK0INFO", "EASTMAN KODAK", "", "KODAK_LITTLE"),
]


@pytest.mark.parametrize(("head", "make", "model", "maker"), KNOWN)
def test_a_note_is_recognised_by_how_it_begins_or_by_its_make(
    head: bytes, make: str, model: str, maker: str
) -> None:
    mark = mark_of(head, make, model)
    assert mark is not None
    assert mark.maker == maker


@pytest.mark.parametrize("mark", MARKS, ids=[mark.maker for mark in MARKS])
def test_every_mark_leads_to_a_maker_and_fits_into_the_bytes_that_are_looked_at(mark: Mark) -> None:
    assert isinstance(
        getattr(import_module(f"verifyimg.readers.makers.{mark.file}"), mark.maker), Maker
    )
    assert all(mark.at + len(head) <= HEAD_BYTES for head in (*mark.heads, *mark.without))
