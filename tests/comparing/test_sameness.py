from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.report_parts import tag
from tests.support.two_files import examined, image_file, overlay, parts, picture, report
from verifyimg.comparing.sameness import ORIENTATIONS, lies, sameness_of
from verifyimg.model.footprint import footprint_of
from verifyimg.model.kinship import Measures, Nearness
from verifyimg.model.picture import TURNS, Picture, Raster, Turn
from verifyimg.model.problem import Problem

FAR = Nearness(distance=120, turn="upright", same=False)
A = examined(report=report(image=image_file(sha256="1" * 64)))
B = examined(report=report(image=image_file(sha256="2" * 64)), picture=picture(digest="bb"))


def near(turn: Turn = "upright", distance: int = 4) -> Nearness:
    return Nearness(distance=distance, turn=turn, same=True)


def test_what_is_not_found_is_never_called_different() -> None:
    found = sameness_of(A, B, Measures(near=FAR, overlap=overlay(alike=False, score=0.2)))
    assert (found.same, found.looked, found.how, found.distance) == (None, True, None, 120)
    assert "not the same as different" in found.sentence


def test_what_was_not_decoded_was_not_looked_at() -> None:
    why = Problem(reader="pixels", kind="damaged", message="it is cut off")
    cut = examined(report=B.report, picture=None, unseen=(why,))
    found = sameness_of(A, cut, Measures())
    assert (found.same, found.looked) == (None, False)
    assert "could not be looked at: it is cut off" in found.sentence


def test_pixels_left_out_were_not_looked_at() -> None:
    plain = examined(report=B.report, picture=None)
    assert "the pixels were left out" in sameness_of(A, plain, Measures()).sentence


def test_too_small_a_picture_was_not_looked_at() -> None:
    tiny = overlay(alike=None, reason="one picture has only 1 x 1 pixels")
    found = sameness_of(A, B, Measures(overlap=tiny))
    assert (found.same, found.looked) == (None, False) and "1 x 1" in found.sentence


def test_a_likeness_in_between_is_left_to_the_reader() -> None:
    found = sameness_of(A, B, Measures(near=FAR, overlap=overlay(alike=None, score=0.7)))
    assert found.same is None and found.looked and "resemble" in found.sentence


def test_bytes_come_before_everything() -> None:
    found = sameness_of(A, A, Measures(near=FAR))
    assert (found.same, found.how, found.distance, found.turn) == (True, "bytes", 0, "upright")


def test_equal_pixels_come_before_fingerprints() -> None:
    other = examined(report=B.report)
    assert sameness_of(A, other, Measures(near=FAR)).how == "pixels"


@pytest.mark.parametrize(
    "blank", [picture(8, 8), replace(picture(), raster=Raster(width=2, height=1, grey=b"\7\10"))]
)
def test_equal_pixels_that_show_nothing_are_not_one_picture(blank: Picture) -> None:
    one, other = (examined(report=each.report, picture=blank) for each in (A, B))
    found = sameness_of(one, other, Measures())
    assert found.same is None and "show too little" in found.sentence


def test_a_near_fingerprint_shows_it_and_a_series_is_named() -> None:
    found = sameness_of(A, B, Measures(near=near(), overlap=overlay()))
    assert (found.how, found.distance, found.shares) == ("pdq", 4, (1.0, 1.0))
    assert "4 of 256 bits" in found.sentence and "series" in found.sentence


def test_an_overlay_shows_it_with_the_share_of_either() -> None:
    found = sameness_of(A, B, Measures(near=FAR, overlap=overlay(shares=(0.49, 1.0))))
    assert (found.how, found.same, found.shares) == ("overlay", True, (0.49, 1.0))


def test_parts_show_it_where_nothing_else_does_and_how_it_lies() -> None:
    shared = parts(laid=footprint_of("mirrored"))
    found = sameness_of(A, B, Measures(near=FAR, parts=shared))
    assert (found.how, found.turn, found.shares) == ("features", "mirrored", (1.0, 0.4))
    assert "strong evidence" in found.sentence and "Look at both" in found.sentence


def test_a_shared_element_is_not_the_same_picture() -> None:
    found = sameness_of(A, B, Measures(near=FAR, parts=parts(same=False)))
    assert (found.same, found.looked) == (None, True)
    assert "share an element" in found.sentence


@pytest.mark.parametrize(("unlooked", "missed"), [("no OpenCV", True), ("", False)])
def test_screenshots_are_missed_only_where_nobody_looked(unlooked: str, *, missed: bool) -> None:
    found = sameness_of(A, B, Measures(near=FAR, unlooked=unlooked))
    assert ("screenshot is not found" in found.sentence) is missed


def oriented(value: int) -> object:
    tags = (tag("IFD0:Orientation", str(value), value=value),)
    return examined(report=report(tags=tags, image=image_file(sha256="3" * 64)))


@pytest.mark.parametrize("value", ORIENTATIONS)
def test_a_copy_that_was_turned_as_its_orientation_asks_is_explained(value: int) -> None:
    turn = ORIENTATIONS[value]
    found = sameness_of(oriented(value), B, Measures(near=near(turn)))  # type: ignore[arg-type]
    assert found.turn == turn and found.turn_explained


def test_a_turn_that_no_orientation_explains_is_told() -> None:
    found = sameness_of(A, B, Measures(near=near("mirrored")))
    assert not found.turn_explained and "B is mirrored against A. " in found.sentence


def test_orientations_alone_can_make_two_copies_stand_differently() -> None:
    found = sameness_of(oriented(6), B, Measures(near=near()))  # type: ignore[arg-type]
    assert not found.turn_explained and "stand differently" in found.sentence


def test_four_quarters_and_two_mirrors_are_nothing() -> None:
    assert lies("turned right", "turned left") == lies("mirrored", "mirrored") == "upright"
    assert lies("turned right", "mirrored") == "mirrored, turned left"
    assert {lies(turn, "upright") for turn in TURNS} == set(TURNS)
