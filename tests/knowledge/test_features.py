from __future__ import annotations

from datetime import datetime

import pytest

from verifyimg.knowledge.features import Feature, features
from verifyimg.knowledge.table import VERSION


def named(name: str) -> Feature:
    return next(one for one in features() if one.name == name)


@pytest.mark.parametrize("row", features(), ids=lambda row: f"{row.name} {row.key}")
def test_a_row_is_sound(row: Feature) -> None:
    assert datetime(1990, 1, 1) < row.not_before <= datetime.fromisoformat(VERSION)
    assert row.key.count(":") == 1
    assert row.margin.days > 0


def test_a_tag_alone_can_show_a_feature() -> None:
    assert named("XMP").fits("anything")


@pytest.mark.parametrize(("text", "fits"), [("0231", True), ("0230", False), (" 0231 ", True)])
def test_a_text_is_held_against_the_whole_pattern(text: str, fits: bool) -> None:
    assert named("EXIF 2.31").fits(text) is fits
