from __future__ import annotations

import struct

import pytest

from tests.support.bytes_source import Bytes, problems_of
from tests.support.jpeg_bytes import comment, jpeg, segment
from verifyimg.containers.jpeg import locate
from verifyimg.containers.jpeg_jumbf import PACKET, kind_of
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Block

APP11 = 0xEB
CONTENT = bytes(range(200))
ORPHAN = "a part of a JUMBF block stands apart from the one before it"


def packet(number: int, piece: bytes, *, instance: int = 1, wide: bool = False) -> bytes:
    size = len(CONTENT) + (16 if wide else 8)
    box = struct.pack(">I4sQ", 1, b"jumb", size) if wide else struct.pack(">I4s", size, b"jumb")
    return segment(APP11, b"JP" + struct.pack(">HI", instance, number) + box + piece)


def found(*packets: bytes) -> tuple[list[bytes], list[tuple[str, str]]]:
    """The JUMBF blocks' bytes, and the problems."""
    both = list(locate(Bytes(jpeg(*packets)), DEFAULT))
    blocks = [one.read(999) for one in both if isinstance(one, Block) and one.kind == "JUMBF"]
    return blocks, problems_of(both)


@pytest.mark.parametrize("wide", [False, True])
def test_packets_are_put_together_with_one_box_head(wide: bool) -> None:
    parts = [packet(n, CONTENT[at : at + 80], wide=wide) for n, at in ((1, 0), (2, 80), (3, 160))]
    (block,), problems = found(*parts)
    assert (block[16 if wide else 8 :], problems) == (CONTENT, [])
    assert block[4:8] == b"jumb"


def test_blocks_of_two_numbers_are_two() -> None:
    blocks, problems = found(packet(1, b"one"), packet(1, b"two", instance=2))
    assert ([block[8:] for block in blocks], problems) == ([b"one", b"two"], [])


@pytest.mark.parametrize(
    "second",
    [packet(3, b"a gap"), packet(2, b"another's", instance=2), comment("between") + packet(2, b"")],
)
def test_a_part_that_does_not_follow_is_damage(second: bytes) -> None:
    blocks, problems = found(packet(1, b"one"), second)
    assert ([block[8:] for block in blocks], problems) == ([b"one"], [("damaged", ORPHAN)])


@pytest.mark.parametrize("length", range(2, 16))
def test_a_packet_too_short_to_hold_anything_is_there_all_the_same(length: int) -> None:
    assert kind_of(packet(2, b"")[4 : 4 + length]) == ("JUMBF", 0)


def test_only_the_first_packet_keeps_the_box_head() -> None:
    assert kind_of(packet(1, b"")[4:]) == ("JUMBF", 8)
    assert kind_of(packet(2, b"")[4:]) == (PACKET, 16)
    assert kind_of(packet(2, b"", wide=True)[4:]) == (PACKET, 24)
