from __future__ import annotations

import pytest

from tests.support.sets import SERIAL, Files, quiet, told, traces
from verifyimg.model.traces import Traces


def shot(name: str, taken: str, count: int, **more: object) -> Traces:
    """One picture with its counter."""
    return traces(name, taken, {**SERIAL, "Nikon:ShutterCount": count}, **more)  # type: ignore[arg-type]


SILENT = {
    "a count that rises": [
        shot("a.jpg", "2020-05-17 14:00:00", 100),
        shot("b.jpg", "2020-05-18 14:00:00", 103),
    ],
    "a raw file and its picture": [
        shot("a.nef", "2020-05-17 14:00:00", 100),
        shot("a.jpg", "2020-05-17 14:00:00", 100),
    ],
    "a picture without a count": [
        shot("a.jpg", "2020-05-17 14:00:00", 100),
        traces("b.jpg", "2020-05-18 14:00:00"),
    ],
    "a count of nothing": [
        shot("a.jpg", "2020-05-17 14:00:00", 100),
        shot("b.jpg", "2020-05-18 14:00:00", 0),
    ],
    "a clock that was not set": [
        shot("a.jpg", "1980-01-01 00:00:00", 100, taken_trusted=False),
        shot("b.jpg", "1979-05-18 14:00:00", 103),
    ],
}
NOT_APPLICABLE = {
    "no serial number": [
        traces(n, fields={"Sony:ShutterCount": c}) for n, c in (("a", 2), ("b", 1))
    ],
}
SPEAKS = {
    "a date that other parts of its file contradict too": (
        [
            shot("a.jpg", "2020-05-17 14:00:00", 100),
            shot("c.jpg", "2023-09-02 14:00:00", 91, taken_trusted=False, taken_contested=True),
        ],
        ("conflict", "strong"),
        "3 years 3 months earlier",
    ),
    "one date moved on": (
        [
            shot("a.jpg", "2020-05-17 14:00:00", 100),
            shot("b.jpg", "2020-05-18 14:00:00", 103),
            shot("c.jpg", "2023-09-02 14:00:00", 101),
        ],
        ("conflict", "strong"),
        "by its date b.jpg (18 May 2020 14:00) is 3 years 3 months earlier than c.jpg",
    ),
    "one date moved back, which makes one pair": (
        [
            shot("b.jpg", "2019-05-18 14:00:00", 103),
            shot("a.jpg", "2020-05-17 14:00:00", 100),
            shot("c.jpg", "2020-05-17 15:00:00", 101),
            shot("d.jpg", "2020-05-17 16:00:00", 102),
        ],
        ("conflict", "strong"),
        "by the shutter count later (Nikon:ShutterCount 103 against 100)",
    ),
    "less than zones can make": (
        [shot("a.jpg", "2020-05-17 14:00:00", 100), shot("b.jpg", "2020-05-17 20:00:00", 90)],
        ("note", "weak"),
        "A change of the clock's zone explains as much.",
    ),
    "minutes, with zones": (
        [
            shot("a.jpg", "2020-05-17 14:00:00", 100, zone=300),
            shot("b.jpg", "2020-05-17 14:20:00", 90, zone=300),
        ],
        ("conflict", "strong"),
        "20 minutes earlier",
    ),
}


@pytest.mark.parametrize("files", SILENT.values(), ids=SILENT)
def test_a_count_that_runs_on_is_no_finding(files: Files) -> None:
    assert quiet("DEV013", files)[0] == 0


@pytest.mark.parametrize("files", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_files_of_other_bodies_does_not_apply(files: Files) -> None:
    assert quiet("DEV013", files) == (0, "not_applicable")


@pytest.mark.parametrize(("files", "said", "words"), SPEAKS.values(), ids=SPEAKS)
def test_a_count_against_the_dates_is_told(files: Files, said: tuple[str, str], words: str) -> None:
    severity, strength, message = told("DEV013", files)
    assert (severity, strength) == said
    assert words in message
