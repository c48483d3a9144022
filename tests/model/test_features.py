from __future__ import annotations

from tests.support.part_search import kept, photo
from verifyimg.model.features import POINT_BYTES, POINTS


def test_points_have_the_length_that_is_told() -> None:
    features = kept(photo(1))
    assert features.count == POINTS
    assert len(features.points) == POINTS * POINT_BYTES
