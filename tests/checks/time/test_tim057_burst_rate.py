from __future__ import annotations

import pytest

from tests.support.sets import Files, quiet, told, traces
from verifyimg.model.traces import Traces


def shot(name: str, second: int, part: str, pixels: str = "") -> Traces:
    """One picture with the parts of its second."""
    return traces(
        name,
        f"2023-09-02 14:00:{second:02d}",
        {"ExifIFD:SubSecTimeOriginal": part},
        pixel_sha256=pixels or name,
    )


SILENT = {
    "a burst of 30 a second": [
        shot(n, 1, p) for n, p in (("a", "000"), ("b", "033"), ("c", "066"))
    ],
    "parts that a camera does not count": [shot(str(n), n, "00") for n in range(6)],
    "parts that differ": [shot(str(n), n, f"{n * 7:02d}") for n in range(6)],
    "one picture in three files": [shot(n, 1, "417", "x") for n in "abc"],
}
NOT_APPLICABLE = {"no parts": [traces(n, "2023-09-02 14:00:00") for n in "abc"]}
SPEAKS = {
    "one part in five seconds": (
        [shot(str(n), n, "37") for n in range(5)],
        ("note", "weak"),
        "5 files have the same parts of the second",
    ),
    "three within a few milliseconds": (
        [shot(n, 1, p) for n, p in (("a", "100"), ("b", "101"), ("c", "102"))],
        ("note", "weak"),
        "3 files follow each other within less than 4 milliseconds",
    ),
}


@pytest.mark.parametrize("files", SILENT.values(), ids=SILENT)
def test_what_cameras_write_is_no_finding(files: Files) -> None:
    assert quiet("TIM057", files)[0] == 0


@pytest.mark.parametrize("files", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_a_set_without_parts_of_seconds_does_not_apply(files: Files) -> None:
    assert quiet("TIM057", files) == (0, "not_applicable")


@pytest.mark.parametrize(("files", "said", "words"), SPEAKS.values(), ids=SPEAKS)
def test_parts_of_seconds_that_repeat_is_told(
    files: Files, said: tuple[str, str], words: str
) -> None:
    severity, strength, message = told("TIM057", files)
    assert (severity, strength) == said
    assert words in message
