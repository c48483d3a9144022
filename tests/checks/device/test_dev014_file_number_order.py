from __future__ import annotations

import pytest

from tests.support.sets import SERIAL, Files, quiet, told, traces
from verifyimg.model.traces import Traces


def shot(name: str, taken: str, number: int | None = None) -> Traces:
    """One picture of one body, numbered by the camera or by its name."""
    told = {"System:FileName": name} if number is None else {"Canon:FileNumber": number}
    return traces(name, taken, {**SERIAL, **told})


SILENT = {
    "numbers that rise": [
        shot("DSC_0412.JPG", "2020-05-17 14:00:00"),
        shot("DSC_0413.JPG", "2020-05-17 14:00:09"),
    ],
    "a start anew behind 9999": [
        shot("DSC_9998.JPG", "2020-05-17 14:00:00"),
        shot("DSC_0003.JPG", "2020-05-17 14:00:09"),
        shot("DSC_0004.JPG", "2020-05-17 14:01:00"),
    ],
    "a start anew at 1": [
        shot("DSC_0412.JPG", "2020-05-17 14:00:00"),
        shot("DSC_0001.JPG", "2020-05-18 14:00:00"),
        shot("DSC_0002.JPG", "2020-05-18 14:00:09"),
    ],
    "names that no camera gives": [
        shot("Photo 9.jpg", "2020-05-17 14:00:00"),
        shot("Photo 2.jpg", "2020-05-18 14:00:00"),
    ],
}
NOT_APPLICABLE = {
    "no serial number": [
        traces(name, "2020-05-17 14:00:00", {"System:FileName": name})
        for name in ("DSC_0412.JPG", "DSC_0400.JPG")
    ],
}
SPEAKS = {
    "names": (
        [shot("DSC_0503.JPG", "2020-05-17 14:00:00"), shot("DSC_0412.JPG", "2023-09-02 14:00:00")],
        ("note", "weak"),
        "by the number of the file later (System:FileName 503 against 412)",
    ),
    "the maker's own numbers": (
        [shot("a", "2020-05-17 14:00:00", 1030320), shot("b", "2020-05-19 14:00:00", 1030310)],
        ("note", "weak"),
        "Canon:FileNumber 1,030,320 against 1,030,310",
    ),
}


@pytest.mark.parametrize("files", SILENT.values(), ids=SILENT)
def test_a_numbering_that_runs_on_is_no_finding(files: Files) -> None:
    assert quiet("DEV014", files)[0] == 0


@pytest.mark.parametrize("files", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_a_set_without_serial_numbers_does_not_apply(files: Files) -> None:
    assert quiet("DEV014", files) == (0, "not_applicable")


@pytest.mark.parametrize(("files", "said", "words"), SPEAKS.values(), ids=SPEAKS)
def test_a_number_against_the_dates_is_told(
    files: Files, said: tuple[str, str], words: str
) -> None:
    severity, strength, message = told("DEV014", files)
    assert (severity, strength) == said
    assert words in message
