from __future__ import annotations

from tests.support.bytes_source import Bytes, problems_of
from tests.support.gif_bytes import ico
from verifyimg.containers.ico import locate
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem

WHAT = "an ICO file cannot carry EXIF, XMP or IPTC: that they are not there says nothing"


def located(data: bytes) -> list[Block | Problem]:
    return list(locate(Bytes(data), DEFAULT))


def test_the_list_is_one_block_and_the_format_is_said_to_have_no_room() -> None:
    found = located(ico(b"one", b"two"))
    assert isinstance(found[0], Block) and found[0].length == 38
    assert problems_of(found) == [("unsupported", WHAT)]


def test_a_list_that_is_cut_off_is_damage() -> None:
    kinds = [kind for kind, _ in problems_of(located(ico(b"x", count=200)))]
    assert kinds == ["damaged", "unsupported"]
