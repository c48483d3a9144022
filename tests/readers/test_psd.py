from __future__ import annotations

import pytest

from tests.support.bytes_source import read, read_bytes
from tests.support.gif_bytes import psd
from verifyimg.readers.psd import PSD


@pytest.mark.parametrize("length", [0, 12, 25])
def test_a_header_cut_off_is_damage_and_no_guess(length: int) -> None:
    seen = read(PSD, psd()[:length])
    what = "the header is cut off; the picture's size is not known"
    assert (seen.tags, seen.problems) == ({}, [("damaged", what)])


@pytest.mark.parametrize("version", [1, 2])
def test_the_size_stands_height_first(version: int) -> None:
    tags = read_bytes(psd(picture=b"\0\x01", version=version)).tags
    assert {tag.key: tag.value for tag in tags} == {
        "Photoshop:NumChannels": 3,
        "Photoshop:ImageHeight": 4,
        "Photoshop:ImageWidth": 8,
        "Photoshop:BitDepth": 8,
        "Photoshop:ColorMode": 3,
        "Photoshop:Compression": 1,
    }
