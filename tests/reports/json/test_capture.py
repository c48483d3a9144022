from __future__ import annotations

from datetime import datetime

from tests.support.subjects import bound, camera_date, device, gps_time
from verifyimg.model.bounds import bounds_of
from verifyimg.model.clock_diagnosis import ClockDiagnosis
from verifyimg.model.own_rows import OwnRows, OwnTable
from verifyimg.reports.json.capture import bounds_json, diagnosis_json, knowledge_json

RELEASE = bound("not_before", "2019-02-27", of=device())
SEEN = bound("not_after", "2015-02-27")


def test_every_bound_has_its_end_and_its_margin() -> None:
    found = bounds_json(bounds_of([RELEASE], "scene"))
    (one,) = found["bounds"]  # type: ignore[misc, union-attr]
    assert one["moment"] == "2019-01-27T00:00:00Z"  # type: ignore[index, call-overload]
    assert one["margin_days"] == 31  # type: ignore[index, call-overload]
    assert found["contradiction"] is None


def test_two_bounds_that_exclude_each_other_stand_together() -> None:
    pair = bounds_json(bounds_of([RELEASE, SEEN], "scene"))["contradiction"]
    assert isinstance(pair, list)
    assert [one["meaning"] for one in pair] == ["not_before", "not_after"]  # type: ignore[index, call-overload]


def test_gps_time_is_a_lower_bound_by_its_beginning() -> None:
    (one,) = bounds_json(bounds_of([gps_time()], "scene"))["bounds"]  # type: ignore[misc, union-attr]
    assert one["meaning"] == "not_before"  # type: ignore[index, call-overload]


def test_a_proposal_is_a_reading_of_the_clock_itself() -> None:
    found = ClockDiagnosis(
        kind="year",
        clue=camera_date("2022-09-06 14:03:21"),
        against="gps",
        other=gps_time(),
        words="one year to the day",
        proposed=datetime(2023, 9, 6, 14, 3, 21),
    )
    told = diagnosis_json(found)
    assert told["proposed"] == "2023-09-06 14:03:21"
    assert told["correction_seconds"] == 365 * 86_400
    assert told["other_tags"] == ["GPS:GPSDateStamp", "GPS:GPSTimeStamp"]


def test_own_rows_are_told_by_their_hash_and_not_by_their_place() -> None:
    table = OwnTable(name="x", path="x.csv", text="a\n1\n", sha256="ab" * 32)
    told = knowledge_json("2026-11-20", OwnRows(tables=(table,)))
    assert told["own"] == [{"table": "x", "rows": 1, "sha256": "ab" * 32}]
