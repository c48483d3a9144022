from __future__ import annotations

import numpy as np
import pytest

from verifyimg.features.extent import Reach
from verifyimg.features.wording import transform_of

WHOLE = Reach(query=1.0, entry=1.0, aside=0.0, visible=(0.0, 0.0, 1.0, 1.0))


def matrix(degrees: float) -> np.ndarray:
    """Of a picture that is turned so far clockwise in the one looked for."""
    angle = np.radians(degrees)
    turn = [[np.cos(angle), -np.sin(angle), 0], [np.sin(angle), np.cos(angle), 0]]
    return np.array(turn)


@pytest.mark.parametrize(
    ("degrees", "mirrored", "told"),
    [
        (0, False, "upright"),
        (1, False, "upright"),
        (-90, False, "turned right"),
        (180, False, "turned around"),
        (90, False, "turned left"),
        (5, False, "tilted by 5 degrees"),
        (0, True, "mirrored"),
        (-90, True, "mirrored, turned right"),
        (-4, True, "mirrored, tilted by 4 degrees"),
    ],
)
def test_how_a_picture_lies_is_told_as_by_fingerprints(
    degrees: float, mirrored: bool, told: str
) -> None:
    assert transform_of(matrix(degrees), mirrored=mirrored, reach=WHOLE) == told


def test_what_is_left_of_a_crop_is_told_in_shares() -> None:
    reach = Reach(query=1.0, entry=0.3, aside=0.0, visible=(0.2, 0.1, 0.7, 0.7))
    told = transform_of(matrix(0), mirrored=False, reach=reach)
    assert told == "cropped to 20 to 70 % across and 10 to 70 % down"


def test_a_frame_is_told_apart_from_a_larger_picture() -> None:
    framed = Reach(query=0.4, entry=1.0, aside=0.6, visible=WHOLE.visible)
    part = Reach(query=0.25, entry=1.0, aside=0.1, visible=WHOLE.visible)
    words = [transform_of(matrix(0), mirrored=False, reach=one) for one in (framed, part)]
    assert words[0] == "in a frame, a caption or a screenshot"
    assert words[1] == "part of a collage or of a larger picture"
