from __future__ import annotations

import numpy as np

from tests.support.part_search import photo, view
from verifyimg.features.points import CELLS, mirrored, points_of
from verifyimg.features.sight import grey_of

GREY = grey_of(view(photo(1)))


def test_features_are_spread_over_the_picture() -> None:
    points = points_of(GREY, 240)
    fields = (points.places * CELLS / GREY.shape[::-1]).astype(int)
    assert len(np.unique(fields, axis=0)) > 0.7 * CELLS * CELLS


def test_there_are_no_more_than_asked_for() -> None:
    assert len(points_of(GREY, 50).scales) == 50
    assert 50 < len(points_of(GREY, 50, coarse=20).scales) <= 70


def test_a_surface_has_none() -> None:
    points = points_of(np.full((200, 300), 90, np.uint8), 240)
    assert points.places.shape == (0, 2) and points.descriptors.shape == (0, 128)


def test_the_mirrored_features_are_those_of_the_mirrored_picture() -> None:
    turned = mirrored(points_of(GREY, 240), GREY.shape[1])
    there = points_of(np.ascontiguousarray(GREY[:, ::-1]), 2_000)
    near = np.abs(turned.places[:, None] - there.places[None]).sum(axis=2) < 1.5
    alike = np.abs(turned.descriptors[:, None] - there.descriptors[None]).mean(axis=2) < 6
    assert (near & alike).any(axis=1).mean() > 0.7
