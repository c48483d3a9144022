from __future__ import annotations

import pytest

from tests.support.sets import Files, quiet, told, traces

SILENT = {
    "one with its second": [
        *(traces(str(n), f"2023-09-0{n} 14:0{n}:00") for n in (1, 2, 3, 4)),
        traces("5", "2023-09-05 14:05:17"),
    ],
    "one moment in five files": [traces(str(n), "2023-09-02 14:03:00") for n in range(5)],
}
NOT_APPLICABLE = {
    "four files": [traces(str(n), f"2023-09-0{n} 12:00:00") for n in (1, 2, 3, 4)],
}
SPEAKS = {
    "full minutes": (
        [traces(str(n), f"2023-09-02 14:0{n}:00") for n in range(5)],
        ("concern", "moderate"),
        "5 files have dates, all of them at full minutes",
    ),
    "one time of several days": (
        [traces(str(n), f"2023-09-0{n} 12:00:1{n}") for n in (1, 2, 3, 4, 5)],
        ("concern", "moderate"),
        "all of them at 12:00, on different days",
    ),
}


@pytest.mark.parametrize("files", SILENT.values(), ids=SILENT)
def test_what_clocks_show_is_no_finding(files: Files) -> None:
    assert quiet("TIM058", files)[0] == 0


@pytest.mark.parametrize("files", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_a_small_set_does_not_apply(files: Files) -> None:
    assert quiet("TIM058", files) == (0, "not_applicable")


@pytest.mark.parametrize(("files", "said", "words"), SPEAKS.values(), ids=SPEAKS)
def test_round_times_is_told(files: Files, said: tuple[str, str], words: str) -> None:
    severity, strength, message = told("TIM058", files)
    assert (severity, strength) == said
    assert words in message
