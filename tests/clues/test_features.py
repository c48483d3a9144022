from __future__ import annotations

from tests.support.evidence import CAMERA, evidence
from verifyimg.clues.features import feature_bounds


def test_a_camera_s_name_is_no_feature() -> None:
    assert list(feature_bounds(evidence(CAMERA))) == []


def test_a_feature_bounds_the_file_with_its_margin_and_source() -> None:
    (clue,) = feature_bounds(evidence({"ExifIFD:ExifVersion": "0231"}))
    assert (clue.about, clue.meaning, clue.strength) == ("file", "not_before", "moderate")
    assert clue.text == "EXIF 2.31, which exists since July 2016"
    assert clue.margin is not None and clue.margin.days == 180
    assert clue.source.startswith("CIPA DC-008")


def test_several_features_are_several_bounds() -> None:
    found = evidence({"ExifIFD:ExifVersion": "0232", "RIFF:WebP_Flags": 8})
    assert len(list(feature_bounds(found))) == 2
