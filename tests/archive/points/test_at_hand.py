from __future__ import annotations

import numpy as np

from tests.support.part_search import photo, photo_kept, view
from verifyimg.archive.points.at_hand import PointsAtHand
from verifyimg.features.searching import Search


def test_a_crop_is_found_among_pictures_at_hand() -> None:
    index = PointsAtHand([photo_kept(1), photo_kept(2)])
    crop = photo(2).crop((60, 40, 400, 320))
    found = [one.row for one in Search(view(crop)).among(index) if one.same_picture]
    assert (index.pictures(), found) == (2, [2])


def test_rows_that_are_not_there_are_left_out() -> None:
    index = PointsAtHand([photo_kept(1)])
    assert {*index.features([0, 1, 2])} == {1}


def test_among_no_pictures_nothing_is_found() -> None:
    hits = PointsAtHand([]).hits(np.zeros((1, 3), np.uint16), np.zeros((1, 3), np.uint64), 22)
    assert len(hits.asked) == len(hits.rows) == len(hits.points) == 0
