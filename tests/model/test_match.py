from __future__ import annotations

from dataclasses import replace

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


def test_a_picture_on_a_screen_is_framed_and_a_tile_of_a_collage_is_not() -> None:
    tile = match(how="features", coverage=0.25, aside=0.18)
    screen = match(how="features", coverage=0.3, aside=0.62)
    assert (tile.is_framed, screen.is_framed) == (False, True)


def test_changes_are_words_of_a_closed_list() -> None:
    lying = match(how="features", transform="mirrored, turned left, tilted by 5 degrees")
    cut = match(how="features", coverage=0.5, of_entry=0.4, aside=0.5)
    tile = match(how="features", coverage=0.25)
    element = match(how="features", coverage=0.25, same_picture=False)
    found = [one.changes for one in (match(), lying, cut, tile, element)]
    assert found == [(), ("mirrored", "turned", "tilted"), ("cropped", "framed"), ("part",), ()]


def test_where_the_archived_picture_lies_is_told_by_corners_or_by_the_turn() -> None:
    corners = ((0.0, 0.0), (0.5, 0.0), (0.5, 0.5), (0.0, 0.5))
    laid = replace(match(how="features"), corners=corners).footprint
    whole = match(transform="mirrored").footprint
    assert laid is not None and laid.corners == corners
    assert whole is not None and whole.mirrored
    assert match(how="features").footprint is None
    assert match(transform="who knows").footprint is None
