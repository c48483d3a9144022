from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.bytes_source import block
from tests.support.evidence import evidence
from verifyimg.clues.maker_note import maker_note_of
from verifyimg.model.maker_note import MakerNote

NIKON = b"Nikon\0\2\x10\0\0MM\0*"
CANON = b"\x1e\0\1\0\3\0\x2e\0\0\0" + bytes(20)


def note(make: str, head: bytes) -> MakerNote | None:
    found = evidence({"IFD0:Make": make})
    return maker_note_of(replace(found, blocks=[block(head, "MakerNote")]))


@pytest.mark.parametrize(
    ("make", "head"),
    [
        ("NIKON CORPORATION", NIKON),
        ("Canon", CANON),
        ("Leica Camera AG", b"Panasonic\0\0\0"),
        ("PENTAX", b"QVC\0\0\0"),
    ],
)
def test_a_maker_s_own_note_fits(make: str, head: bytes) -> None:
    found = note(make, head)
    assert found is not None and found.fits


@pytest.mark.parametrize(
    ("make", "head", "maker"),
    [("Canon", NIKON, "Nikon"), ("SONY", CANON, "Canon"), ("samsung", b"Apple iOS\0", "Apple")],
)
def test_a_note_of_another_maker_does_not(make: str, head: bytes, maker: str) -> None:
    found = note(make, head)
    assert found is not None
    assert (found.maker, found.fits) == (maker, False)


@pytest.mark.parametrize(("make", "head"), [("Canon", b""), ("Canon", bytes(30)), ("", NIKON)])
def test_nothing_is_told_of_an_unknown_beginning_or_maker(make: str, head: bytes) -> None:
    assert note(make, head) is None
