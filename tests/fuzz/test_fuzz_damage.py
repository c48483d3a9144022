"""What is there and damaged is never told as absent, and no picture takes the decoder along."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from random import Random

import pytest

from bench._hostile_mutations import Photo, mutation, overwritten, spans
from tests.support.bytes_source import Bytes, read_bytes
from tests.support.corpus import FOLDER, needs_corpus, paths
from tests.support.fuzzing import FIRST_SEED, SECONDS, SMALL, WHOLE, expect_bounded, mutated
from verifyimg.isolation.decoding import decode
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Extent
from verifyimg.model.formats import HEAD_BYTES, format_of
from verifyimg.model.picture import Picture
from verifyimg.model.problem import Problem
from verifyimg.reading import Reading

DAMAGED = 400
DECODED = 60
REAL = 150
"""Mutations in the ordinary suite: of samples, of small pictures, of real files."""

WITH_EXIF = {name: spans(read_bytes(data)) for name, data in WHOLE.items()}
PICTURES = [data for data in WHOLE.values() if format_of(data[:HEAD_BYTES]) is not None]


def seeds(least: int, *, endless: bool = False) -> Iterator[int]:
    """At least so many, then more until FUZZ_SECONDS are over."""
    end = time.monotonic() + (SECONDS if endless else 0.0)
    seed = FIRST_SEED
    while seed < FIRST_SEED + least or time.monotonic() < end:
        yield seed
        seed += 1


def expect_told(reading: Reading, seed: int) -> None:
    """An EXIF block that begins is read in part, or its loss is told; it is never absent."""
    assert not any(one.kind == "absent" for one in reading.problems), f"FUZZ_SEED={seed}"
    groups = {tag.group for tag in reading.tags}
    assert reading.problems or groups & {"IFD0", "ExifIFD", "GPS"}, f"FUZZ_SEED={seed}"


def test_a_damaged_block_of_a_sample_is_never_absent() -> None:
    names = sorted(name for name, found in WITH_EXIF.items() if found)
    assert len(names) > 10
    for seed in seeds(DAMAGED):
        dice = Random(seed)
        name = dice.choice(names)
        _, start, end = dice.choice(WITH_EXIF[name])
        expect_told(read_bytes(overwritten(WHOLE[name], start, end, dice), SMALL), seed)


@pytest.mark.slow
def test_a_broken_picture_is_a_picture_or_a_problem_and_never_the_end() -> None:
    for seed in seeds(DECODED):
        dice = Random(seed)
        data = mutated(dice.choice(PICTURES), dice)
        known = format_of(data[:HEAD_BYTES])
        if known is None:
            continue
        whole = Extent(offset=0, length=len(data))
        found = decode(Bytes(data), whole, known.name, DEFAULT)
        assert isinstance(found, Picture | Problem), f"FUZZ_SEED={seed}"
        assert "makes no sense" not in getattr(found, "message", ""), f"FUZZ_SEED={seed}"


@needs_corpus
@pytest.mark.slow
def test_broken_real_files_are_read_to_an_end() -> None:
    most = None if SECONDS else 12
    names = sorted(paths("photos.csv"), key=lambda name: os.stat(FOLDER / name).st_size)
    photos = [Photo(FOLDER / name, name) for name in names[::9][:most]]
    for seed in seeds(REAL, endless=True):
        made = mutation(photos, seed)
        reading = read_bytes(made.data, SMALL)
        expect_bounded(reading, made.data)
        if made.inside:
            expect_told(reading, seed)
