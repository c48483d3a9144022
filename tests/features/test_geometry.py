from __future__ import annotations

import numpy as np
import pytest

from verifyimg.features.geometry import Pairs, laid

DICE = np.random.default_rng(5)
HERE = DICE.uniform(0, 500, (60, 2))


def pairs(scale: float, degrees: float, *, wrong: int = 0) -> Pairs:
    angle = np.radians(degrees)
    turn = scale * np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    there = HERE @ turn.T + (30, -20)
    there[:wrong] = DICE.uniform(0, 500, (wrong, 2))
    count = len(HERE)
    return Pairs(
        there=there,
        here=HERE,
        scale=np.full(count, scale),
        turn=np.full(count, degrees),
        weight=np.ones(count),
    )


@pytest.mark.parametrize(("scale", "degrees"), [(1, 0), (0.4, 0), (3, 180), (1.2, -37)])
def test_a_map_is_found_among_many_wrong_pairs(scale: float, degrees: float) -> None:
    found = laid(pairs(scale, degrees, wrong=40))
    assert found is not None and len(found.inliers) >= 19
    assert np.hypot(*found.matrix[:, 0]) == pytest.approx(scale, rel=0.02)
    assert found.matrix[:, 2] == pytest.approx([30, -20], abs=1)


def test_pairs_that_agree_on_nothing_have_no_map() -> None:
    assert laid(pairs(1, 0, wrong=60)) is None


def test_two_pairs_are_not_enough() -> None:
    few = pairs(1, 0)
    parts = {name: getattr(few, name)[:2] for name in ("there", "here", "scale", "turn", "weight")}
    assert laid(Pairs(**parts)) is None


def test_a_place_counts_once_however_many_features_it_has() -> None:
    many = pairs(1, 0)
    parts = {
        name: np.repeat(getattr(many, name)[:3], 9, axis=0)
        for name in ("there", "here", "scale", "turn", "weight")
    }
    assert laid(Pairs(**parts)) is None


def test_a_scale_beyond_reason_is_no_answer() -> None:
    assert laid(pairs(0.05, 0)) is None
