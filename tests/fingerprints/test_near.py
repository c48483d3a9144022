from __future__ import annotations

import random

import pytest

from verifyimg.fingerprints.near import FEW, NearPairs


def flipped(pdq: str, bits: list[int]) -> str:
    """The fingerprint with these bits changed."""
    number = int(pdq, 16)
    for bit in bits:
        number ^= 1 << bit
    return f"{number:064x}"


@pytest.mark.parametrize("count", [40, FEW + 300], ids=["one by one", "sieved"])
def test_all_pairs_within_31_bits_are_found_and_no_others(count: int) -> None:
    dice = random.Random(3)
    prints = [f"{dice.getrandbits(256):064x}" for _ in range(count)]
    near = [(at, flipped(prints[at], dice.sample(range(256), far))) for at, far in
            ((0, 0), (1, 1), (2, 16), (3, 31))]  # fmt: skip
    far = flipped(prints[4], dice.sample(range(256), 32))
    pairs = NearPairs(most=10_000_000)
    for one in (*prints, *(other for _, other in near), far):
        pairs.add(one, 100)
    assert set(pairs.pairs()) == {(at, count + place) for place, (at, _) in enumerate(near)}
    assert pairs.complete


def test_pictures_that_show_little_are_the_same_only_when_nearer() -> None:
    pairs = NearPairs(most=1000)
    pairs.add("0f" * 32, 20)
    pairs.add(flipped("0f" * 32, [*range(13)]), 100)
    assert [*pairs.pairs()] == []


def test_a_crowd_is_not_compared_for_ever() -> None:
    pairs = NearPairs(most=1000)
    for number in range(FEW + 200):
        pairs.add(f"{number:064x}", 100)
    assert [*pairs.pairs()] == []
    assert not pairs.complete
