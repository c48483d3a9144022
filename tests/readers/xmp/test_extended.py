from __future__ import annotations

import pytest

from tests.support.bytes_source import problems_of, read_bytes, split_block
from tests.support.caption_bytes import extended_segment, packet, portion
from tests.support.jpeg_bytes import jpeg
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Block
from verifyimg.readers.xmp.extended import EXTENDED_XMP

WHOLE = b"0123456789abcdef"


def blocks(*payloads: bytes) -> list[bytes]:
    """What the reader puts together of these portions."""
    given = split_block("extended XMP", *payloads)
    found = EXTENDED_XMP.read(given, DEFAULT)
    return [one.read(100) for one in found if isinstance(one, Block)]


def problems(*payloads: bytes) -> list[tuple[str, str]]:
    return problems_of(EXTENDED_XMP.read(split_block("extended XMP", *payloads), DEFAULT))


FIRST, SECOND, THIRD = (portion(WHOLE, start, end) for start, end in ((0, 6), (6, 9), (9, 16)))


@pytest.mark.parametrize(
    "portions",
    [(FIRST, SECOND, THIRD), (THIRD, FIRST, SECOND), (FIRST, FIRST, SECOND, THIRD)],
    ids=["in order", "out of order", "one twice"],
)
def test_portions_are_put_together_by_their_places(portions: tuple[bytes, ...]) -> None:
    assert blocks(*portions) == [WHOLE]
    assert problems(*portions) == []


def test_a_gap_is_damage_and_what_stands_before_it_is_given() -> None:
    assert blocks(FIRST, THIRD) == [WHOLE[:6]]
    what = "only 6 of 16 bytes of the extended XMP are there"
    assert problems(FIRST, THIRD) == [("damaged", what)]


def test_a_missing_beginning_leaves_nothing() -> None:
    assert blocks(SECOND, THIRD) == []
    assert [kind for kind, _ in problems(SECOND, THIRD)] == ["damaged"]


def test_two_wholes_are_kept_apart() -> None:
    other = portion(b"other", 0, 5, identifier=b"B" * 32)
    assert blocks(FIRST, other, SECOND, THIRD) == [WHOLE, b"other"]


def test_a_portion_without_a_header_costs_itself_only() -> None:
    assert blocks(b"short", portion(b"x", 0, 1)) == [b"x"]
    what = "a portion of the extended XMP has no header"
    assert problems(b"short", portion(b"x", 0, 1)) == [("damaged", what)]


def test_a_length_and_a_place_that_are_lies_are_not_believed() -> None:
    assert problems(b"A" * 32 + b"\xff" * 8 + b"x") == [
        ("damaged", "only 0 of 4,294,967,295 bytes of the extended XMP are there")
    ]


def test_what_was_put_together_is_read_with_its_places_in_the_file() -> None:
    whole = packet("<own:note>extended</own:note>")
    cut = whole.index(b"note>ext") + 2
    parts = (extended_segment(portion(whole, *ends)) for ends in ((0, cut), (cut, len(whole))))
    data = jpeg(*parts)
    (tag,) = (tag for tag in read_bytes(data).tags if tag.group == "XMP-own")
    assert (tag.key, tag.value) == ("XMP-own:Note", "extended")
    assert (tag.block, tag.offset) == ("APP1 extended", data.index(b"<own:no"))
