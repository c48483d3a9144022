from __future__ import annotations

import json

from verifyimg.model.footprint import Footprint
from verifyimg.reports.json.overlap import overlap_json, points_json

INSIDE = Footprint(corners=((0.25, 0.5), (0.75, 0.5), (0.75, 1.0), (0.25, 1.0)))
BESIDE = Footprint(corners=((2.0, 0.0), (3.0, 0.0), (3.0, 1.0), (2.0, 1.0)))
NAMES = ("a", "b")


def test_where_nothing_is_known_or_shared_there_is_no_overlap() -> None:
    assert overlap_json(None, NAMES, (None, None)) is None
    assert overlap_json(BESIDE, NAMES, ((10, 10), (10, 10))) is None


def test_each_picture_has_its_outline_its_rectangle_and_its_share() -> None:
    told = overlap_json(INSIDE, NAMES, ((200, 100), None))
    assert told is not None
    a, b = told["a"], told["b"]
    assert isinstance(a, dict) and isinstance(b, dict)
    assert a["box"] == {"left": 0.25, "top": 0.5, "right": 0.75, "bottom": 1.0}
    assert a["pixels"] == {"left": 50, "top": 50, "right": 150, "bottom": 100}
    assert (a["share"], b["share"], b["pixels"]) == (0.25, 1.0, None)


def test_no_number_is_minus_nothing() -> None:
    assert "-" not in json.dumps(points_json(((-0.0, -0.00001), (1.0, 0.0))))
