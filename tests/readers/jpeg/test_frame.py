from __future__ import annotations

import pytest

from tests.support.bytes_source import read
from verifyimg.readers.jpeg.frame import FRAME

HEADER = b"\x08\x01\x02\x03\x04\x03" + b"\x01\x22\0" * 3


@pytest.mark.parametrize("length", range(6))
def test_a_frame_header_cut_off_is_damage_and_no_guess(length: int) -> None:
    seen = read(FRAME, HEADER[:length], label="SOF0")
    what = "the frame header is cut off; the picture's size is not known"
    assert (seen.tags, seen.problems) == ({}, [("damaged", what)])


def test_the_size_stands_height_first() -> None:
    values = read(FRAME, HEADER, label="SOF0").values
    assert (values["File:ImageHeight"], values["File:ImageWidth"]) == (0x0102, 0x0304)
    assert (values["File:BitsPerSample"], values["File:ColorComponents"]) == (8, 3)


@pytest.mark.parametrize(("label", "process"), [("SOF0", 0), ("SOF2", 2), ("SOF15", 15)])
def test_the_coding_is_the_number_of_the_marker(label: str, process: int) -> None:
    assert read(FRAME, HEADER, label=label).values["File:EncodingProcess"] == process


def test_a_tag_names_the_byte_that_it_was_read_from() -> None:
    tags = read(FRAME, HEADER, label="SOF0").tags
    assert tags["File:ImageHeight"].offset == 101
    assert tags["File:ImageWidth"].offset == 103


@pytest.mark.parametrize(
    ("factors", "sampling"),
    [
        (b"\x22\x11\x11", "2 2"),
        (b"\x21\x11\x11", "2 1"),
        (b"\x11\x11\x11", "1 1"),
        (b"\x11", None),
        (b"\x22\x11\x11\x22", None),
        (b"\x22\x00\x11", None),
    ],
)
def test_sampling_is_told_of_three_components(factors: bytes, sampling: str | None) -> None:
    planes = b"".join(bytes((number, factor, 0)) for number, factor in enumerate(factors, start=1))
    values = read(FRAME, HEADER[:5] + bytes((len(factors),)) + planes, label="SOF0").values
    assert values.get("File:YCbCrSubSampling") == sampling
