from __future__ import annotations

import pytest

from tests.support.matches import match
from verifyimg.model.match import Match

COVERS = {
    "the same bytes": (match(how="bytes"), True),
    "a fingerprint of the whole": (match(), True),
    "a fingerprint of a part": (match(coverage=0.99), False),
    "features of all of it": (match(how="features", coverage=0.97), True),
    "a picture on a screen": (match(how="features", coverage=0.35, aside=0.62), True),
    "a tile of a collage": (match(how="features", coverage=0.25, aside=0.05), False),
}


@pytest.mark.parametrize(("given", "covers"), COVERS.values(), ids=COVERS)
def test_a_match_covers_what_is_no_border_and_no_window(given: Match, *, covers: bool) -> None:
    assert given.covers_query is covers
    assert given.is_part is (given.how == "features" and not covers)


def test_a_crop_a_frame_and_an_element_are_told_apart() -> None:
    crop = match(how="features", of_entry=0.4)
    framed = match(how="features", coverage=0.5, aside=0.5)
    element = match(how="features", coverage=0.5, of_entry=0.2, aside=0.5, same_picture=False)
    assert [one.is_cropped for one in (crop, framed, element)] == [True, False, False]
    assert [one.is_framed for one in (crop, framed, element)] == [False, True, False]
    assert not element.is_part
