from __future__ import annotations

from dataclasses import replace

from tests.support.matches import FEATURED, LOOK, cut, match
from tests.support.odd_reports import matched
from tests.support.report_parts import image
from verifyimg.reports.json.match import archive_json, match_json

IMAGE = replace(image(), format="JPEG", width=600, height=1000)


def test_a_match_names_both_shares() -> None:
    told = match_json(matched().matches[0], IMAGE)
    assert told["coverage"] == {"query": 1.0, "entry": 0.98}


def test_a_match_by_parts_says_what_was_done_and_where_it_lies() -> None:
    told = match_json(cut(), IMAGE)
    assert told["changes"] == ["mirrored", "cropped", "framed"] and told["aside"] == 0.4
    both = told["overlap"]
    assert isinstance(both, dict) and [*both] == ["query", "entry"]
    entry = both["entry"]
    assert isinstance(entry, dict)
    assert entry["pixels"] == {"left": 200, "top": 80, "right": 800, "bottom": 560}
    assert entry["share"] == 0.36


def test_a_shared_element_of_which_no_place_is_known_has_none() -> None:
    told = match_json(match(how="features", same_picture=False), IMAGE)
    assert (told["changes"], told["corners"], told["overlap"]) == ([], None, None)


def test_an_archive_is_told_by_what_was_looked_for_in_it() -> None:
    assert archive_json(LOOK)["parts"] is False and archive_json(LOOK)["without_features"] is None
    told = archive_json(replace(FEATURED, unfeatured=3))
    assert told == {
        "name": "seen.db", "entries": 12, "looked_for": ["bytes", "pixels", "pdq"],
        "parts": True, "without_features": 3,
    }  # fmt: skip
