from __future__ import annotations

import pytest

from tests.support.sets import LOOKS, Files, quiet, told, traces
from verifyimg.model.tag import Value

EXPOSED: dict[str, Value] = {
    "ExifIFD:ExposureTime": 0.004, "ExifIFD:FNumber": 4, "ExifIFD:ISO": 100,
}  # fmt: skip
SUBSEC: dict[str, Value] = {**EXPOSED, "ExifIFD:SubSecTimeOriginal": "417"}
AT = "2023-09-02 14:03:21"

SILENT = {
    "a picture and its version": [traces(n, AT, SUBSEC, looks=LOOKS[0]) for n in "ab"],
    "another second": [
        traces("a.jpg", AT, SUBSEC, looks=LOOKS[0]),
        traces("b.jpg", "2023-09-02 14:03:22", SUBSEC, looks=LOOKS[1]),
    ],
    "no exposure in any, and two cameras": [
        traces(n, AT, looks=LOOKS[i], device=f"Foo {n}") for i, n in enumerate("abc")
    ],
    "another exposure": [
        traces("a.jpg", AT, SUBSEC, looks=LOOKS[0]),
        traces("b.jpg", AT, {**SUBSEC, "ExifIFD:ISO": 200}, looks=LOOKS[1]),
    ],
    "pictures that show little": [
        traces("a.jpg", AT, SUBSEC, looks=LOOKS[0]),
        traces("b.jpg", AT, SUBSEC),
    ],
}
NOT_APPLICABLE = {"pixels left out": [traces(n, AT, SUBSEC) for n in "ab"]}
SPEAKS = {
    "behind one that shows nothing": (
        [traces("a.jpg", AT, SUBSEC)]
        + [traces(n, AT, SUBSEC, looks=LOOKS[i]) for i, n in enumerate("bcd")],
        ("concern", "strong"),
        "3 files",
    ),
    "no exposure in any, and one camera": (
        [traces(n, AT, looks=LOOKS[i]) for i, n in enumerate("abc")],
        ("concern", "moderate"),
        "the same camera",
    ),
    "the same part of the second": (
        [traces(n, AT, SUBSEC, looks=LOOKS[i]) for i, n in enumerate("ab")],
        ("concern", "strong"),
        (
            "2 files with different pictures hold one date (2 September 2023 14:03) and the same "
            "exposure, and the same ExifIFD:SubSecTimeOriginal: a and b."
        ),
    ),
    "three within one second": (
        [traces(n, AT, EXPOSED, looks=LOOKS[i]) for i, n in enumerate("abc")],
        ("concern", "moderate"),
        "3 files",
    ),
    "two within one second, as in a burst": (
        [traces(n, AT, EXPOSED, looks=LOOKS[i]) for i, n in enumerate("ab")],
        ("note", "weak"),
        "2 files",
    ),
}


@pytest.mark.parametrize("files", SILENT.values(), ids=SILENT)
def test_what_two_pictures_may_share_is_no_finding(files: Files) -> None:
    assert quiet("GRP007", files)[0] == 0


@pytest.mark.parametrize("files", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_a_set_without_pixels_does_not_apply(files: Files) -> None:
    assert quiet("GRP007", files) == (0, "not_applicable")


@pytest.mark.parametrize(("files", "said", "words"), SPEAKS.values(), ids=SPEAKS)
def test_metadata_of_several_pictures_is_told(
    files: Files, said: tuple[str, str], words: str
) -> None:
    severity, strength, message = told("GRP007", files)
    assert (severity, strength) == said
    assert words in message
