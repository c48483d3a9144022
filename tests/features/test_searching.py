from __future__ import annotations

from collections.abc import Callable

import pytest
from PIL import Image, ImageOps

from tests.support.part_search import InMemory, found, photo, same, screen, view
from verifyimg.features.searching import Search

NUMBER = 3
"""The row of the picture that is looked for."""


@pytest.fixture(scope="module")
def index() -> InMemory:
    return InMemory(*(photo(seed) for seed in range(5)), screen(photo(50), 50))


SILENT = {
    "another photograph": photo(99),
    "an even surface": Image.new("RGB", (300, 300), "grey"),
    "a tiny picture": photo(2).resize((20, 20)),
    "the window of a program that an archived screenshot shows": screen(photo(60), 60),
    "the same window, mirrored": ImageOps.mirror(screen(photo(61), 61)),
}


def collage(picture: Image.Image) -> Image.Image:
    made = Image.new("RGB", (960, 720), "white")
    for place, one in enumerate((picture, photo(70), photo(71), photo(72))):
        made.paste(one, (place % 2 * 480, place // 2 * 360))
    return made


EDITS: dict[str, tuple[Callable[[Image.Image], Image.Image], str]] = {
    "as it is": (lambda picture: picture, "upright"),
    "smaller": (lambda picture: picture.resize((160, 120)), "upright"),
    "cut": (lambda picture: picture.crop((100, 80, 380, 300)), "cropped to 2"),
    "mirrored": (ImageOps.mirror, "mirrored"),
    "turned left": (lambda picture: picture.rotate(90, expand=True), "turned right"),
    "turned right": (lambda picture: picture.rotate(-90, expand=True), "turned left"),
    "tilted": (lambda picture: picture.rotate(5), "tilted by 5 degrees"),
    "framed": (lambda picture: ImageOps.expand(picture, 60, "white"), "in a frame"),
    "on a screen": (lambda picture: screen(picture, 9), "in a frame, a caption or a screenshot"),
    "in a collage": (collage, "part of a collage"),
}


@pytest.mark.parametrize("picture", SILENT.values(), ids=SILENT)
def test_what_shows_something_else_is_no_match(picture: Image.Image, index: InMemory) -> None:
    assert same(picture, index) == []


@pytest.mark.parametrize(("edit", "told"), EDITS.values(), ids=EDITS)
def test_a_picture_is_found_however_it_travelled(
    edit: Callable[[Image.Image], Image.Image], told: str, index: InMemory
) -> None:
    first = found(edit(photo(NUMBER - 1)), index)[0]
    assert (first.row, first.same_picture) == (NUMBER, True)
    assert first.transform.startswith(told)


def test_a_shared_window_is_told_as_an_element_also_of_a_single_screenshot(index: InMemory) -> None:
    (one,) = found(screen(photo(60), 60), index)
    assert (one.row, one.same_picture, one.transform) == (6, False, "shares an element")


def test_a_screenshot_with_the_same_picture_is_one_match_and_one_element(index: InMemory) -> None:
    told = [(one.row, one.same_picture) for one in found(screen(photo(1), 9), index)]
    assert told == [(2, True), (6, False)]


def test_the_corners_say_where_the_picture_lies(index: InMemory) -> None:
    framed = ImageOps.expand(photo(1), (120, 0, 0, 0), "white")
    corners = found(framed, index)[0].corners
    assert corners[0] == pytest.approx((0.2, 0.0), abs=0.01)
    assert corners[2] == pytest.approx((1.0, 1.0), abs=0.01)


def test_the_corners_of_a_mirrored_picture_are_those_of_the_picture_as_it_lies(
    index: InMemory,
) -> None:
    framed = ImageOps.expand(ImageOps.mirror(photo(1)), (120, 0, 0, 0), "white")
    corners = found(framed, index)[0].corners
    assert corners[1] == pytest.approx((0.2, 0.0), abs=0.01)


def test_an_empty_index_is_asked_for_nothing() -> None:
    search = Search(view(photo(1)))
    assert search.possible and [*search.among(InMemory())] == []


def test_a_picture_without_features_is_looked_for_nowhere(index: InMemory) -> None:
    search = Search(view(Image.new("RGB", (300, 300), "grey")))
    assert not search.possible and [*search.among(index)] == []
