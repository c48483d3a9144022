from __future__ import annotations

import pytest

from tests.support.bytes_source import read
from verifyimg.readers.jfif import JFIF

HEADER = b"\x01\x02\x01\x00\x48\x00\x60\0\0"


@pytest.mark.parametrize("length", range(7))
def test_a_header_cut_off_is_damage(length: int) -> None:
    seen = read(JFIF, HEADER[:length], label="APP0")
    assert (seen.tags, seen.problems) == ({}, [("damaged", "the JFIF header is cut off")])


def test_version_and_density_are_read() -> None:
    seen = read(JFIF, HEADER, label="APP0")
    assert seen.values == {
        "JFIF:JFIFVersion": "1 2",
        "JFIF:ResolutionUnit": 1,
        "JFIF:XResolution": 72,
        "JFIF:YResolution": 96,
    }
    assert [tag.offset for tag in seen.tags.values()] == [100, 102, 103, 105]
