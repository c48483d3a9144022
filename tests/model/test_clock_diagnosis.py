from __future__ import annotations

from datetime import datetime, timedelta

from tests.support.subjects import camera_date, unreadable
from verifyimg.model.clock_diagnosis import ClockDiagnosis
from verifyimg.model.clue import Clue


def diagnosis(clue: Clue, proposed: datetime | None) -> ClockDiagnosis:
    return ClockDiagnosis(kind="year", clue=clue, against="claim", words="x", proposed=proposed)


def test_the_correction_is_what_the_reading_lacks() -> None:
    clue = camera_date("2022-09-06 14:00:00")
    assert diagnosis(clue, datetime(2023, 9, 6, 14)).correction == timedelta(days=365)


def test_without_a_proposal_or_a_reading_there_is_no_correction() -> None:
    assert diagnosis(camera_date(), None).correction is None
    assert diagnosis(unreadable("x"), datetime(2023, 9, 6)).correction is None
