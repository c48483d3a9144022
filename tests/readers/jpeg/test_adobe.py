from __future__ import annotations

import pytest

from tests.support.bytes_source import read
from tests.support.jpeg_bytes import adobe_segment
from verifyimg.readers.jpeg.adobe import ADOBE

SEGMENT = adobe_segment(2)[9:]


@pytest.mark.parametrize("length", range(7))
def test_a_segment_cut_off_is_damage(length: int) -> None:
    seen = read(ADOBE, SEGMENT[:length])
    assert (seen.tags, seen.problems) == ({}, [("damaged", "the Adobe segment is cut off")])


def test_the_colour_transform_is_the_last_of_four_numbers() -> None:
    seen = read(ADOBE, SEGMENT)
    assert seen.values == {
        "Adobe:DCTEncodeVersion": 100,
        "Adobe:APP14Flags0": 0,
        "Adobe:APP14Flags1": 0,
        "Adobe:ColorTransform": 2,
    }
    assert seen.tags["Adobe:ColorTransform"].offset == 106
