from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.bytes_source import block
from tests.support.evidence import evidence
from tests.support.subjects import camera_date
from verifyimg.clues.maker_note import maker_note_of, of_its_camera
from verifyimg.model.maker_note import MakerNote

NIKON = b"Nikon\0\2\x10\0\0MM\0*"
CANON = b"\x1e\0\1\0\3\0\x2e\0\0\0" + bytes(20)
CANON_WITH_ONE_BEFORE = b"\x1e\0\0\0\3\0\6\0\0\0\x50\5\0\0" + CANON[2:10]


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
        ("Canon", CANON_WITH_ONE_BEFORE),
        ("OLYMPUS OPTICAL CO.,LTD", b"OLYMP\0\1\0"),
        ("RICOH IMAGING COMPANY, LTD.", b"AOC\0MM"),
        ("SAMSUNG TECHWIN", b"AOC\0MM"),
    ],
)
def test_a_maker_s_own_note_fits(make: str, head: bytes) -> None:
    found = note(make, head)
    assert found is not None and found.fits


@pytest.mark.parametrize(
    ("make", "head", "maker"),
    [
        ("Canon", NIKON, "Nikon"),
        ("SONY", CANON, "Canon"),
        ("SONY", CANON_WITH_ONE_BEFORE, "Canon"),
        ("samsung", b"Apple iOS\0", "Apple"),
        ("samsung", b"AOC\0MM", "Pentax"),
        ("NIKON", b"KDK INFO", "Kodak"),
    ],
)
def test_a_note_of_another_maker_does_not(make: str, head: bytes, maker: str) -> None:
    found = note(make, head)
    assert found is not None
    assert (found.maker, found.fits) == (maker, False)


@pytest.mark.parametrize(("make", "head"), [("Canon", b""), ("Canon", bytes(30)), ("", NIKON)])
def test_nothing_is_told_of_an_unknown_beginning_or_maker(make: str, head: bytes) -> None:
    assert note(make, head) is None


def test_what_stands_in_another_maker_s_note_is_in_doubt() -> None:
    noted = replace(camera_date(), storage="maker_note")
    (own, foreign) = (list(of_its_camera([camera_date(), noted], note(*of))) for of in NOTES)
    assert [clue.trusted for clue in own] == [True, True]
    assert [clue.trusted for clue in foreign] == [True, False]
    assert foreign[1].doubt("foreign_note")


def test_without_a_known_note_nothing_is_in_doubt() -> None:
    noted = replace(camera_date(), storage="maker_note")
    assert list(of_its_camera([noted], None)) == [noted]


NOTES = (("NIKON", NIKON), ("Canon", NIKON))
