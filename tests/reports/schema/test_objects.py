"""The schema of the objects of a report."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.support.odd_reports import matched
from tests.support.reports import gknb
from verifyimg.reports.json.v1 import report_json
from verifyimg.reports.schema.v1 import schema_of

VALIDATOR = Draft202012Validator(schema_of("report"))


def broken(*path: str | int, value: object) -> Any:
    """The founding report with one value changed."""
    report: Any = report_json(gknb())
    place = report
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return report


@pytest.mark.parametrize(
    "path",
    [
        ("verdict", "overall"),
        ("verdict", "strength"),
        ("verdict", "aspects", "time", "verdict"),
        ("findings", 0, "severity"),
        ("findings", 0, "against"),
        ("findings", 0, "aspect"),
        ("outcomes", 0, "outcome"),
        ("timeline", 0, "meaning"),
        ("timeline", 0, "about"),
        ("timeline", 0, "clock"),
        ("timeline", 0, "storage"),
        ("timeline", 0, "trust"),
        ("handling", "state"),
        ("claim", "date", "precision"),
    ],
)
def test_a_new_word_in_a_closed_list_is_no_version_1(path: tuple[str | int, ...]) -> None:
    assert not VALIDATOR.is_valid(broken(*path, value="another"))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("image", "sha256"), "3F"),
        (("image", "size_bytes"), -1),
        (("timeline", 0, "earliest"), "2020-05-17 14:03:21"),
        (("tags", 0, "offset"), 1.5),
        (("tags", 0, "value"), True),
        (("verdict", "aspects"), {}),
    ],
)
def test_a_value_of_another_kind_is_no_version_1(
    path: tuple[str | int, ...], value: object
) -> None:
    assert not VALIDATOR.is_valid(broken(*path, value=value))


def test_a_new_key_is_still_version_1() -> None:
    assert VALIDATOR.is_valid(broken("image", "camera_id", value="x"))


def test_a_match_fits() -> None:
    assert VALIDATOR.is_valid(report_json(matched()))
