from __future__ import annotations

import pytest

from tests.support.sets import SERIAL, Files, quiet, told, traces
from verifyimg.model.traces import Traces

DUSHANBE, MOSCOW = (38.56, 68.77), (55.75, 37.62)


def shot(
    name: str, taken: str, at: tuple[float, float] | None, zone: int | None = 300, **more: object
) -> Traces:
    """One picture of one body with its position."""
    return traces(name, taken, SERIAL, zone=zone, at=at, **more)  # type: ignore[arg-type]


A = shot("a.jpg", "2023-09-02 14:00:00", DUSHANBE)

SILENT = {
    "the same town": [A, shot("b.jpg", "2023-09-02 14:05:00", (38.6, 68.8))],
    "a flight": [A, shot("b.jpg", "2023-09-03 14:00:00", MOSCOW)],
    "a day without zones": [
        shot("a.jpg", "2023-09-02 14:00:00", DUSHANBE, None),
        shot("b.jpg", "2023-09-02 20:00:00", MOSCOW, None),
    ],
}
NOT_APPLICABLE = {"one position": [A, shot("b.jpg", "2023-09-02 14:00:20", None)]}
SPEAKS = {
    "3,000 km in 20 minutes": (
        [A, shot("b.jpg", "2023-09-02 14:20:00", MOSCOW)],
        ("conflict", "moderate"),
        "between a.jpg (2 September 2023 14:00) and b.jpg (2 September 2023 14:20) lie at least",
    ),
    "in seven hours": (
        [A, shot("b.jpg", "2023-09-02 21:00:00", MOSCOW)],
        ("concern", "moderate"),
        "km/h",
    ),
    "a model alone": (
        [
            traces("a.jpg", "2023-09-02 14:00:00", zone=300, at=DUSHANBE),
            traces("b.jpg", "2023-09-02 14:20:00", zone=300, at=MOSCOW),
        ],
        ("note", "weak"),
        "km/h",
    ),
}


@pytest.mark.parametrize("files", SILENT.values(), ids=SILENT)
def test_a_way_that_can_be_gone_is_no_finding(files: Files) -> None:
    assert quiet("PLC014", files)[0] == 0


@pytest.mark.parametrize("files", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_a_set_with_one_position_does_not_apply(files: Files) -> None:
    assert quiet("PLC014", files) == (0, "not_applicable")


@pytest.mark.parametrize(("files", "said", "words"), SPEAKS.values(), ids=SPEAKS)
def test_a_way_that_is_too_long_is_told(files: Files, said: tuple[str, str], words: str) -> None:
    severity, strength, message = told("PLC014", files)
    assert (severity, strength) == said
    assert words in message
