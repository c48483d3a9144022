from __future__ import annotations

import numpy as np
import pytest

from verifyimg.features.voting import PLAIN, candidates
from verifyimg.model.features import Hits

LOOKS = np.ones(10, bool)


def hits(*pairs: tuple[int, int]) -> Hits:
    asked, rows = zip(*pairs, strict=True)
    points = np.zeros(len(pairs), np.int32)
    return Hits(asked=np.array(asked, np.int32), rows=np.array(rows, np.int64), points=points)


def test_the_picture_with_the_most_features_is_first() -> None:
    found = candidates(hits((0, 7), (1, 7), (2, 9)), LOOKS, 100, 40)
    assert [one.row for one in found] == [7, 9]
    assert len(found[0].asked) == 2


def test_what_many_pictures_have_weighs_little() -> None:
    common = [(0, row) for row in range(1, 9)]
    found = candidates(hits(*common, (1, 20)), LOOKS, 100, 40)
    assert found[0].row == 20 and found[1].votes == pytest.approx(1.07 / 8)


def test_a_feature_votes_once_for_a_picture() -> None:
    assert candidates(hits((0, 7), (0, 7)), LOOKS, 0, 40)[0].votes == 1


def test_lettering_weighs_little() -> None:
    assert candidates(hits((0, 7)), ~LOOKS, 0, 40)[0].votes == PLAIN


def test_no_more_are_given_than_asked_for() -> None:
    assert len(candidates(hits(*((n, n) for n in range(10))), LOOKS, 10, 4)) == 4


def test_without_hits_there_is_nobody() -> None:
    none = np.empty(0, int)
    assert candidates(Hits(asked=none, rows=none, points=none), LOOKS, 10, 4) == []
