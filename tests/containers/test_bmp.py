from __future__ import annotations

import pytest

from tests.support.bytes_source import Bytes, problems_of
from tests.support.gif_bytes import bmp
from verifyimg.containers.bmp import locate
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem

WHAT = "a BMP file cannot carry EXIF, XMP or IPTC: that they are not there says nothing"


def located(data: bytes) -> list[Block | Problem]:
    return list(locate(Bytes(data), DEFAULT))


@pytest.mark.parametrize("data", [bmp(), bmp()[:30], bmp()[:14], b"BM"])
def test_that_the_format_has_no_room_for_metadata_is_said_and_hides_nothing(data: bytes) -> None:
    found = located(data)
    assert problems_of(found) == [("unsupported", WHAT)]
    assert not any(isinstance(one, Problem) and one.hides_metadata for one in found)


def test_a_profile_in_the_file_is_a_block() -> None:
    kinds = [
        (one.kind, one.read(9))
        for one in located(bmp(profile=b"profile"))
        if isinstance(one, Block)
    ]
    assert kinds[1:] == [("ICC", b"profile")]


def test_a_profile_behind_the_end_is_none() -> None:
    data = bmp(profile=b"profile")[:138]
    assert [one.kind for one in located(data) if isinstance(one, Block)] == ["BMP header"]
