from __future__ import annotations

from datetime import datetime

import pytest

from tests.support.diagnosed import diagnosed
from tests.support.subjects import (
    against,
    camera_date,
    claimed_date,
    compared,
    gps_time,
    subject,
)
from verifyimg.clues.gps_rollover import without_rollover
from verifyimg.model.clock_diagnosis import ClockDiagnosis
from verifyimg.model.subject import Subject

DAY = claimed_date("2023-09-06 00:00:00", "2023-09-06 23:59:59")
MINUTE = claimed_date("2023-09-06 14:00:00", "2023-09-06 14:00:59", precision="minute")
CAMERA = camera_date("2023-06-04 15:07:12", zone="+05:00")


def only(given: Subject) -> ClockDiagnosis:
    (found,) = diagnosed(given).diagnoses
    return found


SILENT = {
    "nothing to compare with": subject(camera_date()),
    "a claim that it fits": against(DAY, compared(camera_date("2022-09-06 14:00:00"), "fits")),
    "two clocks that agree": subject(camera_date("2020-05-17 14:03:21"), gps_time()),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_a_clock_that_needs_no_explanation_gets_none(given: Subject) -> None:
    assert diagnosed(given).diagnoses == ()


@pytest.mark.parametrize(
    ("reading", "claim", "kind", "proposed"),
    [
        ("2022-09-06 14:03:21", DAY, "year", datetime(2023, 9, 6, 14, 3, 21)),
        ("2019-09-06 14:03:21", DAY, "years", datetime(2023, 9, 6, 14, 3, 21)),
        ("2023-08-06 14:03:21", DAY, "month", datetime(2023, 9, 6, 14, 3, 21)),
        ("2023-09-05 14:00:30", MINUTE, "day", datetime(2023, 9, 6, 14, 0, 30)),
        ("2023-09-06 02:00:30", MINUTE, "half_day", datetime(2023, 9, 6, 14, 0, 30)),
        ("2023-09-06 13:00:30", MINUTE, "summer_time", datetime(2023, 9, 6, 14, 0, 30)),
        ("2023-09-06 09:00:30", MINUTE, "zone", datetime(2023, 9, 6, 14, 0, 30)),
    ],
)
def test_each_shape_has_its_kind_and_its_proposal(
    reading: str, claim: object, kind: str, proposed: datetime
) -> None:
    given = against(claim, compared(camera_date(reading), "outside"))  # type: ignore[arg-type]
    found = only(given)
    assert (found.kind, found.against, found.proposed) == (kind, "claim", proposed)


def test_a_rolled_over_receiver_gets_its_date_proposed() -> None:
    gps = without_rollover(gps_time("2003-10-19 10:07:12"), [CAMERA])
    found = only(subject(CAMERA, gps))
    assert (found.kind, found.against, found.clue.clock) == ("gps_rollover", "camera", "gps")
    assert found.proposed == datetime(2023, 6, 4, 10, 7, 12)


def test_known_constants_are_named_without_a_proposal() -> None:
    found = only(subject(camera_date("2012-01-01 00:00:00", doubts=["default_clock"])))
    assert (found.kind, found.against, found.proposed) == ("default_clock", "knowledge", None)


def test_another_clock_is_named_with_the_difference() -> None:
    gps = gps_time("2020-05-17 09:03:21")
    camera = camera_date("2019-05-17 14:03:21", doubts=["gps_differs"])
    found = only(subject(camera, gps))
    assert (found.kind, found.other) == ("year", gps)


def test_nothing_is_applied() -> None:
    given = against(DAY, compared(camera_date("2022-09-06 14:03:21"), "outside"))
    assert diagnosed(given).clues == given.clues
