from __future__ import annotations

from datetime import datetime

import pytest

from tests.support.sets import Files, quiet, told, traces
from verifyimg.model.traces import Traces


def fixed(name: str, taken: str, gps: str | None = None) -> Traces:
    """One file with its GPS time."""
    return traces(name, taken, gps_time=datetime.fromisoformat(f"{gps}+00:00") if gps else None)


SILENT = {
    "fixes of other hours": [
        fixed("a.jpg", "2020-05-17 14:00:00", "2020-05-17 09:00:00"),
        fixed("b.jpg", "2020-05-17 14:00:00", "2020-05-17 04:00:00"),
    ],
}
NOT_APPLICABLE = {
    "no GPS": [fixed("a.jpg", "2020-05-17 14:00:00"), fixed("b.jpg", "2020-05-17 14:00:00")],
}
SPEAKS = {
    "a clock on local time": (
        [
            fixed("a.jpg", "2020-05-17 14:00:02", "2020-05-17 09:00:00"),
            fixed("b.jpg", "2020-05-17 15:00:00", "2020-05-17 10:00:00"),
            fixed("c.jpg", "2020-05-17 16:00:00"),
        ],
        ("info", "moderate"),
        (
            "by GPS in 2 files, its clock stood at UTC +5:00, within 1 s. It is an "
            "estimate for 1 file without GPS time."
        ),
    ),
    "a clock that no zone explains": (
        [
            fixed("a.jpg", "2020-05-17 14:07:00", "2020-05-17 09:00:00"),
            fixed("b.jpg", "2020-05-17 15:07:00"),
        ],
        ("note", "weak"),
        "UTC +5:07, within 0 s. No time zone explains it",
    ),
    "a clock of another year": (
        [
            fixed("a.jpg", "2020-05-17 14:00:00", "2023-08-30 09:00:00"),
            fixed("b.jpg", "2020-05-17 15:07:00"),
        ],
        ("note", "weak"),
        "UTC - 3 years 3 months",
    ),
}


@pytest.mark.parametrize("files", SILENT.values(), ids=SILENT)
def test_a_spread_of_fixes_is_no_finding(files: Files) -> None:
    assert quiet("GRP003", files)[0] == 0


@pytest.mark.parametrize("files", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_a_set_without_gps_does_not_apply(files: Files) -> None:
    assert quiet("GRP003", files) == (0, "not_applicable")


@pytest.mark.parametrize(("files", "said", "words"), SPEAKS.values(), ids=SPEAKS)
def test_the_offset_of_a_clock_is_told(files: Files, said: tuple[str, str], words: str) -> None:
    severity, strength, message = told("GRP003", files)
    assert (severity, strength) == said
    assert words in message
