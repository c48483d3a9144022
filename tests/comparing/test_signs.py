from __future__ import annotations

import pytest

from tests.support.two_files import coded, examined, image_file, overlay, parts, report, same
from verifyimg.comparing.signs import detailed_from, picture_signs, scale_of
from verifyimg.model.kinship import Examined, Fineness, Measures, Sameness, Sign

SAME, UNMEASURED = same(), Measures()
LARGE, SMALL = examined(2400, 1600), examined(1200, 800)


def signs(
    a: Examined, b: Examined, sameness: Sameness = SAME, measures: Measures = UNMEASURED
) -> list[Sign]:
    return [*picture_signs(a, b, sameness, measures)]


def fine(ratio: float, first: float, second: float) -> Measures:
    return Measures(fineness=Fineness(ratio=ratio, lost=(first, second)))


@pytest.mark.parametrize("sameness", [same(how="bytes"), same(same=None, how=None)])
def test_nothing_is_said_of_one_file_or_of_what_was_not_shown(sameness: Sameness) -> None:
    assert signs(LARGE, SMALL, sameness) == []


def test_two_pictures_of_one_size_have_no_sign_in_their_size() -> None:
    assert signs(SMALL, SMALL) == []


@pytest.mark.parametrize(
    ("measures", "words"),
    [
        (Measures(), "was not measured"),
        (fine(0.5, 1.0, 6.0), "looks enlarged"),
        (fine(0.5, 3.0, 6.0), "cannot be told"),
        (fine(0.5, 0.9, 0.9), "cannot be told"),
    ],
)
def test_size_without_detail_favours_neither(measures: Measures, words: str) -> None:
    (sign,) = signs(LARGE, SMALL, measures=measures)
    assert sign.favours is None and words in sign.text


def test_a_larger_picture_with_detail_of_its_own_is_favoured_on_either_side() -> None:
    (first,) = signs(LARGE, SMALL, measures=fine(0.5, 5.0, 6.0))
    (second,) = signs(SMALL, LARGE, measures=fine(0.5, 6.0, 5.0))
    assert (first.favours, second.favours) == ("a", "b") and first.firm
    assert "2 times the pixels" in first.text


def test_the_more_alike_the_sizes_the_more_detail_is_asked_for() -> None:
    assert detailed_from(0.25) < detailed_from(0.5) < detailed_from(0.8)


def test_the_view_that_shows_more_is_favoured_unless_it_is_a_frame() -> None:
    shares = (0.5, 1.0)
    part, framed = (overlay(shares=shares, even=(even, False)) for even in (False, True))
    a, b = examined(1200, 800), examined(849, 566)
    (whole,) = signs(a, b, same(shares=shares), Measures(overlap=part))
    (frame,) = signs(a, b, same(shares=shares), Measures(overlap=framed))
    assert (whole.favours, whole.firm, frame.favours) == ("a", False, None)


def test_two_parts_of_a_third_favour_neither() -> None:
    shares = (0.6, 0.7)
    found = signs(SMALL, SMALL, same(shares=shares), Measures(overlap=overlay(shares=shares)))
    assert found[0].favours is None and "a third" in found[0].text


def test_the_finer_tables_are_favoured_where_the_detail_agrees() -> None:
    a, b = examined(encoding=coded(92)), examined(encoding=coded(60))
    (sign,) = signs(a, b, measures=fine(0.5, 6.0, 5.0))
    assert sign.favours == "a" and not sign.firm and "92, 60" in sign.text


def test_finer_tables_with_less_detail_are_those_of_a_copy_saved_again() -> None:
    a, b = examined(encoding=coded(95)), examined(encoding=coded(80))
    (sign,) = signs(a, b, measures=fine(0.5, 5.0, 6.0))
    assert sign.favours is None and "saved again" in sign.text


def test_nearly_equal_tables_say_nothing() -> None:
    assert signs(examined(encoding=coded(90)), examined(encoding=coded(87))) == []


def test_a_lossless_file_with_the_pixels_of_a_jpeg_came_second() -> None:
    jpeg = examined(report=report(image=image_file(format="JPEG")))
    png = examined(report=report(image=image_file(format="PNG")))
    (first,), (second,) = (signs(*pair, same(how="pixels")) for pair in ((jpeg, png), (png, jpeg)))
    assert (first.favours, second.favours) == ("a", "b")
    assert signs(jpeg, jpeg, same(how="pixels")) == []


def test_a_mirror_image_favours_neither() -> None:
    (sign,) = signs(SMALL, SMALL, same(turn="mirrored", turn_explained=False))
    assert sign.favours is None and "mirror" in sign.text


def test_the_scale_reckons_with_what_both_show() -> None:
    assert scale_of(LARGE, SMALL, same()) == 2
    cut = scale_of(SMALL, examined(600, 800), same(shares=(0.5, 1.0)))
    assert cut == pytest.approx(1.0)
    unknown = examined(picture=None, report=report(image=image_file(width=None)))
    assert scale_of(unknown, SMALL, same()) is None


@pytest.mark.parametrize(
    ("sameness", "measures"),
    [
        (same(how="features", shares=(1.0, 0.3)), Measures(parts=parts())),
        (
            same(how="overlay", shares=(1.0, 0.3)),
            Measures(overlap=overlay(), parts=parts(aside=(0.0, 0.6))),
        ),
    ],
    ids=["found by parts", "a screen around it"],
)
def test_a_screen_or_a_collage_around_a_copy_makes_it_no_original(
    sameness: Sameness, measures: Measures
) -> None:
    (sign,) = [one for one in signs(SMALL, SMALL, sameness, measures) if "shows more" in one.text]
    assert sign.favours is None
