"""Broken bytes for every container and every reader that is registered."""

from __future__ import annotations

import time
from random import Random

import pytest

from tests.support.bytes_source import Bytes, block, read_bytes
from tests.support.corpus import FOLDER, needs_corpus, paths
from tests.support.fuzzing import (
    FIRST_SEED,
    MUTATIONS,
    SMALL,
    TINY,
    WHOLE,
    expect_bounded,
    lengths,
    mutated,
    seeds,
)
from verifyimg.containers.container import Container
from verifyimg.containers.containers import all_containers, recognise
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Block
from verifyimg.readers.reader import Reader
from verifyimg.readers.readers import all_readers
from verifyimg.reading import Reading, read_file
from verifyimg.sources.path import PathSource

MOST_SECONDS_A_FILE = 5.0


@pytest.mark.parametrize("name", WHOLE)
def test_every_sample_is_read_to_an_end(name: str) -> None:
    expect_bounded(read_bytes(WHOLE[name], SMALL), WHOLE[name])


@pytest.mark.parametrize("name", TINY)
def test_a_small_sample_is_read_to_an_end_wherever_it_breaks_off(name: str) -> None:
    for length in lengths(len(TINY[name])):
        cut = TINY[name][:length]
        expect_bounded(read_bytes(cut, SMALL), cut)


def test_mutations_of_every_sample_are_read_to_an_end() -> None:
    names = sorted(WHOLE)
    for seed in seeds():
        dice = Random(seed)
        data = mutated(WHOLE[dice.choice(names)], dice)
        print(f"FUZZ_SEED={seed}")  # noqa: T201 - shown where the test fails
        expect_bounded(read_bytes(data, SMALL), data)


PARSERS = sorted({one.locate.__module__ for one in all_containers()})
"""The files that find blocks; some formats share one."""


@pytest.mark.parametrize("module", PARSERS, ids=lambda module: module.rpartition(".")[2])
def test_every_file_that_finds_blocks_has_a_sample(module: str) -> None:
    known = [recognise(data) for data in WHOLE.values()]
    assert any(one is not None and one.locate.__module__ == module for one in known)


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
