"""Broken bytes for every container and every reader that is registered.

`FUZZ_SECONDS` goes on past the mutations of the ordinary suite; a seed that fails is printed,
and `FUZZ_SEED` begins with it.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random

import pytest

from tests.support import format_samples, hostile_tiff, samples
from tests.support.bytes_source import Bytes, block, read_bytes
from tests.support.caption_bytes import captioned_photo
from tests.support.corpus import FOLDER, needs_corpus, paths
from tests.support.jpeg_bytes import comment, jfif, jpeg, photoshop_segment, tiny_jpeg, xmp_segment
from verifyimg.containers.container import Container
from verifyimg.containers.containers import all_containers, recognise
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Block, Extent
from verifyimg.model.problem import PROBLEM_KINDS, Problem
from verifyimg.model.tag import Tag
from verifyimg.readers.packed import Packed
from verifyimg.readers.reader import Reader
from verifyimg.readers.readers import all_readers
from verifyimg.reading import Reading, read_file
from verifyimg.sources.path import PathSource

MUTATIONS = 300
FIRST_SEED = int(os.environ.get("FUZZ_SEED", "20230904"))
SECONDS = float(os.environ.get("FUZZ_SECONDS", "0"))
MOST_SECONDS_A_FILE = 5.0

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


def seeds() -> Iterator[int]:
    """The seeds of the ordinary suite, then more until FUZZ_SECONDS are over."""
    end = time.monotonic() + SECONDS
    seed = FIRST_SEED
    while seed < FIRST_SEED + MUTATIONS or time.monotonic() < end:
        yield seed
        seed += 1


@pytest.mark.parametrize("name", WHOLE)
def test_every_sample_is_read_to_an_end(name: str) -> None:
    expect_bounded(read_bytes(WHOLE[name], SMALL), WHOLE[name])


@pytest.mark.parametrize("name", TINY)
def test_every_truncation_of_a_small_sample_is_read_to_an_end(name: str) -> None:
    for length in range(len(TINY[name])):
        cut = TINY[name][:length]
        expect_bounded(read_bytes(cut, SMALL), cut)


def test_mutations_of_every_sample_are_read_to_an_end() -> None:
    names = sorted(WHOLE)
    for seed in seeds():
        dice = Random(seed)
        data = mutated(WHOLE[dice.choice(names)], dice)
        print(f"FUZZ_SEED={seed}")  # noqa: T201 - shown where the test fails
        expect_bounded(read_bytes(data, SMALL), data)


@pytest.mark.parametrize("container", all_containers(), ids=lambda one: one.name)
def test_a_container_ends_on_anything_that_looks_like_its_format(container: Container) -> None:
    heads = [data[:length] for data in WHOLE.values() for length in (3, 12, 64)]
    for seed in range(FIRST_SEED, FIRST_SEED + MUTATIONS):
        dice = Random(seed)
        data = dice.choice(heads) + dice.randbytes(dice.randrange(600))
        known = recognise(data)
        if known is None or known.name != container.name:
            continue
        for found in container.locate(Bytes(data), DEFAULT):
            ends = [one.end for one in found.extents] if isinstance(found, Block) else []
            assert max(ends, default=0) <= len(data), f"FUZZ_SEED={seed}"


@pytest.mark.parametrize("reader", all_readers(), ids=lambda one: one.name)
def test_a_reader_ends_on_any_bytes(reader: Reader) -> None:
    payloads = [
        (found.label, found.read(DEFAULT.block_bytes))
        for data in WHOLE.values()
        for found in read_bytes(data).blocks
        if found.kind in reader.kinds
    ]
    assert payloads, f"no sample has a block for the reader {reader.name}"
    for seed in range(FIRST_SEED, FIRST_SEED + MUTATIONS):
        dice = Random(seed)
        label, payload = dice.choice(payloads)
        data = mutated(payload, dice)
        found = list(reader.read(block(data, reader.kinds[0], label), SMALL))
        assert len(found) <= 2 * DEFAULT.tags, f"FUZZ_SEED={seed}"


@needs_corpus
@pytest.mark.parametrize("path", paths("hostile.csv"))
def test_a_hostile_file_is_read_quickly_and_never_called_empty(path: str) -> None:
    file = FOLDER / path
    if file.stat().st_size == 0:
        pytest.skip("an empty file is refused before it is read")
    started = time.monotonic()
    with PathSource(str(file)) as source:
        reading = read_file(source, SMALL)
        begun = exif_begun(source.read_at(0, 1 << 20), reading)
    assert time.monotonic() - started < MOST_SECONDS_A_FILE
    expect_bounded(reading, file.read_bytes())
    assert not (begun and any(problem.kind == "absent" for problem in reading.problems))


def exif_begun(data: bytes, reading: Reading) -> bool:
    """Whether an EXIF segment stands in the part of a JPEG that could be walked."""
    if recognise(data[:64]) is None:
        return False
    scans = [one.offset for one in reading.blocks if one.kind == "scan"]
    at = data.find(b"Exif\0\0", 0, scans[0] if scans else len(data))
    return at >= 4 and data[at - 4 : at - 2] == b"\xff\xe1" and not inside(at, reading)


def inside(at: int, reading: Reading) -> bool:
    """Whether a place lies inside another segment than an EXIF one."""
    others = (one for one in reading.blocks if one.kind != "EXIF")
    return any(part.offset <= at < part.end for one in others for part in one.extents)
