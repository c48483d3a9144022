from __future__ import annotations

import pytest

from tests.support.sets import Files, quiet, told, traces

DAYS = [traces(f"{n}.jpg", f"2023-08-{n} 14:00:00") for n in (25, 26, 27, 28, 29)]

SILENT = {
    "one run": DAYS,
    "a neighbour of three months": [*DAYS, traces("x.jpg", "2023-05-28 14:00:00")],
    "a date that is not relied on": [
        *DAYS,
        traces("x.jpg", "1980-01-01 00:00:00", taken_trusted=False),
    ],
    "pictures of many occasions": [
        traces(f"{year}.jpg", f"{year}-08-25 14:00:00") for year in range(2015, 2022)
    ],
    "two series": [
        *DAYS,
        *(traces(f"x{n}.jpg", f"2020-08-{n} 14:00:00") for n in (25, 26, 27, 28, 29)),
    ],
}
NOT_APPLICABLE = {"few files": DAYS[:3]}
SPEAKS = {
    "one of 2020": (
        [*DAYS, traces("x.jpg", "2020-05-17 14:03:00")],
        ("note", "moderate"),
        ("to 29 August 2023 14:00; far from them lies x.jpg (17 May 2020 14:03)."),
    ),
}


@pytest.mark.parametrize("files", SILENT.values(), ids=SILENT)
def test_a_run_of_dates_is_no_finding(files: Files) -> None:
    assert quiet("GRP002", files)[0] == 0


@pytest.mark.parametrize("files", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_a_set_of_few_files_does_not_apply(files: Files) -> None:
    assert quiet("GRP002", files) == (0, "not_applicable")


@pytest.mark.parametrize(("files", "said", "words"), SPEAKS.values(), ids=SPEAKS)
def test_a_date_far_from_all_others_is_told(
    files: Files, said: tuple[str, str], words: str
) -> None:
    severity, strength, message = told("GRP002", files)
    assert (severity, strength) == said
    assert words in message
