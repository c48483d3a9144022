"""Broken bytes for everything that is registered: whole samples, ways to break them, invariants.

`FUZZ_SECONDS` goes on past the mutations of the ordinary suite; a seed that fails is printed,
and `FUZZ_SEED` begins with it.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random

from tests.support import format_samples, hostile_tiff, samples
from tests.support.caption_bytes import captioned_photo
from tests.support.jpeg_bytes import comment, jfif, jpeg, photoshop_segment, tiny_jpeg, xmp_segment
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Block, Extent
from verifyimg.model.problem import PROBLEM_KINDS, Problem
from verifyimg.model.tag import Tag
from verifyimg.readers.packed import Packed
from verifyimg.reading import Reading

MUTATIONS = 300
CUT_OFF = 300
"""About so many lengths of one sample are tried in the ordinary suite."""
FIRST_SEED = int(os.environ.get("FUZZ_SEED", "20230904"))
SECONDS = float(os.environ.get("FUZZ_SECONDS", "0"))

SMALL = replace(DEFAULT, problems=40, exifread_reads=10_000)
"""Limits that are met sooner, so that the suite is quick."""

PHOTOS: dict[str, Callable[[], bytes]] = {
    name.removesuffix("_photo"): make
    for name, make in vars(samples).items()
    if name.endswith("_photo") and callable(make)
}
WHOLE: dict[str, bytes] = (
    {name: make() for name, make in PHOTOS.items()}
    | {
        "thumbnail": samples.camera_photo(thumbnail=tiny_jpeg()),
        "captions": captioned_photo(),
        "segments": jpeg(jfif(), xmp_segment(b"<x/>"), photoshop_segment(b"8BIM"), comment("said")),
    }
    | format_samples.SAMPLES
    | {trick.__name__: tiny_jpeg(trick()) for trick in hostile_tiff.TRICKS}
)

TINY = {name: data for name, data in WHOLE.items() if len(data) < 2_000}


def expect_bounded(reading: Reading, data: bytes) -> None:
    """What every reading of anything keeps to."""
    assert len(reading.tags) <= 2 * DEFAULT.tags
    assert len(reading.blocks) <= DEFAULT.blocks
    assert len(reading.previews) <= DEFAULT.same_kind * DEFAULT.ifds
    assert len(reading.problems) <= SMALL.problems + 3
    assert len(reading.disagreements) <= DEFAULT.same_kind * 20
    for problem in reading.problems:
        expect_sound(problem)
    for tag in reading.tags:
        expect_short(tag)
    for extent in (extent for one in reading.blocks for extent in places(one)):
        assert 0 <= extent.offset <= extent.end <= len(data)


def places(one: Block) -> tuple[Extent, ...]:
    """Where a block stands in the file."""
    return (one.stored,) if isinstance(one, Packed) else one.extents


def expect_sound(problem: Problem) -> None:
    assert problem.kind in PROBLEM_KINDS
    assert problem.message.isprintable() and 0 < len(problem.message) < 400
    assert problem.offset is None or problem.offset >= 0


def expect_short(tag: Tag) -> None:
    assert len(tag.raw) <= DEFAULT.raw_bytes
    assert len(tag.text) <= DEFAULT.text_characters + 40
    assert len(str(tag.value)) <= DEFAULT.text_characters + 40


def mutated(data: bytes, dice: Random) -> bytes:
    """The bytes with a few of them changed, dropped, doubled or moved."""
    broken = bytearray(data)
    for _ in range(dice.randint(1, 6)):
        at = dice.randrange(len(broken)) if broken else 0
        length = dice.choice((1, 2, 4, 12, 40))
        part = broken[at : at + length]
        match dice.randrange(5):
            case 0:
                broken[at : at + length] = b""
            case 1:
                broken[at:at] = part * dice.randint(1, 3)
            case 2:
                broken[at : at + length] = dice.randbytes(length)
            case 3:
                broken[at : at + length] = dice.choice((b"\0", b"\xff", b"\x7f")) * length
            case _:
                broken[at : at + 1] = bytes((dice.randrange(256),))
    return bytes(broken)


def lengths(whole: int) -> range:
    """Every length at which a sample can break off; in the ordinary suite some of a longer one."""
    return range(0, whole, 1 if SECONDS else 1 + whole // CUT_OFF)


def seeds() -> Iterator[int]:
    """The seeds of the ordinary suite, then more until FUZZ_SECONDS are over."""
    end = time.monotonic() + SECONDS
    seed = FIRST_SEED
    while seed < FIRST_SEED + MUTATIONS or time.monotonic() < end:
        yield seed
        seed += 1
