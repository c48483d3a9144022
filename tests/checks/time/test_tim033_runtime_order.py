from __future__ import annotations

import pytest

from tests.support.sets import Files, quiet, told, traces
from verifyimg.model.tag import Value
from verifyimg.model.traces import Traces

PHONE = "Apple iPhone 12"


def shot(
    name: str, taken: str, running: float, system: str = "16.6", zone: int | None = 300
) -> Traces:
    """One picture of a phone that has been running for so many seconds."""
    fields: dict[str, Value] = {
        "Apple:RunTimeValue": int(running * 1e9),
        "Apple:RunTimeScale": 1_000_000_000,
        "IFD0:Software": system,
    }
    return traces(name, taken, fields, device=PHONE, zone=zone)


A = shot("a.jpg", "2023-09-02 14:00:00", 5000)

SILENT = {
    "the phone ran on": [A, shot("b.jpg", "2023-09-02 14:10:00", 5600)],
    "it slept in between": [A, shot("b.jpg", "2023-09-02 15:10:00", 5300)],
    "it was started anew": [A, shot("b.jpg", "2023-09-02 14:10:00", 300)],
    "another system": [A, shot("b.jpg", "2023-09-02 14:10:00", 90_000, "15.1")],
    "hours without a zone": [
        shot("a.jpg", "2023-09-02 14:00:00", 5000, zone=None),
        shot("b.jpg", "2023-09-02 14:10:00", 20_000, zone=None),
    ],
}
NOT_APPLICABLE = {"no running time": [traces(n, "2023-09-02 14:00:00") for n in "ab"]}
SPEAKS = {
    "five hours more in ten minutes": (
        [A, shot("b.jpg", "2023-09-02 14:10:00", 23_000)],
        ("concern", "moderate"),
        "Neither one start nor a new one between them explains it.",
    ),
    "less than before, and more than a new start allows": (
        [A, shot("b.jpg", "2023-09-02 14:10:00", 4000)],
        ("concern", "moderate"),
        "b.jpg is of 2 September 2023 14:10",
    ),
}


@pytest.mark.parametrize("files", SILENT.values(), ids=SILENT)
def test_a_phone_that_ran_on_is_no_finding(files: Files) -> None:
    assert quiet("TIM033", files)[0] == 0


@pytest.mark.parametrize("files", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_a_set_without_running_times_does_not_apply(files: Files) -> None:
    assert quiet("TIM033", files) == (0, "not_applicable")


@pytest.mark.parametrize(("files", "said", "words"), SPEAKS.values(), ids=SPEAKS)
def test_a_running_time_against_the_clock_is_told(
    files: Files, said: tuple[str, str], words: str
) -> None:
    severity, strength, message = told("TIM033", files)
    assert (severity, strength) == said
    assert words in message
